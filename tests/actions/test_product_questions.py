"""Questions about products: every one asked is answered, by meaning, of the right product."""

import pytest

from actions.desk import Means
from shop import baskets, interactions
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, GALAXY, MATE, NOTE, NUTS, SHIRT, TABLET
from tests.actions.talking import at, named, product

PHONE = {"屏幕尺寸": "6.7英寸", "电池容量": "5000mAh", "重量": "196g"}
DRESS = {"材质": "亚麻55% 粘纤45%", "洗涤": "可机洗"}
COOKER = {"容量": "3L", "适用人数": "2-4人", "噪音": "约59dB"}
FOOD = {"适用阶段": "4-12月龄", "保质期": "18个月"}
KEYS = {"轴体": "茶轴", "适配系统": "Windows和macOS"}


@pytest.fixture(autouse=True)
def described(means: Means) -> None:
    with means.database.transaction() as tx:
        for one, attributes in ((MATE, PHONE), (SHIRT, DRESS), (GALAXY, COOKER), (NUTS, FOOD),
                                (NOTE, KEYS)):  # fmt: skip
            tx.get_one(ProductRow, one).attributes = attributes


def asked(talk: Talk, text: str, intent: str, one: str, *entities: dict[str, object]) -> str:
    """The answer to a question about the product that was spoken of just now."""
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("x", "product_info", product("x", one))
    return chat.says(text, intent, *entities)


@pytest.mark.parametrize(
    ("text", "one", "all_of"),
    [
        ("是什么料子的 能机洗吗", SHIRT, ("亚麻55% 粘纤45%", "可以机洗")),
        ("能机洗吗 什么材质", SHIRT, ("亚麻55% 粘纤45%", "可以机洗")),
        ("電池多大 螢幕幾吋", MATE, ("5000mAh", "6.7英寸")),
        ("有什么颜色、屏幕多大", MATE, ("黑色", "绿色", "6.7英寸")),
        ("多重 电池多大 音质好吗", MATE, ("196g", "5000mAh", "音质")),
        ("what is it made of and can I machine wash it?", SHIRT, ("linen 55%", "machine wash")),
        ("how big is the screen and how heavy is it?", MATE, ("6.7 inch", "196g")),
    ],
)
def test_every_attribute_asked_is_told(
    talk: Talk, text: str, one: str, all_of: tuple[str, ...]
) -> None:
    said = asked(talk, text, "product_info", one)
    assert all(each in said for each in all_of)


@pytest.mark.parametrize(
    ("text", "intent", "one", "has"),
    [
        ("吵不吵", "product_info", GALAXY, "59dB"),
        ("声音大不大", "nlu_fallback", GALAXY, "59dB"),
        ("噪音多少分贝", "product_info", GALAXY, "59dB"),
        ("how loud is it", "product_info", GALAXY, "59dB"),
        ("够几个人用", "product_info", GALAXY, "2-4人"),
        ("4个人够吗", "product_info", GALAXY, "够的"),
        ("三口之家够用吗", "product_info", GALAXY, "够的"),
        ("6个人吃够不够", "product_info", GALAXY, "不太够"),
        ("does it feed 4?", "product_info", GALAXY, "Yes"),
        ("is it enough for six people", "product_info", GALAXY, "No"),
        ("is it enough for a family of 4", "product_info", GALAXY, "Yes"),
        ("3个月的小猫能不能吃", "product_info", NUTS, "还不到"),
        ("半年大 6个月的能吃吗", "product_info", NUTS, "可以的"),
        ("2岁的猫能吃吗", "product_info", NUTS, "超过"),
        ("can a 3 months old kitten eat it?", "product_info", NUTS, "Not yet"),
        ("材质是棉的吗", "product_info", SHIRT, "不是"),
        ("是亚麻的吗", "product_info", SHIRT, "是的"),
        ("is it cotton?", "product_info", SHIRT, "No"),
        ("能用110V吗", "product_info", GALAXY, "电压"),
    ],
)
def test_an_attribute_is_meant_without_its_name(
    talk: Talk, text: str, intent: str, one: str, has: str
) -> None:
    said = asked(talk, text, intent, one)
    assert has in said and "没有写明" not in said and "product's page" not in said


