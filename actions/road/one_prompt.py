"""Two answers to one message, with one prompt for what both of them wait for."""

from collections.abc import Sequence
from dataclasses import replace

from actions import texts
from actions.answer import Answer, Reply
from actions.hearing.wording import weight
from actions.memory import CONFIRM, Task
from actions.replies import with_buttons

SHORTEST = 8  # letters of a paragraph that need not be told in two replies


def joined(first: Answer, then: Answer) -> Answer:
    """Both answers; what waits is shown once, with its buttons, at the end."""
    prompt = _buttons(then.replies[-1:])
    led = [_buttons([one]) for one in first.replies]
    if then.memory.busy and prompt and prompt in led:
        return Answer((*then.replies[:-1], *first.replies), then.memory)
    before, after = first.memory.task, then.memory.task
    if before is not None and after is not None and _settles(before, after):
        return Answer((*first.replies[:-1], *then.replies), then.memory)
    if before is not None and after is not None and prompt and _asks_the_same(before, after):
        kept = after.knowing(vain=None)  # asked twice in one answer, and not in vain
        replied = (*then.replies[:-1], *first.replies)
        return Answer(replied, replace(then.memory, task=kept))
    return Answer((*first.replies, *then.replies), then.memory)


def _settles(before: Task, after: Task) -> bool:
    """不是这个单 我说鼠标那单: what the first part makes asked, the rest of it answers."""
    known = before.name == after.name and after.step == CONFIRM
    return known and before.step not in ("", CONFIRM) and not (before.soft or after.soft)


def _asks_the_same(before: Task, after: Task) -> bool:
    """那牛奶改成三箱 现在下单: the change asks how it is paid, and the order again."""
    same = (before.name, before.step) == (after.name, after.step)
    return same and not (before.soft or after.soft) and after.step != CONFIRM


def said_once(answer: Answer) -> Answer:
    """The answer with no words said twice, and no button shown twice: the last of each stays.

    A paragraph that stands in another of its replies is told there alone.
    """
    words, pressed, kept = set[str](), set[str](), list[Reply]()
    for one in reversed(answer.replies):
        buttons = [each for each in one.get("buttons") or () if each["payload"] not in pressed]
        pressed |= {str(each["payload"]) for each in buttons}
        told = str(one["text"]).strip()
        if one.get("buttons") and not buttons and told.endswith((":", "：")):
            continue  # its choices are shown below
        if told not in words or one["kind"] not in ("text", "buttons"):
            kept.append(with_buttons(one, buttons))
        words.add(told)
    kept.reverse()
    told_once = list[Reply]()
    for at, one in enumerate(kept):
        left = _without_told(one, [*told_once, *kept[at + 1 :]])
        told_once += [left] if left is not None else []
    return Answer(tuple(told_once), answer.memory)


def _without_told(one: Reply, others: Sequence[Reply]) -> Reply | None:
    """The reply without the paragraphs that others tell too; None when nothing is left of it."""
    if one["kind"] not in ("text", "buttons"):
        return one
    parts = [each for each in str(one["text"]).split("\n") if each.strip()]
    account = _account(parts)
    twice = any(all(each in str(other["text"]) for each in account.values()) for other in others)
    left = [each for at, each in enumerate(parts)
            if (not twice if at in account else not _is_told(each.strip(), others))]  # fmt: skip
    if len(left) == len(parts) or (not left and one.get("buttons")):
        return one
    return {**one, "text": "\n".join(left)} if left else None


def _account(parts: Sequence[str]) -> dict[int, str]:
    """The lines of a basket that is told line by line, which stand or go together."""
    for at, each in enumerate(parts):
        if each.strip() in _said("buying.basket"):
            sums = _said("buying.total", amount="")
            ends = (end for end in range(at, len(parts)) if parts[end].strip().startswith(sums))
            return {one: parts[one].strip() for one in range(at, next(ends, at) + 1)}
    return {}


def _said(key: str, **values: str) -> tuple[str, ...]:
    """The words of that key in both languages."""
    return tuple(texts.say(key, language, "", **values).strip() for language in ("zh", "en"))


def _is_told(part: str, others: Sequence[Reply]) -> bool:
    """Whether the words stand in a longer reply: two that are alike were counted before."""
    longer = (str(each["text"]).strip() for each in others)
    return weight(part) >= SHORTEST and any(part != each and _holds(each, part) for each in longer)


def _holds(text: str, part: str) -> bool:
    """Whether the words stand in it to their end: ¥39 is no ¥399."""
    before, found, after = text.partition(part)
    cut = part[-1].isdigit() and (after[:1].isdigit() or after[:1] in (".", ","))
    return bool(found) and not cut


def _buttons(replied: Sequence[Reply]) -> tuple[str, ...]:
    """What the buttons of these replies do."""
    return tuple(str(each["payload"]) for one in replied for each in one.get("buttons") or ())
