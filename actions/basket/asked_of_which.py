"""就这款的xl啊, after 您想问哪一款: the goods of the question that waits, and no purchase.

The question is kept with its own words until the goods are named, and then answered of them.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.pointing import pointed_at
from actions.business.flows import Flow, Step
from actions.business.requests import Wish
from actions.desk import Desk
from actions.goods.size_advice import size_told
from actions.hearing.ordinals import count_said
from actions.hearing.wording import asks, refuses, says, weight
from actions.memory import Task
from actions.reference.referring import known, product_meant
from actions.turn import NAMES, Entity, nameless
from shop.products import Product

WHICH = "which_product"
LONGEST = 16  # letters that name goods; a longer message says something of its own
TAKES = ("takes_plainly", "takes_lightly", "takes_now", "puts_in", "buy_some", "checkout")
_VERSION = ("color", "size")


def asked_back(desk: Desk, answer: Answer) -> Answer:
    """The answer that asks which goods are meant, the question itself kept."""
    turn = desk.turn
    if desk.memory.busy or turn.clicked:
        return answer
    wish = Wish(turn.intent, turn.text, turn.entities).as_slot()
    known_so_far = {"intent": wish["listed"][0], "question": wish["text"], "of": wish["entities"]}
    return answer.remembering(asked="product", task=Task(WHICH, "goods", known_so_far, soft=True))


def told_of_it(desk: Desk) -> Answer | None:
    """The question that waits, answered of the goods named now; None when none are."""
    task = desk.memory.task
    if task is None or task.name != WHICH or not _only_names(desk):
        return None
    product = pointed_at(desk) or product_meant(desk)
    return None if product is None else _told(desk, task, product)


def _only_names(desk: Desk) -> bool:
    """Whether the message but names goods and their version: nothing is taken, nor asked anew."""
    turn = desk.turn
    if turn.clicked:
        return turn.first("product_id") is not None and turn.first("choice") is None
    if turn.first("order_no") or refuses(turn.text) or weight(nameless(turn)) > LONGEST:
        return False
    if says("only_asks", turn.text):
        return True
    if asks(turn.text.rstrip("呢啊呀?？ ")) or turn.first("quantity") or count_said(turn.text):
        return False
    return not any(says(name, nameless(turn)) for name in TAKES)


def _told(desk: Desk, task: Task, product: Product) -> Answer:
    turn = desk.turn
    said = [one for one in turn.entities if one.name not in (*NAMES, "product_id")]
    anew = {one.name for one in said if one.name in _VERSION}
    before = [Entity(str(one["name"]), one["value"], one.get("role"), one.get("extra") or {})
              for one in task.get("of") or () if one["name"] not in (*NAMES, *anew)]  # fmt: skip
    named = (Entity("product_id", product.product_id), *before, *said)
    text = f"{task.get('question')} {turn.text}".strip()
    question = replace(turn, text=text, intent=str(task.get("intent")), entities=named, clauses=())
    memory = replace(desk.memory.idle(), product_id=product.product_id)
    alone = replace(desk, turn=replace(question, memory=memory))
    fitting = size_told(alone) if says("size_asked", str(task.get("question"))) else None
    told: Answer = fitting or desk.means.topics[question.intent].answer(alone)
    return told


def size_asked(desk: Desk) -> Answer | None:
    """我180 150斤穿L行不: which size fits; of which of several is asked, the question kept."""
    told = size_told(desk)
    return asked_back(desk, told) if told and told.memory.asked == "product" else told


def _hear(desk: Desk, task: Task) -> Task:
    product = known(desk, str(desk.turn.first("product_id") or "") or None)
    return task if product is None else task.knowing(goods=product.product_id)


def _finish(desk: Desk, task: Task) -> Answer:
    product = known(desk, str(task.get("goods")))
    if product is None:
        return desk.answer(desk.text("product.which"))
    return _told(desk, task, product)


WHICH_PRODUCT = Flow(
    WHICH,
    frozenset(),
    (Step("goods", "product", _hear, lambda desk, _: [desk.text("product.which")]),),
    _finish,
    guests=True,
    light=True,
)
