"""`python -m tests.evaluate`: understanding, recommender and promotions, one report each.

Needs the demo shop and a live version of everything, and makes them when they are missing.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from learning import assistant, recommendations
from recommender import slices
from recommender.evaluation import table
from recommender.splitting import parse_holdout
from shop import interactions, versions
from shop.database import Database
from shop.settings import Settings
from tests.evaluate.contest import contest, verdict
from tests.stack import ROOT

TRIALS = 6  # of each of the recommender's peers
SETS = (
    "validation", "test", "strangers", "neighbours", "latecomers", "arrivals", "guests", "callers",
    "visitors", "passersby", "walkers", "newcomers", "clerks", "regression",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate", description=__doc__)
    parser.add_argument("--stock", nargs="*", default=["rasa stock (LR)"], metavar="PIPELINE")
    chosen = parser.parse_args()
    settings = Settings(demo=True)
    for arguments in (["shop", "migrate"], ["shop", "seed"], ["learning", "prepare"]):
        subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=True)
    database = Database(settings.database_url)
    figures = {
        **understanding(settings.var, database, chosen.stock),
        **recommending(database),
        **promoting(database),
    }
    report = settings.var / "reports" / "evaluate.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(figures, indent=1, ensure_ascii=False))
    database.close()
    return 0


def understanding(var: Path, database: Database, stock: Sequence[str]) -> dict[str, float]:
    """The live assistant on every set of `bot/evaluation/` and of `sets/` in ZHANGGUI_VAR."""
    with database.reading() as tx:
        live = versions.live(tx, "assistant")
    if live is None:
        raise SystemExit("✗ there is no live assistant")
    sets = [ROOT / "bot" / "evaluation" / f"{name}.yml" for name in SETS]
    sets += sorted((var / "sets").glob("*.yml"))  # the reader's own, for instance real turns
    command = [str(assistant.BOT_PYTHON), "-W", "ignore", "-m", "bot.evaluation.report"]
    command += [*map(str, sets), "--model", str(var / live.path), "--out", str(var / "reports")]
    command += ["--stock", *stock] if stock else []
    subprocess.run(command, cwd=ROOT, check=True)
    found: dict[str, Any] = json.loads((var / "reports" / "understanding.json").read_text())
    return {
        f"understanding_{name}_{figure}": value
        for name, peers in found.items()
        for figure, value in peers["ours, as it ships"].items()
    }


def recommending(database: Database) -> dict[str, float]:
    """The recommender beside simple rules and tuned peers; of each customer the last 5 held out."""
    with database.reading() as tx:
        data = recommendations.as_interactions(interactions.columns(tx))
    split = parse_holdout("last:5", data)
    rows, made = contest(split, TRIALS, seed=0)
    parts = slices.slices([(made, split)])
    print(f"\n{table(rows)}\n\n{slices.table(parts)}")
    return {
        **{
            f"recommender_{row.task}_{_key(row.name)}_ndcg10": row.metrics["ndcg@10"]
            for row in rows
        },
        **{f"recommender_{name}": value for name, value in verdict(rows).items()},
        **{f"recommender_slice_{_key(one.name)}_ndcg10": one.model for one in parts},
        **{f"recommender_slice_{_key(one.name)}_gain_low": one.gain_interval[0] for one in parts},
    }


def _key(name: str) -> str:
    return name.replace(" ", "_")


def promoting(database: Database) -> dict[str, float]:
    """The live segments: how many, how stable, how large, and by which rule."""
    with database.reading() as tx:
        live = versions.live(tx, "segments")
    metrics = live.metrics if live else {}
    print("\nsegments")
    for one in metrics.get("portraits", []):
        print(f"  {one['name']['zh']} / {one['name']['en']}: {one['size']}, {one['rule']['en']}")
    names = ("k", "silhouette", "min_jaccard", "smallest_share", "fidelity")
    for name in names:
        print(f"  {name:<28}{metrics.get(name, 0):>8.3f}")
    return {f"segments_{name}": float(metrics.get(name, 0)) for name in names}


if __name__ == "__main__":
    raise SystemExit(main())
