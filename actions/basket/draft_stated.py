"""A draft that waits, said anew: 书各一本, 不是茉莉香米 我要五常的, 就A和B, 这些都别加.

Every part of the message says which goods of the draft go, stay, change their number or come in;
the draft that is shown next is what was said, and a refused product is not in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from actions import replies
from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.all_of_shown import all_of_shown
from actions.basket.drafting import slot_of
from actions.basket.edit_parts import Part, parts_of, wanted
from actions.basket.held import Held, sizes_of, waiting_now
from actions.basket.lines_said import meant_in, names_others, versions_said
from actions.basket.several import ADDING
from actions.business.flows import begin
from actions.business.parted import leading, only
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.ordinals import each_said
from actions.hearing.wording import agrees, asks, leaving_out, says, spans
from actions.reference.bought import product_ids
from actions.reference.by_pieces import called, called_so
from actions.reference.history import products_told
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

TOLD = 8  # of the goods of earlier answers
OF_KIND = 60


@dataclass
class _Stated:
    """The draft as it is to be."""

    held: list[Held]
    gone: list[Held] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)  # the lines said to be wanted
    added: dict[str, dict[str, object]] = field(default_factory=dict)
    only: bool = False  # what is named is all that is wanted
    each: bool = False  # a number was said of several at once
    agreed: bool = False
    adds: bool = False  # goods come in beside those that wait
    other: bool = False  # something is said that is no matter of the draft
    last: tuple[str, str] | None = None  # the line named last


def draft_stated(desk: Desk) -> Answer | None:
    """The draft as it is said to be; None when the message says nothing of the kind."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != ADDING or turn.clicked or not turn.text:
        return None
    if refuses_draft(turn.text):
        return desk.answer(desk.text("buying.draft_empty"), memory=desk.memory.idle())
    waiting = waiting_now(desk)
    if task.soft or not waiting:
        return None
    stated = _Stated(waiting)
    if more := more_than_waits(desk):
        stated.added = {one.product_id: {**slot_of(desk, one), "quantity": 1} for one in more}
        return _shown(desk, stated)
    plain = replace(desk, turn=only(turn, list(spans("makes_so_many", turn.text))))
    for part in parts_of(plain, sizes_of(waiting)):
        _read(desk, stated, part)
    if stated.other or not _is_state(stated, waiting):
        return None
    return _shown(desk, stated)


def more_than_waits(desk: Desk) -> list[Product]:
    """三本都要, of which two wait: the others on the screen, which come in as well."""
    waiting = waiting_now(desk)
    every = [one.product for one in all_of_shown(desk) if one.product is not None]
    if not waiting or len(every) <= len(waiting) or asks(desk.turn.text):
        return []
    held = {one.product_id for one in waiting}
    return [one for one in every if one.product_id not in held and one.in_stock]


def refuses_draft(text: str) -> bool:
    """Whether nothing is said but that none of it goes in: 不要了，这些都别加, don't add any."""
    return says("draft_refused", text) and nothing_left(
        leaving_out("draft_refused", text), "draft_pointed", "edit_filler", "answer_filler"
    )


def _is_state(stated: _Stated, before: Sequence[Held]) -> bool:
    """Whether it is more than one line changed, which the edits of a basket read themselves."""
    if stated.only or stated.each:
        return bool(stated.named or stated.added)
    whole = stated.agreed and not stated.gone and len(stated.named) == len(before)
    return bool(stated.added and (stated.gone or stated.adds)) or (whole and not stated.added)


def _read(desk: Desk, stated: _Stated, part: Part) -> None:
    if part.asked:
        stated.other = True
        return
    out = part.says("edit_refused") or part.says("edit_denied") or part.says("draft_refused")
    by_name = _lines(desk, stated, part)
    if out or part.says("edit_out"):
        stated.gone += by_name
        stated.held = [one for one in stated.held if one not in by_name]
        elsewhere = called(part.text, _candidates(desk, stated, part))
        stated.other = stated.other or not (by_name or elsewhere or _says_nothing(part))
        return
    stated.only = stated.only or part.says("draft_only")
    stated.agreed = stated.agreed or (part.says("draft_only") and part.says("edit_adds"))
    number = each_said(part.text)
    before = [one for one in stated.held if one.key in stated.named]
    if number and (by_name or before or _points_at_all(part)):
        _each(stated, by_name or before or list(stated.held), number)
    elif len(by_name) > 1 and part.count is None:
        stated.named += [one.key for one in by_name]
    elif _points_at_all(part):
        stated.named += [one.key for one in stated.held]
    elif (line := _meant_line(stated, part, by_name)) is not None:
        _line(stated, line, part)
    elif _agrees(part):
        stated.agreed = True
    elif (product := _wished(desk, stated, part)) is not None:
        _wanted(stated, part, product)
        stated.adds = stated.adds or part.says("edit_adds") or part.says("wanted_too")


def _lines(desk: Desk, stated: _Stated, part: Part) -> list[Held]:
    """The lines named; not by their kind alone, when other goods of it are called so."""
    meant = meant_in(part.desk, stated.held)
    own = called_so(part.text, [one.product for one in stated.held])
    if meant.how not in ("name", "other") or meant.foreign:
        return []
    if not own and called_so(part.text, _candidates(desk, stated, part)):
        return []
    return list(meant.lines)


