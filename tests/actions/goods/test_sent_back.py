"""What goes back is not shown again; what was bought is what was paid for."""

from datetime import datetime

import pytest

from actions.desk import Desk, Means
from actions.goods.sent_back import going_back, truly
from actions.memory import Memory, Task
from actions.turn import Turn
from shop import catalogue
from shop.after_sales import open_case
from shop.database import Transaction
from shop.suggestions import Reason, Suggestion
from tests.actions.stocking import AIRPODS, ANNA, NOTE, NUTS, PODS_ORDER, SHOES, SHOES_ORDER


def _desk(tx: Transaction, means: Means, now: datetime, task: Task | None = None) -> Desk:
    turn = Turn(ANNA, "c", "m", "zh", "推荐", "recommend", now, memory=Memory(task=task))
    return Desk(turn, tx, means)


def test_what_is_returned_or_being_returned(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        assert going_back(_desk(tx, means, now)) == ()
        open_case(tx, ANNA, PODS_ORDER, "return", "不想要了", now)
        assert going_back(_desk(tx, means, now)) == (AIRPODS,)
        whole = Task("return_refund", "line", {"order_no": SHOES_ORDER})
        assert SHOES not in going_back(_desk(tx, means, now, whole))


@pytest.mark.parametrize(("one", "kind"), [(NOTE, "bought_before"), (NUTS, "matches_wishes")])
def test_bought_is_what_was_paid_for(means: Means, now: datetime, one: str, kind: str) -> None:
    with means.database.transaction() as tx:
        shown = Suggestion(catalogue.product(tx, one), Reason("bought_before"), 1.0)
        assert truly(_desk(tx, means, now), shown).kind == kind
