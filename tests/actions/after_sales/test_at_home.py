"""Whether somebody has to be at home: for a fitter, for a parcel, and for neither."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("到时候家里必须有人吗", "zh"),
        ("我白天不在家能装吗", "zh"),
        ("do I have to be home for it?", "en"),
        ("no I mean does someone have to be in the flat when the fitter comes", "en"),
    ],
)
def test_a_visit_is_agreed_with_the_fitter(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    chat.language = language
    said = chat.says(text, "shipping_info")
    assert "打电话" in said or "fitter calls" in said
    assert "包邮" not in said and "surcharge" not in said
    assert chat.slots["task"]["name"] == "installation"


def test_a_parcel_is_agreed_with_the_courier(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", PAID))
    assert "快递员派送时和他说" in chat.says("家里没人咋办", "out_of_scope")


def test_with_neither_it_is_asked_of_nothing(talk: Talk) -> None:
    assert "师傅" not in talk(None).says("家里没人吃的零食", "purchase")
