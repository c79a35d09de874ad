"""An artifact comes back exactly, quickly, or not at all."""

import json
import shutil
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import BadArtifact, Interactions, Recommender, archive, artifact
from recommender.histories import Clock
from recommender.solvers import SOLVERS


@pytest.fixture
def saved(made: Recommender, tmp_path: Path) -> Path:
    artifact.save(made, tmp_path / "artifact", {"ndcg@10": 0.5})
    return tmp_path / "artifact"


@pytest.mark.parametrize("name", sorted(SOLVERS))
def test_what_comes_back_ranks_the_same(
    name: str, checkerboard: Interactions, tmp_path: Path
) -> None:
    made = Recommender.fit(checkerboard, SOLVERS[name]())
    artifact.save(made, tmp_path)
    again = artifact.load(tmp_path).recommender
    for mode in ("discover", "buy_again", "blend", "popular"):
        assert again.recommend("c01", mode=mode) == made.recommend("c01", mode=mode)
    assert again.similar("p03") == made.similar("p03")


def test_the_manifest_says_what_it_is(made: Recommender, saved: Path) -> None:
    manifest = json.loads((saved / "manifest.json").read_text())
    assert manifest["products"] == list(made.products)
    assert manifest["fingerprint"] == made.fingerprint
    assert manifest["metrics"] == {"ndcg@10": 0.5}
    assert manifest["parameters"]["solver"] == "als"
    assert len(manifest["arrays_sha256"]) == 64 and manifest["format"] == artifact.FORMAT


@pytest.mark.parametrize("file", ["arrays.npz", "manifest.json"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_changed_byte_is_refused(saved: Path, file: str, share: float) -> None:
    data = bytearray((saved / file).read_bytes())
    data[int(len(data) * share)] ^= 1
    (saved / file).write_bytes(bytes(data))
    with pytest.raises(BadArtifact):
        artifact.load(saved)


@pytest.mark.parametrize("file", ["arrays.npz", "manifest.json"])
def test_a_missing_or_cut_file_is_refused(saved: Path, file: str) -> None:
    whole = (saved / file).read_bytes()
    (saved / file).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadArtifact):
        artifact.load(saved)
    (saved / file).unlink()
    with pytest.raises(BadArtifact):
        artifact.load(saved)


def test_arrays_with_objects_are_refused_even_with_the_right_hash(saved: Path) -> None:
    with np.load(saved / "arrays.npz") as whole:
        arrays = dict(whole)
    arrays["trends"] = np.array([object()] * 32, dtype=object)
    np.savez(saved / "arrays.npz", allow_pickle=True, **arrays)
    _sign(saved)
    with pytest.raises(BadArtifact):
        artifact.load(saved)


def test_arrays_that_do_not_fit_are_refused_even_with_the_right_hash(saved: Path) -> None:
    with np.load(saved / "arrays.npz") as whole:
        arrays = dict(whole)
    arrays["trends"] = arrays["trends"][:, :-1]
    np.savez(saved / "arrays.npz", **arrays)
    _sign(saved)
    with pytest.raises(BadArtifact):
        artifact.load(saved)


@pytest.mark.parametrize("other", [1, 99])
def test_another_format_is_refused_and_it_is_said_what_to_do(saved: Path, other: int) -> None:
    manifest = json.loads((saved / "manifest.json").read_text())
    (saved / "manifest.json").write_text(json.dumps(manifest | {"format": other}))
    with pytest.raises(BadArtifact, match=f"format {other}.*fitted anew"):
        artifact.load(saved)


def test_an_artifact_of_the_format_before_still_serves(saved: Path, made: Recommender) -> None:
    with np.load(saved / "arrays.npz") as whole:
        arrays = dict(whole)
    clock = Clock(*arrays.pop("history_clock").tolist())
    arrays["history_last"] = clock.moments(arrays["history_last"])
    arrays["history_times"] = arrays["history_times"].astype(np.float32)
    np.savez(saved / "arrays.npz", **arrays)
    manifest = json.loads((saved / "manifest.json").read_text())
    names = ("excess_constant", "excess_slope", "gain_constant", "gain_slope")
    numbers = {name: manifest["numbers"][name] for name in names}
    (saved / "manifest.json").write_text(json.dumps(manifest | {"format": 2, "numbers": numbers}))
    _sign(saved)
    again = artifact.load(saved).recommender
    for mode in ("discover", "buy_again", "blend"):
        assert again.recommend("c01", mode=mode) == made.recommend("c01", mode=mode)


def test_large_arrays_are_mapped_not_read(
    saved: Path, made: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAPPED_FROM", 64)
    again = artifact.load(saved).recommender
    assert isinstance(again.trends.base, np.memmap)
    assert again.recommend("c09") == made.recommend("c09")


@given(st.lists(st.tuples(st.sampled_from("bifd?"), st.integers(0, 99)), max_size=9), st.text("ab"))
def test_every_mapped_array_begins_where_it_needs_no_copy(rows, name):  # type: ignore[no-untyped-def]
    arrays = {f"{name}{at}": np.arange(size).astype(kind) for at, (kind, size) in enumerate(rows)}
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "arrays.npz"
        archive.write(path, arrays)
        patch.setattr(archive, "MAPPED_FROM", 129)
        found = archive.read(path)
        with np.load(path, allow_pickle=False) as whole:
            assert set(whole) == set(found) == set(arrays)
        for one, array in arrays.items():
            np.testing.assert_array_equal(found[one], array)
            assert found[one].dtype == array.dtype
            if isinstance(found[one].base, np.memmap):
                assert found[one].ctypes.data % 64 == 0


def test_writing_over_an_old_artifact_replaces_it(made: Recommender, saved: Path) -> None:
    artifact.save(made, saved, {"ndcg@10": 0.9})
    assert artifact.load(saved).metrics == {"ndcg@10": 0.9}
    assert sorted(path.name for path in saved.iterdir()) == ["arrays.npz", "manifest.json"]


def test_a_mixture_of_two_artifacts_is_refused(
    saved: Path, checkerboard: Interactions, tmp_path: Path
) -> None:
    artifact.save(Recommender.fit(checkerboard, seed=5), tmp_path / "other")
    shutil.copy(tmp_path / "other" / "arrays.npz", saved / "arrays.npz")
    with pytest.raises(BadArtifact):
        artifact.load(saved)


def test_ten_thousand_products_load_quickly(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    count = 60_000
    data = Interactions.of_columns(
        [f"c{one}" for one in random.integers(0, 3000, count)],
        [f"p{one}" for one in range(10_000)] + [f"p{o}" for o in random.integers(0, 9000, 50_000)],
        np.ones(count),
        np.arange(count),
        np.ones(count, dtype=bool),
    )
    from recommender.solvers import Als

    artifact.save(Recommender.fit(data, Als(factors=64, iterations=1)), tmp_path)
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        artifact.load(tmp_path)
        seconds.append(time.perf_counter() - started)
    assert min(seconds) < 0.1


def _sign(directory: Path) -> None:
    path = directory / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["arrays_sha256"] = artifact._sha256(directory / "arrays.npz")
    manifest["sha256"] = artifact._own_hash(manifest)
    path.write_text(json.dumps(manifest))
