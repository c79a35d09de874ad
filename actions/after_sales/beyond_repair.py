"""那它万一修不好呢 能退钱吗: what comes after a repair that fails, which nobody asks to begin."""

from actions import replies
from actions.after_sales.case_meant import spoken_of
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import asks, says


def beyond_repair(desk: Desk) -> Answer | None:
    """That the rules leave it open, and how long goods may go back; None when none is on file."""
    turn = desk.turn
    if turn.clicked or not says("beyond_repair", turn.text) or desk.memory.busy:
        return None
    only_if = says("supposed", turn.text)
    case = spoken_of(desk, ("repair",)) if turn.customer_id else None
    if not (only_if or (asks(turn.text) and case is not None)):
        return None
    rules, gap = desk.policies, "" if desk.language == "zh" else " "
    spans = (desk.say("rules.return_span", days=rules.return_days),
             desk.say("rules.exchange_span", days=rules.exchange_days))  # fmt: skip
    person = desk.button("general.person_button", "human_agent")
    told = replies.text(desk.say("filed.beyond_repair") + gap.join(spans), [person])
    answer = desk.answer(told, memory=desk.memory.idle())
    return answer.remembering(order_no=case.order_no) if case else answer
