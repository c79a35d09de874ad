"""The product pointed at goes into the basket, in the version and number said with it."""

import pytest

from actions.desk import Means
from actions.turn import spoken
from shop.tables import ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE60, NUTS, SHIRT, SHOES, held
from tests.actions.talking import Chat, Entity, at, named, product


@pytest.mark.parametrize(
    ("text", "intent", "entities", "count"),
    [
        ("对 就这个 黑色的来一个", "affirm", [("黑色", "color", "黑色")], 1),
        ("加啊 要黑色", "nlu_fallback", [("黑色", "color", "黑色")], 1),
        ("对就它 加一个黑的", "affirm", [("一个", "quantity", 1)], 1),
        ("行就华为黑的 加购", "purchase", [("华为", "brand", "华为")], 1),
        ("黑色兩台 加購", "inform", [("黑色", "color", "黑色"), ("兩台", "quantity", 2)], 2),
        ("嗯 就要这个黑的 帮我加进去", "affirm", [], 1),
        ("yes this one in black please", "affirm", [("black", "color", "黑色")], 1),
        ("that one, black, two of them", "inform",
         [("black", "color", "黑色"), ("two", "quantity", 2)], 2),
    ],
)  # fmt: skip
def test_it_is_added_whatever_the_order(
    talk: Talk, means: Means, text: str, intent: str, entities: list[tuple[str, str, object]],
    count: int,
) -> None:  # fmt: skip
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, intent, *(at(text, word, name, value) for word, name, value in entities))
    assert held(means) == {"P1-b": count}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("黑色的加一个要多少钱", "product_info"),
        ("不要加 我再看看", "deny"),
        ("加湿器有吗", "purchase"),
    ],
)
def test_other_words_add_nothing(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    chat.says(text, intent)
    assert held(means) == {}


def test_what_is_asked_along_with_it_is_answered(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("Mate60怎么样", "product_info", MATE60)
    text = "黑色的来一台，内存多大？"
    said = chat.says(text, "product_info", at(text, "黑色", "color", "黑色"),
                     at(text, "内存", "attribute", "内存"))  # fmt: skip
    assert held(means) == {"P1-b": 1} and "12GB" in said


def test_what_is_in_the_basket_is_not_offered_for_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    said = chat.says("每日坚果净含量多少", "product_info", product("每日坚果", NUTS),
                     named("attribute", "净含量"))  # fmt: skip
    assert "750g" in said and "购物车吗" not in said and "加购吗" not in said


def test_another_good_does_not_lose_the_one_whose_version_is_asked_for(
    talk: Talk, means: Means
) -> None:
    chat = talk(ANNA)
    chat.says("Mate60加购物车", "purchase", MATE60)
    text = "再加一个AirPods"
    chat.says(text, "purchase", at(text, "AirPods", "product", "AirPods",
              extra={"product_id": AIRPODS}))  # fmt: skip
    chat.says("黑色", "inform", named("color", "黑色"))
    chat.says("好", "affirm")
    assert held(means) == {"P1-b": 1, "P4-w": 1}


@pytest.mark.parametrize(
    ("text", "told", "said", "names", "language"),
    [
        ("add 富光 304", "en", "en:1", ["富光 304"], "en"),
        ("add 美的 鼎釜 4升", "en", None, ["美的 鼎釜 4升"], "en"),
        ("加 富光 304", "en", "en:1", ["富光 304"], "zh"),
        ("富光 304", "en", "en:1", ["富光 304"], "zh"),
        ("add 富光 304", "zh", "zh:1", ["富光 304"], "zh"),
        ("ok, also want a powerbank, not 小米, under 200", "zh", "zh:1", ["小米"], "en"),
        ("do you have the 徕芬 one in white", "zh", None, ["徕芬"], "en"),
        ("我想要 powerbank 不要小米", "zh", "zh:1", ["小米"], "zh"),
    ],
)
def test_the_names_of_goods_are_no_language(
    text: str, told: str, said: str | None, names: list[str], language: str
) -> None:
    assert spoken(text, told, said, names) == language


def _shirts(means: Means) -> None:
    with means.database.transaction() as tx:
        price = tx.get_one(ProductRow, SHIRT).price
        tx.add(VariantRow(variant_id="P6-w", product_id=SHIRT, color="白色", size="M",
                          price=price, stock=5))  # fmt: skip


def _with_shirt(talk: Talk, means: Means) -> Chat:
    _shirts(means)
    chat = talk(ANNA)
    chat.says("纯棉T恤 黑色 M 加购物车", "purchase", product("纯棉T恤", SHIRT),
              named("color", "黑色"), named("size", "M"))  # fmt: skip
    return chat


def colors(text: str) -> list[Entity]:
    words = {"白色": "白色", "黑色": "黑色", "white": "白色", "black": "黑色"}
    return [at(text, word, "color", value) for word, value in words.items() if word in text]


@pytest.mark.parametrize(
    "text",
    [
        "等下 要一件白色M 一件黑色M",
        "一白一黑 都要M码",
        "wait make it 2, one white one black in M",
        "one black and one white, both M",
    ],
)
def test_two_versions_are_two_lines(talk: Talk, means: Means, text: str) -> None:
    chat = _with_shirt(talk, means)
    with means.database.transaction() as tx:
        for size in ("L", "XL"):
            tx.get_one(VariantRow, f"P6-{size}").color = "灰色"
    chat.says(text, "stock", *colors(text))
    assert held(means) == {"P6-M": 1, "P6-w": 1}


def test_a_version_that_is_there_is_never_said_not_to_be(talk: Talk, means: Means) -> None:
    chat = _with_shirt(talk, means)
    text = "黑色的 不是白色"
    said = chat.says(text, "inform", *colors(text))
    assert "没有黑色" not in said and held(means) == {"P6-M": 1}


def test_the_number_goes_to_what_is_named_or_spoken_of_last(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    chat.says("耳机加入购物车", "purchase", product("AirPods", AIRPODS))
    chat.says("坚果要三袋 不是一袋", "purchase", at("坚果要三袋", "坚果", "category", "坚果"),
              named("quantity", 3))  # fmt: skip
    assert held(means) == {"P8-1": 3, "P4-w": 1}
    chat.says("数量改成2", "purchase", named("quantity", 2))
    assert held(means) == {"P8-1": 2, "P4-w": 1}
    text = "错了!耳机两个,坚果一袋"
    chat.says(text, "inform", at(text, "耳机", "category", "耳机"),
              at(text, "坚果", "category", "坚果"), at(text, "两个", "quantity", 2))  # fmt: skip
    assert held(means) == {"P8-1": 1, "P4-w": 2}


def test_of_several_none_of_which_was_spoken_of_it_is_asked_which(talk: Talk, means: Means) -> None:
    talk(ANNA).says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    talk(ANNA).says("耳机加入购物车", "purchase", product("AirPods", AIRPODS))
    chat = talk(ANNA)
    assert "哪" in chat.says("数量改成2", "purchase", named("quantity", 2))
    assert held(means) == {"P8-1": 1, "P4-w": 1}
    chat.says("坚果的", "inform", at("坚果的", "坚果", "category", "坚果"))
    assert held(means) == {"P8-1": 2, "P4-w": 1}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("remove the 每日坚果 and add AirPods x2", "purchase"),
        ("remove the 每日坚果 from the basket and add Apple AirPods in white x2", "purchase"),
        ("坚果不要了，换成AirPods 两个", "exchange"),
        ("把坚果删掉，加AirPods x2", "purchase"),
    ],
)
def test_one_good_is_swapped_for_another(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    word = "每日坚果" if "每日坚果" in text else "坚果"
    found = [at(text, word, "category", "坚果"),
             at(text, "AirPods", "product", "AirPods", extra={"product_id": AIRPODS})]  # fmt: skip
    found += [at(text, "两个", "quantity", 2)] if "两个" in text else []
    chat.says(text, intent, *found)
    assert held(means) == {"P4-w": 2}


def test_goods_with_version_and_number_are_taken(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "那就赤兔8吧，黑色 42 一双"
    chat.says("李宁的跑鞋有吗", "purchase", named("category", "跑步鞋"))
    chat.says(
        text, "purchase", product("李宁 赤兔 8", SHOES),
        at(text, "黑色", "color", "黑色"), at(text, "一双", "quantity", 1),
    )  # fmt: skip
    assert held(means) == {"P5-42": 1}, chat.text


@pytest.mark.parametrize("text", ["再加两袋每日坚果", "每日坚果再来两袋"])
def test_more_of_what_is_in_the_basket_by_its_name(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果加购物车", "purchase", product("每日坚果", NUTS))
    said = chat.says(text, "purchase", at(text, "每日坚果", "product", "每日坚果",
                     extra={"product_id": NUTS}))  # fmt: skip
    assert held(means) == {"P8-1": 3} or "3" in said