def test_what_may_be_done_is_said_so(talk: Talk) -> None:
    said = asked(talk, "可以机洗吗", "product_info", SHIRT)
    assert "可以机洗" in said and "是可机洗" not in said


@pytest.mark.parametrize("text", ["那螢幕呢", "螢幕是幾吋的", "屏幕多大", "螢幕呢?"])
def test_a_screen_of_the_phone_in_talk_is_no_monitor(talk: Talk, text: str) -> None:
    word = "螢幕" if "螢幕" in text else "屏幕"
    kind = at(text, word, "category", "显示器")
    assert "6.7英寸" in asked(talk, text, "purchase", MATE, kind)


def test_a_screen_that_is_looked_for_is_a_monitor(talk: Talk) -> None:
    text = "有没有屏幕卖"
    said = asked(talk, text, "purchase", MATE, at(text, "屏幕", "category", "显示器"))
    assert "6.7英寸" not in said


@pytest.mark.parametrize("text", ["mac能用吗", "works with a mac?", "苹果电脑能连吗"])
def test_a_system_is_no_brand(talk: Talk, text: str) -> None:
    word = "mac" if "mac" in text else "苹果电脑"
    said = asked(talk, text, "purchase", NOTE, at(text, word, "brand", "MAC"))
    assert "macOS" in said and "Redmi Note 14" in said


@pytest.mark.parametrize(
    ("text", "word"),
    [("三星那个吵不吵", "三星"), ("三星的是多少分贝", "三星"), ("A55那款吵吗", "")],
)
def test_the_one_of_that_brand_alone_is_told(talk: Talk, text: str, word: str) -> None:
    chat = talk(None)
    chat.slots["shown"] = [MATE, NOTE, GALAXY]
    brand = [at(text, word, "brand", word)] if word else []
    said = chat.says(text, "product_info", *brand)
    assert "59dB" in said and "Mate" not in said and "Redmi" not in said


def test_all_that_is_asked_of_a_list_is_told_of_each(talk: Talk) -> None:
    chat = talk(None)
    chat.slots["shown"] = [MATE, SHIRT]
    said = chat.says("这几款多重 什么材质", "product_info")
    assert "196g" in said and "亚麻55%" in said and "资料里没有写" in said


