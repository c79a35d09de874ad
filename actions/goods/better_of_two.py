"""哪个轻 哪个保温久: which of two goods has more, or less, of what is asked about."""

from dataclasses import replace

from actions.desk import Desk
from actions.goods.attributes import attribute_of, value_words
from actions.goods.leaning import measure_meant
from actions.goods.measuring import figures, is_figure, told_apart
from actions.hearing.meanings import meant_by_words
from actions.hearing.wording import says, spans
from actions.turn import Turn, nameless
from shop.products import Product


def told_by_question(desk: Desk, left: Product, right: Product) -> str:
    """What is asked about, of both, each question by its own words."""
    told = [_told(each, left, right) for each in _questions(desk)]
    return "".join(dict.fromkeys(one for one in told if one))


def ahead(desk: Desk, left: Product, right: Product) -> Product | None:
    """The one that has less of what is asked about, or more: that one is spoken of then."""
    for name in _attributes(desk, left):
        if attribute_of(left, name) and attribute_of(right, name):
            return _better(desk, left, right, name)
    return None


def _questions(desk: Desk) -> list[Desk]:
    """The message for each question of which of the two; as it is when there is but one."""
    text = desk.turn.text
    asked = [each for each in spans("facet_cut", text) if says("which_of_two", text[slice(*each)])]
    return [replace(desk, turn=_part(desk.turn, each)) for each in asked] if asked[1:] else [desk]


def _part(turn: Turn, span: tuple[int, int]) -> Turn:
    """The question with all else blotted out, its letters in their places."""
    start, end = span
    text = "".join(each if start <= at < end else " " for at, each in enumerate(turn.text))
    named = [one for one in turn.entities if one.start is None or start <= one.start < end]
    return replace(turn, text=text, entities=tuple(named))


def _told(desk: Desk, left: Product, right: Product) -> str:
    for name in _attributes(desk, left):
        one, other = attribute_of(left, name), attribute_of(right, name)
        if one and other:
            told = desk.say(
                "compare.by", attribute=desk.term(one[0]), left=left.name, right=right.name,
                one=value_words(desk, one[1]), other=value_words(desk, other[1]),
            )  # fmt: skip
            return told + _judged(desk, left, right, one[0])
    return ""


def _attributes(desk: Desk, product: Product) -> list[str]:
    text = desk.turn.text
    named = [str(each.value) for each in desk.turn.all("attribute")]
    measure = measure_meant(text)
    meant = (*named, *meant_by_words(text, product), *([measure] if measure else []))
    return list(dict.fromkeys(meant))


def _judged(desk: Desk, left: Product, right: Product, name: str) -> str:
    """Which of the two has less of it, or more, as asked; that they are the same."""
    if not figures(left, name) or not figures(right, name):
        return ""
    said = desk.term(name)
    values = [attribute_of(each, name) for each in (left, right)]
    if values[0] == values[1]:
        return desk.say("compare.the_same", attribute=said)
    if (best := _better(desk, left, right, name)) is None:
        plain = all(map(is_figure, values))
        return "" if plain else desk.say("compare.not_by_data", attribute=said)
    key = "compare.lower" if _asks_less(desk) else "compare.higher"
    return desk.say(key, name=best.name, attribute=said)


def _better(desk: Desk, left: Product, right: Product, name: str) -> Product | None:
    apart = told_apart(left, right, name)
    if apart is None:
        return None
    return left if (apart[0] < apart[1]) == _asks_less(desk) else right


def _asks_less(desk: Desk) -> bool:
    plain = nameless(desk.turn).replace("多少", "，，")
    return says("less_of", desk.turn.text) or says("least", plain)
