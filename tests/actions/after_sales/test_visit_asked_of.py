"""师傅会带支架吗 收费不, 能提前打电话不: while a visit is being booked."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import Chat, named


def booking(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调什么时候来装", "installation", named("order_no", AIRCON_ORDER))
    return chat


def test_what_it_costs_is_told_beside_the_note(talk: Talk) -> None:
    said = booking(talk).says("师傅会带支架吗 收费不", "installation")
    assert "支架、加长管" in said and "备注" in said


@pytest.mark.parametrize(
    "words", ["几点到能提前打电话不", "来之前先打个电话行吗", "会提前联系我吧"]
)
def test_the_fitter_calls_and_no_courier(talk: Talk, words: str) -> None:
    said = booking(talk).says(words, "installation")
    assert "师傅上门前会打电话" in said and "快递" not in said


def test_of_a_parcel_the_courier_calls(talk: Talk) -> None:
    assert "快递员" in talk(ANNA).says("送到之前先打个电话行吗", "shipping_info")
