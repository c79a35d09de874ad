"""An order's invoice is asked for once, by its owner, with what the kind needs."""

from datetime import datetime

import pytest

from shop import invoices
from shop.database import Database
from shop.errors import Conflict, Invalid, NotAllowed, NotFound
from tests.shop import making
from tests.shop.making import ANNA, BERT

NO = "DD2026112300001"
TAX_NO = "91310000MA1FL0000X"


def test_the_same_request_again_gives_the_same_invoice(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        assert invoices.of_order(tx, ANNA, NO) is None
        first = invoices.request(tx, ANNA, NO, "special", "某某公司", TAX_NO.lower(), now)
        assert first == invoices.request(tx, ANNA, NO, "special", " 某某公司 ", TAX_NO, now)
        assert first == invoices.of_order(tx, ANNA, NO)
        assert (first.status, first.tax_no) == ("requested", TAX_NO)
        with pytest.raises(Conflict):
            invoices.request(tx, ANNA, NO, "ordinary", "安娜", "", now)
        with pytest.raises(NotFound):
            invoices.request(tx, BERT, NO, "ordinary", "贝特", "", now)
        with pytest.raises(NotFound):
            invoices.of_order(tx, BERT, NO)


@pytest.mark.parametrize(
    ("kind", "title", "tax_no", "code"),
    [
        ("special", "某某公司", "", "bad_tax_no"),
        ("ordinary", "某某公司", "12", "bad_tax_no"),
        ("ordinary", "  ", "", "bad_title"),
        ("ordinary", "名" * 200, "", "bad_title"),
        ("paper", "安娜", "", "bad_kind"),
    ],
)
def test_what_an_invoice_lacks_is_said(
    sqlite_shop: Database, now: datetime, kind: str, title: str, tax_no: str, code: str
) -> None:
    with sqlite_shop.transaction() as tx, pytest.raises(Invalid) as refused:
        making.order(tx, NO, "signed", now)
        invoices.request(tx, ANNA, NO, kind, title, tax_no, now)
    assert refused.value.code == code


def test_an_invoice_is_sent_where_it_is_wanted(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        with pytest.raises(Invalid, match="e-mail"):
            invoices.request(tx, ANNA, NO, "ordinary", "安娜", "", now, "安娜@")
        made = invoices.request(tx, ANNA, NO, "ordinary", "安娜", "", now, " anna@mail.cn ")
        assert made.email == "anna@mail.cn" and made == invoices.of_order(tx, ANNA, NO)


@pytest.mark.parametrize("status", ["unpaid", "cancelled", "refunded"])
def test_what_was_not_bought_has_no_invoice(
    sqlite_shop: Database, now: datetime, status: str
) -> None:
    with sqlite_shop.transaction() as tx, pytest.raises(NotAllowed):
        making.order(tx, NO, status, now)
        invoices.request(tx, ANNA, NO, "ordinary", "安娜", "", now)
