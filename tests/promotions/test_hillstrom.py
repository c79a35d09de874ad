"""`python -m promotions hillstrom FILE`: reads what it can, names what it cannot."""

import csv
import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from promotions.__main__ import main
from promotions.hillstrom import ARMS, COLUMNS

HEADER = ["recency", "history_segment", "history", "mens", "womens", "zip_code", "newbie",
          "channel", "segment", "visit", "conversion", "spend"]  # fmt: skip


def rows(count: int = 3_000, arms: tuple[float, ...] = (1, 1, 1)) -> list[list[str]]:
    """An experiment in which both e-mails help, the women's only those who bought such things."""
    random, found = np.random.default_rng(7), []
    for arm in random.choice(3, count, p=np.array(arms) / sum(arms)):
        womens = int(random.random() < 0.5)
        visit = int(random.random() < 0.1 + (0.1, 0.2 * womens)[arm - 1] * (arm > 0))
        found.append([
            str(random.integers(1, 13)), "1) $0 - $100", f"{random.exponential(240):.2f}",
            str(1 - womens), str(womens), "Urban", "0", "Web", ARMS[arm], str(visit),
            str(visit * int(random.random() < 0.1)), f"{visit * random.random():.2f}",
        ])  # fmt: skip
    return found


def written(path: Path, content: list[list[str]], packed: bool = False) -> Path:
    opened = gzip.open if packed else open
    with opened(path, "wt", encoding="utf-8", newline="") as file:  # type: ignore[operator]
        csv.writer(file).writerows([HEADER, *content])
    return path


def test_a_packed_and_a_plain_file_give_the_same_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = rows()
    said = []
    for path in (written(tmp_path / "a.csv", content), written(tmp_path / "b.gz", content, True)):
        assert main(["hillstrom", str(path), "--json", str(tmp_path / "out.json")]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    numbers = json.loads((tmp_path / "out.json").read_text())
    assert numbers["effect_womens_visit_low"] < 0.1 < numbers["effect_womens_visit_high"]
    assert numbers["qini_segments"] > numbers["qini_response"]
    assert numbers["policy_none_visit"] < numbers["policy_best_visit"]


def test_bad_rows_are_counted_and_named_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = rows()
    content[2][HEADER.index("spend")] = "nan"
    content[5][HEADER.index("segment")] = "Childrens E-Mail"
    content[9] = ["1", "2"]
    path = written(tmp_path / "a.csv", content)
    assert main(["hillstrom", str(path)]) == 0
    assert "3 bad rows skipped, the first in line 4: spend is nan" in capsys.readouterr().out
    assert main(["hillstrom", str(path), "--strict"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def bad_files(folder: Path) -> dict[str, Path]:
    files = {name: folder / name for name in ("empty", "binary", "cut.gz", "other.csv", "few.csv")}
    files["empty"].write_bytes(b"")
    files["binary"].write_bytes(bytes(range(256)))
    written(folder / "whole.gz", rows(500), True)
    files["cut.gz"].write_bytes((folder / "whole.gz").read_bytes()[:900])
    files["other.csv"].write_text("a,b\n1,2\n")
    written(files["few.csv"], rows(100))
    return files | {"missing": folder / "missing.csv", "a folder": folder}


def test_a_bad_file_is_one_clear_line_and_an_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, path in bad_files(tmp_path).items():
        assert main(["hillstrom", str(path)]) == 2, name
        said = capsys.readouterr()
        assert said.out == "" and said.err.startswith("promotions: "), name
        assert said.err.count("\n") == 1, said.err


def test_arms_of_the_wrong_size_are_not_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "a.csv", rows(arms=(3, 2, 2)))
    assert main(["hillstrom", str(path)]) == 2
    assert "no report" in capsys.readouterr().err


def test_address_and_channel_do_not_count(tmp_path: Path) -> None:
    assert not {"zip_code", "channel"} & set(COLUMNS)
