"""Who speaks: signing in, what needs it, a password that was lost, and who answers."""

from collections.abc import Callable

from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.bought import speaks_of_goods

PERSON = "human_agent"


def _sign_in(desk: Desk) -> Answer:
    """怎么登录; 没注册能先问问吗: what may be asked without it."""
    key = "general.how_to_sign_in" if desk.turn.customer_id is None else "general.signed_in"
    if desk.turn.customer_id is None and says("may_ask", desk.turn.text):
        key = "general.guest_asks"
    return resumed(desk, desk.answer(desk.text(key)))


def _guest_order(desk: Desk) -> Answer | None:
    """那我没登录能下单不: an order needs signing in, looking and the basket do not."""
    if not asks(desk.turn.text):
        return None
    key = "general.guest_order" if desk.turn.customer_id is None else "general.signed_in"
    return resumed(desk, desk.answer(desk.text(key)))


def _password(desk: Desk) -> Answer | None:
    """密码忘了: nothing that is done here; a person, on a yes.

    Of a lock with a code, or of somebody else's account beside a question: None.
    """
    text = desk.turn.text
    if speaks_of_goods(desk.turn) or says("to_person", text) or says("never_received", text):
        return None
    if says("others_account", text) and not says("asks_password", text):
        return None
    person = desk.button("general.person_button", PERSON)
    told = desk.answer(desk.text("general.password", [person]))
    if desk.memory.busy:
        return resumed(desk, told)
    offer = Task("clarify", "reading", {"listed": [PERSON]}, soft=True)
    return told.remembering(task=offer, asked="choice")


def _by_number(desk: Desk) -> Answer | None:
    """不想登录，手机号186…你帮我查下不行吗: not without signing in, and why."""
    if desk.turn.customer_id is not None or speaks_of_goods(desk.turn):
        return None
    return resumed(desk, desk.answer(desk.text("general.not_by_number")))


def _bot_asked(desk: Desk) -> Answer:
    told: Answer = desk.means.topics["bot_challenge"].answer(desk)
    return resumed(desk, told)


SIGNING_IN: dict[str, Callable[[Desk], Answer | None]] = {
    "bot_asked": _bot_asked,
    "looked_up_by": _by_number,
    "password_lost": _password,
    "guest_order": _guest_order,
    "sign_in_question": _sign_in,
}
