"""杯子不想退了 就退鞋: one of the goods of a registered return is to stay; withdrawn, then anew."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.after_sales.case_meant import facts, is_note
from actions.after_sales.lined import UNWANTED
from actions.after_sales.withdrawing import WITHDRAW
from actions.answer import Answer
from actions.business.flows import begin
from actions.business.ordered import recent
from actions.business.parted import only
from actions.business.remainder import clauses
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says
from actions.reference.bought import lines_mentioned, lines_worded
from actions.reference.line_titles import line_title
from actions.turn import Entity
from shop.after_sales import cases
from shop.cases import Case
from shop.orders import Line
from shop.withdrawing import withdrawable

RETURN = "return"
BACK, STAYS = "goes_back_alone", "stays_from_return"
ASKED_OF = ("refund_progress", "return_policy")


def part_kept(desk: Desk) -> Answer | None:
    """What has to come first, the withdrawal or a person; None when no such goods are named."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or desk.memory.busy:
        return None
    if turn.intent in ASKED_OF or not any(_meant(one, turn.text) for one in (BACK, STAYS)):
        return None
    for case in cases(desk.tx, turn.customer_id):
        if case.kind == RETURN and case.active and not is_note(case):
            lines = _lines(desk, case)
            kept = _kept(desk, lines)
            whole = says("withdraw", turn.text) and not withdrawable(case)  # 先把退货撤了
            if kept and not whole and len(lines) > 1 and len(kept) < len(lines):
                return _told(desk, case, lines, kept)
    return None


def _lines(desk: Desk, case: Case) -> list[Line]:
    """The goods it was registered for."""
    order = next((one for one in recent(desk) if one.order_no == case.order_no), None)
    own = {part["line_id"] for part in case.details.get("lines", ())}
    return [one for one in order.lines if one.line_id in own] if order is not None else []


def _kept(desk: Desk, lines: Sequence[Line]) -> list[Line]:
    """Those that are to stay: named so, else those beside the only ones that go back."""
    stay, back = _said(desk, lines, STAYS), _said(desk, lines, BACK)
    stay = [one for one in stay if one not in back]
    return stay or ([one for one in lines if one not in back] if back else [])


def _said(desk: Desk, lines: Sequence[Line], name: str) -> list[Line]:
    """The goods in the clauses that say this of them."""
    turn = desk.turn
    found = [one for one in clauses(turn.text) if _settled(name, turn.text[slice(*one)])]
    each = (replace(desk, turn=only(turn, [one])) for one in found)
    named = [line for one in each for line in (lines_mentioned(one, lines)
                                               or lines_worded(one, lines))]  # fmt: skip
    return [line for line in lines if line in named]


def _meant(name: str, text: str) -> bool:
    return any(_settled(name, text[slice(*one)]) for one in clauses(text))


def _settled(name: str, clause: str) -> bool:
    """Whether it is said so of goods: not asked of them, nor of their money, box or label."""
    if not says(name, clause) or says("beside_goods", clause):
        return False
    return says("part_requested", clause) or not asks(leaving_out("answer_tag", clause))


def _told(desk: Desk, case: Case, lines: Sequence[Line], kept: Sequence[Line]) -> Answer:
    rest = [one for one in lines if one not in kept]
    gap = "、" if desk.language == "zh" else ", "
    values = {**facts(desk, case), "kept": gap.join(line_title(desk, one) for one in kept)}
    if not withdrawable(case) or len(rest) > 1:
        person = desk.button("general.person_button", "human_agent")
        told = desk.answer(desk.text("filed.part_person", [person], **values))
        return told.remembering(order_no=case.order_no)
    named = (Entity("order_no", case.order_no), Entity("line_id", rest[0].line_id))
    reason = case.reason or desk.label("reasons", UNWANTED)
    wish = Wish("return_refund", reason, named).as_slot()
    asked = begin(WITHDRAW, desk, case_id=case.id, order_no=case.order_no, then=[wish])
    lead = desk.say("filed.part_first", back=line_title(desk, rest[0]), **values)
    told = Answer((replies.led_by(lead, asked.replies[0]), *asked.replies[1:]), asked.memory)
    return told.remembering(order_no=case.order_no)
