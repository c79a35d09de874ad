"""Two answers to one message, with one prompt for what both of them wait for."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, Reply
from actions.memory import CONFIRM, Task
from actions.replies import with_buttons


def joined(first: Answer, then: Answer) -> Answer:
    """Both answers; what waits is shown once, with its buttons, at the end."""
    prompt = _buttons(then.replies[-1:])
    led = [_buttons([one]) for one in first.replies]
    if then.memory.busy and prompt and prompt in led:
        return Answer((*then.replies[:-1], *first.replies), then.memory)
    before, after = first.memory.task, then.memory.task
    if before is not None and after is not None and prompt and _asks_the_same(before, after):
        kept = after.knowing(vain=None)  # asked twice in one answer, and not in vain
        replied = (*then.replies[:-1], *first.replies)
        return Answer(replied, replace(then.memory, task=kept))
    return Answer((*first.replies, *then.replies), then.memory)


def _asks_the_same(before: Task, after: Task) -> bool:
    """那牛奶改成三箱 现在下单: the change asks how it is paid, and the order again."""
    same = (before.name, before.step) == (after.name, after.step)
    return same and not (before.soft or after.soft) and after.step != CONFIRM


def said_once(answer: Answer) -> Answer:
    """The answer with no words said twice, and no button shown twice: the last of each stays."""
    words, pressed, kept = set[str](), set[str](), list[Reply]()
    for one in reversed(answer.replies):
        buttons = [each for each in one.get("buttons") or () if each["payload"] not in pressed]
        pressed |= {str(each["payload"]) for each in buttons}
        told = str(one["text"]).strip()
        if told not in words or one["kind"] not in ("text", "buttons"):
            kept.append(with_buttons(one, buttons))
        words.add(told)
    return Answer(tuple(reversed(kept)), answer.memory)


def _buttons(replied: Sequence[Reply]) -> tuple[str, ...]:
    """What the buttons of these replies do."""
    return tuple(str(each["payload"]) for one in replied for each in one.get("buttons") or ())
