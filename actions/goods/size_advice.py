"""Which size fits, and other doubts about goods: what the data tells, else that it does not.

Nothing goes into the basket by a doubt; what was offered stays offered.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.parted import only
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.goods.attributes import fact_told
from actions.goods.own_goods import own_goods
from actions.hearing import words
from actions.hearing.sizes_said import usual_size
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import in_basket
from actions.reference.referring import known, product_meant
from actions.reference.variants import color_wanted, plain_size
from actions.turn import Turn
from shop import catalogue
from shop.products import Product

ADD = "add_to_basket"
OF_SIZE = (
    "尺码", "尺码表", "尺码建议", "尺码范围", "版型", "适用身高", "适用体重", "腰型", "弹力",
    "裙长",
)  # fmt: skip
OF_FIT = ("偏", "正码", "标准码")  # in what the data tells of the fit
OTHERWISE = ("size_asked", "stock_question", "price_question", "postage", "arrives_when", "coupon",
             "adds_one", "checkout")  # fmt: skip
_END = re.compile(  # 最小几码: which sizes there are, and none that fits
    r"最[小大](?:的)?(?:是|有|到)?(?:几|多少|什么|哪个)?[码号]|\b(?:smallest|largest|biggest) size",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<![A-Za-z])(XXS|XS|S|M|L|XL|XXL|[2-5]XL)(?![A-Za-z])", re.IGNORECASE)


def size_told(desk: Desk) -> Answer | None:
    """这件多少码合适, M还是L: the data's own advice, the sizes that are there, no guess."""
    if desk.memory.busy and not _offered(desk):
        return None
    named = product_meant(desk, focus=False)
    product = named or _offered(desk) or product_meant(desk) or own_goods(desk)
    if product is None:
        return _of_which(desk)
    sizes = _sizes(product)
    if len(sizes) < 2:
        return None
    whose = "sizes_of" if _END.search(desk.turn.text) else "no_size_advice"
    parts = [_facts(desk, product), desk.say(f"asked.{whose}", name=product.name)]
    usual = usual_size(desk.turn.text)
    parts.append(_there(desk, sizes, [usual] if usual else _said(desk.turn.text)))
    told = _offering(desk, product, "".join(parts), usual if sizes.get(usual or "") else None)
    return Answer((*_asked_beside(desk, product), *told.replies), told.memory)


def _asked_beside(desk: Desk, product: Product) -> list[Reply]:
    """这个能机洗不 我一米八穿XL合适吧: what else of the goods is asked, told before the size."""
    text = desk.turn.text
    rest = [(start, end) for start, end in clauses(text) if _of_facts(text[start:end])]
    if not rest:
        return []
    waits = Task(ADD, "agreed", {"product_id": product.product_id})  # offered once, with the size
    memory = replace(desk.memory, product_id=product.product_id, task=waits)
    turn = _unversioned(replace(only(desk.turn, rest), memory=memory))
    told: Answer = desk.means.topics["product_info"].answer(replace(desk, turn=turn))
    missed = told.memory.misses > desk.memory.misses
    return [] if missed else [replies.with_buttons(one, ()) for one in told.replies]


def _of_facts(part: str) -> bool:
    """Whether it asks something of the goods themselves, and neither a size nor to have them."""
    return asks(part) and not any(says(name, part) for name in OTHERWISE)


def fit_words(desk: Desk, product: Product) -> str:
    """尺码偏小吗, do they run small: the data's sizes, and whether it tells of the fit at all."""
    told = [str(value) for name, value in product.attributes.items() if name in OF_SIZE]
    known_so = any(word in one for one in told for word in OF_FIT)
    return _facts(desk, product) + ("" if known_so else desk.say("asked.no_fit", name=product.name))


def _of_which(desk: Desk) -> Answer | None:
    """Of which of the goods on the screen, when they come in sizes."""
    shown = [one for one in catalogue.products(desk.tx, desk.memory.shown) if _sizes(one)]
    if not shown or speaks_of_goods(desk.turn):
        return None
    buttons = [replies.button(one.name, "stock", product_id=one.product_id) for one in shown]
    return desk.answer(desk.text("product.which_of", buttons)).remembering(asked="product")


