"""Two answers to one message, with one prompt for what both of them wait for."""

from collections.abc import Sequence

from actions.answer import Answer, Reply


def joined(first: Answer, then: Answer) -> Answer:
    """Both answers; what waits is shown once, with its buttons, at the end."""
    prompt = _buttons(then.replies[-1:])
    led = [_buttons([one]) for one in first.replies]
    if then.memory.busy and prompt and prompt in led:
        return Answer((*then.replies[:-1], *first.replies), then.memory)
    return Answer((*first.replies, *then.replies), then.memory)


def _buttons(replied: Sequence[Reply]) -> tuple[str, ...]:
    """What the buttons of these replies do."""
    return tuple(str(each["payload"]) for one in replied for each in one.get("buttons") or ())
