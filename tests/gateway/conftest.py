"""A gateway with a small shop and a stub assistant, for all tests of the door."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from gateway.turns import Patience
from shop.database import Database
from shop.settings import Settings
from tests.gateway.running import BOT_TOKEN, PASSWORDS, SECRET, Gateway
from tests.gateway.stub_assistant import StubAssistant, echo
from tests.shop import making

Opener = Callable[..., Gateway]


def known(var: Path, database: Database, stub: StubAssistant, **more: Any) -> Settings:
    """The settings of a gateway in a test."""
    return Settings(
        _env_file=None,
        **{
            "var": var,
            "database_url": database.url,
            "secret_key": SECRET,
            "admin_password": PASSWORDS["admin"],
            "agent_password": PASSWORDS["agent"],
            "demo": True,
            "rate_limit": 1000,
            "bot_port": stub.port,
            "bot_token": BOT_TOKEN,
            "actions_port": stub.port,
            **more,
        },
    )


@pytest.fixture(scope="session")
def shared(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Gateway, StubAssistant]]:
    """One gateway for the tests that only speak to it; conversations do not disturb each other."""
    var = tmp_path_factory.mktemp("gateway")
    shutil.copyfile(sqlite_template, var / "zhanggui.db")
    database = Database(f"sqlite:///{var / 'zhanggui.db'}")
    with database.transaction() as tx:
        making.shop(tx, datetime.now(UTC))
    stub = StubAssistant().start()
    gateway = Gateway(known(var, database, stub), database).start()
    yield gateway, stub
    gateway.stop()
    stub.stop()
    database.close()


@pytest.fixture
def gateway(shared: tuple[Gateway, StubAssistant]) -> Gateway:
    """The shared gateway, its assistant echoing."""
    gateway, stub = shared
    stub.script, stub.turns, stub.tokens, stub.remembers = echo, [], [], True
    return gateway


@pytest.fixture
def stub(shared: tuple[Gateway, StubAssistant]) -> StubAssistant:
    """The assistant of the shared gateway."""
    return shared[1]


@pytest.fixture
def own_stub() -> Iterator[StubAssistant]:
    """An assistant that a test may stop."""
    assistant = StubAssistant().start()
    yield assistant
    assistant.stop()


@pytest.fixture
def open_gateway(tmp_path: Path, own_stub: StubAssistant) -> Iterator[Opener]:
    """Opens gateways on a database, all with `own_stub`; they are closed at the end."""
    opened: list[Gateway] = []

    def opener(database: Database, patience: Patience | None = None, **more: Any) -> Gateway:
        settings = known(tmp_path, database, own_stub, **more)
        opened.append(Gateway(settings, database, patience).start())
        return opened[-1]

    yield opener
    for gateway in opened:
        if gateway.running:
            gateway.stop()


@pytest.fixture
def stocked(database: Database) -> Database:
    """The small shop on SQLite, then on PostgreSQL."""
    with database.transaction() as tx:
        making.shop(tx, datetime.now(UTC))
    return database
