"""Jasmine or green tea, 普洱他不爱喝: wishes about the goods in talk, taken for something else."""

from actions.desk import Desk
from actions.goods.either import either_of
from actions.goods.features import CANDIDATES
from actions.goods.wanting import features_refused
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING
from actions.hearing.wording import asks, says
from actions.reference.history import kind_before
from actions.turn import NAMES
from shop import catalogue
from shop.catalogue import Wishes

REFINES = "refine_recommendation"
TAKEN_FOR = SHOPPING | NOT_UNDERSTOOD | {"compare", "product_info", "stock", "inform", "affirm"}
NO_WISH = (
    "topic_compare",
    "which_of_these",
    "side_by_side",
    "takes_plainly",
    "which_of_two",
    "bought",
)


def with_wishes_of_talk(desk: Desk) -> Desk:
    """The message as a wish, without the single goods that its either-or was taken to name."""
    turn, before = desk.turn, desk.memory.wishes
    if turn.clicked or before is None or not before.categories or not desk.memory.shown:
        return desk
    if desk.memory.busy or turn.intent not in TAKEN_FOR:
        return desk
    if any(says(one, turn.text) for one in NO_WISH):
        return desk
    if _is_either(desk, before):
        kept = tuple(one for one in turn.entities if one.name not in ("product", "brand"))
        return desk.turned(intent=REFINES, entities=kept)
    refused = turn.intent in NOT_UNDERSTOOD and not asks(turn.text)
    return desk.turned(intent=REFINES) if refused and features_refused(desk, before) else desk


def spoken_of(desk: Desk) -> Wishes | None:
    """Show me ones for five people: of the kind spoken of just before, when nothing is shown."""
    turn, memory = desk.turn, desk.memory
    if memory.shown or memory.product_id or any(turn.first(name) for name in NAMES):
        return None
    kind = kind_before(desk)
    return Wishes(categories=(kind,)) if kind else None


def _is_either(desk: Desk, before: Wishes) -> bool:
    if not says("either_wish", desk.turn.text):
        return False
    if any(one.name == "product" and not _by_piece(desk, one.start, one.end, one.value)
           for one in desk.turn.entities):  # fmt: skip
        return False
    kind = Wishes(categories=before.categories, in_stock=False)
    goods = catalogue.find(desk.tx, kind, limit=CANDIDATES).data
    return either_of(desk.turn.text, goods) is not None


def _by_piece(desk: Desk, start: int | None, end: int | None, name: object) -> bool:
    """Whether only a piece of the name was said: jasmine."""
    said = desk.turn.text[start:end] if start is not None else str(name)
    return "".join(said.lower().split()) != "".join(str(name).lower().split())
