"""What is wrong with goods whose name has a blank stands in the note as it was typed."""

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import at, named


def test_a_name_with_a_blank_is_not_cut(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "刚装好的格力 云佳外机有异响"
    chat.says(text, "repair_warranty", at(text, "格力 云佳", "product", "格力 云佳 1.5匹"))
    assert "刚装好的格力 云佳外机有异响" in chat.text


def test_a_brand_before_a_kind_is_not_cut(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "我的格力 空调外机有异响"
    chat.says(text, "repair_warranty", at(text, "格力", "brand", "格力"),
              at(text, "空调", "category", "空调"))  # fmt: skip
    assert "空调外机有异响" in chat.text


def test_two_faults_are_still_told_apart(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("外机有异响 不制冷", "repair_warranty", named("order_no", AIRCON_ORDER))
    assert "外机有异响，不制冷" in chat.text
