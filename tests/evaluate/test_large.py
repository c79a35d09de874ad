"""The test of very large input, itself tested small."""

from pathlib import Path

from recommender import artifact
from tests.evaluate.large import fitted, learned, refused, written

ROWS = 30_000


def test_every_bad_row_is_counted_and_every_good_one_learned_from(tmp_path: Path) -> None:
    bad = written(tmp_path / "in.csv", ROWS)
    assert bad == 30
    told = fitted(tmp_path / "in.csv", tmp_path / "made")
    assert learned(told, tmp_path / "made", bad, ROWS), told.said
    assert not learned(told, tmp_path / "made", bad + 1, ROWS)
    assert artifact.load(tmp_path / "made").recommender.fingerprint


def test_too_little_memory_ends_in_one_sentence(tmp_path: Path) -> None:
    written(tmp_path / "in.csv", 1_000_000)
    told = fitted(tmp_path / "in.csv", tmp_path / "made", memory=250)
    assert refused(told), told.said
    assert not (tmp_path / "made" / "manifest.json").exists()
