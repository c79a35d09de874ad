"""What has been read of a message that edits: the goods as they are to be, and what is in mind."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from actions.basket.edit_parts import Part
from actions.basket.held import Held, products_of
from actions.basket.lines_said import Meant, meant_in, names_others
from actions.basket.pointing import pointed_at
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.ordinals import step_said
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned
from actions.reference.by_pieces import called
from actions.reference.referring import known
from actions.reference.variants import matching
from shop import catalogue
from shop.products import Product, Variant

MANY = 3
Version = tuple[Product, list[str], list[str], int | None]


@dataclass
class Reading:
    """The goods held as they are to be, and what else the message says."""

    held: list[Held]
    before: tuple[Held, ...] = ()  # as they were when the message came
    focus: list[Held] = field(default_factory=list)
    topic: list[Held] = field(default_factory=list)  # named by the part before, with no wish
    gone: list[Held] = field(default_factory=list)
    by_version: bool = False  # what goes was told from the rest by its colour or size
    swapped: bool = False
    faulted: bool = False  # the version held is only found fault with
    wish: Part | None = None  # other goods in place of what goes
    wished: Product | None = None
    count: int | None = None
    version: Version | None = None
    of_version: Part | None = None
    denied: list[Held] = field(default_factory=list)  # said not to be what is wanted
    rest: list[Part] = field(default_factory=list)
    lost: list[Part] = field(default_factory=list)  # what was to go out and is not there
    which: list[Held] = field(default_factory=list)  # fewer of these, but which is not said
    fewer: int = 0
    agreed: bool = False
    undone: list[Part] = field(default_factory=list)  # of what is not known
    no_such: tuple[Product, str] | None = None  # goods, and the pack in which they do not come
    named: bool = False  # by name, version or place
    pointed: bool = False  # by a mere it that can be one thing alone
    mild: bool = True  # nothing but 不要 and numbers


def scope_of(reading: Reading) -> list[Held]:
    """What an edit that names nothing is about: the draft while there is one."""
    waiting = [one for one in reading.held if one.waits]
    return waiting or reading.held


def in_talk(desk: Desk, reading: Reading) -> list[Held]:
    """The goods spoken of last, or the only ones there are."""
    scope = scope_of(reading)
    talk = [one for one in scope if one.product_id == desk.memory.product_id]
    return talk or (scope if len(scope) == 1 and desk.memory.product_id is None else [])


def of_one_kind(desk: Desk, reading: Reading) -> list[Held]:
    """The lines, when they are all of one product."""
    scope, talk = scope_of(reading), desk.memory.product_id
    return scope if len(products_of(scope)) == 1 and talk in (None, scope[0].product_id) else []


def meant_of(reading: Reading, part: Part) -> Meant:
    """Among what waits for its yes first, then in the basket."""
    waiting = [one for one in reading.held if one.waits]
    meant = meant_in(part.desk, waiting, reading.focus) if waiting else Meant()
    if meant.lines:
        return meant
    return meant_in(part.desk, [one for one in reading.held if not one.waits], reading.focus)


def set_count(reading: Reading, line: Held, count: int) -> None:
    changed = replace(line, quantity=count)
    reading.held = [changed if one == line else one for one in reading.held]
    reading.focus = [changed]


def counts_same(reading: Reading, part: Part) -> bool:
    """改成两个吧 老公也要一个: whose the piece is that the number just said has in it."""
    if len(reading.focus) != 1 or not (part.count and part.says("wanted_too")):
        return False
    line = reading.focus[0]
    was = next((one.quantity for one in reading.before if one.key == line.key), line.quantity)
    own = part.says("for_somebody") and not (names_others(part.desk.turn) or step_said(part.text))
    return own and line.quantity - was == part.count


def version_of(
    product: Product, hues: Sequence[str], sizes: Sequence[str], have: Variant | None
) -> Variant | None:
    """The one version said; what is not said stays as it was."""
    color, size = (hues[-1] if hues else None), (sizes[-1] if sizes else None)
    fits = matching(product.variants, color, size, have) if color or size else []
    return fits[0] if len(fits) == 1 else None


def in_another_size(reading: Reading, part: Part) -> bool:
    """黑的要S码, of a black L: whether one line has that colour, which is to come in that size."""
    if reading.version is None or part.count or not part.says("hue_to_be"):
        return False
    product, hues, sizes, _ = reading.version
    found = [one for one in scope_of(reading) if one.product_id == product.product_id
             and one.version is not None and one.version.color in hues]  # fmt: skip
    if not sizes or len(found) != 1:
        return False
    reading.focus = found
    return True


def wished_in(desk: Desk, reading: Reading) -> Product | None:
    """Goods that are not held, named so that they can be nothing else."""
    before = [reading.wished] if reading.wished else []
    if before and called(desk.turn.text, before):
        return reading.wished
    memory = replace(desk.memory, product_id=None, task=None)
    named = pointed_at(desk.turned(memory=memory)) if names_others(desk.turn) else None
    own = {one.product_id for one in [*reading.held, *reading.gone]}
    if named is None and says("edit_it", desk.turn.text):
        named = known(desk, desk.memory.product_id)
    if named is None and names_others(desk.turn):
        named = _usual(desk) or _so_called(desk)
    return named if named and named.product_id not in own and named.in_stock else None


def _usual(desk: Desk) -> Product | None:
    """我一直买的皇家那款: the goods of the own orders that are so called."""
    if desk.turn.customer_id is None or not says("usual_one", desk.turn.text):
        return None
    lines = lines_mentioned(desk, [line for one in recent(desk) for line in one.lines])
    return known(desk, lines[0].product_id) if lines else None


def _so_called(desk: Desk) -> Product | None:
    """铁观音, taken for a kind, is the one product of that name."""
    words = [desk.turn.text[one.start : one.end] for one in desk.turn.all("category")
             if one.start is not None]  # fmt: skip
    found = catalogue.named(desk.tx, words[0], limit=MANY) if len(words) == 1 else []
    return found[0] if len(found) == 1 else None
