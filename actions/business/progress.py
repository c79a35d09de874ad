"""Business in progress: going on with it, dropping it, coming back to it after a digression."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.business.after_all import cancelled_after_all
from actions.business.asked_of_ordered import asked_of_goods
from actions.business.belonging import amended, drops, leaves_for_later
from actions.business.beside import beside
from actions.business.denied import denied
from actions.business.faults import OF_GOODS, SENDING_BACK
from actions.business.flows import LOOKING, Flow, advance, flow_of
from actions.business.grievances import reason_beside
from actions.business.left_undone import left
from actions.business.no_said import says_no
from actions.business.not_taken import UNKNOWN, in_few_words, not_taken
from actions.business.other_goods import of_another_line, of_other_goods
from actions.business.settling import confirm_buttons, confirmed, done_already, lapse, refused
from actions.business.switching import instead, of_the_same
from actions.business.titles import email_in
from actions.business.yes_said import in_its_words, says_yes
from actions.desk import Desk
from actions.hearing.matters import BUSINESS
from actions.hearing.wording import corrects, refuses, says
from actions.memory import CONFIRM, Memory, Task
from actions.reference.bought import speaks_of_goods
from actions.reference.history import with_person
from actions.reference.referring import known
from actions.texts import knows
from actions.turn import NAMES

MOST_ASIDES = 4  # digressions in a row after which the business is put aside
SENT_BACK_AS = {
    "return_refund": "return_refund",
    "exchange": "exchange",
    "repair_warranty": "repair",
}
PLEASANT = frozenset({"greet", "bot_challenge", "help"})  # no digressions to be counted
IN_PROPOSAL = frozenset({"change_address"})  # whose pieces wait in the proposal alone
VISITS = ("installation", "move_visit")
LEAVES_IT = frozenset({"thank", "goodbye", "human_agent", "affirm", "deny", "inform"})


def go_on(desk: Desk) -> Answer:
    """The next turn of the business in progress; there must be some."""
    task, flow = desk.memory.task, flow_of(desk)
    assert task is not None and flow is not None
    choice = desk.turn.first("choice")
    if choice and desk.turn.intent in ("affirm", "deny"):
        # a button names its own proposal, which need not be the one that waits now
        settle = confirmed if desk.turn.intent == "affirm" else refused
        return settle(desk, str(choice))
    if task.step == CONFIRM and says("no_confirming", desk.turn.text):
        return asked_again(desk, task, "flow.must_confirm")
    if drops(desk):
        return left_for(desk, flow, dropped(desk, task))
    if task.step == CONFIRM and in_its_words(desk, flow, task):
        return confirmed(desk, desk.memory.proposal_id)
    either = f"flow.either_{task.name}"  # 取消, where that may be the yes as well as the no
    if task.step == CONFIRM and knows(either) and says("bare_cancel", desk.turn.text):
        return asked_again(desk, task, either)
    if says_no(desk):
        return refused_or_amended(desk, flow, task)
    if task.step == CONFIRM:
        if says_yes(desk, flow, task):
            return confirmed(desk, desk.memory.proposal_id)
        if (key := _unsettled(desk, flow, task)) is not None:
            return asked_again(desk, task, key)
    return advance(flow, desk, task)


def _unsettled(desk: Desk, flow: Flow, task: Task) -> str | None:
    """The words for what is no yes and changes nothing; None when it is to be shown anew."""
    if amended(flow, desk, task):
        return None
    if not flow.light and (lost := not_taken(desk, task)) is not None:
        return lost
    bare = flow.light or not desk.turn.entities or task.name in IN_PROPOSAL
    return flow.unheard if bare else None


def done_question(desk: Desk) -> Answer | None:
    """改好了吗: not before the yes; after it, what was done."""
    task = desk.memory.task
    if task is not None and task.step == CONFIRM:
        return asked_again(desk, task)
    return done_already(desk)


def about_it(desk: Desk) -> Answer | None:
    """The answer to a question about the business in progress, which then goes on."""
    task = desk.memory.task
    if task is None or task.soft or leaves_for_later(desk) or _names_others(desk, task):
        return None
    told = beside(desk, task)
    if told is None:
        return None
    return resumed(desk, told)


def _names_others(desk: Desk, task: Task) -> bool:
    """Whether anything is named but parts and the goods that are to be sent back."""
    kinds = {each.name for each in desk.turn.entities} - {"attribute"}
    kinds -= {"price"} if task.name == "price_protection" else set()  # 才194 再降还退吗
    if not kinds or says("part_only", desk.turn.text):
        return False
    if not kinds <= {*NAMES} or of_other_goods(desk, task):
        return True
    own = task.name in SENDING_BACK and says("worn_told", desk.turn.text)
    own = own or (task.name == "repair" and says("wipes_data", desk.turn.text))
    return not (own or task.name in VISITS)


def asked_again(desk: Desk, task: Task, key: str = "flow.still_confirm") -> Answer:
    """The yes is still missing: ask for it once more, after what could not be answered."""
    buttons = confirm_buttons(desk, task, desk.memory.proposal_id)
    if key == UNKNOWN:
        buttons = [desk.button("general.person_button", "human_agent"), *buttons]
    said = in_few_words(desk.turn.text, desk.language)
    asked = replies.text(desk.say(key, title=title(desk, task), said=said), buttons)
    return desk.answer(asked, memory=desk.memory)


def dropped(desk: Desk, task: Task) -> Answer:
    """The shopper wants no more of it: nothing was changed, and he hears so."""
    if task.step == CONFIRM:
        return refused(desk, desk.memory.proposal_id)
    soft = desk.text("flow.dropped_soft") if task.soft else None
    words = soft or left(desk, task.name, "flow.dropped")
    return desk.answer(words, memory=_of_its_order(desk.memory.idle(), task))


def _of_its_order(memory: Memory, task: Task) -> Memory:
    """The order, or the goods, it was about stay those spoken of."""
    goods = task.get("product_id") if task.name == "add_to_basket" else None
    return replace(memory, order_no=task.get("order_no") or memory.order_no,
                   product_id=goods or memory.product_id)  # fmt: skip


def left_for(desk: Desk, flow: Flow, answer: Answer) -> Answer:
    """The business dropped, and what the same sentence asks for instead: 算了，查下物流."""
    turn, task = desk.turn, desk.memory.task
    if task is not None and task.name != "cancel_order" and says("cancels_that", turn.text):
        return cancelled_after_all(desk, answer) or answer
    goods = ("purchase",) if speaks_of_goods(turn) else ()
    wanted = (turn.intent, *sorted(BUSINESS), *goods)
    intent = next((one for one in wanted if _instead(desk, flow, one)), None)
    if turn.clicked or intent is None:
        return answer
    idle = handed_on(desk.turned(intent=intent), answer)
    other: Answer = desk.means.topics[intent].answer(idle)
    return Answer((*answer.replies, *other.replies), other.memory)


def handed_on(desk: Desk, answer: Answer) -> Desk:
    """The desk after what was dropped; goods to be sent back stay the goods spoken of."""
    before, name = desk.memory.task, SENT_BACK_AS.get(desk.turn.intent)
    memory = answer.memory
    same = before is not None and before.name in OF_GOODS and not of_other_goods(desk, before)
    if before and name and same and memory.task is None:
        kept = of_the_same(before, name)
        kept |= {"reason": None, "line_id": None} if of_another_line(desk, before) else {}
        memory = replace(memory, task=Task(name).knowing(**kept))
    return desk.turned(memory=memory)


def turned_down(desk: Desk) -> Answer | None:
    """No, never mind; do you have …: what is in progress is dropped, the rest stays to be answered.

    None when nothing is in progress, or the sentence does not begin with a refusal.
    """
    task = desk.memory.task
    if task is None or task.soft or desk.turn.clicked or desk.turn.swaps:
        return None
    if not says("refuses_first", desk.turn.text):
        return None
    return dropped(desk, task)


def _instead(desk: Desk, flow: Flow, intent: str) -> bool:
    task = desk.memory.task
    return task is not None and intent not in flow.intents and instead(task, intent, desk.turn.text)


def refused_or_amended(desk: Desk, flow: Flow, task: Task) -> Answer:
    """A no that names something else corrects; a bare no drops."""
    turn = desk.turn
    bare, changes = not turn.text or refuses(turn.text), amended(flow, desk, task)
    wrong = corrects(turn.text) or says("draft_faulty", turn.text)
    if not (bare or changes) and task.step == CONFIRM and wrong:
        return asked_again(desk, task, "flow.not_heard")  # nothing that was told is lost
    if not bare and (turn.entities or corrects(turn.text) or changes):
        return advance(flow, desk, task)
    return dropped(desk, task)


def reminded(desk: Desk, answer: Answer) -> Answer:
    """The answer to a digression, with the open question of the business it interrupted."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is not None and _left_open(desk, task, answer):
        answer = answer.then(desk.text("buying.left_open", name=_goods(desk, task)))
    drafted = task is not None and _draft_waits(task, answer)
    answer = answer.remembering(task=task) if drafted else answer
    if task is None or flow is None or answer.memory.task is not task or with_person(desk):
        return answer
    if drafted and desk.turn.intent in LOOKING:
        return asked_anew(desk, answer, task, flow)
    unheard = answer.memory.misses > desk.memory.misses  # which looks for nothing
    looks = desk.turn.intent in LOOKING and not asked_of_goods(desk, task, answer)
    if task.soft or (flow.light and looks and not unheard):
        return answer.remembering(task=None, asked=None)
    if desk.turn.intent in LEAVES_IT and not unheard:
        return answer
    if desk.turn.intent in PLEASANT:
        return asked_anew(desk, answer, task, flow)
    asides = int(task.get("asides") or 0) + 1
    if asides > MOST_ASIDES:
        lapse(desk)
        put_aside = desk.text("flow.put_aside", title=title(desk, task))
        return replace(answer.then(put_aside), memory=_of_its_order(answer.memory.idle(), task))
    task = task.knowing(asides=asides)
    answer = answer.remembering(task=task)
    return asked_anew(desk, answer, task, flow)


