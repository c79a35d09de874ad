"""Looking back: read once in a turn, and no further than is of use."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from actions.desk import Means
from actions.reference.history import READ
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, named


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """The statements that read messages, as they are sent."""
    found: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "FROM messages" in statement:
            found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


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
