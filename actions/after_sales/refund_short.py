"""到账要是不够429 我找谁: less comes back than was told, of which the rules say nothing."""

from actions.after_sales.case_meant import spoken_of
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.remainder import remainder, saying
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, says
from actions.reference.history import last_matter

MONEY = "refund_progress"
PAID_BACK = ("return", "price_protection")
BEGUN = ("return_refund", "exchange", "complaint")
WORDS = ("refund_words", "to_account")


def refund_short(desk: Desk) -> Answer | None:
    """That a person checks it, after what else is asked of the money; None of other money."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or desk.memory.busy:
        return None
    if not says("refund_short", turn.text) or not _of_refund(desk):
        return None
    rest = remainder(turn, saying(turn.text, lambda part: says("refund_short", part)))
    if _begins(desk, rest.text):
        return None
    person = desk.button("general.person_button", "human_agent")
    told = desk.text("returns.refund_short", [person])
    if says("how_long", rest.text):
        money: Answer = desk.means.topics[MONEY].answer(desk.turned(text=rest.text, intent=MONEY))
        return money.then(told)
    return desk.answer(told)


def _of_refund(desk: Desk) -> bool:
    """Whether money that comes back is spoken of: of what was sent back or paid back before."""
    text = desk.turn.text
    if desk.turn.intent == MONEY or last_matter(desk) == MONEY:
        return True
    told = asks(text) or any(says(one, text) for one in WORDS)
    return told and (
        spoken_of(desk, PAID_BACK) is not None or any(one.refunds for one in recent(desk))
    )


def _begins(desk: Desk, rest: str) -> bool:
    """这款鞋少了一只 我要退款: whether a return, another or a complaint is asked for beside it."""
    intent = desk.turn.intent
    return intent in BEGUN and (asks_for(intent, rest) or says("wants_return", rest))
