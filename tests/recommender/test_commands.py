"""The commands as a shell sees them: CSV out, sentences on the error stream, exit codes."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from recommender.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recommender", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def artifact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.recommender.conftest import two_tastes

    folder = tmp_path_factory.mktemp("shell")
    lines = ["customer_id,product_id,weight,timestamp"]
    lines += [f"{c},{p},{w:g},{at:g}" for c, p, w, at, _ in two_tastes()]
    (folder / "in.csv").write_text("\n".join(lines))
    done = run("fit", "--interactions", folder / "in.csv", "--artifact", folder / "a")
    assert done.returncode == 0, done.stderr
    assert "416 interactions of 32 customers with 32 products" in done.stderr
    return folder / "a"


@pytest.mark.parametrize("mode", ["discover", "buy_again", "blend"])
def test_recommend_prints_csv(artifact: Path, tmp_path: Path, mode: str) -> None:
    (tmp_path / "ids.txt").write_text("c01\nc02\nstranger\n")
    done = run(
        "recommend", "--artifact", artifact, "--customers", tmp_path / "ids.txt", "--n", 5,
        "--mode", mode,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(rows[0]) == ["customer_id", "rank", "product_id", "relevance"]
    for one in ("c01", "c02"):
        assert [row["rank"] for row in rows if row["customer_id"] == one] == list("12345")
    assert "1 of 3 customers are unknown" in done.stderr


def test_similar_prints_csv(artifact: Path) -> None:
    done = run("similar", "--artifact", artifact, "--product", "p04", "--n", 3)
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert done.returncode == 0 and len(rows) == 4
    assert all(int(row[2][1:]) % 2 == 0 for row in rows[1:])


@pytest.mark.parametrize("holdout", ["last:2", "since:1970-01-07"])
def test_evaluate_prints_a_table(csv_file: Path, holdout: str) -> None:
    done = run("evaluate", "--interactions", csv_file, "--holdout", holdout)
    assert done.returncode == 0, done.stderr
    for word in ("als", "popularity", "own counts", "item-knn", "NDCG@10", "Recall@20", "seconds"):
        assert word in done.stdout


def test_tuning_chooses_and_says_how_good(csv_file: Path, tmp_path: Path) -> None:
    done = run(
        "fit", "--interactions", csv_file, "--artifact", tmp_path / "a", "--solver", "svd",
        "--tune", "--trials", 3,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "ndcg@10" in done.stderr and (tmp_path / "a" / "manifest.json").exists()


def test_bad_rows_are_named_and_refused_when_strict(csv_file: Path, tmp_path: Path) -> None:
    csv_file.write_text(csv_file.read_text() + "c01,p01,NaN,1\n")
    arguments = ("fit", "--interactions", csv_file, "--artifact", tmp_path / "a")
    kept = run(*arguments)
    assert kept.returncode == 0 and "line 418: weight is not a positive number" in kept.stderr
    refused = run(*arguments, "--strict")
    assert refused.returncode == 1 and "Line 418" in refused.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("fit", "--interactions", "nowhere.csv", "--artifact", "x"),
        ("recommend", "--artifact", "nowhere", "--customers", "nowhere.txt"),
        ("similar", "--artifact", "nowhere", "--product", "x"),
        ("evaluate", "--interactions", "README.md", "--holdout", "last:1"),
        ("fit", "--interactions", "pyproject.toml", "--artifact", "pyproject.toml"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: ") and len(said.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [(), ("fit",), ("dance",), ("recommend", "--artifact", "a", "--customers", "b", "--n", "0")],
)
def test_wrong_use_is_explained(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2 and "usage:" in capsys.readouterr().err


def test_a_tampered_artifact_is_refused(artifact: Path, tmp_path: Path) -> None:
    for path in artifact.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "arrays.npz").open("r+b") as file:
        file.seek(3000)
        file.write(b"\x13\x37")
    done = run("similar", "--artifact", tmp_path, "--product", "p04")
    assert done.returncode == 1 and "SHA-256" in done.stderr


def test_ids_with_commas_and_a_single_customer_go_in_and_come_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ['"a,b","x,1",1,1', '"a,b","x,2",1,2', "c,y,1,2999-01-01"]
    source, made, ids = tmp_path / "in.csv", tmp_path / "made", tmp_path / "ids.txt"
    source.write_text("\n".join(["customer_id,product_id,weight,timestamp", *rows]))
    ids.write_text("a,b\n")
    assert main(["fit", "--interactions", str(source), "--artifact", str(made)]) == 0
    assert "lies in the future" in capsys.readouterr().err
    asked = ["recommend", "--artifact", str(made), "--customers", str(ids), "--mode", "blend"]
    assert main(asked) == 0
    found = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["customer_id"] for row in found} == {"a,b"}
    assert {row["product_id"] for row in found} == {"x,1", "x,2"}
