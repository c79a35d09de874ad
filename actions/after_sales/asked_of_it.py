"""Questions of a business in progress, or of the case in talk: all that are asked are answered.

用过两次能换吗 运费要我出不: from the rules and the case, or it is plainly said not to be known.
What the message says besides is heard as a piece of the business.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from actions import replies
from actions.after_sales.case_meant import GOODS_KINDS, spoken_of, told_of
from actions.after_sales.difference_paid import of_difference, when_paid
from actions.after_sales.filed import FILING, under_warranty
from actions.after_sales.subjects import Subject
from actions.answer import Answer
from actions.business.belonging import amended, drops
from actions.business.beside import condition_words, freight_rule, money_back
from actions.business.exchange_difference import difference_asked
from actions.business.flows import flow_of
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.business.refunds import of_case
from actions.business.remainder import LETTERS, remainder, requests, saying
from actions.business.settling import lapse
from actions.desk import Desk
from actions.goods.size_advice import fit_words
from actions.hearing.wording import asks, leaving_out, says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.line_titles import line_title
from actions.reference.referring import known
from shop.after_sales import may

VISIT = "installation"
OPENS = {"exchange": "exchange", "return_refund": "return", "repair_warranty": "repair"}
DENIED = {
    "exchange": "denies_exchange",
    "return": "denies_return_refund",
    "repair": "denies_repair",
    VISIT: "denies_installation",
}
OPENED = {kind: name for name, kind in OPENS.items()}
STATE = "goods_state"
NOTED = ("sent_off", "call_times")  # told of a case, and kept with it
QUESTIONS = ("asks_sending", "asks_prepared", "asks_used", "asks_fit", STATE)  # by their own words


def asked_of_it(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """The questions answered, and the desk for what else is said; None when there are none."""
    turn = desk.turn
    subject = _subject(desk) if turn.text and turn.customer_id and not drops(desk) else None
    if subject is None or (says("complaint_deed", turn.text) and not asks(turn.text)):
        return None
    asked = saying(turn.text, lambda part: bool(_topics(subject, part)))
    parts = [turn.text[start:end] for start, end in asked]
    topics = _topics(subject, "，".join(parts))
    if any(STATE in _topics(subject, one) for one in parts) and "asks_used" not in topics:
        topics.append(STATE)  # a clause by itself
    if subject.case is not None and topics == ["asks_money"]:
        return None  # how much, when and which way are each told by themselves
    words = _words(desk, subject, topics)
    if not words:
        return None
    plain = desk.answer(replies.text(words), memory=desk.memory)
    answer = plain if subject.case is None else told_of(desk, subject.case, words)
    if "asks_money" in topics:
        asked += saying(turn.text, lambda part: says("bare_days", part))  # those of the money
    rest = replace(desk, turn=remainder(turn, asked))
    if _says_more(rest):
        return answer, rest
    if turn.memory.task is None and subject.case is None and subject.kind != VISIT:
        return None  # nothing is begun: the question alone is answered elsewhere
    if says(DENIED.get(subject.kind, "denies_any"), turn.text) and turn.memory.busy:
        lapse(desk)  # 我没说要修，先问问要几天
        left = answer.then(desk.text("asked.nothing_begun"))
        return left.remembering(task=None, asked=None, proposal_id=None), None
    return resumed(desk, answer), None


def words_asked(desk: Desk) -> str:
    """What is asked of the business in progress beside something else; empty when nothing is."""
    subject = _subject(desk) if desk.memory.busy else None
    return _words(desk, subject, _topics(subject, desk.turn.text)) if subject is not None else ""


def words_on(desk: Desk, subject: Subject) -> str:
    """What is asked of business that is only supposed; empty when nothing known is."""
    return _words(desk, subject, _topics(subject, desk.turn.text))


def _words(desk: Desk, subject: Subject, topics: list[str]) -> str:
    told = list(dict.fromkeys(words for one in topics if (words := _ANSWERS[one](desk, subject))))
    return ("" if desk.language == "zh" else " ").join(one.strip() for one in told)


def _says_more(rest: Desk) -> bool:
    """Whether what is left asks for something, or is a piece of the business in progress."""
    flow, task = flow_of(rest), rest.memory.task
    left = leaving_out("not_sent_back_yet", rest.turn.text)
    if len(LETTERS.findall(left)) < 2:
        return False
    if requests(rest.turn) or (task is None and any(says(one, left) for one in NOTED)):
        return True
    return flow is not None and task is not None and amended(flow, rest, task)


def _subject(desk: Desk) -> Subject | None:
    """The business in progress; else the case in talk, unless other goods are named."""
    task = desk.memory.task
    if task is not None and not task.soft:
        kind = VISIT if task.name == VISIT else FILING.get(task.name)
        subject = _of(desk, kind, task.get("order_no"), task.get("line_id")) if kind else None
        if subject is None or _of_others(desk, subject):
            return None
        return replace(subject, begun=True)
    if desk.turn.intent == VISIT and task is None and not says("fetches_old", desk.turn.text):
        return Subject(VISIT, None, None)
    if task is None and (opened := _opened(desk)) is not None:
        return opened
    if says("topic_invoice", desk.turn.text) or last_matter(desk) == "invoice":
        return None
    case = spoken_of(desk, GOODS_KINDS)
    if case is None or not (speaks_of_goods(desk.turn) or case.order_no == desk.memory.order_no):
        return None
    subject = _of(desk, case.kind, case.order_no, case.line_id)
    return replace(subject, case=case)


def _opened(desk: Desk) -> Subject | None:
    """鞋买小了 能换43吗 顺便问下运费谁出: the business that this message begins as well."""
    kind = OPENS.get(desk.turn.intent)
    if kind is None or not says("by_the_way", desk.turn.text):
        return None
    own = recent(desk)
    own = mentioned(desk, own) if speaks_of_goods(desk.turn) else [
        one for one in own if one.order_no == desk.memory.order_no
    ]  # fmt: skip
    if len(own) != 1:
        return None
    lines = lines_mentioned(desk, own[0].lines) or own[0].lines
    return Subject(kind, own[0], lines[0])


def _of(desk: Desk, kind: str, number: object, line_id: object) -> Subject:
    order = next((one for one in recent(desk) if one.order_no == number), None)
    lines = [one for one in order.lines if line_id in (None, one.line_id)] if order else []
    return Subject(kind, order, lines[0] if len(lines) == 1 else None)


def _of_others(desk: Desk, subject: Subject) -> bool:
    """Whether goods are named that are not those of the business."""
    if not speaks_of_goods(desk.turn):
        return False
    return subject.order is None or not lines_mentioned(desk, subject.order.lines)


def _topics(subject: Subject, text: str) -> list[str]:
    """What is asked of it, in the order in which it is told."""
    found = [one for one in _ASKED[subject.kind] if says(one, text)]
    if STATE in found and not subject.begun:
        found.remove(STATE)  # 没穿过 想退了 asks nothing
    spans_too = subject.kind == "repair" and says("repair_lasts", text)
    of_warranty = says("warranty", text) or says("warranty_asked", text)
    beside = any(one in found for one in ("asks_money", "asks_sending")) and not spans_too
    if of_warranty or beside:
        found = [one for one in found if one != "asks_span"]
    if "asks_when_paid" in found and not of_difference(text):
        found.remove("asks_when_paid")  # 坏的先寄给你们吗 is of goods
    if "asks_when_paid" in found:
        found = [one for one in found if one not in ("asks_extra", "asks_sending", "asks_span")]
    if "asks_until" in found:
        found = [one for one in found if one not in ("asks_money", "asks_span")]
    if "asks_contact" in found or "asks_check" in found:  # 多久联系我 is no span of the repair
        found = [one for one in found if one not in ("asks_span", "asks_money")]
    if "asks_freight" in found or "asks_extra" in found:
        found = [one for one in found if one != "asks_fee"]
    worded = asks(text) or any(says(one, text) for one in ("or_not", "tag_asked", "how_word"))
    return found if worded else [one for one in found if one in QUESTIONS]


def _freight(desk: Desk, subject: Subject) -> str:
    told = _who_pays(desk, subject)
    if not says("freight_sum", desk.turn.text):
        return told
    gap = "" if desk.language == "zh" else " "
    return told.rstrip() + gap + desk.say("beside.freight_sum")


def _who_pays(desk: Desk, subject: Subject) -> str:
    told = subject.case.reason if subject.case is not None else None
    rule = freight_rule(desk, told)
    general = desk.policies.return_freight.in_language(desk.language)
    if subject.kind == "repair":
        return desk.say("repair.postage", freight=general)
    return desk.say("beside.exchange_freight") if subject.kind == "exchange" and rule == general \
        else rule  # fmt: skip


def _condition(desk: Desk, _subject: Subject) -> str:
    return condition_words(desk)


def _difference(desk: Desk, subject: Subject) -> str:
    rule = desk.policies.exchange_difference
    general = rule.in_language(desk.language) if rule else ""
    return (difference_asked(desk) if subject.case is None else "") or general


def _fee(desk: Desk, subject: Subject) -> str:
    if subject.kind == VISIT:
        return desk.policies.installation.in_language(desk.language)
    if subject.order is None or subject.line is None or subject.order.signed_at is None:
        return desk.policies.warranty.in_language(desk.language)
    return under_warranty(desk, subject.order, subject.line)


def _span(desk: Desk, subject: Subject) -> str:
    return desk.say("beside.repair_span" if subject.kind == "repair" else "beside.exchange")


def _fit(desk: Desk, subject: Subject) -> str:
    product = known(desk, subject.line.product_id) if subject.line is not None else None
    return fit_words(desk, product) if product is not None else ""


def _until(desk: Desk, subject: Subject) -> str:
    """最后哪天能退: the day up to which it can be asked for; nothing once it is filed."""
    order, line, rules = subject.order, subject.line, desk.policies
    if subject.case is not None or order is None or order.signed_at is None:
        return ""
    if not may(order, subject.kind, desk.now, line.line_id if line else None).allowed:
        return ""  # the flow itself says why
    days = rules.return_days if subject.kind == "return" else rules.exchange_days
    name = OPENED[subject.kind]
    return desk.say(
        "returns.until", name=line_title(desk, line or order.lines[0]), days=days,
        signed=desk.day(order.signed_at), title=desk.label("flows", name),
        day=desk.day(order.signed_at + timedelta(days=days)),
    )  # fmt: skip


def _money(desk: Desk, subject: Subject) -> str:
    if subject.case is None:
        return money_back(desk)
    return of_case(desk, subject.order, subject.case) if subject.order else ""


def _sending(desk: Desk, subject: Subject) -> str:
    of_new = says("new_one", desk.turn.text) or subject.kind == "repair"
    if says("asks_span", desk.turn.text) and not of_new:
        return desk.say("beside.pickup_when")
    freed = says("asks_freight", desk.turn.text)
    general = desk.policies.return_freight.in_language(desk.language)
    told = subject.case is not None and subject.kind != "exchange"
    freight = general if told else _freight(desk, subject)
    freight = "" if freed else freight
    return desk.say(f"filed.send_{subject.kind}", freight=freight)


def _contact(desk: Desk, subject: Subject) -> str:
    """多久会联系我: by whom and when, as far as it is known."""
    return desk.say("filed.contact_repair" if subject.kind == "repair" else "filed.contact_other")


def _checked(desk: Desk, subject: Subject) -> str:
    """验收要多久: the days of it are not known; what comes then is."""
    then = desk.say("filed.next_exchange") if subject.kind == "exchange" else _money(desk, subject)
    gap = "" if desk.language == "zh" else " "
    return gap.join((desk.say("filed.check_span").strip(), then))


def _prepared(desk: Desk, subject: Subject) -> str:
    if subject.kind == VISIT:
        return desk.say("beside.prepare_visit")
    rule = "" if subject.kind == "repair" else _condition(desk, subject)
    return rule + desk.say("beside.prepare_goods")


_ANSWERS: dict[str, Callable[[Desk, Subject], str]] = {
    "asks_used": _condition, STATE: _condition, "asks_freight": _freight, "asks_extra": _difference,
    "asks_when_paid": when_paid,
    "asks_fee": _fee, "asks_span": _span, "asks_money": _money, "asks_sending": _sending,
    "asks_prepared": _prepared, "asks_until": _until,
    "asks_fit": _fit, "asks_contact": _contact, "asks_check": _checked,
}  # fmt: skip
TOUCH = ("asks_contact", "asks_check")
_ASKED = {
    "return": (*TOUCH, "asks_until", "asks_used", STATE, "asks_sending", "asks_freight",
               "asks_money", "asks_prepared"),
    "exchange": (*TOUCH, "asks_until", "asks_fit", "asks_used", STATE, "asks_extra",
                 "asks_when_paid", "asks_sending", "asks_freight", "asks_span", "asks_prepared"),
    "repair": ("asks_contact", "asks_fee", "asks_span", "asks_sending", "asks_freight",
               "asks_prepared"),
    VISIT: ("asks_prepared",),
}  # fmt: skip
