"""One offer asked about: has he got it, and why was 满199减20 not in the list."""

from actions import replies
from actions.answer import Answer
from actions.business.flows import begin
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.costs.claiming import CLAIM, titled
from actions.costs.coupon_questions import A_MOMENT
from actions.costs.offer_names import figures_said, offers_named
from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.memory import Task
from actions.reference.own_basket import owner
from shop.baskets import priced
from shop.coupons import Coupon, coupons
from shop.offer_trials import KnownOffer, known_offers, why_barred

SHOWN = 3


def _named_offer(desk: Desk) -> KnownOffer | None:
    """The one offer that the figures of the message name, running before over."""
    if not figures_said(desk)[0]:
        return None
    named = offers_named(desk, known_offers(desk.tx, desk.turn.customer_id, desk.now))
    running = [one for one in named if one.running] or named
    coupon = [one for one in running if one.claimable] if says("coupon", desk.turn.text) else []
    found = coupon or running
    return found[0] if len(found) == 1 else None


def told_of_one(desk: Desk) -> Answer | None:
    """满199减20怎么没列出来 帮我领: found by its figures; claimed, or said why it is not to be."""
    one = _named_offer(desk)
    if one is None or desk.memory.busy or not _said_of_it(desk):
        return None
    told = unclaimable_told(desk, one)
    if told is not None:
        return desk.answer(replies.text(told))
    told_already = (desk.memory.task.get("listed") or ()) if desk.memory.task else ()
    missed = says("not_listed", desk.turn.text) and one.offer_id not in told_already
    lead = desk.say("offers.left_out") if missed else ""
    answer = begin(CLAIM, desk, offer_id=one.offer_id, offer_ids=None)
    return leading(lead, answer) if lead else answer


def unclaimable_told(desk: Desk, one: KnownOffer) -> str | None:
    """Why it is not to be claimed: by itself, his already, over, gone, not for him; else None."""
    values = {"title": one.title[desk.language], "day": desk.day(one.ends_at),
              "terms": str(one.terms[desk.language]).rstrip("。.")}  # fmt: skip
    if not one.running:
        return desk.say("offers.one_over", **values)
    if one.state == "claimed" or one.spent:
        return claimed_told(desk, one)
    why = why_barred(desk.tx, desk.turn.customer_id, one, desk.now)
    if why and desk.turn.customer_id is not None:
        return desk.say("offers.one_barred", why=why[desk.language], **values)
    if not one.claimable:
        return desk.say("offers.by_itself", **values)
    return desk.say("offers.one_gone", **values) if one.gone else None


def claimed_told(desk: Desk, one: KnownOffer) -> str:
    """That he has it, with its code; or that it is used up."""
    own = next((each for each in _mine(desk) if each.offer_id == one.offer_id
                and each.state == one.state), None)  # fmt: skip
    if own is None or one.spent:
        return desk.say(f"offers.got_{one.state}", title=one.title[desk.language])
    return _got(desk, own)


def claimed_yet(desk: Desk) -> Answer | None:
    """领到了没: yes with the code, or no with the button to claim it."""
    if desk.turn.customer_id is None or not _of_coupons(desk):
        return None
    asked = _asked_about(desk)
    mine = [each for each in _mine(desk) if each.state == "claimed"]
    got = [each for each in mine if each.offer_id in [one.offer_id for one in asked]]
    lines = [_got(desk, each) for each in got]
    missing = [one for one in asked if one.state is None]
    lines += [claimed_told(desk, one) for one in asked if one.spent]
    if not asked:
        lines = [_got(desk, each) for each in mine[:SHOWN]] or [desk.say("offers.got_none")]
        return resumed(desk, desk.answer(replies.text("\n".join(lines))))
    if not missing:
        return resumed(desk, desk.answer(replies.text("\n".join(lines))))
    if desk.memory.busy:
        names = [desk.say("together.quoted", name=one.title[desk.language]) for one in missing]
        lines.append(desk.say("offers.not_got_yet", titles=listed(names, desk.language)))
        return resumed(desk, desk.answer(replies.text("\n".join(lines))))
    titles = [desk.say("together.quoted", name=one.title[desk.language]) for one in missing]
    lines.append(desk.say("offers.not_got", titles=listed(titles, desk.language)))
    buttons = [_claim_button(desk, one) for one in missing[:SHOWN]]
    answer = desk.answer(replies.text("\n".join(lines), buttons))
    task = Task(CLAIM.name, "offer_id", {"listed": [one.offer_id for one in missing]}, soft=True)
    return answer.remembering(task=task, asked="choice")


def _of_coupons(desk: Desk) -> bool:
    """Whether it is asked of coupons: by its words, or after they were spoken of."""
    task, text = desk.memory.task, desk.turn.text
    offered = task is not None and (task.name == CLAIM.name or task.get("under") is not None)
    return says("coupon", text) or says("claim_words", text) or offered or bool(_fresh(desk))


def _asked_about(desk: Desk) -> list[KnownOffer]:
    """The offers named, else those just offered, else what was claimed a moment ago."""
    known = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    if figures_said(desk)[0]:
        return offers_named(desk, known)[:SHOWN]
    called = titled(desk.turn.text, known) if says("coupon", desk.turn.text) else []
    if len(called) == 1:
        return called
    task = desk.memory.task
    at_coupons = task is not None and task.name == CLAIM.name
    ids = [task.get("offer_id")] if task and at_coupons and "offer_id" in task else []
    ids = ids or (list(task.get("listed") or ()) if task and at_coupons else [])
    ids = ids or _fresh(desk)
    return [one for one in known if one.offer_id in ids]


def _fresh(desk: Desk) -> list[str]:
    return [one.offer_id for one in _mine(desk)
            if one.state == "claimed" and one.claimed_at > desk.now - A_MOMENT]  # fmt: skip


def _mine(desk: Desk) -> list[Coupon]:
    who = desk.turn.customer_id
    return coupons(desk.tx, who, desk.now) if who else []


def _got(desk: Desk, one: Coupon) -> str:
    told = desk.say("offers.got", title=one.title[desk.language], code=one.code,
                    day=desk.day(one.ends_at))  # fmt: skip
    return told + (_in_use(desk, one) if says("used_yet", desk.turn.text) else "")


def _in_use(desk: Desk, one: Coupon) -> str:
    """用上了吗: whether it takes something off the basket as it is now."""
    basket = priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    if not basket.lines:
        return desk.say("offers.not_in_use_yet")
    off = sum(each.amount for each in basket.adjustments if each.offer_id == one.offer_id)
    key = "offers.in_use" if off else "offers.not_in_use"
    return desk.say(key, off=desk.money(off))


def _claim_button(desk: Desk, one: KnownOffer) -> replies.Button:
    words = desk.say("offers.claim_button", title=one.title[desk.language])
    return replies.button(words, "promotion", offer_id=one.offer_id)


def _said_of_it(desk: Desk) -> bool:
    """Whether the message claims the offer, or asks why it was not told of."""
    return says("claiming", desk.turn.text) or says("not_listed", desk.turn.text)
