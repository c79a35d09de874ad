"""A yes with something more in the same message: both are heard."""

from dataclasses import replace

from actions import replies
from actions.after_sales.asked_of_it import words_asked
from actions.after_sales.filed import FILING, repair_cost, sending_back
from actions.after_sales.wishing_day import wish_in
from actions.answer import Answer
from actions.business.belonging import amended
from actions.business.beside import BACK_TO, PAYING_BACK, beside
from actions.business.faults import OF_GOODS, told_as_fault
from actions.business.flows import Flow, advance, flow_of
from actions.business.message_cut import blotted
from actions.business.other_goods import of_other_goods
from actions.business.refunds import refund_on_file
from actions.business.requests import Wish, said_from, wishes_in
from actions.business.settling import confirmed
from actions.business.switching import INSTEAD, switched
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import (
    LONGEST_YES,
    agrees,
    asks,
    consents,
    leaving_out,
    says,
    spans,
    weight,
)
from actions.memory import CONFIRM, Task
from actions.reference.bought import speaks_of_goods
from actions.turn import Turn

REPAIR = "repair"


def agreed_first(desk: Desk) -> Answer:
    """A person is asked for; with a yes before it (登记吧，再转人工) both are done and told."""
    task, person = desk.memory.task, desk.means.topics["human_agent"]
    start, end = next(spans("to_person", desk.turn.text))
    said = leaving_out("and_then", desk.turn.text[start:end])
    agreed = bool(said) and (agrees(said) or (task is not None and consents(said, task.name)))
    if task is None or task.step != CONFIRM or not agreed:
        alone: Answer = person.answer(desk)
        return alone
    done = confirmed(desk, desk.memory.proposal_id)
    after = desk.turned(memory=done.memory)
    handed: Answer = person.answer(after)
    told = "".join(str(reply["text"]) for reply in done.replies)
    gap = "" if desk.language == "zh" else " "
    first = replies.led_by(told, handed.replies[0], gap)
    return Answer((first, *handed.replies[1:]), handed.memory)


def yes_and_more(desk: Desk) -> Answer | None:
    """行 改吧 对了电话也换成…: a yes and a further change; both are shown anew for one yes."""
    task, flow = desk.memory.task, flow_of(desk)
    end = _yes_until(desk)
    if task is None or flow is None or not end:
        return None
    rest = desk.turn.text[end:]
    if asks(rest) or not says("changes_too", rest) or _more_goods(desk, flow, end):
        return None
    more = replace(desk, turn=said_from(desk.turn, end))
    if of_other_goods(more, task) or switched(more) is not None or _takes_back(more, task):
        return None  # 申请吧，另外鼠标那单不要了; 好吧那不换了 我想退掉
    return advance(flow, more, task) if amended(flow, more, task) else None


def _takes_back(more: Desk, task: Task) -> bool:
    """好吧那不换了 …: what follows the 好吧 refuses what waits."""
    first = next(iter(read(more.turn.text.strip(), task.name)), None)
    return first is not None and first.reading is Reading.NO


def yes_and_sent_back(desk: Desk) -> Answer | None:
    """确认。是上门取件还是我自己寄: filed, and what is known of how the goods go back.

    对 开吧 另外换货那个要寄到哪 asks it beside a yes to something else.
    """
    task, end = desk.memory.task, _yes_until(desk)
    if task is None or not end:
        return None
    rest = said_from(desk.turn, end)
    if task.name not in FILING and not says("back_address", rest.text):
        return None
    when = task.name == REPAIR and says("how_long", rest.text)
    if when or not says("send_back_question", rest.text):
        return None
    flow, after = flow_of(desk), replace(desk, turn=rest)
    if flow is None or (task.name != REPAIR and amended(flow, after, task)):
        return None  # shown anew before it counts
    done = confirmed(desk, desk.memory.proposal_id)
    told = sending_back(replace(desk, turn=replace(rest, memory=done.memory)))
    return done if told is None else Answer((*done.replies, *told.replies), told.memory)


