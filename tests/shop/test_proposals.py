"""A change is done after the customer's yes, once, whoever asks how often at the same time."""

import threading
from datetime import datetime, timedelta
from typing import Any

import pytest

from shop import baskets, orders, proposals
from shop.database import Database, Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.outcomes import KINDS
from shop.proposals import Proposal
from tests.shop import making
from tests.shop.making import AIRCON, ANNA, BERT, BLACK, PHONE, WHITE

NO = "DD2026112300001"


def proposed(
    tx: Transaction, now: datetime, kind: str = "cancel_order", message: str = "m1", **given: Any
) -> Proposal:
    arguments = {"order_no": NO, **given}
    return proposals.propose(tx, ANNA, "conversation", message, kind, arguments, now)


@pytest.fixture
def paid(stocked: Database, now: datetime) -> Database:
    with stocked.transaction() as tx:
        making.order(tx, NO, "paid", now)
    return stocked


def test_nothing_happens_before_the_yes(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal = proposed(tx, now)
        assert (proposal.state, proposal.outcome) == ("proposed", None)
        assert orders.one(tx, ANNA, NO).status == "paid"


def test_the_yes_carries_it_out_and_tells_what_came_of_it(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        done = proposals.confirm(tx, ANNA, proposed(tx, now).proposal_id, "m2", now)
        assert (done.state, done.confirmed_by) == ("done", "m2")
        assert done.outcome == {
            "order_no": NO, "status": "cancelled", "refund": 500_000, "currency": "CNY"
        }  # fmt: skip
        assert orders.one(tx, ANNA, NO).status == "cancelled"


def test_the_same_message_proposes_the_same_once(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        first, again = proposed(tx, now), proposed(tx, now + timedelta(seconds=5))
        other = proposed(tx, now, kind="change_address", text="北京市")
        assert first == again
        assert other.proposal_id != first.proposal_id


def test_a_repeated_yes_gets_the_same_outcome(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal = proposed(tx, now)
        outcomes = [
            proposals.confirm(tx, ANNA, proposal.proposal_id, message, now + timedelta(hours=hours))
            for message, hours in (("m2", 0), ("m2", 0), ("m3", 0), ("m2", 5))
        ]
        assert all(one == outcomes[0] for one in outcomes)
        assert making.stock(tx, BLACK) == 6


def test_one_message_confirms_one_proposal_alone(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        first = proposed(tx, now)
        other = proposed(tx, now, kind="complaint", message="m9", reason="慢")
        done = proposals.confirm(tx, ANNA, first.proposal_id, "yes", now)
        assert proposals.confirm(tx, ANNA, other.proposal_id, "yes", now) == done
        assert proposals.one(tx, ANNA, other.proposal_id).state == "proposed"


def test_many_at_once_confirm_once(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal_id = proposed(tx, now).proposal_id
    found: list[Proposal] = []
    start = threading.Barrier(6)

    def confirm(number: int) -> None:
        start.wait()
        with paid.transaction() as tx:
            found.append(proposals.confirm(tx, ANNA, proposal_id, f"yes {number % 3}", now))

    threads = [threading.Thread(target=confirm, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert {one.state for one in found} == {"done"}
    assert len({one.confirmed_by for one in found}) == 1
    with paid.reading() as tx:
        assert len(orders.one(tx, ANNA, NO).refunds) == 1
        assert making.stock(tx, BLACK) == 6


def test_many_at_once_propose_the_same(paid: Database, now: datetime) -> None:
    found: list[str] = []
    start = threading.Barrier(5)

    def propose() -> None:
        start.wait()
        with paid.transaction() as tx:
            found.append(proposed(tx, now).proposal_id)

    threads = [threading.Thread(target=propose) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 5 and len(set(found)) == 1


def test_anothers_proposal_is_not_found(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal = proposed(tx, now)
        for deed in (proposals.confirm, proposals.refuse):
            with pytest.raises(NotFound):
                deed(tx, BERT, proposal.proposal_id, "m2", now)
            with pytest.raises(NotFound):
                deed(tx, ANNA, "unknown", "m2", now)
        with pytest.raises(NotFound):
            proposals.propose(tx, BERT, "c", "m7", "cancel_order", {"order_no": NO}, now)
        with pytest.raises(Conflict):
            proposals.propose(
                tx, BERT, "c", "m1", "cancel_order", {"order_no": other(tx, now)}, now
            )
        assert orders.one(tx, ANNA, NO).status == "paid"


def other(tx: Transaction, now: datetime) -> str:
    return making.order(tx, "DD2026112300002", "paid", now, customer_id=BERT)


def test_a_refused_one_is_never_done(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal_id = proposed(tx, now).proposal_id
        assert proposals.refuse(tx, ANNA, proposal_id, "no", now).state == "refused"
        assert proposals.confirm(tx, ANNA, proposal_id, "yes", now).state == "refused"
        assert orders.one(tx, ANNA, NO).status == "paid"


def test_what_is_done_cannot_be_refused(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal_id = proposed(tx, now).proposal_id
        proposals.confirm(tx, ANNA, proposal_id, "yes", now)
        assert proposals.refuse(tx, ANNA, proposal_id, "no", now).state == "done"


@pytest.mark.parametrize(("minutes", "state"), [(30, "done"), (31, "expired")])
def test_a_proposal_holds_for_half_an_hour(
    paid: Database, now: datetime, minutes: int, state: str
) -> None:
    with paid.transaction() as tx:
        proposal_id = proposed(tx, now).proposal_id
        late = now + timedelta(minutes=minutes)
        assert proposals.confirm(tx, ANNA, proposal_id, "yes", late).state == state
        assert (orders.one(tx, ANNA, NO).status == "cancelled") == (state == "done")


def test_what_the_rules_forbid_by_now_fails_and_leaves_nothing(
    paid: Database, now: datetime
) -> None:
    with paid.transaction() as tx:
        first = proposed(tx, now)
        second = proposed(tx, now, message="m5")
        proposals.confirm(tx, ANNA, first.proposal_id, "yes", now)
        failed = proposals.confirm(tx, ANNA, second.proposal_id, "yes again", now)
    assert failed.state == "failed"
    assert failed.outcome is not None
    assert (failed.outcome["error"], failed.outcome["code"]) == ("NotAllowed", "already_cancelled")
    with paid.reading() as tx:
        assert making.stock(tx, BLACK) == 6


def test_a_failed_part_is_undone_alone(stocked: Database, now: datetime) -> None:
    """The exchange of three fails after nothing was reserved; the rest of the block is kept."""
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=((PHONE, BLACK, 9, 500_000),))
        proposal = proposed(tx, now, kind="exchange", variant_id=WHITE, reason="颜色", quantity=9)
        failed = proposals.confirm(tx, ANNA, proposal.proposal_id, "yes", now)
        assert failed.outcome is not None and failed.outcome["code"] == "sold_out"
    with stocked.reading() as tx:
        assert making.stock(tx, WHITE) == 5
        assert proposals.one(tx, ANNA, proposal.proposal_id).state == "failed"


def test_a_phone_number_is_kept_no_longer_than_it_is_needed(paid: Database, now: datetime) -> None:
    with paid.transaction() as tx:
        proposal = proposed(tx, now, kind="change_address", phone="13900001111")
        assert proposal.arguments["phone"] == "13900001111"
        done = proposals.confirm(tx, ANNA, proposal.proposal_id, "yes", now)
        assert done.arguments["phone"] == "139****1111"
        assert done.outcome is not None
        assert done.outcome["address"]["phone"] == "139****1111"


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("destroy", {}),
        ("cancel_order", {}),
        ("cancel_order", {"order_no": ""}),
        ("cancel_order", {"order_no": NO, "customer_id": BERT}),
        ("exchange", {"order_no": NO, "reason": "大"}),
    ],
)
def test_a_senseless_proposal_is_refused(
    paid: Database, now: datetime, kind: str, arguments: dict[str, str]
) -> None:
    with paid.transaction() as tx, pytest.raises(Invalid):
        proposals.propose(tx, ANNA, "c", "m1", kind, arguments, now)


def test_every_case_and_the_invoice_can_be_proposed(stocked: Database, now: datetime) -> None:
    lines = ((PHONE, BLACK, 2, 510_000), (AIRCON, "P2-1", 1, 300_000))
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now, lines=lines)
        phone, aircon = (line.line_id for line in orders.one(tx, ANNA, NO).lines)
        given: dict[str, dict[str, Any]] = {
            "price_protection": {},
            "installation": {"line_id": aircon, "wanted_at": "2026-11-30"},
            "repair": {"line_id": aircon, "reason": "不制冷"},
            "exchange": {"line_id": phone, "variant_id": WHITE, "quantity": 1, "reason": "颜色"},
            "return_refund": {"line_id": phone, "quantity": 1, "reason": "不喜欢"},
            "complaint": {"reason": "快递太慢"},
            "invoice": {"invoice_kind": "ordinary", "title": "安娜"},
        }
        assert set(given) < set(KINDS)
        for kind, arguments in given.items():
            proposal = proposed(tx, now, kind=kind, message=kind, **arguments)
            done = proposals.confirm(tx, ANNA, proposal.proposal_id, f"yes {kind}", now)
            assert done.state == "done", (kind, done.outcome)
        order = orders.one(tx, ANNA, NO)
    assert sorted(case.kind for case in order.after_sales) == [
        "complaint", "exchange", "installation", "price_protection", "repair", "return"
    ]  # fmt: skip
    assert [refund.amount for refund in order.refunds] == [20_000, 500_000]


def test_a_coupon_and_an_order_wait_for_the_yes_too(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.offer(tx, "HELLO", now)
        baskets.add(tx, ANNA, BLACK, 2, now)
        given = {"claim_coupon": {"offer_id": "HELLO"}, "place_order": making.DELIVERY}
        outcomes = []
        for kind, arguments in given.items():
            new = proposals.propose(tx, ANNA, "c", kind, kind, arguments, now)
            done = proposals.confirm(tx, ANNA, new.proposal_id, f"yes {kind}", now)
            assert done.state == "done", done.outcome
            outcomes.append(done.outcome or {})
        order = orders.one(tx, ANNA, outcomes[1]["order_no"])
        assert outcomes[0]["offer_id"] == "HELLO" and outcomes[0]["code"]
        assert (order.status, making.stock(tx, BLACK)) == ("unpaid", 3)
