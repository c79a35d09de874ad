"""Conversations are kept whole, short, masked, once, and by one writer at a time."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from bot.snapshots import OutOfTurn
from bot.tracker_store import MOST_EVENTS, ShopTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load(str(ROOT / "bot" / "domain"))


@pytest.fixture()
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'bot.db'}"


def said(text: str, message_id: str) -> list[Any]:
    return [
        UserUttered(text, {"name": "inform"}, message_id=message_id, metadata={"turn": "secret"}),
        ActionExecuted("action_inform"),
        BotUttered("", {"custom": {"kind": "text", "text": f"answer to {message_id}"}}),
        SlotSet("misses", int(message_id[1:])),
        ActionExecuted("action_listen"),
    ]


async def turn(store: ShopTrackerStore, number: int, text: str = "你好", **slots: Any) -> Any:
    given, _ = await store.open_turn("c1", f"m{number}")
    if given is not None:
        return given
    tracker = await store.get_or_create_tracker("c1", append_action_listen=False)
    for event in [*said(text, f"m{number}"), *(SlotSet(k, v) for k, v in slots.items())]:
        tracker.update(event)
    await store.save(tracker)
    answer = {"replies": [{"kind": "text", "text": f"answer to m{number}"}]}
    await store.close_turn("c1", answer)
    return answer


def run(work: Any) -> Any:
    return asyncio.run(work)


def test_a_long_conversation_stays_short_and_loses_no_slot(domain: Domain, url: str) -> None:
    async def work() -> None:
        store = ShopTrackerStore(domain, url=url)
        await turn(store, 1, order_no="DD1")
        for number in range(2, 101):
            await turn(store, number)
        tracker = await store.retrieve("c1")
        assert tracker is not None and len(tracker.events) <= MOST_EVENTS + 8
        assert tracker.get_slot("order_no") == "DD1" and tracker.get_slot("misses") == 100
        assert tracker.copy().get_slot("order_no") == "DD1"
        assert tracker.latest_message.message_id == "m100"

    run(work())


def test_another_process_continues_where_the_first_stopped(domain: Domain, url: str) -> None:
    async def work() -> None:
        blue, green = ShopTrackerStore(domain, url=url), ShopTrackerStore(domain, url=url)
        await turn(blue, 1, order_no="DD1")
        await turn(green, 2, wishes={"category": "手机"})
        await turn(blue, 3)
        tracker = await green.retrieve("c1")
        assert tracker is not None and tracker.get_slot("misses") == 3
        assert tracker.get_slot("wishes") == {"category": "手机"}
        assert tracker.latest_action_name == "action_listen" and tracker.applied_events()

    run(work())


def test_a_message_that_comes_again_gets_the_same_answer(domain: Domain, url: str) -> None:
    async def work() -> None:
        first = await turn(ShopTrackerStore(domain, url=url), 1)
        store = ShopTrackerStore(domain, url=url)
        assert await turn(store, 1) == first
        await turn(store, 2)
        assert await turn(store, 1) == first

    run(work())


def test_a_turn_that_failed_leaves_nothing(domain: Domain, url: str) -> None:
    async def work() -> None:
        store = ShopTrackerStore(domain, url=url)
        await turn(store, 1, order_no="DD1")
        await store.open_turn("c1", "m2")
        tracker = await store.get_or_create_tracker("c1")
        tracker.update(SlotSet("order_no", "DD2"))
        await store.save(tracker)
        store.drop_turn("c1")
        again = await store.retrieve("c1")
        assert again is not None and again.get_slot("order_no") == "DD1"
        assert again.latest_message.message_id == "m1"

    run(work())


def test_two_writers_of_one_turn_cannot_both_win(domain: Domain, url: str) -> None:
    async def work() -> None:
        blue, green = ShopTrackerStore(domain, url=url), ShopTrackerStore(domain, url=url)
        await turn(blue, 1)
        await blue.open_turn("c1", "m2")
        await turn(green, 3)
        tracker = await blue.get_or_create_tracker("c1")
        for event in said("晚了", "m2"):
            tracker.update(event)
        with pytest.raises(OutOfTurn):
            await blue.close_turn("c1", {"replies": []})

    run(work())


def test_what_lies_in_the_database_is_masked_yet_a_flow_survives(
    domain: Domain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"

    async def work() -> None:
        task = {"name": "change_address", "phone": "13812345678"}
        await turn(
            ShopTrackerStore(domain, url=url), 1, "电话13812345678", task=task, asked="confirm"
        )
        again = await ShopTrackerStore(domain, url=url).retrieve("c1")
        assert again is not None and again.get_slot("task") == task
        assert again.latest_message.text == "电话138****5678"
        monkeypatch.setenv("ZHANGGUI_BOT_TOKEN", "another")
        other = await ShopTrackerStore(domain, url=url).retrieve("c1")
        assert other is not None and other.get_slot("task") is None

    run(work())
    rows = sqlite3.connect(tmp_path / "bot.db").execute(
        "select slots, sealed, events, answer from bot_conversations natural join bot_turns"
    )
    stored = json.dumps(rows.fetchall(), ensure_ascii=False)
    assert "13812345678" not in stored and "secret" not in stored and "138****5678" in stored


def test_a_database_that_is_down_is_told(domain: Domain, tmp_path: Path) -> None:
    store = ShopTrackerStore(domain, url=f"sqlite:///{tmp_path / 'no' / 'such' / 'bot.db'}")
    with pytest.raises(Exception, match="unable to open"):
        run(store.ping())
    with pytest.raises(Exception, match="unable to open"):
        run(store.open_turn("c1", "m1"))


def test_an_unknown_conversation_is_not_there(domain: Domain, url: str) -> None:
    assert run(ShopTrackerStore(domain, url=url).retrieve("nobody")) is None