def _meant_line(stated: _Stated, part: Part, by_name: Sequence[Held]) -> Held | None:
    """The line named; else that named before, of which a version or number is said."""
    if by_name or stated.last is None or names_others(part.desk.turn):
        return by_name[0] if len(by_name) == 1 else None
    last = next((one for one in stated.held if one.key == stated.last), None)
    said = last is not None and (part.count or any(versions_said(part.text, [last.product])))
    return last if said else None


def _says_nothing(part: Part) -> bool:
    """不是, 不对: a mere no before what is said instead; or a word of goods that are gone."""
    return part.bare or nothing_left(part.text, "edit_denied", "edit_filler", "answer_no")


def _agrees(part: Part) -> bool:
    """好的, 加购: a yes that names nothing."""
    said = agrees(part.text) or part.says("puts_in")
    return said and not part.desk.turn.entities and part.count is None


def _points_at_all(part: Part) -> bool:
    rest = leaving_out("draft_pointed", part.text)
    return rest != part.text and nothing_left(
        rest, "edit_filler", "answer_filler", "draft_number", "answer_yes"
    )


def _each(stated: _Stated, lines: Sequence[Held], number: int) -> None:
    changed = {one.key: replace(one, quantity=number) for one in lines}
    stated.held = [changed.get(one.key, one) for one in stated.held]
    stated.named += list(changed)
    stated.each = True


def _line(stated: _Stated, line: Held, part: Part) -> None:
    """One line of the draft, in the number and version that are said."""
    hues, sizes = versions_said(part.text, [line.product])
    into = next((one for one in line.product.variants
                 if (hues or sizes) and one.color in (hues or [one.color])
                 and one.size in (sizes or [one.size]) and one.stock > 0), None)  # fmt: skip
    have = line.version
    fits = have is not None and have.color in (hues or [have.color]) and (
        have.size in (sizes or [have.size]))  # fmt: skip
    if (hues or sizes) and not fits and into is None:
        stated.other = True  # sold out, or not there: told where versions are
    version = line.variant_id if fits or into is None else into.variant_id
    new = replace(line, quantity=part.count or line.quantity, variant_id=version)
    stated.held = [new if one == line else one for one in stated.held]
    stated.named.append(new.key)
    stated.last = new.key


def _candidates(desk: Desk, stated: _Stated, part: Part) -> list[Product]:
    """Goods on the screen, told of, named, or of a kind with what goes or what the part names."""
    own = {one.product_id for one in (*stated.held, *stated.gone)}
    turn = part.desk.turn
    told = (*desk.memory.shown, *products_told(desk)[:TOLD], *_named(part))
    kinds = [one.product.category for one in stated.gone]
    kinds += [str(one.value) for one in turn.all("category")]
    kin = [
        each
        for kind in dict.fromkeys(kinds)
        for each in catalogue.find(desk.tx, Wishes(categories=(kind,)), limit=OF_KIND).data
    ]
    return [one for one in (*catalogue.products(desk.tx, told), *kin) if one.product_id not in own]


def _named(part: Part) -> list[str]:
    return [each for one in part.desk.turn.all("product") if one.start is not None
            for each in product_ids(one.extra)]  # fmt: skip


def _wished(desk: Desk, stated: _Stated, part: Part) -> Product | None:
    """Goods that are not in the draft, named or called so that they can be nothing else."""
    among = _candidates(desk, stated, part)
    so, ids = called_so(part.text, among), _named(part)
    if len(so) != 1:
        so = [one for one in among if ids == [one.product_id]][:1]
    stated.other = stated.other or (len(so) != 1 and not called(part.text, among) and (
        wanted(part) or part.count is not None))  # fmt: skip
    return so[0] if len(so) == 1 and so[0].in_stock else None


def _wanted(stated: _Stated, part: Part, product: Product) -> None:
    before = stated.added.get(product.product_id)
    slot = slot_of(part.desk, product)
    kin = next((one for one in stated.gone if one.product.category == product.category), None)
    if part.count is None:
        slot["quantity"] = before["quantity"] if before else kin.quantity if kin else 1
    stated.added[product.product_id] = slot


def _shown(desk: Desk, stated: _Stated) -> Answer:
    """What waits now; put in when it was agreed to along with it, and nothing else is to come."""
    kept = [one for one in stated.held if not stated.only or one.key in stated.named]
    goods = [{"product_id": one.product_id, "variant_id": one.variant_id or None,
              "quantity": one.quantity} for one in kept]  # fmt: skip
    goods += list(stated.added.values())  # type: ignore[arg-type]
    if not goods:
        return desk.answer(replies.text(desk.say("buying.draft_empty")), memory=desk.memory.idle())
    quiet = replace(desk.turn, text="", entities=(), intent="inform", memory=desk.memory.idle())
    agreed = True if stated.agreed and not stated.added else None
    answer = begin(ADD_SEVERAL, replace(desk, turn=quiet), goods=goods, agreed=agreed)
    same = [one.key for one in kept] == [one.key for one in waiting_now(desk)] and not stated.added
    return leading(desk.say("buying.draft_same"), answer) if same and not agreed else answer
