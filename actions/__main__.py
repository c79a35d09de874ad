"""`python -m actions`: the action server, on the port of the settings."""

import logging

from actions.desk import Means
from actions.server import run
from shop.database import Database
from shop.payment_links import DemoProvider
from shop.policies import policies
from shop.recommending import Recommending
from shop.settings import settings


def main() -> None:
    """Serve until stopped."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    given = settings()
    means = Means(
        database=Database(given.database_url),
        secret=given.secret_key,
        policies=policies(),
        recommending=Recommending(given.var),
        demo=given.demo,
        payments=DemoProvider() if given.demo else None,
    )
    run(means, given.actions_port)


if __name__ == "__main__":
    main()
