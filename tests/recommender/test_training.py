"""Training for production: chosen, judged on what nobody has seen, written, comparable."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from recommender import BadArtifact, BadData, Interactions, artifact
from recommender.training import score, train
from tests.recommender.conftest import two_tastes

NOW = datetime(1970, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, float]]:
    directory = tmp_path_factory.mktemp("trained")
    told: list[tuple[float, str]] = []
    metrics = train(
        Interactions.of_rows(two_tastes()), directory, NOW, 3,
        lambda share, word: told.append((share, word)), trials=5,
    )  # fmt: skip
    shares = [share for share, _ in told]
    assert shares == sorted(shares) and shares[-1] == 1.0
    return directory, metrics


def test_it_writes_an_artifact_with_its_metrics(trained: tuple[Path, dict[str, float]]) -> None:
    directory, metrics = trained
    kept = artifact.load(directory)
    assert kept.metrics == metrics
    for name in ("ndcg@10", "recall@10", "recall@20", "coverage", "popularity.ndcg@10"):
        assert 0 <= metrics[name] <= 1
    assert kept.recommender.made_at == NOW.timestamp()


def test_the_final_artifact_has_learned_from_everything(
    trained: tuple[Path, dict[str, float]],
) -> None:
    made = artifact.load(trained[0]).recommender
    assert len(made.histories.product) == len({row[:2] for row in two_tastes()})


def test_two_artifacts_are_compared_on_the_same_data(
    trained: tuple[Path, dict[str, float]],
) -> None:
    data = Interactions.of_rows(two_tastes())
    assert score(trained[0], data)["ndcg@10"] == pytest.approx(trained[1]["ndcg@10"], abs=0.05)
    assert score(trained[0], data) == score(trained[0], data)
    with pytest.raises(BadArtifact):
        score(trained[0] / "nothing", data)


def test_what_lies_in_the_future_is_not_learned_from(tmp_path: Path) -> None:
    rows = [*two_tastes(), ("c00", "tomorrow", 5.0, NOW.timestamp() + 1, True)]
    train(Interactions.of_rows(rows), tmp_path, NOW, trials=0)
    assert "tomorrow" not in artifact.load(tmp_path).recommender.products


def test_a_shop_with_a_single_interaction_still_gets_an_artifact(tmp_path: Path) -> None:
    metrics = train(Interactions.of_rows([("a", "x", 1.0, 1.0, True)]), tmp_path, NOW)
    assert metrics == {}
    assert artifact.load(tmp_path).recommender.recommend("b")[0].product_id == "x"


def test_nothing_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadData):
        train(Interactions.of_rows([]), tmp_path, NOW)
