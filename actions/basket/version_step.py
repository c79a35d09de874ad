"""The version of what is bought: heard from colours, sizes, places in the list; asked for."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.parted import leading
from actions.desk import Desk
from actions.goods.shown_in_it import shown_in_it
from actions.hearing.ordinals import position
from actions.hearing.pack_sizes import pack_meant, without_labels
from actions.memory import Task
from actions.reference.by_price import at_price
from actions.reference.history import version_offered
from actions.reference.referring import known
from actions.reference.variants import (
    color_wanted,
    is_no_version,
    matching,
    number_said,
    other_colors,
    spoken_of,
)
from actions.reference.versions_said import versions_said
from shop.errors import Conflict
from shop.products import Product, Variant

SHOWN = 8


def product_of(desk: Desk, task: Task) -> Product:
    found = known(desk, str(task.get("product_id")))
    if found is None:
        raise Conflict("This product is no longer sold.", code="unknown_product")
    return found


def hear_variant(desk: Desk, task: Task) -> Task | Answer:
    turn, product = desk.turn, product_of(desk, task)
    labels = [one.size for one in product.variants]
    counted = replace(turn, text=without_labels(turn.text, labels))
    if (quantity := number_said(counted)) is not None:
        task = task.knowing(quantity=quantity)
    clicked = turn.first("variant_id")
    if clicked and (variant := product.variant(str(clicked))):
        return _taken(desk, task, variant)
    color, size = color_wanted(turn), _size_said(desk, product)
    if not color and (others := other_colors(turn, product)):
        return task.knowing(color=None, variant_id=None, among=others, size=size)
    told = size and matching(product.variants, None, size)  # the small one is no S of 2kg and 4.5kg
    listed = _listed(product, task)
    pack = None if color or told else at_price(turn.text, listed) or pack_meant(turn.text, listed)
    if pack is not None:
        return _taken(desk, task, pack)
    task = task.knowing(color=color or task.get("color"), size=size or task.get("size"))
    kept = [each for each in product.variants if each.variant_id in (task.get("among") or ())]
    found = matching(kept or product.variants, task.get("color"), task.get("size"))
    if not found:  # 还是绿的吧, after 白色
        found = matching(product.variants, task.get("color"), task.get("size"))
        task = task.knowing(among=None)
    if not found and (color or size or task.get("color")):
        return _no_such(desk, task)
    if color or size:
        task = _without_other(task, product, found, color)
    return _chosen(desk, task, product, found)


def _without_other(task: Task, product: Product, found: list[Variant], color: object) -> Task:
    """Nah stick with white, of a green 42 that was offered: the white one as large, or none yet."""
    have = product.variant(str(task.get("variant_id")))
    if have is None or have in found:
        return task
    alike = [one for one in found if (one.size == have.size if color else one.color == have.color)]
    return task.knowing(variant_id=alike[0].variant_id if len(alike) == 1 else None)


def _size_said(desk: Desk, product: Product) -> object:
    """The size as it was heard; none when it is but a piece of a label: 2.5kg of 2.5kg x8."""
    size = desk.turn.first("size")
    if not size or matching(product.variants, None, size):
        return size
    if is_no_version(product, size):
        return None
    said = versions_said(desk.turn.text, product)
    return None if said.spans and not said.several else size


def _chosen(desk: Desk, task: Task, product: Product, found: list[Variant]) -> Task | Answer:
    """The one of those found that the words mean, else what is known so far."""
    turn, there = desk.turn, [each for each in product.variants if each.stock > 0]
    found = _by_words(turn.text, product, spoken_of(turn.text, product, found))
    if len(found) == 1 and ("variant_id" not in task or len(product.variants) > 1):
        return _taken(desk, task, found[0])
    there_of = [each for each in found if each.stock > 0]
    if len(there_of) == 1 < len(found) < len(product.variants) and "variant_id" not in task:
        return _taken(desk, task, there_of[0])
    listed = _listed(product, task)
    place = position(turn.text, len(listed)) if task.step == "variant_id" else None
    ids = [each.variant_id for each in there_of]
    if 0 < len(ids) < len(listed) and place is None and "variant_id" not in task:
        return task.knowing(among=ids)
    if place is not None:
        return _taken(desk, task, listed[place])
    if "variant_id" not in task and len(there) == 1:
        return _taken(desk, task, there[0])
    return _as_offered(desk, task, product)


def _as_offered(desk: Desk, task: Task, product: Product) -> Task | Answer:
    """In blue, of which was told that it is there, when it is taken in none that is said."""
    open_yet = not any(name in task for name in ("variant_id", "color", "size", "among"))
    if not open_yet or "agreed" not in task or task.step == "variant_id":
        return task
    offered = product.variant(version_offered(desk, product.product_id) or "")
    return _taken(desk, task, offered) if offered is not None and offered.stock > 0 else task


def _by_words(text: str, product: Product, found: list[Variant]) -> list[Variant]:
    """滋润的呀, the x8: those of the variants that the words of their labels call."""
    said = versions_said(text, product) if len(found) > 1 else None
    narrowed = [one for one in found if said and said.spans and one in said.variants]
    return found if said is None or said.several else narrowed or found


def _listed(product: Product, task: Task) -> list[Variant]:
    """The variants to choose from, in the order in which they are shown."""
    there = [each for each in product.variants if each.stock > 0]
    among = task.get("among") or ()
    found = [each for each in there if each.variant_id in among]
    found = found or matching(there, task.get("color"), task.get("size")) or there
    return found[:SHOWN]


def _taken(desk: Desk, task: Task, variant: Variant) -> Task | Answer:
    if variant.stock > 0:
        return task.knowing(variant_id=variant.variant_id)
    there = [each for each in product_of(desk, task).variants if each.stock > 0]
    buttons = [_button(desk, each) for each in there[:SHOWN]]
    words = desk.text("buying.variant_sold_out", buttons, variant=desk.term(variant.label))
    asking = task.knowing(variant_id=None, color=None, size=None, among=None).at("variant_id")
    return desk.answer(words).remembering(asked="variant", task=asking)


def _no_such(desk: Desk, task: Task) -> Answer:
    """It does not come in that colour or size: said so, with what there is."""
    said = " ".join(str(each) for each in (task.get("color"), task.get("size")) if each)
    there = [each for each in product_of(desk, task).variants if each.stock > 0]
    buttons = [_button(desk, each) for each in there[:SHOWN]]
    words = desk.text("buying.no_such_variant", buttons, name=product_of(desk, task).name,
                      variant=desk.term(said) or said)  # fmt: skip
    asking = task.knowing(variant_id=None, color=None, size=None, among=None).at("variant_id")
    others = shown_in_it(desk, product_of(desk, task), task.get("color"), task.get("size"))
    lead = f"{others.strip()}\n" if others else ""
    return leading(lead, desk.answer(words).remembering(asked="variant", task=asking))


def _button(desk: Desk, variant: Variant) -> replies.Button:
    title = desk.term(variant.label) or desk.say("product.same_variant")
    return replies.button(f"{title} {desk.money(variant.price)}", "inform",
                          variant_id=variant.variant_id)  # fmt: skip


def ask_variant(desk: Desk, task: Task) -> Sequence[Reply]:
    product = product_of(desk, task)
    found = _listed(product, task)
    buttons = [_button(desk, each) for each in found]
    key = "buying.which_variant" if found else "product.sold_out"
    return [desk.text(key, buttons, name=product.name, variant="")]
