"""想抗老的, 要粉色 滋润的: what goods are to be like, said while goods of that kind are in talk."""

from actions.desk import Desk
from actions.goods.claims import required
from actions.goods.features import CANDIDATES, catalogue_words, features_in
from actions.goods.leaning import measure_meant
from actions.hearing.amounts_said import amount_said
from actions.hearing.wording import asks, says
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product


def describes_shown(desk: Desk) -> bool:
    """Whether it says what goods of the one kind on the screen are to be like, and names none."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    kinds = {one.category for one in shown}
    if desk.turn.clicked or len(kinds) != 1 or list(desk.turn.all("category")):
        return False
    described = any(True for _ in desk.turn.all("attribute")) or required_of_shown(desk)
    return described or bool(features_in(desk, Wishes(categories=tuple(kinds))))


def required_of_shown(desk: Desk) -> bool:
    """我皮肤偏黄 哪个适合: what the goods of the one kind on the screen are to be good for.

    Several ask for it in a turn; it is read once for each wording.
    """
    key = f"required_of_shown:{desk.turn.conversation_id}:{desk.memory.shown}:{desk.turn.text}"
    if key not in desk.tx.info:
        desk.tx.info[key] = _required_of_shown(desk)
    return bool(desk.tx.info[key])


def _required_of_shown(desk: Desk) -> bool:
    kinds = {one.category for one in catalogue.products(desk.tx, desk.memory.shown)}
    if desk.turn.clicked or len(kinds) != 1:
        return False
    goods = catalogue.find(desk.tx, Wishes(categories=tuple(kinds)), limit=CANDIDATES).data
    return bool(required(desk.turn.text, goods))


def wished_otherwise(desk: Desk) -> bool:
    """Whether what is said is no yes to the product just offered, which is not like that."""
    task = desk.memory.task
    if desk.turn.clicked or task is None or not task.soft or "product_id" not in task:
        return False
    offered = catalogue.products(desk.tx, [str(task.get("product_id"))])
    return bool(offered) and (is_otherwise(desk, offered[0]) or bounded(desk) is not None)


def bounded(desk: Desk) -> str | None:
    """轻一点的 1.3kg以下, taken for a version: within which bounds others are looked for."""
    turn = desk.turn
    looked_at = desk.memory.shown or desk.memory.product_id
    if turn.clicked or turn.intent != "inform" or not looked_at or asks(turn.text):
        return None
    said = amount_said(turn.text)
    lean = measure_meant(turn.text) is not None and says("degree_said", turn.text)
    return "refine_recommendation" if lean and said is not None and not said.exact else None


def is_otherwise(desk: Desk, product: Product) -> bool:
    """Whether what is said is no feature of this product but of others of its kind."""
    told = " ".join((product.name, *product.attributes, *product.attributes.values())).lower()
    return any(not any(one.lower() in told for one in catalogue_words(word))
               for word in features_in(desk, Wishes(categories=(product.category,))))  # fmt: skip
