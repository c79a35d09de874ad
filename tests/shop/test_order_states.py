"""The state machine of an order, held against a model of it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop import order_states, orders
from shop.database import Database
from shop.errors import Conflict, NotAllowed
from shop.order_states import STATUSES, TABLE
from tests.shop import making

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
CHANGES = st.lists(st.sampled_from(sorted(TABLE)), max_size=30)
FORWARD = ["unpaid", "paid", "packed", "shipped", "in_delivery", "signed", "returning", "refunded"]


def test_the_statuses_are_the_contracts_words() -> None:
    words = "unpaid paid packed shipped in_delivery signed cancelled returning refunded"
    assert list(STATUSES) == words.split()
    assert {end for ends in TABLE.values() for end in ends.values()} <= set(STATUSES)


@given(CHANGES)
def test_whatever_is_tried_an_order_only_goes_forward_or_back_from_a_return(
    changes: list[order_states.Change],
) -> None:
    status = "unpaid"
    for change in changes:
        if not order_states.allowed(status, change):
            with pytest.raises(NotAllowed) as refused:
                order_states.after(status, change)
            assert refused.value.code in ("not_paid", f"already_{status}")
            continue
        end = order_states.after(status, change)
        if end == "cancelled":
            assert status in ("unpaid", "paid", "packed")
        elif change != "keep":
            assert FORWARD.index(end) >= FORWARD.index(status)
        status = end


@given(CHANGES)
def test_cancelled_and_refunded_are_final(changes: list[order_states.Change]) -> None:
    for status in ("cancelled", "refunded"):
        assert not any(order_states.allowed(status, change) for change in changes)


@pytest.mark.parametrize("status", STATUSES)
def test_a_parcel_that_left_cannot_be_cancelled(status: str) -> None:
    assert order_states.allowed(status, "cancel") == (status in ("unpaid", "paid", "packed"))


@pytest.mark.parametrize("status", STATUSES)
def test_the_address_changes_before_packing_alone(status: str) -> None:
    assert order_states.allowed(status, "change_address") == (status in ("unpaid", "paid"))


def test_a_move_from_a_status_that_has_passed_is_a_conflict(stocked: Database) -> None:
    with stocked.transaction() as tx:
        making.order(tx, "DD2026112300001", "paid", NOW)
        order_states.move(tx, "DD2026112300001", "paid", "pack")
        with pytest.raises(Conflict):
            order_states.move(tx, "DD2026112300001", "paid", "pack")
        assert orders.one(tx, making.ANNA, "DD2026112300001").status == "packed"
