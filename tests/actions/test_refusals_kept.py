"""不要 is never heard as 要: what is refused stays away, also when another kind is looked for."""

import pytest

from actions.desk import Means
from actions.hearing.wording import without
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, GALAXY, MATE, NOTE, NUTS
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("别整吃的喝的啊 他血糖高", "吃的"),
        ("我说保温杯不要了 只看剃须刀", "保温杯"),
        ("护肤的也不太行", "护肤"),
        ("小米的不要", "小米"),
        ("不要口红不要包", "包"),
    ],
)
def test_a_refusal_before_or_behind_the_word(text: str, word: str) -> None:
    assert without(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("我说保温杯不要了 只看剃须刀", "剃须刀"),
        ("保温杯不要太贵的", "保温杯"),
        ("手机不行了想买个新的", "手机"),
        ("要降噪的 不要入耳那种", "降噪"),
    ],
)
def test_what_is_no_refusal(text: str, word: str) -> None:
    assert not without(text, word)


def test_a_refused_kind_narrows_though_the_sentence_was_not_understood(talk: Talk) -> None:
    chat, text = talk(None), "别整吃的啊 他血糖高"
    chat.says("一百以内的", "inform", named("price", 100, role="max"))
    assert NUTS in chat.slots["shown"]
    chat.says(text, "nlu_fallback", at(text, "吃的", "category", "食品"))
    assert chat.slots["shown"] and NUTS not in chat.slots["shown"]


def test_a_refused_brand_stays_away_from_another_kind(talk: Talk) -> None:
    chat, text = talk(None), "手机 不要小米的"
    chat.says("耳机", "purchase", named("category", "耳机"))
    chat.says("不要小米的", "refine_recommendation", at("不要小米的", "小米", "brand", "小米"))
    chat.says("手机", "purchase", named("category", "手机"))
    assert set(chat.slots["shown"]) == {MATE, GALAXY}, text


def test_of_two_kinds_the_refused_one_goes_and_the_other_is_shown(talk: Talk) -> None:
    chat, text = talk(None), "我说耳机不要了 只看手机"
    chat.says("手机和耳机", "recommend", named("category", "手机"), named("category", "耳机"))
    chat.says(text, "refine_recommendation", at(text, "耳机", "category", "耳机"),
              at(text, "手机", "category", "手机"))  # fmt: skip
    assert set(chat.slots["shown"]) == {MATE, NOTE, GALAXY}


def test_a_refused_feature_stays_away_when_the_wish_goes_on(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        for product_id, screen in ((MATE, "直板式"), (NOTE, "折叠式"), (GALAXY, "直板式")):
            row = tx.get_one(ProductRow, product_id)
            row.attributes = {**row.attributes, "机身": screen}
            row.words += f" {screen}"
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says("不要折叠那种", "refine_recommendation")
    assert NOTE not in chat.slots["shown"]
    chat.says("三千以内的", "refine_recommendation", named("price", 3000, role="max"))
    assert chat.slots["shown"] == [GALAXY]


def test_a_condition_that_does_not_fit_with_the_others_is_told(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        for product_id, words in ((MATE, ("折叠式", "护眼")), (NOTE, ("直板式", "高刷"))):
            row = tx.get_one(ProductRow, product_id)
            row.attributes = {"机身": words[0], "屏幕": words[1]}
            row.words += " ".join(("", *words))
    chat = talk(None)
    said = chat.says("折叠的高刷手机", "purchase", named("category", "手机"))
    assert "折叠" in said or "高刷" in said
    assert len(chat.slots["shown"]) == 1


def test_the_budget_holds_for_another_kind_of_the_same_errand(talk: Talk) -> None:
    chat = talk(None)
    chat.says("两千以内的耳机", "purchase", named("category", "耳机"),
              named("price", 2000, role="max"))  # fmt: skip
    assert chat.slots["shown"] == [AIRPODS]
    chat.says("有没有手机类的", "refine_recommendation", named("category", "手机"))
    assert chat.slots["shown"] == [NOTE]


def test_a_present_has_the_kinds_of_whom_it_is_for_whatever_it_was_taken_for(talk: Talk) -> None:
    chat = talk(None)
    chat.says("送女朋友礼物 两千以内", "inform", named("price", 2000, role="max"))
    assert chat.slots["shown"] == [AIRPODS]


def test_a_size_that_stands_in_the_names_is_looked_for_there(talk: Talk) -> None:
    chat, text = talk(None), "1.5匹的空调"
    chat.says(
        text, "purchase", at(text, "空调", "category", "空调"), at(text, "1.5匹", "size", "1.5匹")
    )
    assert "放宽" not in chat.text and chat.slots["shown"]


def test_a_present_is_none_that_is_made_for_others(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        row = tx.get_one(ProductRow, AIRPODS)
        row.category, row.categories, row.category_words = "香水", ["美妆", "香水"], "|美妆|香水|"
        row.attributes, row.words = {"适用人群": "女士"}, row.words + " 女士"
    chat = talk(None)
    chat.says("送男朋友的礼物", "recommend")
    assert AIRPODS not in (chat.slots.get("shown") or [])
    chat.says("送女朋友的礼物", "recommend")
    assert AIRPODS in (chat.slots.get("shown") or [])
