"""`python -m tests.evaluate`: understanding, recommender and promotions, one report each.

Needs the demo shop and a live version of everything, and makes them when they are missing.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from learning import assistant, recommendations
from recommender.evaluation import compare, table
from recommender.recipes import Recipe
from recommender.solvers import SOLVERS
from recommender.splitting import parse_holdout
from shop import interactions, versions
from shop.database import Database
from shop.settings import Settings
from tests.stack import ROOT

SETS = ("validation", "test", "regression")


def main() -> int:
    settings = Settings(demo=True)
    for arguments in (["shop", "migrate"], ["shop", "seed"], ["learning", "prepare"]):
        subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=True)
    database = Database(settings.database_url)
    figures = {
        **understanding(settings.var, database),
        **recommending(database),
        **promoting(database),
    }
    report = settings.var / "reports" / "evaluate.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(figures, indent=1, ensure_ascii=False))
    database.close()
    return 0


def understanding(var: Path, database: Database) -> dict[str, float]:
    """The live assistant on every set of `bot/evaluation/`; the bot's own report, passed on."""
    with database.reading() as tx:
        live = versions.live(tx, "assistant")
    if live is None:
        raise SystemExit("✗ there is no live assistant")
    report = var / "reports" / "understanding.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    sets = [str(ROOT / "bot" / "evaluation" / f"{name}.yml") for name in SETS]
    model = str(var / live.path)
    command = [str(assistant.BOT_PYTHON), "-W", "ignore", "-m", "bot.evaluation"]
    command += [*sets, "--model", model, "--json", str(report), "--worst", "20"]
    subprocess.run(command, cwd=ROOT, check=True)
    found: dict[str, Any] = json.loads(report.read_text())
    return {f"understanding_{name}": value for name, value in found.items()}


def recommending(database: Database) -> dict[str, float]:
    """The recommender beside simple rules, on the shop's own data with the last 5 held out."""
    with database.reading() as tx:
        data = recommendations.as_interactions(interactions.columns(tx))
    split = parse_holdout("last:5", data)
    learned = {}
    for name in ("als", "ease", "svd"):
        began = time.perf_counter()
        made = Recipe(SOLVERS[name]()).fit(split.train)
        learned[name] = made, time.perf_counter() - began
    rows = compare(learned, split)
    print(f"\n{table(rows)}")
    return {
        f"recommender_{row.task}_{row.name.replace(' ', '_')}_ndcg10": row.metrics["ndcg@10"]
        for row in rows
    }


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
