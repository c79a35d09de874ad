"""换的白色那件几天能到, when do you send the new shirt: of an exchange that is on file."""

from dataclasses import replace

from actions.after_sales.asked_of_it import words_on
from actions.after_sales.case_meant import told_of
from actions.after_sales.subjects import Subject
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.referring import known
from shop.after_sales import cases
from shop.cases import Case
from shop.products import Variant

VERSION = ("color", "size")


def new_one_awaited(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """How far that exchange is, and the desk for what else is asked; None when none is meant."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or desk.memory.busy:
        return None
    said = saying(turn.text, lambda part: says("new_one_when", part))
    case = _awaited(desk, " ".join(turn.text[slice(*one)] for one in said)) if said else None
    if case is None:
        return None
    rest = remainder(turn, [*said, *saying(turn.text, lambda part: says("exchange_meant", part))])
    beside = words_on(replace(desk, turn=rest), _subject(desk, case)) if requests(rest) else ""
    gap = "" if desk.language == "zh" else " "
    words = desk.say("filed.next_exchange") + (gap + beside if beside else "")
    told = told_of(desk, case, words)
    if beside or not requests(rest):
        return told, None
    return told, replace(desk, turn=replace(rest, memory=told.memory))


def _subject(desk: Desk, case: Case) -> Subject:
    order = next((one for one in recent(desk) if one.order_no == case.order_no), None)
    lines = [one for one in order.lines if one.line_id == case.line_id] if order else []
    return Subject("exchange", order, lines[0] if lines else None, case=case)


def _awaited(desk: Desk, text: str) -> Case | None:
    """The exchange under way whose new goods are asked for: by name, else the last one."""
    own = [one for one in cases(desk.tx, desk.customer_id())
           if one.active and one.kind == "exchange"]  # fmt: skip
    named = {one.order_no for one in mentioned(desk, recent(desk))}
    if named:
        own = [one for one in own if one.order_no in named]
    plainly = says("kind_exchange", text) or says("new_one_said", text)
    fits = [one for one in own if plainly or _is_version(desk, one)]
    return fits[0] if fits and (named or plainly or not speaks_of_goods(desk.turn)) else None


def _is_version(desk: Desk, case: Case) -> bool:
    """The white one, right where exchanges were spoken of, or of the order in talk."""
    wanted = _variant(desk, case)
    said = [str(one.value) for name in VERSION for one in desk.turn.all(name)]
    if wanted is None or not said or not all(one in (wanted.color, wanted.size) for one in said):
        return False
    here = case.order_no == desk.memory.order_no or desk.turn.intent == "exchange"
    return here or last_matter(desk) == "exchange"


def _variant(desk: Desk, case: Case) -> Variant | None:
    line = _subject(desk, case).line
    product = known(desk, line.product_id) if line is not None else None
    return product.variant(str(case.details.get("variant_id"))) if product else None
