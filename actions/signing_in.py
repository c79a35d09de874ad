"""Signing in: where it is done, what needs it, and a password that was lost."""

from collections.abc import Callable

from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.desk import Desk
from actions.memory import Task
from actions.progress import resumed
from actions.wording import asks

PERSON = "human_agent"


def _sign_in(desk: Desk) -> Answer:
    key = "general.how_to_sign_in" if desk.turn.customer_id is None else "general.signed_in"
    return resumed(desk, desk.answer(desk.text(key)))


def _guest_order(desk: Desk) -> Answer | None:
    """那我没登录能下单不: an order needs signing in, looking and the basket do not."""
    if not asks(desk.turn.text):
        return None
    key = "general.guest_order" if desk.turn.customer_id is None else "general.signed_in"
    return resumed(desk, desk.answer(desk.text(key)))


def _password(desk: Desk) -> Answer | None:
    """密码忘了: nothing that is done here; a person, on a yes. Of a lock with a code: None."""
    if speaks_of_goods(desk.turn):
        return None
    person = desk.button("general.person_button", PERSON)
    told = desk.answer(desk.text("general.password", [person]))
    if desk.memory.busy:
        return resumed(desk, told)
    offer = Task("clarify", "reading", {"listed": [PERSON]}, soft=True)
    return told.remembering(task=offer, asked="choice")


SIGNING_IN: dict[str, Callable[[Desk], Answer | None]] = {
    "password_lost": _password,
    "guest_order": _guest_order,
    "sign_in_question": _sign_in,
}