def doubt_answered(desk: Desk) -> Answer | None:
    """粉色会不会容易脏, while it is offered to be put into the basket."""
    product = _offered(desk)
    if product is None or desk.turn.clicked:
        return None
    turn = _unversioned(desk.turn)
    told: Answer = desk.means.topics["product_info"].answer(replace(desk, turn=turn))
    return told.remembering(task=desk.memory.task, asked=desk.memory.asked)


def _unversioned(turn: Turn) -> Turn:
    """As a question about the goods, whatever their version."""
    kept = tuple(one for one in turn.entities if one.name not in ("color", "size"))
    return replace(turn, entities=kept, intent="product_info")


def _offered(desk: Desk) -> Product | None:
    """What waits to be put into the basket."""
    task = desk.memory.task
    own = task is not None and task.name == ADD
    return known(desk, str(task.get("product_id"))) if own and task else None


def _sizes(product: Product) -> dict[str, int]:
    """How many pieces there are of each size; none when it is no matter of fit."""
    found: dict[str, int] = {}
    for one in product.variants:
        size = plain_size(one.size)
        if _LETTERS.fullmatch(size) or re.fullmatch(r"\d{2}(\.5)?", size):
            found[size] = found.get(size, 0) + one.stock
    return found


def _facts(desk: Desk, product: Product) -> str:
    """What the data tells of the fit."""
    told = [fact_told(desk, name, str(value)) for name, value in product.attributes.items()
            if name in OF_SIZE]  # fmt: skip
    gap = "；" if desk.language == "zh" else "; "
    return desk.say("asked.size_facts", facts=gap.join(told)) if told else ""


def _said(text: str) -> list[str]:
    return list(dict.fromkeys(each.upper() for each in _LETTERS.findall(text)))


def _there(desk: Desk, sizes: dict[str, int], asked: Sequence[str]) -> str:
    """Which of the sizes asked about are in stock; of all when none is named."""
    wanted = [size for size in asked if size in sizes]
    if usual := usual_size(desk.turn.text):
        if usual not in sizes:
            return desk.say("asked.size_none", size=usual) + _there_of(desk, sizes, list(sizes))
        key = "asked.size_usual" if sizes[usual] else "asked.size_usual_gone"
        return desk.say(key, size=usual)
    if wanted and all(sizes[size] > 0 for size in wanted):
        return desk.say("product.sizes_there", sizes=words.listed(wanted, desk.language))
    return _there_of(desk, sizes, wanted or list(sizes))


def _there_of(desk: Desk, sizes: dict[str, int], wanted: Sequence[str]) -> str:
    there = [size for size in wanted if sizes[size] > 0]
    if not there:
        return desk.say("asked.size_all_gone")
    return desk.say("asked.sizes_there", sizes=words.listed(there, desk.language))


def _offering(desk: Desk, product: Product, told: str, size: str | None) -> Answer:
    offered = _offered(desk)
    before = desk.memory.task if offered and offered.product_id == product.product_id else None
    if before is None and in_basket(desk, product):
        return desk.answer(replies.text(told)).remembering(product_id=product.product_id)
    if before is None:
        color = color_wanted(desk.turn)
        choice = {"product_id": product.product_id, **({"size": size} if size else {}),
                  **({"color": color} if color else {})}  # fmt: skip
        before = Task(ADD, "agreed", choice, soft=True)
    elif size and "variant_id" not in before:
        before = before.knowing(size=size)
    if not desk.memory.busy:
        told += desk.say("buying.shall_i_add")
    add = desk.button("buying.add_button", "purchase", product_id=product.product_id, choice="add")
    return desk.answer(replies.text(told, [add])).remembering(
        product_id=product.product_id, task=before, asked=desk.memory.asked or "confirm"
    )