def yes_and_asked(desk: Desk) -> Answer | None:
    """对的，大概多久能修好; 对的 麻烦尽快哈 还有上门要收费吗: filed, and what was asked is told."""
    task, flow, end = desk.memory.task, flow_of(desk), _yes_until(desk)
    if task is None or flow is None or not end:
        return None
    rest = replace(desk, turn=said_from(desk.turn, end))
    if of_other_goods(rest, task):
        return None
    if _tells_fault(rest, task) or (task.name != REPAIR and amended(flow, rest, task)):
        return None  # shown anew before it counts
    heard = _only_when(rest) or _asks_besides(rest) or _visit_wished(rest, task)
    heard = heard or _of_what_is_filed(rest.turn) or _of_money(rest.turn, task)
    told = _told_beside(rest, task) if heard else _of_difference(rest, task)
    if told is None and not _only_hurries(rest, task):
        return None
    hurried = advance(flow, rest, task) if _noted(rest, task) else None
    agreed = desk if hurried is None else replace(desk, turn=_with(desk.turn, hurried))
    done = confirmed(agreed, agreed.memory.proposal_id)
    after = replace(rest, turn=_with(rest.turn, done))
    if says("repair_cost", rest.turn.text):
        told = repair_cost(after) or told
    if _of_money(rest.turn, task) and (way := refund_on_file(after)):
        told = after.answer(replies.text(way))
    return Answer((*done.replies, *(told.replies if told else ())), done.memory)


def _of_difference(rest: Desk, task: Task) -> Answer | None:
    """行 这40咋付: how the difference of the exchange is paid that the yes files."""
    if task.name != "exchange" or not says("asks_when_paid", rest.turn.text):
        return None
    words = "" if says("hedges", rest.turn.text) else words_asked(rest)
    return rest.answer(replies.text(words)) if words else None


def _of_money(turn: Turn, task: Task) -> bool:
    """办吧，退到哪里啊: which way the money goes that the yes gives back."""
    return task.name in PAYING_BACK and says(BACK_TO, turn.text) and not says("hedges", turn.text)


def _told_beside(rest: Desk, task: Task) -> Answer | None:
    if _of_what_is_filed(rest.turn) and not _of_money(rest.turn, task):
        return rest.answer(rest.text(_just_filed(rest.turn.text)))
    if task.name == REPAIR and (_only_when(rest) or _visit_wished(rest, task)):
        return rest.answer(rest.text("filed.contact_repair"))
    return beside(rest, task)


def _of_what_is_filed(turn: Turn) -> bool:
    """嗯登记吧 那现在到哪一步了; 确认，照片要不要发给你们: asked of what the yes files."""
    text = turn.text
    if speaks_of_goods(turn) and says("arrival", text):
        return False  # 还有啊 我那箱牛奶到哪了
    asked = says("step_asked", text) or says("photos_asked", text)
    return asked and asks(text) and not says("hedges", leaving_out("or_not_to", text))


def _just_filed(text: str) -> str:
    return "filed.photos" if says("photos_asked", text) else "filed.just_filed"


def _noted(rest: Desk, task: Task) -> bool:
    """Whether a day or the hurry goes into the note of the repair that is agreed to."""
    if task.name != REPAIR:
        return False
    return bool(wish_in(rest, task)) or ("wish" not in task and says("hurry_asks", rest.turn.text))


def _visit_wished(rest: Desk, task: Task) -> bool:
    """确认 急 明天能来吗: a day wished for is noted, and nobody can promise it."""
    text = rest.turn.text
    return task.name == REPAIR and says("wished_time", text) and not says("hedges", text)


def _only_hurries(rest: Desk, task: Task) -> bool:
    """Yes and please hurry: nothing but that it is to be soon."""
    text = rest.turn.text
    hurries = task.name == REPAIR and says("hurry_asks", text)
    return hurries and not (asks(text) or says("hedges", text))


