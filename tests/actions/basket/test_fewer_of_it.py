"""少弄一台 of three leaves two; 你们少放一件 is a complaint and takes nothing out."""

import pytest

from actions.desk import Means
from actions.hearing.ordinals import step_said
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, held
from tests.actions.talking import Chat, product


def with_three(talk: Talk, means: Means) -> Chat:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 3, chat.now)
    return chat


@pytest.mark.parametrize(
    ("text", "left"),
    [("少弄一袋", 2), ("少放一袋", 2), ("少加两袋吧", 1), ("那就少放一袋吧", 2), ("少拿一袋", 2)],
)
@pytest.mark.parametrize("intent", ["purchase", "nlu_fallback"])
def test_so_many_fewer_stay(talk: Talk, means: Means, text: str, left: int, intent: str) -> None:
    with_three(talk, means).says(text, intent)
    assert held(means) == {"P8-1": left}


@pytest.mark.parametrize(
    "text", ["你们少放一袋", "上次少放一袋", "你们少放了一袋", "包裹里少放一袋", "收到少了一袋"]
)
def test_a_complaint_takes_nothing_out(talk: Talk, means: Means, text: str) -> None:
    with_three(talk, means).says(text, "complaint")
    assert held(means) == {"P8-1": 3} and step_said(text) == 0


@pytest.mark.parametrize("text", ["少糖的", "少加一点糖", "至少两袋"])
def test_what_is_little_is_no_step(text: str) -> None:
    assert step_said(text) == 0
