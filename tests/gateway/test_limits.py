"""How often somebody may ask: enough for people, not for floods."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.limits import Limit, limits
from shop.database import Database
from shop.errors import TooMany
from tests.gateway.conftest import Opener


@given(st.lists(st.floats(0, 5), max_size=60), st.floats(0.5, 50), st.floats(1, 20))
def test_nobody_gets_more_than_the_burst_and_the_rate(
    gaps: list[float], rate: float, burst: float
) -> None:
    limit, at, taken = Limit(rate, burst), 0.0, 0
    for gap in gaps:
        at += gap
        try:
            limit.take("who", at)
        except TooMany:
            continue
        taken += 1
    assert taken <= burst + rate * at + 1e-6


@given(st.floats(0.5, 50), st.integers(1, 20))
def test_after_the_time_that_is_named_one_is_free_again(rate: float, burst: int) -> None:
    limit = Limit(rate, burst)
    for _ in range(burst):
        limit.take("who", 0.0)
    with pytest.raises(TooMany) as refused:
        limit.take("who", 0.0)
    limit.take("who", refused.value.retry_after + 1e-6)


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    limit = Limit(1, 1)
    limit.take("who", 100.0)
    with pytest.raises(TooMany):
        limit.take("who", 50.0)


def test_one_does_not_use_up_what_is_anothers() -> None:
    limit = Limit(1, 1)
    limit.take("one", 0.0)
    limit.take("other", 0.0)


def test_demo_mode_allows_twenty_messages_a_second() -> None:
    found = limits(rate=1.0, demo=True)
    for number in range(200):  # ten seconds
        found.address.take("127.0.0.1", number / 20)
        found.conversation.take("one", number / 20)


def test_over_the_limit_is_429_with_the_seconds_to_wait(
    sqlite: Database, open_gateway: Opener
) -> None:
    gateway = open_gateway(sqlite, demo=False, rate_limit=0.5)
    assert math.isclose(gateway.app.state.parts.limits.address.burst, 1.0)
    talk = gateway.talk()
    refused = talk.post(text="你好")
    assert refused.status_code == 429
    assert refused.json()["error"] == "TooMany"
    assert 1 <= int(refused.headers["Retry-After"]) <= 2
    assert talk.messages() == []


def test_guessing_passwords_is_slowed_down_and_the_owner_of_another_name_is_not(
    sqlite: Database, open_gateway: Opener
) -> None:
    gateway = open_gateway(sqlite)
    form = {"username": "admin", "password": "wrong"}
    codes = [gateway.client.post("/api/auth/token", data=form).status_code for _ in range(12)]
    assert codes[:10] == [401] * 10
    assert codes[11] == 429
    assert gateway.staff("agent")
