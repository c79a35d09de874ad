"""`python -m shop import DIR | lexicon PATH | migrate | seed | reset`: the shop by hand."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from shop import lexicon
from shop.database import Database
from shop.errors import ShopError
from shop.importing import BadImport, import_folder
from shop.migrating import migrate
from shop.settings import settings

MOST_PROBLEMS = 200


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = _parser().parse_args(arguments)
    database = Database(settings().database_url)
    try:
        return _run(given, database)
    except BadImport as error:
        return _refused(error)
    except ShopError as error:
        print(f"error: {error.detail}", file=sys.stderr)
    except DBAPIError as error:
        said = str(error.orig).strip().partition("\n")[0]
        print(f"error: the database says: {said}", file=sys.stderr)
    finally:
        database.close()
    return 1


def _run(given: argparse.Namespace, database: Database) -> int:
    if given.command == "migrate":
        print(f"The tables are at revision {migrate(database)}.")
    elif given.command == "import":
        _import(database, given.folder)
    elif given.command == "lexicon":
        with database.reading() as tx:
            lexicon.write(tx, given.path)
        print(f"Wrote {given.path}.")
    else:
        _demo(database, given.command, given.seed)
    return 0


def _import(database: Database, folder: Path) -> None:
    migrate(database)
    with database.transaction() as tx:
        counts = import_folder(tx, folder, datetime.now(UTC))
    for name, count in counts.items():
        print(f"{name}: {count} rows")


def _demo(database: Database, command: str, seed: int | None) -> None:
    from shop.demo import resetting, seeding

    migrate(database)
    now = datetime.now(UTC)
    seed = seeding.SEED if seed is None else seed
    with database.transaction() as tx:
        if command == "reset":
            resetting.reset(tx, now, seed, progress=_progress)
        elif not seeding.seed(tx, now, seed, progress=_progress):
            print("The shop has products already; nothing was seeded.")


def _progress(part: float, doing: str) -> None:
    print(f"{part:4.0%} {doing}", flush=True)


def _refused(error: BadImport) -> int:
    for problem in error.problems[:MOST_PROBLEMS]:
        print(problem, file=sys.stderr)
    if len(error.problems) > MOST_PROBLEMS:
        print(f"... and {len(error.problems) - MOST_PROBLEMS} more", file=sys.stderr)
    print(f"error: {error.detail}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m shop", description="The shop by hand.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help="bring the tables to this release")
    filling = commands.add_parser("seed", help="fill an empty database with the demo shop")
    again = commands.add_parser("reset", help="make the demo shop as it was at first")
    for each in (filling, again):
        each.add_argument("--seed", type=int, help="a number that makes another demo shop")
    importing = commands.add_parser("import", help="bring an own shop in, see docs/importing.md")
    importing.add_argument("folder", type=Path)
    words = commands.add_parser("lexicon", help="write the catalogue's words for the assistant")
    words.add_argument("path", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