def _with(turn: Turn, answer: Answer) -> Turn:
    return replace(turn, memory=answer.memory)


def after_yes(desk: Desk) -> tuple[Turn, list[Wish]] | None:
    """登记吧 另外帮我看看积分: the yes by itself, and what else is asked for after it.

    None when nothing else is, or the yes hangs on it: 可以 但是运费谁出.
    """
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    end = _yes_until(desk)
    if task is None or flow is None or not end or says("hedges", turn.text[end:]):
        return None
    if consents(turn.text, task.name):
        return None  # looks good, place it: all of it is the yes
    rest = replace(desk, turn=said_from(turn, end))
    if beside(rest, task) is not None or _tells_fault(rest, task):
        return None
    own = {*flow.intents, *INSTEAD.get(task.name, ())}
    more = [one for one in wishes_in(turn, end)
            if one.intent not in own or _these_too(desk, flow, end)]  # fmt: skip
    if not more:
        return None
    named = tuple(one for one in turn.entities if one.start is not None and one.start < end)
    yes = replace(turn, text=turn.text[:end].strip(), intent="affirm", entities=named)
    return yes, more


def _only_when(rest: Desk) -> bool:
    """对的，大概多久能修好: how long it takes changes nothing of what is agreed."""
    text = rest.turn.text
    return says("how_long", text) and not (says("costs", text) or says("hedges", text))


def _asks_besides(rest: Desk) -> bool:
    """对的 还有上门要收费吗: asked besides, not before the yes counts as 好的，运费谁出 is."""
    return says("joins", rest.turn.text) and not says("hedges", rest.turn.text)


def _tells_fault(rest: Desk, task: Task) -> bool:
    """好的登记吧，它开不了机了: more about the fault in hand, which is shown anew."""
    return task.name in OF_GOODS and told_as_fault(rest.turn.text)


def _more_goods(desk: Desk, flow: Flow, end: int) -> bool:
    """好的，还有耳机也退了: the same for other goods, which changes nothing of what is agreed."""
    rest = said_from(desk.turn, end)
    named = bool(flow.intents) and flow.name in OF_GOODS and speaks_of_goods(rest)
    return named and any(one.intent in flow.intents for one in wishes_in(desk.turn, end))


def _these_too(desk: Desk, flow: Flow, end: int) -> bool:
    """ok return the diapers please means them instead, and agrees to nothing."""
    rest = desk.turn.text[end:]
    joined = any(says(one, rest) for one in ("joins", "answer_joins", "same_too"))
    return joined and _more_goods(desk, flow, end)


def _yes_until(desk: Desk) -> int:
    """Where the yes at the beginning ends, before something else; 0 when there is none."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.step != CONFIRM or turn.clicked or says("recalls", turn.text):
        return 0
    if says("answer_leads_on", turn.text):
        return 0  # 对了 能开发票吗
    text = blotted(turn)
    ends = [end for end in range(len(text) - 1, 0, -1) if weight(text[:end]) <= LONGEST_YES]
    return next((end for end in ends if _parted(text, end) and _all_yes(text[:end], task.name)), 0)


def _parted(text: str, end: int) -> bool:
    """Whether something new begins here: after a blank or a comma, or with a word for more."""
    if says("ends_apart", text[:end]) or says("begins_apart", text[end:]):
        return True
    return says("ends_yes", text[:end]) and says("begins_more", text[end:])


def _all_yes(said: str, business: str) -> bool:
    pieces = [said[start:stop].strip() for start, stop in spans("splits_lightly", said)]
    words = [leaving_out("numbering", each) for each in pieces]
    spoken = [each for each in words if each]
    if agrees(said) or consents(said, business):
        return True
    return bool(spoken) and all(agrees(each) or consents(each, business) for each in spoken)
