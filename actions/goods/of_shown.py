"""这几款是什么料子: what is asked of all that is on the screen, told of each of them."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.asked_values import said_as_value, values_asked
from actions.goods.attributes import attribute_of, attributes_in, fact_told
from actions.goods.by_version import told_by_version
from actions.goods.claims import claim_spans
from actions.goods.facets import misheard
from actions.goods.fitting import fits_told
from actions.goods.held_by import held_by, held_told
from actions.hearing import words
from actions.hearing.meanings import lacking
from actions.hearing.wording import asks, says
from actions.reference.referring import products_named
from shop import catalogue
from shop.products import Product

MOST = 3  # attributes at a time


def each_of_shown(desk: Desk) -> Answer | None:
    """这件可以机洗吗, of a list: what each is described with; None for other words."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    asked = asks(desk.turn.text) or any(
        says(one, desk.turn.text) for one in ("and_that", "which_grade")
    )
    if len(shown) < 2 or not asked or list(desk.turn.all("category")):
        return None
    if _of_other_brand(desk, shown):
        return None
    if fits := fits_told(desk, shown):
        return desk.answer(replies.text(fits))
    return None if products_named(desk) else told_of_each(desk, shown)


def _of_other_brand(desk: Desk, shown: list[Product]) -> bool:
    """飞利浦那个防水不, when none on the screen is of that brand."""
    brands = {str(each.value) for each in desk.turn.all("brand")}
    brands |= {under for one in brands for under in words.sub_brands(one)}
    return bool(brands) and not any(one.brand in brands for one in shown)


def told_of_each(
    desk: Desk, shown: list[Product], key: str = "of_these"
) -> Answer | None:  # fmt: skip
    """What is asked, line by line; None when no attribute is."""
    names = _asked(desk, shown)[:MOST]
    if not names:
        return None
    known = [one for one in names if any(attribute_of(each, one) for each in shown)]
    if not known:
        said = dict.fromkeys(desk.term(one) or one for one in names)
        told = words.listed(list(said), desk.language)
        return desk.answer(desk.text("product.none_says", attribute=told))
    lines = [held_told(desk, shown) or desk.say(f"product.{key}")]
    for number, each in enumerate(shown, 1):
        colon, gap = ("：", "；") if desk.language == "zh" else (": ", "; ")
        facts = gap.join(dict.fromkeys(_fact(desk, each, name) for name in names))
        lines.append(f"{number}. {each.name}{colon}{facts}")
    return desk.answer(replies.text("\n".join(lines)))


def _asked(desk: Desk, shown: list[Product]) -> list[str]:
    """The attributes that are named, then those that are meant; each once."""
    text = desk.turn.text
    named = [str(entity.value) for entity in desk.turn.all("attribute")]
    meant = [name for each in shown for name in attributes_in(text, each)]
    meant += [name for each in shown for name in lacking(text, each)]
    judged = list(held_by(desk, shown))
    meant = [one for one in meant if one not in judged]
    named = [one for one in named if not said_as_value(one, values_asked(desk, shown))]
    named = [one for one in named if one not in _claimed(desk, shown)
             and not any(misheard(desk, text, each, one) for each in shown)]  # fmt: skip
    told: dict[str, str] = {}
    for one in (*judged, *named, *meant):
        own = next((found[0] for each in shown if (found := attribute_of(each, one))), one)
        told.setdefault(own, one)
    return list(told)


def _claimed(desk: Desk, shown: list[Product]) -> set[str]:
    """纯棉 of 哪件是纯棉的: heard as an attribute, which none has, but judged by another."""
    judged = [span for each in shown for span in claim_spans(desk.turn.text, each)]
    named = [one for one in desk.turn.all("attribute") if one.start is not None]
    over = [
        str(one.value)
        for one in named
        if any(start < (one.end or 0) and (one.start or 0) < end for start, end in judged)
    ]
    return {one for one in over if not any(attribute_of(each, one) for each in shown)}


def _fact(desk: Desk, product: Product, name: str) -> str:
    found = attribute_of(product, name)
    if found is None:
        return desk.say("product.not_written", attribute=desk.term(name) or name)
    return fact_told(desk, found[0], told_by_version(desk, product, found[1]))