def _draft_waits(task: Task, answer: Answer) -> bool:
    """Whether several goods that were chosen still wait for a version or the yes to all of them."""
    now = answer.memory.task
    waits = task.name == "add_several" and "goods" in task and not task.soft
    return waits and (now is None or now is task or now.soft)


def _left_open(desk: Desk, task: Task, answer: Answer) -> bool:
    """Whether goods that were asked for go without having been put into the basket."""
    if task.name != "add_to_basket" or task.soft or "agreed" not in task:
        return False
    now = answer.memory.task
    kept = now is not None and now.get("product_id") == task.get("product_id")
    gone = desk.turn.intent in LOOKING if now is task else not kept
    return gone and answer.memory.product_id != task.get("product_id")


def _goods(desk: Desk, task: Task) -> str:
    product = known(desk, str(task.get("product_id")))
    return product.name if product else ""


def resumed(desk: Desk, answer: Answer) -> Answer:
    """Words that are no digression (back again, in English please), and the open question."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or task.soft:
        return answer
    if denied(desk):  # 不投诉 就问问隐私
        return Answer((*dropped(desk, task).replies, *answer.replies), answer.memory.idle())
    return asked_anew(desk, answer.remembering(task=task), task, flow)


def asked_anew(desk: Desk, answer: Answer, task: Task, flow: Flow) -> Answer:
    """The answer, and after it what the business in progress still waits for."""
    if beside_it := _told_beside(desk, task):
        silent = desk.turned(text="", intent="inform", entities=())
        onward = advance(flow, silent, task.knowing(**beside_it))
        return Answer((*answer.replies, *onward.replies), onward.memory)
    if task.step == CONFIRM:
        words = desk.say("flow.still_confirm", title=title(desk, task))
        still = replies.text(words, confirm_buttons(desk, task, desk.memory.proposal_id))
        told = (replies.with_buttons(one, ()) for one in answer.replies)  # yes and no alone
        return Answer((*told, still), answer.memory).remembering(asked=CONFIRM)
    step = flow.step(task.step)
    if step is None:
        return answer
    if step.asked == "order":  # its question names the business itself
        return answer.then(*step.ask(desk, task)).remembering(asked=step.asked)
    back = desk.say("flow.back", title=title(desk, task))
    return answer.then(*_led(back, list(step.ask(desk, task)))).remembering(asked=step.asked)


def _told_beside(desk: Desk, task: Task) -> dict[str, str]:
    """What of the business in progress is told along with a question: its reason, a mailbox."""
    if reason := reason_beside(desk.turn, task):
        return {"reason": reason}
    email = email_in(desk.turn.text) if task.name == "invoice" else None
    return {"email": email} if email and email != task.get("email") else {}


def title(desk: Desk, task: Task) -> str:
    """The business in the shopper's words: 退货申请, your return."""
    return desk.label("flows", task.name)


def _led(words: str, asked: list[Reply]) -> list[Reply]:
    return [replies.led_by(words, asked[0]), *asked[1:]] if asked else []
