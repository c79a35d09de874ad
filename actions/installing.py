"""A fitter's visit: for which goods, on which day."""

from collections.abc import Sequence
from datetime import date, timedelta

from actions import replies
from actions.after_sales.lined import eligible_for, line_of, line_step
from actions.after_sales.not_possible import not_possible
from actions.after_sales.visiting import missed
from actions.answer import Answer, Reply
from actions.business.beside import visit_rule
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.ordered import order_of, order_step, recent
from actions.business.progress import resumed
from actions.business.remainder import clauses
from actions.business.settling import proposing
from actions.business.visit_days import OFFERED_DAYS, day_buttons, early_day, hear_day, with_time
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.memory import PLACE_ORDER, Task
from actions.reference.bought import mentioned
from actions.reference.line_titles import line_title
from actions.reference.own_basket import owner
from actions.reference.referring import product_meant
from actions.topic_action import TopicAction
from shop import baskets, catalogue
from shop.after_sales import cases, eligible, may
from shop.catalogue import Wishes
from shop.orders import Order
from shop.products import Product

OPEN = "already_open"
OF_KIND = 60  # goods looked through


def _installable(desk: Desk, order: Order) -> bool:
    return may(order, "installation", desk.now).allowed


def _refusing(desk: Desk, order: Order) -> Answer:
    """Not possible; when it is booked, for which day."""
    own = cases(desk.tx, desk.customer_id()) if not _installable(desk, order) else []
    booked = [one for one in own if one.order_no == order.order_no and one.kind == "installation"]
    day = booked[0].details.get("wanted_at") if booked and booked[0].active else None
    if not day:
        return not_possible(desk, order, "installation")
    if (anew := missed(desk, booked[0])) is not None:
        return anew
    values = {"order_no": order.order_no, "day": desk.day(date.fromisoformat(str(day)))}
    told = desk.say("installing.booked", **values)
    if note := booked[0].reason:
        told += desk.say("visit.note", note=note)
    words = replies.text(told)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _first_day(desk: Desk, task: Task) -> date:
    """Tomorrow, or the day after the parcel is expected."""
    order, today = order_of(desk, task), desk.policies.day(desk.now)
    earliest = today + timedelta(days=1)
    if order.signed_at is None and order.shipment and order.shipment.expected_at:
        expected = desk.policies.day(order.shipment.expected_at)
        return max(earliest, expected + timedelta(days=1))
    return earliest


def _offered(desk: Desk, task: Task) -> list[date]:
    first = _first_day(desk, task)
    return [first + timedelta(days=ahead) for ahead in range(OFFERED_DAYS)]


def _hear_day(desk: Desk, task: Task) -> Task | Answer:
    """The day named; before it is known for which goods, one that can be booked is kept."""
    return hear_day(desk, task, _offered) if "line_id" in task else early_day(desk, task)


def _ask_day(desk: Desk, task: Task) -> Sequence[Reply]:
    name = line_title(desk, line_of(desk, task))
    return [desk.text("installing.which_day", day_buttons(desk, _offered(desk, task)), name=name)]


def _propose(desk: Desk, task: Task) -> Answer:
    order, line = order_of(desk, task), line_of(desk, task)
    wanted = str(task.get("wanted_at"))
    words = only_one(desk, task) + desk.say(
        "installing.confirm",
        name=line_title(desk, line),
        order_no=order.order_no,
        day=desk.day(date.fromisoformat(wanted)),
    )
    arguments = {"order_no": order.order_no, "line_id": line.line_id, "wanted_at": wanted}
    words = with_time(desk, task, words, arguments)
    return proposing(desk, task, "installation", arguments, words, order)


INSTALLATION = Flow(
    "installation",
    frozenset({"installation"}),
    (
        order_step(_installable, _refusing, none_key="installing.none", case="installation"),
        line_step(eligible_for("installation")),
        Step("wanted_at", "choice", _hear_day, _ask_day),
    ),
    _propose,
)


class Installation(TopicAction):
    intent = "installation"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        if says("method_instalments", turn.text) and not asks_for(self.intent, turn.text):
            paid: Answer = desk.means.topics["payment"].answer(desk)
            return paid
        product = product_meant(desk)
        general = desk.policies.installation.in_language(desk.language)
        books = says("booking", turn.text) and not _asked_before_buying(desk, product)
        if product is not None and not books and not turn.clicked:
            key = "installing.needed" if product.installable else "installing.not_needed"
            words = _price(desk, product) + desk.say(key, name=product.name)
            more = general if product.installable else ""
            return desk.answer(replies.text(words + more)).remembering(
                product_id=product.product_id
            )
        if (ordering := _of_basket(desk)) is not None:
            return ordering
        if (spared := _spared(desk)) is not None:
            return spared
        put = asks(turn.text) or says("either_or", turn.text)
        if says("costs", turn.text) and put and not desk.memory.busy:
            return _fee_told(desk)
        if turn.customer_id is None:
            return desk.answer(replies.text(general + desk.say("installing.sign_in")))
        settled = says("cancelling", turn.text) or says("reschedule", turn.text)
        if settled and not desk.memory.busy:
            return _unbooked(desk)
        return _sending(desk, begin(INSTALLATION, desk))


