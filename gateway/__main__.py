"""`python -m gateway`: the whole product; `python -m gateway web`: the web process alone."""

import argparse
import logging

import uvicorn

from gateway.app import create_app
from gateway.assistant import Assistant
from gateway.bodies import MAX_BYTES
from gateway.supervisor import supervise
from shop.database import Database
from shop.settings import Settings, settings


def serve(known: Settings) -> int:
    """The web process: one event loop, one port."""
    database = Database(known.database_url)
    assistant = Assistant(known.var, f"http://127.0.0.1:{known.bot_port}", known.bot_token)
    config = uvicorn.Config(
        create_app(known, database, assistant),
        host=known.host,
        port=known.port,
        log_config=None,
        access_log=False,
        server_header=False,
        ws_max_size=MAX_BYTES,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    server.run()
    database.close()
    return 0 if server.started else 1


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m gateway", description=__doc__)
    parser.add_argument("part", nargs="?", choices=["web"], help="only this process")
    said = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return serve(settings()) if said.part == "web" else supervise(settings())


if __name__ == "__main__":
    raise SystemExit(main())
