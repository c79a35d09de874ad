"""滋润吗, 哪个是IH的: values that goods of the kind are described with, as a question says them."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.goods.attributes import value_words
from actions.goods.features import CANDIDATES, catalogue_words, features_in, ways_to_say
from actions.hearing.wording import asks, simplified
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

_DONE_TO = (
    r"(?:头|盖|部分|那?个?)?(?:能不能|可不可以|可以|能|会不会|会|容易|用不用|需不需要|需要|要)"
    r"(?:单独|自己|经常|定期|不能|不会)?(?:更?换|拆|取|洗|坏|断|掉|漏|生锈|变形|买|配|消毒|清)"
    r"|s?\b.{0,12}\b(?:replac|remov|wash|detach|swap|break|leak|chang|clean)\w*"
)
Asked = dict[str, tuple[str, ...]]  # the words of the catalogue, by the attribute they belong to
_LACKS = r"(?<!有)没有?|不[含带加]有?|\b(?:without|free of|no)\b"
_OPEN = re.compile(
    r"还是|什么|哪[种类些]|怎么|多少|几|\b(?:or|what|how|why)\b", re.IGNORECASE
)  # fmt: skip


def values_asked(desk: Desk, goods: Sequence[Product]) -> Asked:
    """Which values of the kind of these goods the question asks for, each by its attribute."""
    kinds = tuple(dict.fromkeys(each.category for each in goods))
    words = features_in(desk, Wishes(categories=kinds)) if kinds and asks(desk.turn.text) else []
    if not words:
        return {}
    alike = catalogue.find(desk.tx, Wishes(categories=kinds, in_stock=False), limit=CANDIDATES)
    found: dict[str, list[str]] = {}
    for word in words:
        meant = catalogue_words(word)
        for name in _telling(alike.data, meant):
            found.setdefault(name, []).extend(meant)
    return {name: tuple(dict.fromkeys(words)) for name, words in found.items()}


def has_value(product: Product, name: str, words: Sequence[str]) -> bool:
    """Whether its own data say so."""
    value = product.attributes.get(name, "").lower()
    return any(word.lower() in value for word in words)


def values_told(desk: Desk, product: Product) -> dict[str, str]:
    """A yes for each value asked for that the product has, by its attribute."""
    if _OPEN.search(simplified(desk.turn.text)):
        return {}
    held = {name for name, words in values_asked(desk, [product]).items()
            if has_value(product, name, words)
            and not asked_without(desk.turn.text, words)
            and not _asked_of_it(desk.turn.text, words)}  # fmt: skip
    return {name: desk.say("product.claim_yes", name=product.name, attribute=desk.term(name),
                           value=value_words(desk, product.attributes[name]))
            for name in product.attributes if name in held}  # fmt: skip


def asked_without(text: str, words: Sequence[str]) -> bool:
    """哪个没果干, which has no nuts: whether the value is asked for where it is not."""
    plain = simplified(text.lower())
    spoken = (re.escape(one.lower()) for word in words for one in ways_to_say(word))
    return any(re.search(rf"(?:{_LACKS})\s*(?:any |added )?{one}", plain) for one in spoken)


def _asked_of_it(text: str, words: Sequence[str]) -> bool:
    """吸管能换吗: whether the value is but what something else is asked of."""
    plain = simplified(text.lower())
    spoken = (re.escape(one.lower()) for word in words for one in ways_to_say(word))
    return any(re.search(rf"{one}{_DONE_TO}", plain) for one in spoken)


def said_as_value(text: str, asked: Asked) -> bool:
    """Whether the words are but such a value: 滋润, heard as a name of an attribute."""
    plain = simplified(text.lower())
    spoken = (one for words in asked.values() for word in words for one in ways_to_say(word))
    return bool(plain) and any(one.lower() in plain or plain in one.lower() for one in spoken)


def _telling(goods: Sequence[Product], words: Sequence[str]) -> list[str]:
    """The attributes with such a value, that which most of the goods are told by alone."""
    told: dict[str, int] = {}
    for each in goods:
        for name, value in each.attributes.items():
            told[name] = told.get(name, 0) + any(word.lower() in value.lower() for word in words)
    most = max(told.values(), default=0)
    return [next(name for name, count in told.items() if count == most)] if most else []
