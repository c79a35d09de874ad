"""An ordinal said after a list of products is about that list, whatever else was spoken of."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.ordinals import position
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER, Task
from actions.reference.referring import known

MOST = 20  # things counted off
BASKET = "basket"  # asked: the basket was told last, so that 第二个 is its second line
OTHER_LISTS = ("order", "reason", "choice", BASKET)
PICKING = frozenset(
    {"purchase", "inform", "affirm", "nlu_fallback", "out_of_scope", "exchange",
     "refine_recommendation", "recommend", "change_address"}
)  # fmt: skip
NOT_PICKING = ("leave_out", "similar", "topic_compare", "add", "another_list", "not_wanted")


def picked_off(desk: Desk) -> Answer | None:
    """那要第一个，两件，白色L: the product of the list, not the one in focus nor a basket line."""
    turn, memory = desk.turn, desk.memory
    if not memory.shown or position(turn.text, MOST) is None:
        return None
    if says("too_dear", turn.text) and position(turn.text, len(memory.shown)) is not None:
        return _onward(desk, "refine_recommendation")  # 第二个太贵了
    if turn.intent not in PICKING or asks(turn.text) or memory.asked in OTHER_LISTS:
        return None
    if any(says(name, turn.text) for name in NOT_PICKING) or _lists_its_own(desk, memory.task):
        return None
    if (beyond := beyond_the_list(desk)) is not None:
        return None if memory.order_no and turn.intent == "inform" else beyond
    idle = replace(memory, task=None, asked=None) if _of_another(desk) else memory
    return _onward(desk.turned(memory=idle), "purchase")


def beyond_the_list(desk: Desk) -> Answer | None:
    """第五个, of three: said to be so; None when there is such a one, or no list."""
    count = len(desk.memory.shown)
    text = desk.turn.text
    if not count or position(text, MOST) is None or position(text, count) is not None:
        return None
    return desk.answer(desk.text("search.only_so_many", count=count))


def _onward(desk: Desk, intent: str) -> Answer:
    return desk.means.topics[intent].answer(desk)


def _lists_its_own(desk: Desk, task: Task | None) -> bool:
    """Whether the business in progress has shown a list since: versions, orders, readings."""
    if task is None:
        return False
    if task.get("told") == BASKET:
        return True
    if task.name in ("add_to_basket", "add_several"):
        return task.step in ("variant_id", "ready") and _is_version(desk, task)
    return not task.soft or (task.name != PLACE_ORDER and len(task.get("listed") or ()) > 1)


def _is_version(desk: Desk, task: Task) -> bool:
    product = known(desk, task.get("product_id"))
    there = [each for each in product.variants if each.stock > 0] if product else []
    return product is None or position(desk.turn.text, len(there)) is not None


def _of_another(desk: Desk) -> bool:
    task, shown = desk.memory.task, desk.memory.shown
    place = position(desk.turn.text, len(shown))
    return task is not None and place is not None and task.get("product_id") != shown[place]
