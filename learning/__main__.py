"""`python -m learning`: work (the worker), job (one claimed job), prepare and all (by hand)."""

import argparse
import json
import logging
import os
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime

from learning import jobs, lifeline, publishing, training
from learning.assistant import TrainingFailed
from learning.candidates import Progress, Run
from learning.worker import Worker, training_command
from shop import versions
from shop.database import Database
from shop.errors import ShopError
from shop.settings import settings

ORDER = ("build_segments", "train_recommender", "train_assistant", "forecast_demand")


def clock() -> datetime:
    return datetime.now(UTC)


def work(database: Database) -> int:
    lifeline.die_with_parent()
    Worker(database, clock, training_command).work()
    return 0


def job(database: Database, job_id: int, owner: str) -> int:
    """Run a claimed job; progress goes to standard output as JSON lines."""
    lifeline.die_with_parent()
    with database.reading() as tx:
        claimed = jobs.one(tx, job_id)
    run = _run(database, claimed.kind, _json_progress)
    publish = bool(claimed.parameters.get("publish", True))
    result = training.train(claimed.kind, run, claimed.created_by, publish)
    status = "refused" if result.objection else "succeeded"
    detail = result.objection or f"Version {result.version.id} is {result.version.state}."
    with database.transaction() as tx:
        jobs.finish(tx, job_id, owner, status, detail, clock(), result.version.id)
    return 0


def prepare(database: Database) -> int:
    """Train whatever has no live version yet, or one whose files cannot be read any more."""
    with database.reading() as tx:
        serving = {kind: versions.live(tx, training.TRAINERS[kind][0]) for kind in ORDER}
    var = settings().var
    missing = [
        kind for kind, live in serving.items() if live is None or not publishing.loads(var, live)
    ]
    return _by_hand(database, missing, reuse=True)


def everything(database: Database) -> int:
    """Retrain all kinds and publish those that pass their gates."""
    return _by_hand(database, list(ORDER))


def _by_hand(database: Database, kinds: list[str], reuse: bool = False) -> int:
    refused = 0
    for kind in kinds:
        run = replace(_run(database, kind, _shown_progress(kind)), reuse=reuse)
        result = training.train(kind, run, "command line")
        verdict = f"refused: {result.objection}" if result.objection else "live"
        print(f"\r· {kind}: version {result.version.id} {verdict}".ljust(78), flush=True)
        refused += bool(result.objection)
    return 1 if refused else 0


def _run(database: Database, kind: str, progress: Progress) -> Run:
    now = clock()
    return Run(database, settings().var, training.run_name(kind, now), now, progress)


def _json_progress(share: float, detail: str) -> None:
    print(json.dumps({"progress": round(share, 4), "detail": detail}), flush=True)


def _shown_progress(kind: str) -> Progress:
    shown = threading.local()

    def show(share: float, detail: str) -> None:
        line = f"· {kind} {share:4.0%} {detail}"
        if sys.stdout.isatty():
            print(f"\r{line}".ljust(78)[:78], end="", flush=True)
        elif int(share * 4) != getattr(shown, "quarter", -1):
            shown.quarter = int(share * 4)
            print(line, flush=True)

    return show


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m learning", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("work", "prepare", "all"):
        commands.add_parser(name)
    one = commands.add_parser("job")
    one.add_argument("job_id", type=int)
    one.add_argument("--owner", required=True)
    said = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    database = Database(settings().database_url)
    try:
        if said.command == "job":
            return job(database, said.job_id, said.owner)
        return {"work": work, "prepare": prepare, "all": everything}[said.command](database)
    except (ShopError, TrainingFailed) as error:
        print(f"✗ {error}", file=sys.stderr)
        return 1
    finally:
        database.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