def _of_basket(desk: Desk) -> Answer | None:
    """要上门安装吗, while what lies in the basket is being ordered: of those goods."""
    task = desk.memory.task
    ordering = task is not None and task.name == PLACE_ORDER and not task.soft
    if not ordering or desk.turn.clicked or not asks(desk.turn.text):
        return None
    lines = baskets.lines(desk.tx, owner(desk))
    goods = catalogue.products(desk.tx, tuple(one.product_id for one in lines))
    fitted = [one for one in goods if one.installable]
    if not goods:
        return None
    if not fitted:
        return resumed(desk, desk.answer(desk.text("installing.not_needed", name=goods[0].name)))
    rule = desk.policies.installation.in_language(desk.language)
    names = listed([one.name for one in fitted], desk.language)
    words = desk.say("installing.needed", name=names) + rule
    return resumed(desk, desk.answer(replies.text(words)))


def _asked_before_buying(desk: Desk, product: Product | None) -> bool:
    """送货上门管安装吗, of a machine in talk that is to be fitted and was not bought."""
    text = desk.turn.text
    if product is None or not product.installable or desk.memory.busy:
        return False
    if not (asks(text) and says("fits_at_all", text)):
        return False
    own = recent(desk) if desk.turn.customer_id is not None else []
    return all(product.product_id != line.product_id for one in own for line in one.lines)


def _sending(desk: Desk, begun: Answer) -> Answer:
    """do i need to find someone myself: that a fitter comes, before the day is asked for."""
    if not begun.replies or not says("who_fits", desk.turn.text) or desk.turn.clicked:
        return begun
    rule = desk.policies.installation.in_language(desk.language)
    lead = desk.say("installing.we_send", rule=rule)
    return Answer((replies.led_by(lead, begun.replies[0]), *begun.replies[1:]), begun.memory)


def _fee_told(desk: Desk) -> Answer:
    """The rule, what it says nothing of, and the goods that came and wait for their fitter."""
    gap, told = "" if desk.language == "zh" else " ", visit_rule(desk)
    order = _not_fitted(desk)
    if order is None:
        return desk.answer(replies.text(told))
    signed = order.signed_at or order.placed_at
    name = line_title(desk, eligible(order, "installation", desk.now)[0])
    told += gap + desk.say("installing.not_booked", name=name, day=desk.day(signed))
    book = desk.button("installing.book_button", "installation", order_no=order.order_no)
    return desk.answer(replies.text(told, [book])).remembering(order_no=order.order_no)


def _not_fitted(desk: Desk) -> Order | None:
    """The only order that came, is to be fitted, and has no visit yet."""
    own = recent(desk) if desk.turn.customer_id is not None else []
    waiting = [one for one in own if one.signed_at is not None and _installable(desk, one)]
    return waiting[0] if len(waiting) == 1 else None


def _price(desk: Desk, product: Product) -> str:
    """海尔那个多少钱 包安装吗: the price too, when it is asked for."""
    text = desk.turn.text
    parts = [text[start:end] for start, end in clauses(text)]
    if not any(says("price_question", one) and not asks_for("installation", one) for one in parts):
        return ""
    told = desk.say("product.price", name=product.name, price=desk.money(product.price))
    return told if desk.language == "zh" else f"{told.strip()} "


def _spared(desk: Desk) -> Answer | None:
    """油烟机包安装吗: a kind none of whose goods is fitted; the rule tells which are.

    Of a kind that is fitted the rule alone, unless such goods were bought.
    """
    kind = desk.turn.first("category")
    if kind is None or not asks(desk.turn.text) or desk.memory.busy or desk.turn.clicked:
        return None
    wishes = Wishes(categories=(str(kind),), in_stock=False)
    found = catalogue.find(desk.tx, wishes, limit=OF_KIND).data
    general = desk.policies.installation.in_language(desk.language)
    if found and all(one.installable for one in found) and _only_asked(desk):
        return desk.answer(replies.text(general))
    if not found or any(one.installable for one in found):
        return None
    return desk.answer(desk.text("installing.kind_spared", kind=desk.term(str(kind)), rule=general))


def _only_asked(desk: Desk) -> bool:
    """买洗衣机包安装吗, by somebody who has none that could be fitted."""
    own = recent(desk) if desk.turn.customer_id is not None else []
    return says("fits_at_all", desk.turn.text) and not mentioned(desk, own)


def _unbooked(desk: Desk) -> Answer:
    """取消安装, 改到周末: nothing is booked: said so, or it is begun."""
    going = [one for one in recent(desk) if may(one, "installation", desk.now).code == OPEN]
    if not going and not says("cancelling", desk.turn.text):
        return begin(INSTALLATION, desk)
    return _refusing(desk, going[0]) if going else desk.answer(desk.text("installing.no_booking"))
