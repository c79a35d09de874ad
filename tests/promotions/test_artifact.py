"""The segments' artifact: comes back the same, and is refused when anything was changed."""

import json
from pathlib import Path

import numpy as np
import pytest

from promotions.artifact import MANIFEST, NUMBERS, load_segments, save_segments
from promotions.errors import BadArtifact
from promotions.segmenting import Segments, build_segments
from tests.promotions.test_segmenting import customers


@pytest.fixture(scope="module")
def segments() -> Segments:
    return build_segments(customers(30), seed=3)


@pytest.fixture
def folder(segments: Segments, tmp_path: Path) -> Path:
    save_segments(segments, tmp_path)
    return tmp_path


def test_an_artifact_comes_back_the_same(segments: Segments, folder: Path) -> None:
    found = load_segments(folder)
    facts = customers(30, seed=8)
    assert found.assign(facts) == segments.assign(facts)
    assert (found.portraits, found.metrics) == (segments.portraits, segments.metrics)


@pytest.mark.parametrize("name", [NUMBERS, MANIFEST])
def test_a_changed_byte_anywhere_is_refused(folder: Path, name: str) -> None:
    path = folder / name
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 23)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(BadArtifact):
            load_segments(folder)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadArtifact):
        load_segments(folder)
    path.unlink()
    with pytest.raises(BadArtifact):
        load_segments(folder)


def test_a_pickle_in_the_numbers_is_never_opened(folder: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (Path.touch, (str(folder / "sprung"),))

    with (folder / NUMBERS).open("wb") as file:
        np.savez(file, means=np.array([Trap()], dtype=object))
    with pytest.raises(BadArtifact):
        load_segments(folder)
    assert not (folder / "sprung").exists()


def test_a_relabelled_manifest_is_refused(folder: Path) -> None:
    content = json.loads((folder / MANIFEST).read_text("utf-8"))
    content["labels"][0] = "regulars"
    (folder / MANIFEST).write_text(json.dumps(content), "utf-8")
    with pytest.raises(BadArtifact, match="manifest was changed"):
        load_segments(folder)
