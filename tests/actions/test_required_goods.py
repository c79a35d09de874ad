"""What a search claims of the goods is told by their data; what is refused stays away."""

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import GALAXY, MATE, NOTE, SHIRT
from tests.actions.talking import Chat, at, named, product


def described(means: Means, product_id: str, name: str, value: str) -> None:
    with means.database.transaction() as tx:
        row = tx.get_one(ProductRow, product_id)
        row.attributes = {**row.attributes, name: value}
        row.words += f" {name} {value}"


def shirts_for(chat: Chat, text: str) -> str:
    return chat.says(text, "purchase", at(text, "T恤", "category", "T恤"))


def test_goods_of_another_season_are_not_shown_for_autumn(talk: Talk, means: Means) -> None:
    described(means, SHIRT, "适用季节", "夏季")
    chat = talk(None)
    said = shirts_for(chat, "有适合秋天的T恤吗")
    assert not chat.cards and "没有" in said and "夏季" in said


def test_goods_of_the_season_are_shown_with_what_their_data_says(talk: Talk, means: Means) -> None:
    described(means, SHIRT, "适用季节", "春秋")
    chat = talk(None)
    assert "春秋" in shirts_for(chat, "有适合秋天的T恤吗") and chat.cards


def test_a_season_that_the_data_does_not_tell_narrows_nothing(talk: Talk) -> None:
    chat = talk(None)
    assert "适用季节" not in shirts_for(chat, "秋天穿的T恤") and chat.cards


def test_a_brand_refused_in_english_stays_away_and_is_told(talk: Talk) -> None:
    for word in ("nothing from huawei", "but no huawei"):
        chat, text = talk(None, "en"), f"phones, {word}"
        said = chat.says(text, "purchase", at(text, "phones", "category", "手机"),
                         at(text, "huawei", "brand", "华为"))  # fmt: skip
        assert MATE not in chat.slots["shown"] and "without Huawei" in said


def test_a_refused_brand_heard_as_a_product_stays_away(talk: Talk) -> None:
    chat, text = talk(None, "en"), "show me phones but no huawei please"
    chat.says(text, "refine_recommendation", at(text, "phones", "category", "手机"),
              at(text, "huawei please", "product", "华为 please"))  # fmt: skip
    assert set(chat.slots["shown"]) == {NOTE, GALAXY}


def test_a_kind_that_only_stands_in_a_name_is_found_by_it(talk: Talk) -> None:
    chat = talk(None)
    chat.says("有平板吗", "purchase", named("category", "每日坚果"))
    assert [card["name"] for card in chat.cards] == ["每日坚果"]


def test_of_two_goods_the_one_put_aside_is_not_asked_about(talk: Talk) -> None:
    chat, text = talk(None), "Mate60超预算了 A55蓝色有吗"
    chat.says("Mate60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says(
        text, "stock", at(text, "Mate60", "product", "华为 Mate 60", extra={"product_id": MATE}),
        at(text, "A55", "product", "三星 Galaxy A55", extra={"product_id": GALAXY}),
        named("color", "蓝色"),
    )  # fmt: skip
    assert "A55" in said and "Mate" not in said


def test_a_model_is_known_by_its_end(talk: Talk) -> None:
    text = "how much memory has the samsung A55?"
    said = talk(None, "en").says(text, "product_info",
        at(text, "samsung A55", "product", "samsung a55"), named("attribute", "内存"))  # fmt: skip
    assert "Galaxy A55" in said and "8GB" in said


def test_kinds_in_a_rebuke_are_not_wished_for(talk: Talk) -> None:
    chat, text = talk(None), "耳机不也是数码的吗。有没有T恤"
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"),
              at(text, "数码", "category", "数码"), at(text, "T恤", "category", "T恤"))  # fmt: skip
    assert chat.slots["shown"] == [SHIRT]


def test_a_question_that_is_answered_is_not_said_to_be_unknown(talk: Talk, means: Means) -> None:
    described(means, MATE, "续航", "30小时")
    text = "how long does the battery of Mate 60 last?"
    said = talk(None, "en").says(
        text,
        "product_info",
        product("华为 Mate 60", MATE),
        at(text, "battery", "attribute", "充电"),
    )
    assert "30" in said and not any(one in said for one in ("not say", "say nothing", "guess"))


def test_a_camera_is_neither_higher_nor_lower(talk: Talk, means: Means) -> None:
    described(means, MATE, "摄像头", "5000万像素徕卡三摄")
    described(means, GALAXY, "摄像头", "4800万像素双摄")
    text = "Mate60和A55哪个拍照好 预算5000"
    said = talk(None).says(
        text, "compare", product("华为 Mate 60", MATE), product("三星 Galaxy A55", GALAXY),
        named("attribute", "摄像头"), named("price", 5000, role="max"),
    )  # fmt: skip
    assert "更高" not in said and "两款都在 ¥5,000 以内" in said


def test_each_way_to_pay_that_is_named_is_answered(talk: Talk) -> None:
    said = talk(None).says("能货到付款吗 花呗分期有没有", "payment")
    assert "货到付款" in said and "花呗" in said
    assert "bank card" in talk(None, "en").says("can i pay by visa?", "payment")
    assert "不在里面" in (said := talk(None).says("能用苹果支付吗", "payment")) or "只有" in said
