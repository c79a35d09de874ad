"""The topic that a message means, where its words say another than it was taken for."""

from collections.abc import Callable

from actions.business.asked_ahead import asked_ahead
from actions.business.faults import repair_meant, return_meant
from actions.desk import Desk
from actions.goods.compared_with import compared_with
from actions.goods.described_shown import bounded
from actions.goods.extremes import asks_for_first
from actions.goods.facts_asked import fact_meant
from actions.goods.own_compared import compares_own
from actions.goods.own_goods import (
    bought_wrong,
    fault_filed,
    looks_on,
    of_own_goods,
    own_sent_back,
)
from actions.goods.own_unfit import own_unfit
from actions.goods.stage_told import fitting_meant
from actions.goods.unheard_goods import goods_meant
from actions.road.misread import (
    address_meant,
    arrival_meant,
    asked_of_it,
    budget_meant,
    cheaper_asked,
    farewell_meant,
    goods_asked_of,
    guessed,
    guest_buys,
    invoice_named,
    own_business,
    own_changed,
    plainly,
    points_meant,
    priced,
    rather_taken,
    sought,
    stage_asked,
    version_meant,
    wished_instead,
)
from actions.road.of_own_order import of_own_order
from actions.turn import Turn

Reader = Callable[[Desk], str | None]
UNSURE = "clarify"


def topic_meant(desk: Desk) -> str:
    """The first that a reader finds, else what was understood, or asking back on a mere guess."""
    found = next((topic for one in READERS if (topic := one(desk)) is not None), None)
    topic = found or (UNSURE if guessed(desk.turn) else desk.turn.intent)
    return UNSURE if topic == "nlu_fallback" else topic


def _of_turn(reader: Callable[[Turn], str | None]) -> Reader:
    return lambda desk: reader(desk.turn)


def _sought(desk: Desk) -> str | None:
    """Goods to be looked for, whatever business the message was taken for."""
    looking = sought(desk.turn) and not own_business(desk)
    return "purchase" if looking or looks_on(desk) or asks_for_first(desk) else None


READERS: tuple[Reader, ...] = (
    asked_ahead, _of_turn(return_meant), _of_turn(address_meant), _of_turn(arrival_meant),
    _of_turn(repair_meant),
    fault_filed, own_sent_back, own_unfit, of_own_order, _of_turn(budget_meant), version_meant,
    _of_turn(goods_asked_of), goods_meant, bounded,
    points_meant, wished_instead, _of_turn(asked_of_it), _of_turn(farewell_meant), own_changed,
    _of_turn(rather_taken), invoice_named,
    _of_turn(stage_asked), _of_turn(cheaper_asked), _of_turn(priced), _of_turn(guest_buys),
    fitting_meant, compares_own, compared_with, bought_wrong, _sought, of_own_goods, fact_meant,
    _of_turn(plainly),
)  # fmt: skip