@pytest.mark.parametrize("text", ["哪个噪音最小", "which is the quietest", "哪款最不吵"])
def test_the_quietest_of_all_shown(talk: Talk, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        for one, noise in ((MATE, "约75dB"), (NOTE, "约61dB"), (GALAXY, "约59dB")):
            tx.get_one(ProductRow, one).attributes = {"噪音": noise}
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.slots["shown"] = [MATE, NOTE, GALAXY]
    said = chat.says(text, "nlu_fallback")
    assert "Galaxy A55" in said and "59dB" in said


def test_figures_told_in_other_terms_are_not_held_against_each_other(
    talk: Talk, means: Means
) -> None:
    with means.database.transaction() as tx:
        for one, kept in ((MATE, "6小时68℃以上"), (NOTE, "6小时62℃以上"), (GALAXY, "冷藏11小时")):
            tx.get_one(ProductRow, one).attributes = {"保温时长": kept}
    chat = talk(None)
    chat.slots["shown"] = [NOTE, MATE, GALAXY]
    said = chat.says("哪个保温最久", "product_info", named("attribute", "保温时长"))
    assert "Mate 60" in said and "68℃" in said and "冷藏" not in said and "2 款" in said


def test_what_cannot_be_ranked_is_said_so(talk: Talk) -> None:
    chat = talk(None)
    chat.slots["shown"] = [SHIRT, NUTS]
    said = chat.says("哪个噪音最小", "compare")
    assert "没有写" in said and "噪音" in said


def test_which_sells_and_is_rated_best_of_those_shown(talk: Talk, means: Means) -> None:
    chat = talk(None)
    chat.slots["shown"] = [MATE, NOTE]
    assert "比不出销量" in chat.says("这几个哪个卖得好", "recommend")
    with means.database.transaction() as tx:
        interactions.record(tx, ANNA, NOTE, "purchase", chat.now)
        interactions.record(tx, BERT, MATE, "rating", chat.now, 4.0)
    assert "Redmi Note 14" in chat.says("哪个销量高", "recommend")
    assert "Mate 60" in chat.says("哪个评价好", "recommend")
    assert "Mate 60" in chat.says("which one is rated best", "recommend")


@pytest.mark.parametrize("text", ["哪个更适合老人", "which is better for students"])
def test_for_whom_the_data_does_not_tell(talk: Talk, text: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.slots["shown"] = [MATE, NOTE]
    said = chat.says(text, "compare")
    assert ("不替您猜" in said or "won't guess" in said) and "6.7" not in said


def test_for_how_many_the_data_tells(talk: Talk) -> None:
    chat = talk(None)
    chat.slots["shown"] = [GALAXY, MATE]
    said = chat.says("哪个更适合三口之家", "compare")
    assert "2-4人" in said and "Mate" not in said


def test_a_comparison_says_what_it_does_not_know(talk: Talk) -> None:
    chat = talk(None)
    chat.slots["shown"] = [MATE, NOTE]
    said = chat.says("这两个比音质哪个好", "compare")
    assert "音质" in said and "没有写" in said and "商品页" not in said
    assert "6.7英寸" in said and "macOS" in said and "其余参数相同" not in said


def test_what_lies_in_the_basket_is_not_offered_again(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P3-b", 1, chat.now)
    chat.says("A55", "product_info", product("A55", GALAXY))
    said = chat.says("吵不吵", "product_info")
    assert "59dB" in said and "购物车" not in said


def test_a_version_that_is_gone_is_not_offered(talk: Talk) -> None:
    text = "白色什么时候补货"
    chat = talk(None)
    chat.says("Mate 60", "product_info", product("Mate 60", MATE))
    said = chat.says(text, "stock", at(text, "白色", "color", "白色"))
    assert "加" not in said and "黑色" in said
    assert "加" not in asked(talk, "有货吗", "stock", TABLET)


def test_stock_and_a_claim_are_both_told(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(ProductRow, MATE).attributes = {"防水": "IP68"}
    text = "那个黑色有吗 能防水不"
    said = asked(talk, text, "stock", MATE, at(text, "黑色", "color", "黑色"))
    assert "IP68" in said and "黑色" in said and "剩 5 件" in said


@pytest.mark.parametrize("text", ["哪款最新", "哪个最好看"])
def test_what_is_no_measure_is_not_ranked_by_another(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.slots["shown"] = [MATE, NOTE]
    assert "看是「" not in chat.says(text, "nlu_fallback")


def test_words_that_are_no_name_of_goods_are_heard(talk: Talk) -> None:
    text = "does the A55 one feed 4 people?"
    chat = talk(None, "en")
    chat.slots["shown"] = [MATE, GALAXY]
    said = chat.says(text, "product_info", at(text, "one feed 4", "product", "one feed 4"))
    assert "Yes" in said and "2-4 people" in said


def test_a_piece_of_a_name_is_no_question(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.slots["shown"] = [SHIRT, MATE]
    text = "is the 优衣库 纯棉 T恤 really cotton?"
    said = chat.says(text, "product_info", {**product("优衣库 纯棉", SHIRT),
                     **at(text, "优衣库 纯棉", "product", "优衣库 纯棉T恤"),
                     "extra": {"product_id": SHIRT}})  # fmt: skip
    assert said.startswith("No") and "is the" not in said
