"""Looking back: read once in a turn, and no further than is of use."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from actions.desk import Desk, Means
from actions.reference.history import READ, version_offered
from actions.turn import Turn
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import Chat, named


@pytest.fixture
def asked(means: Means) -> Iterator[list[str]]:
    """The statements that read messages, as they are sent to this database alone."""
    found: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "FROM messages" in statement:
            found.append(statement)

    event.listen(means.database.engine, "before_cursor_execute", note)
    yield found
    event.remove(means.database.engine, "before_cursor_execute", note)


def stored(chat: Chat, means: Means, count: int) -> None:
    with means.database.transaction() as tx:
        for number in range(count):
            messages.receive(
                tx,
                chat.conversation_id,
                str(number),
                text=f"第{number}句",
                digest="d",
                now=chat.now,
            )


def test_a_turn_reads_what_was_said_once(talk: Talk, means: Means, asked: list[str]) -> None:
    chat = talk(ANNA)
    stored(chat, means, 3)
    chat.says("想买个手机", "purchase", named("category", "手机"))
    asked.clear()
    chat.says("有没有便宜点的", "refine_recommendation")
    assert len(asked) == 1


def test_a_long_talk_is_looked_back_at_so_far(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    stored(chat, means, READ + 5)
    with means.database.reading() as tx:
        found = messages.latest(tx, chat.conversation_id, READ)
    assert [found[0].text, found[-1].text] == ["第5句", f"第{READ + 4}句"]


def test_the_version_offered_last_is_taken(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    offers = [
        {"product_id": SHOES, "variant_id": "P5-41", "choice": "add"},
        {"product_id": SHOES, "choice": "add"},
        {"product_id": SHOES, "variant_id": "P5-42", "choice": "add"},
    ]
    told = []
    for number, offer in enumerate(offers):
        button = {"title": "加入购物车", "payload": f"/purchase{json.dumps(offer)}"}
        with means.database.transaction() as tx:
            received = messages.receive(tx, chat.conversation_id, str(number), text="有吗",
                                        digest="d", now=chat.now)  # fmt: skip
            reply = {"kind": "text", "text": "有的", "buttons": [button]}
            messages.answer(tx, received.message.message_id, [reply], None, chat.now)
        turn = Turn(ANNA, chat.conversation_id, "now", "zh", "加一个", "purchase", chat.now)
        with means.database.transaction() as tx:
            told.append(version_offered(Desk(turn, tx, means), SHOES))
    assert told == ["P5-41", None, "P5-42"]
