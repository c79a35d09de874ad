"""yes please, and one in black too: what was offered, and another version of it beside it."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.buying import ADD
from actions.basket.takings import counted
from actions.basket.version_step import product_of
from actions.business.flows import begin
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import asks, not_adding, says
from actions.memory import Task
from actions.reference.variants import matching, number_said
from actions.reference.versions_said import versions_said
from actions.turn import Turn
from shop.products import Product, Variant


def offered_and_another(desk: Desk) -> Answer | None:
    """Both into the basket; None when nothing was offered in a version, or no other is said."""
    turn, task = desk.turn, desk.memory.task
    offered = task is not None and task.soft and task.name == ADD.name
    if task is None or not offered or turn.clicked or not_adding(turn.text):
        return None
    said = read(turn.text, ADD.name)
    if len(said) < 2 or said[0].reading is not Reading.YES:
        return None
    product, begins = product_of(desk, task), said[1].start
    yes, more = turn.text[:begins], turn.text[begins:]
    have = _offered(task, product)
    if have is None or asks(more) or not (says("more_of_them", more) and _takes(more)):
        return None
    other = _another(more, product, have)
    if other is None:
        return None
    goods = [_slot(product, have, _number(turn, yes) or task.get("quantity")),
             _slot(product, other, _number(turn, more))]  # fmt: skip
    quiet = desk.turned(text="", intent="inform", entities=(), clauses=(),
                        memory=desk.memory.idle())  # fmt: skip
    return begin(ADD_SEVERAL, quiet, goods=goods, agreed=True)


def _takes(text: str) -> bool:
    """黑的也来一个, one in black too; 黑的也看看 only looks."""
    said = any(says(name, text) for name in ("wanted_too", "takes_plainly", "one_in"))
    return (said or counted(text)) and not says("looks_at_it", text)


def _offered(task: Task, product: Product) -> Variant | None:
    """The version in which it was offered."""
    if "variant_id" in task:
        return product.variant(str(task.get("variant_id")))
    there = [one for one in product.variants if one.stock > 0]
    fits = matching(there, task.get("color"), task.get("size"))
    return fits[0] if len(fits) == 1 else None


def _another(text: str, product: Product, have: Variant) -> Variant | None:
    """The other version that is said, as large, or in the colour, as the one offered."""
    said = versions_said(text, product)
    if not said.spans or said.several:
        return None
    alike = [one for one in said.variants if one.size == have.size or one.color == have.color]
    found = said.variants if len(said.variants) == 1 else alike
    return found[0] if len(found) == 1 and found[0] != have else None


def _number(turn: Turn, text: str) -> int | None:
    return number_said(replace(turn, text=text, entities=()))


def _slot(product: Product, variant: Variant, count: object) -> dict[str, object]:
    return {"product_id": product.product_id, "variant_id": variant.variant_id,
            "quantity": count or 1}  # fmt: skip
