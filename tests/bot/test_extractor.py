"""What is found in a sentence: names of the catalogue, numbers, amounts; with values and places."""

from __future__ import annotations

from typing import Any

import pytest
from bot.components.extractor import ShopExtractor, find_entities
from bot.components.normaliser import normalise
from bot.components.prices import find_prices
from bot.components.trie import Trie
from bot.components.typos import Typos, one_slip
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message


def found(text: str) -> list[tuple[str, Any]]:
    return [
        (e.entity + (f":{e.role}" if e.role else ""), e.value)
        for e in find_entities(normalise(text))
    ]


PRICES = [
    ("三千以内", [("price:max", 3000)]),
    ("2k-3k", [("price:min", 2000), ("price:max", 3000)]),
    ("2000到3000", [("price:min", 2000), ("price:max", 3000)]),
    ("2000～3000元", [("price:min", 2000), ("price:max", 3000)]),
    ("2-3k的", [("price:min", 2000), ("price:max", 3000)]),
    ("三四十块的", [("price:min", 30), ("price:max", 40)]),
    ("五六十的有吗", [("price:min", 50), ("price:max", 60)]),
    ("一百来块", [("price", 100)]),
    ("something around thirty", [("price", 30)]),
    ("under forty bucks", [("price:max", 40)]),
    ("under two hundred", [("price:max", 200)]),
    ("between fifty and eighty yuan", [("price:min", 50), ("price:max", 80)]),
    ("两三千的", [("price:min", 2000), ("price:max", 3000)]),
    ("三到五百块", [("price:min", 300), ("price:max", 500)]),
    ("两百多", [("price:min", 200), ("price:max", 300)]),
    ("三十多块", [("price:min", 30), ("price:max", 40)]),
    ("一千五六", [("price:min", 1500), ("price:max", 1600)]),
    ("三四佰的", [("price:min", 300), ("price:max", 400)]),
    ("千把块钱", [("price", 1000)]),
    ("1k5以内", [("price:max", 1500)]),
    ("撑死一千五", [("price:max", 1500)]),
    ("五百块左右", [("price", 500)]),
    ("一万二", [("price", 12000)]),
    ("三千五", [("price", 3500)]),
    ("1.5万", [("price", 15000)]),
    ("3w以内", [("price:max", 30000)]),
    ("￥299", [("price", 299)]),
    ("299块钱", [("price", 299)]),
    ("不超过1500", [("price:max", 1500)]),
    ("最多八百", [("price:max", 800)]),
    ("预算三千", [("price:max", 3000)]),
    ("3000以上", [("price:min", 3000)]),
    ("under 3000 yuan", [("price:max", 3000)]),
    ("between 200 and 300 yuan", [("price:min", 200), ("price:max", 300)]),
    ("less than 1,999", [("price:max", 1999)]),
    ("over 500 yuan", [("price:min", 500)]),
    ("around 800 yuan", [("price", 800)]),
    ("大概八百", [("price", 800)]),
    ("一千零五十元", [("price", 1050)]),
    ("满300减50怎么用", [("price", 300), ("price", 50)]),
    ("我买3999现在3599", [("price", 3999), ("price", 3599)]),
    ("再便宜六十行不", [("price", 60)]),
    ("隔壁才卖3299你这3599", [("price", 3299), ("price", 3599)]),
    ("今天掉了200", [("price", 200)]),
    ("赔我二十得了", [("price", 20)]),
    ("500一下的", [("price:max", 500)]),
    ("bought it for 1899, now it's 1599", [("price", 1899), ("price", 1599)]),
    ("500ish", [("price", 500)]),
    ("５００元以下", [("price:max", 500)]),
]
NUMBERS = [
    ("订单号是DD2026112300017", [("order_no", "DD2026112300017")]),
    ("dd20261123017怎么还没到", [("order_no", "DD20261123017")]),
    ("2026112300017", [("order_no", "2026112300017")]),
    ("ＤＤ２０２６１１２３０００１７", [("order_no", "DD2026112300017")]),
    ("13812345678", [("phone", "13812345678")]),
    ("电话138 1234 5678", [("phone", "13812345678")]),
    ("138-1234-5678", [("phone", "13812345678")]),
    ("+86 13812345678", [("phone", "13812345678")]),
    ("８６１３８１２３４５６７８", [("phone", "13812345678")]),
    (
        "订单DD2026112300017电话13812345678",
        [("order_no", "DD2026112300017"), ("phone", "13812345678")],
    ),
    ("我要两台", [("quantity", 2)]),
    ("来3件", [("quantity", 3)]),
    ("十二瓶", [("quantity", 12)]),
    ("买一个", [("quantity", 1)]),
    ("two pairs of them", [("quantity", 2)]),
]
NOTHING = [
    "换一个", "第二个", "这个怎么样", "一个月没发货了", "7天无理由", "等了三天", "有个问题",
    "1月2号下的单", "还有一个问题", "2026-11-23下的", "5000毫安", "三楼", "你好", "", "。。。",
    "😂",
    "aaaa", "it's fine", "I'll wait", "12345", "一起", "一下", "万一不合适", "千万别", "百分之百",
]  # fmt: skip
NAMES = [
    ("iPhone 15有货吗", [("product", "Apple iPhone 15")]),
    ("iphone15", [("product", "Apple iPhone 15")]),
    ("IPHONE  15", [("product", "Apple iPhone 15")]),
    ("苹果16pro", [("product", "Apple iPhone 16 Pro")]),
    ("华为Mate60", [("product", "华为 Mate 60")]),
    ("華為Mate60 Pro", [("product", "华为 Mate 60 Pro")]),
    ("iphnoe 15", [("product", "Apple iPhone 15")]),
    ("mini冰箱", [("category", "冰箱")]),
    ("小米手机", [("brand", "小米"), ("category", "手机")]),
    ("xiaomi phone", [("brand", "小米"), ("category", "手机")]),
    ("筆記型電腦", [("category", "笔记本电脑")]),
    ("有没有laptop", [("category", "笔记本电脑")]),
    ("手机壳", [("category", "手机壳")]),
    ("蓝牙耳机", [("category", "耳机")]),
    ("黑色XL", [("color", "黑色"), ("size", "XL")]),
    ("黑色L", [("color", "黑色"), ("size", "L")]),
    ("要L码的", [("size", "L")]),
    ("size M please", [("size", "M")]),
    ("42码", [("size", "42")]),
    ("256g的", [("size", "256GB")]),
    ("我要5公斤的大米", [("size", "5kg"), ("category", "大米")]),
    ("我60公斤穿多大", []),
    ("内存多大", [("attribute", "内存")]),
    ("续航怎么样", [("attribute", "续航")]),
    ("苹果和华为哪个好", [("brand", "Apple"), ("brand", "华为")]),
    ("手机号是多少", []),
    ("可以用花呗吗", []),
    ("三四十岁的妈妈", []),
    ("for my thirty year old brother", []),
    ("two hundred reasons", []),
    ("how about 42", []),
    ("what about 41", []),
    ("有5G信号吗", [("attribute", "5G网络")]),
]


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_money_is_read_in_yuan_with_its_role(text: str, expected: list[tuple[str, Any]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers_are_told_apart(text: str, expected: list[tuple[str, Any]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found_where_nothing_is_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_the_catalogue_are_found_longest_first(
    text: str, expected: list[tuple[str, Any]]
) -> None:
    assert found(text) == expected


def test_a_whole_sentence_gives_all_its_entities_with_their_places() -> None:
    text = "我想買兩台華為Mate60，黑色，三千以內"
    normal = normalise(text)
    places = [text[slice(*normal.span(e.start, e.end))] for e in find_entities(normal)]
    assert places == ["兩台", "華為Mate60", "黑色", "三千以內"]


def test_products_carry_their_ids() -> None:
    entity = find_entities(normalise("华为Mate60"))[0]
    assert entity.product_ids == ("P1001",)


def test_a_name_never_begins_or_ends_inside_a_latin_word() -> None:
    trie = Trie([("mi", "brand"), ("mini", "size"), ("iphone 1", "old")])
    assert [f.meanings for f in trie.find("mini mi iphone 15 amigo")] == [("size",), ("brand",)]


def test_a_slip_is_forgiven_but_never_in_a_digit() -> None:
    typos = Typos([("iphone 15", "a"), ("扫地机器人", "b")])
    assert [f.meanings for f in typos.find("iphnoe 15", [])] == [("a",)]
    assert [f.meanings for f in typos.find("扫地机气人", [])] == [("b",)]
    assert typos.find("iphone 16", []) == [] and typos.find("iphone 1", []) == []
    assert not one_slip("mate60", "mate50") and one_slip("hauwei", "huawei")


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("圣罗兰小金条还有吗", "product", "圣罗兰小金条"),
        ("手环9能测血氧吗", "product", "手环9"),
        ("惠氏启赋2段够吗", "product", "惠氏启赋2段"),
        ("飞鹤1段来两罐", "brand", "飞鹤"),
        ("飞鹤奶粉1段来两罐", "category", "奶粉"),
        ("罗技mx mechanical能连几个", "product", "罗技mx mechanical"),
        ("the Logitech Rally Bar please", "product", "logitech rally bar"),
        ("拿三件T恤", "quantity", "三件"),
        ("保温杯要俩", "quantity", "俩"),
        ("改成一个", "quantity", "一个"),
        ("把数量改成3", "quantity", "3"),
        ("2 bags of cat food", "quantity", "2 bags of"),
        ("pegasus in 44, got any left", "size", "44"),
        ("can i swap this for a large", "size", "large"),
        ("那s呢", "size", "s"),
        ("穿38.5的", "size", "38.5"),
        ("65寸的电视", "size", "65寸"),
        ("a 65 inch TV", "size", "65 inch"),
        ("羽绒服要175码", "size", "175码"),
        ("running shoes, EU 43", "size", "eu 43"),
        ("navy, size 10 please", "size", "size 10"),
        ("will L fit me in this hoodie", "size", "l"),
        ("要绿的", "color", "绿"),
        ("白T恤还有吗", "color", "白"),
        ("要黑还是要白", "color", "白"),
        ("order two Galaxy S25", "quantity", "two"),
        ("i take five t-shirts", "quantity", "five"),
        ("能供两百箱吗", "quantity", "两百箱"),
        ("索尼WH-1000XM6有吗", "product", "索尼wh-1000xm6"),
        ("支持无线充电不", "attribute", "无线充电"),
        ("这件可以机洗吗", "feature", "机洗"),
        ("发票😅DD2026111408826", "order_no", "dd2026111408826"),
        ("男款羽绒服有没有", "category", "男款羽绒服"),
        ("这款儿童安全座椅几岁坐", "category", "儿童安全座椅"),
        ("陶瓷餐具碎了", "category", "陶瓷餐具"),
        ("120的校服裤补货没", "category", "校服裤"),
        ("网上很火那款包还有吗", "category", "包"),
        ("十斤苹果包邮吗", "category", "苹果"),
        ("手机包邮吗", "category", "手机"),
        ("iPhone 17 vs Pixel 10, which has the better camera", "attribute", "camera"),
        ("洗衣机噪音大不大", "attribute", "噪音"),
        ("续行多久", "attribute", "续航"),
        ("要四十一码的鞋", "size", "四十一码"),
        ("一米八的床垫", "size", "一米八"),
        ("三升的电饭锅", "size", "三升"),
        ("文胸75B有吗", "size", "75b"),
    ],
)
def test_what_shoppers_write_is_found_whole(text: str, kind: str, said: str) -> None:
    normal = normalise(text)
    spans = [(e.entity, normal.text[e.start : e.end]) for e in find_entities(normal)]
    assert (kind, said) in spans


@pytest.mark.parametrize(
    "text",
    ["which one is better for me", "book me a table", "鞋42", "手机3台", "cancel one of it"],
)
def test_everyday_words_are_no_goods(text: str) -> None:
    normal = normalise(text)
    said = [normal.text[e.start : e.end] for e in find_entities(normal) if e.entity == "product"]
    assert said == [] and "better" not in [
        normal.text[e.start : e.end] for e in find_entities(normal)
    ]


@pytest.mark.parametrize(
    "text",
    ["do you send someone to mount it", "toys that kids like", "it only plays", "not a fan of it"],
)
def test_words_of_english_are_no_misspelt_names(text: str) -> None:
    assert not [e for e in find_entities(normalise(text)) if e.entity in ("category", "brand")][1:]
    said = [normalise(text).text[e.start : e.end] for e in find_entities(normalise(text))]
    assert not {"to mount", "kids like", "only", "fan"} & set(said)


@pytest.mark.parametrize(
    "text",
    ["去年双十一买的", "11月29买的", "刷新率要120以上", "8+256够用吗", "显示器是2k的还是4k的"],
)
def test_numbers_of_days_and_of_technology_are_no_prices(text: str) -> None:
    assert not [e for e in find_entities(normalise(text)) if e.entity == "price"]


@pytest.mark.parametrize("text", ["起床了", "装满了一碗饭", "油皮用什么好", "包邮吗", "客服装死"])
def test_a_letter_inside_another_word_is_no_goods(text: str) -> None:
    assert not [e for e in find_entities(normalise(text)) if e.entity == "category"]


@pytest.mark.parametrize("text", ["我二百三十斤", "15斤的胖猫", "身高一米六五 一百一十斤"])
def test_what_a_body_weighs_is_no_count_of_goods(text: str) -> None:
    assert not [e for e in find_entities(normalise(text)) if e.entity == "quantity"]


def test_two_names_joined_by_a_word_are_two() -> None:
    assert [kind for kind, _ in found("华为这手机")] == ["brand", "category"]


def test_features_stand_apart_from_the_entities_of_the_table() -> None:
    message = Message({TEXT: "这件可以机洗吗 材质呢"})
    ShopExtractor({}).process([message])
    assert [e["entity"] for e in message.get(ENTITIES)] == ["attribute"]
    assert [e["value"] for e in message.get("features")] == ["洗涤方式"]


@pytest.mark.parametrize(
    ("text", "role"),
    [("充电宝 100左右", None), ("蓝牙耳机 300左右", None), ("防晒霜 100以内", "max"),
     ("显示屏 500以下", "max"), ("防晒 200左右", None)],
)  # fmt: skip
def test_a_price_after_goods_that_hold_the_word_of_a_measure(text: str, role: str | None) -> None:
    assert [one.role for one in find_prices(text)] == [role]
    assert not [*find_prices("充电 30以上的")] and not [*find_prices("防晒50以上")]
