"""What is refused stays away, what fits stays; features said in a wish are honoured or told."""

import pytest

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, GALAXY, MATE, NOTE
from tests.actions.talking import named

PHONES = {MATE, NOTE, GALAXY}


def phone() -> dict[str, object]:
    return named("category", "手机")


def brand(text: str, value: str, name: str | None = None) -> dict[str, object]:
    at = text.index(name or value)
    return named("brand", value, start=at, end=at + len(name or value))


def test_the_others_that_were_shown_stay_when_a_brand_is_refused(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", phone())
    assert set(chat.slots["shown"]) == PHONES
    chat.says("不要小米的", "refine_recommendation", brand("不要小米的", "小米"))
    assert set(chat.slots["shown"]) == {MATE, GALAXY}


@pytest.mark.parametrize("intent", ["compare", "purchase"])
def test_two_refused_brands_in_one_wish(talk: Talk, intent: str) -> None:
    chat, text = talk(None), "手机 除了小米和三星"
    chat.says(text, intent, phone(), brand(text, "小米"), brand(text, "三星"))
    assert chat.slots["shown"] == [MATE]


def test_not_apple_is_a_refusal(talk: Talk) -> None:
    chat, text = talk(None), "想看看不是华为的手机"
    chat.says(text, "refine_recommendation", phone(), brand(text, "华为"))
    assert set(chat.slots["shown"]) == {NOTE, GALAXY}


def test_a_refused_kind_is_left_out_of_a_wider_one(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("electronics", "purchase", named("category", "数码"))
    assert set(chat.slots["shown"]) & PHONES
    chat.says("not phones", "refine_recommendation", named("category", "手机", start=4, end=10))
    assert chat.slots["shown"] and not set(chat.slots["shown"]) & PHONES
    assert AIRPODS in chat.slots["shown"]


def test_a_feature_of_the_goods_narrows_the_wish(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, GALAXY).attributes = {"适合人群": "敏感肌", "重量": "190g"}
        tx.get_one(ProductRow, GALAXY).words += " 敏感肌"
    chat = talk(None)
    said = chat.says("适合敏感肌的手机", "recommend", phone())
    assert chat.slots["shown"] == [GALAXY] and "敏感肌" in said


def test_a_light_one_is_chosen_by_weight_or_the_data_is_said_to_lack_it(
    talk: Talk, means: Means
) -> None:
    chat = talk(None)
    assert "没有写" in chat.says("轻一点的手机", "purchase", phone())
    with means.database.transaction() as tx:
        row = tx.get_one(ProductRow, GALAXY)
        row.attributes = {**row.attributes, "重量": "190g"}
    said = talk(None).says("轻一点的手机", "purchase", phone())
    assert "重量" in said and "Mate" not in said


def test_what_was_bought_before_is_found_all_the_same(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("坚果", "purchase", named("category", "坚果"))
    assert chat.slots["shown"] == ["P8"]


def test_a_refused_brand_that_was_not_shown_is_noted(talk: Talk) -> None:
    chat = talk(None)
    chat.says("耳机", "purchase", named("category", "耳机"))
    said = chat.says("不要小米的", "refine_recommendation", brand("不要小米的", "小米"))
    assert "再和您说" not in said and "小米" in chat.slots["wishes"]["not_brands"]


def test_the_budget_of_a_present_holds_when_its_kind_is_said_later(talk: Talk) -> None:
    chat = talk(None)
    chat.says("一千以内送朋友什么好", "recommend", named("price", 1000, role="max"))
    chat.says("他喜欢手机", "inform", phone())
    assert chat.slots["shown"] == [NOTE]
