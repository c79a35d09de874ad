"""The kinds of goods that a message names to leave them out, in the words for it."""

from actions.desk import Desk
from actions.goods.brands import left_out
from actions.hearing.wording import says, without
from actions.hearing.words import categories_in, electric_kinds, term
from actions.turn import Entity


def kinds_refused(desk: Desk) -> tuple[str, ...]:
    """The kinds of goods the message names to leave them out."""
    if says("asked_if_not", desk.turn.text):
        return ()  # 鼠标不是买过了吗
    named = list(desk.turn.all("category"))
    out = [str(each.value) for each in named if left_out(desk, each) and not _form(desk, each)]
    if not named:
        out = [each for each in categories_in(desk.turn.text) if named_out(desk.turn.text, each)]
    if says("electronic_refused", desk.turn.text):
        out += electric_kinds()
    return tuple(dict.fromkeys(out))


def named_out(text: str, kind: str) -> bool:
    """Whether a kind is refused by its own name or by its English one: nothing electronic."""
    return without(text, kind) or without(text, term(kind, "en").lower().removesuffix("s"))


def _form(desk: Desk, kind: Entity) -> bool:
    """Over-ear ones, not earbuds: a form of the kind is refused, not all of it."""
    spoken = desk.turn.text[kind.start : kind.end] if kind.start is not None else ""
    return says("form_of_kind", spoken)
