"""What is asked of the shop itself: told from its rules, or said not to be known."""

from dataclasses import replace
from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from actions.road.of_the_shop import NAMES
from actions.texts import knows
from shop.policies import Words
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, TABLET
from tests.actions.talking import Chat, at, named, product
from tests.shop import making


def test_every_question_has_its_answer() -> None:
    assert [name for name in NAMES if not knows(f"house.{name}")] == []


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("你们会不会把我手机号卖给别人", "complaint", "打码"),
        ("你们的隐私政策在哪看", "help", "没有隐私政策的页面"),
        ("我要注销账号", "help", "核实身份"),
        ("你们招人吗", "out_of_scope", "招聘"),
        ("批发有优惠吗", "promotion", "批发"),
        ("我们公司想采购50台电脑 有优惠吗", "promotion", "批发"),
        ("我要改登录手机号", "change_address", "账号资料"),
        ("假一赔十吗", "promotion", "不能空口保证"),
        ("双12有活动吗", "promotion", "15 天内同款降价"),
        ("有运费险吗", "return_policy", "没有运费险"),
        ("穿过洗过还能退吗", "return_policy", "检查认定"),
        ("就是用过了算不算影响二次销售啊", "return_policy", "检查认定"),
        ("周末发货吗", "shipping_info", "48 小时"),
        ("能用公司对公转账吗", "payment", "没有转账"),
        ("你们是京东吗", "shipping_info", "智能客服"),
        ("今天下单明天能到吗", "shipping_info", "不能保证"),
        ("讲个笑话", "out_of_scope", "不在行"),
        ("纸质发票有吗", "invoice", "电子普通发票"),
    ],
)
def test_it_is_told_whatever_it_was_taken_for(
    talk: Talk, text: str, intent: str, told: str
) -> None:
    assert told in talk(None).says(text, intent)


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("do you sell my data", "purchase", "masked"),
        ("where can i read your privacy policy", "help", "no privacy page"),
        ("i'm 15 can i order", "purchase", "guardian"),
        ("i threw away the box, can i still return it", "complaint", "7 days"),
        ("can i return underwear", "return_policy", "opened food"),
        ("where do you ship from", "shipping_info", "no data on where"),
        ("can i split the payment between two cards", "payment", "not in our rules"),
        ("do you price match", "price_protection", "another shop"),
        ("who made you", "bot_challenge", "program"),
    ],
)
def test_it_is_told_in_english_too(talk: Talk, text: str, intent: str, told: str) -> None:
    assert told in talk(None, "en").says(text, intent)


@pytest.mark.parametrize(
    "text",
    [
        "能寄给别人吗",
        "能除二手烟的净化器",
        "积分余额多少",
        "退款什么时候打款",
        "合作的快递有哪些",
        "这是什么",
        "快递是京东吗",
        "春节前能到吗",
        "免费领券吗",
        "我的快递明天能到吗",
        "送给别人可以吗",
        "withdraw my return please",
        "good job you found it",
        "can you top up my basket",
        "a gift card with a message",
        "can i return this",
        "is this in stock",
    ],
)
def test_other_questions_are_none_of_these(text: str) -> None:
    assert [name for name in NAMES if says(name, text)] == []


def test_goods_that_were_bought_are_answered_by_their_own_order(talk: Talk) -> None:
    text = "我那双赤兔穿过了还能退吗"
    said = talk(ANNA).says(text, "return_policy", at(text, "赤兔", "product", "李宁 赤兔 8"))
    assert "检查认定" not in said


def test_second_hand_goods_of_a_kind_are_asked_of_the_shop(talk: Talk) -> None:
    said = talk(ANNA).says("你们卖二手手机吗", "complaint", named("category", "手机"))
    assert "没有二手" in said


def test_a_parcel_that_is_on_its_way_is_looked_up(talk: Talk) -> None:
    assert "不能保证" not in talk(ANNA).says("我今天下单的明天能到吗", "order_status")


def test_a_fault_is_no_question_of_wear(talk: Talk) -> None:
    assert "检查认定" not in talk(None).says("用了三天就坏了能换吗", "exchange")


def test_an_app_of_a_product_is_the_products(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("赤兔多少钱", "product_info", product("李宁 赤兔 8", SHOES))
    assert "小程序" not in chat.says("能用app控制吗", "product_info")


def test_a_restock_is_asked_of_the_product_in_talk(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("the tablet", "product_info", product("小米平板 6", TABLET))
    said = chat.says("can you notify me when it is back in stock", "stock")
    assert "Which product do you have in mind" not in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("预售我不等了 取消", "cancel_order"),
        ("孩子乱点的单，撤掉", "cancel_order"),
        ("双11买的到现在还没到", "order_status"),
        ("我不要二手的", "refine_recommendation"),
        ("假货！坑爹呢", "complaint"),
        ("同价位还有啥", "refine_recommendation"),
    ],
)
def test_business_in_the_same_words_is_business(talk: Talk, text: str, intent: str) -> None:
    said = talk(ANNA).says(text, intent)
    assert not any(word in said for word in ("没有资料", "规则里没有", "资料里没有", "没有安排"))


def test_business_in_progress_goes_on_after_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    task = chat.slots["task"]
    chat.says("你们招人吗", "out_of_scope")
    assert chat.slots["task"]["name"] == task["name"]


def test_what_stands_beside_it_is_answered_as_well(talk: Talk) -> None:
    said = talk(None).says("营业执照能看吗 运费多少", "shipping_info")
    assert "证照" in said and "包邮" in said


def test_a_kind_that_nobody_fits_is_not_promised(talk: Talk) -> None:
    said = talk(None).says("手机包安装吗", "installation", named("category", "手机"))
    assert "不能答应" in said
    fitted = talk(None).says("空调包安装吗", "installation", named("category", "空调"))
    assert "不能答应" not in fitted


def test_the_warranty_of_a_kind_is_read_from_its_goods(talk: Talk) -> None:
    said = talk(None).says("空调保修几年", "repair_warranty", named("category", "空调"))
    assert "72 个月" in said
    none = talk(None).says("坚果有保修吗", "repair_warranty", named("category", "坚果"))
    assert "没有保修期" in none


def test_only_the_couriers_are_told_when_only_they_are_asked(talk: Talk) -> None:
    said = talk(None).says("发什么快递", "shipping_info")
    assert "顺丰" in said and "包邮" not in said


def test_no_denial_contradicts_the_rules_of_this_shop(talk: Talk, means: Means) -> None:
    chat = talk(None)
    for text in ("有运费险吗", "能用公司对公转账吗", "纸质发票有吗", "可以以旧换新吗"):
        chat.says(text, "help")
        assert "规则里" in chat.text, text


@pytest.mark.parametrize(
    ("field", "words", "text"),
    [
        ("return_freight", "退货赠送运费险。", "有运费险吗"),
        ("installation", "支持以旧换新。", "可以以旧换新吗"),
        ("instalments", "也可以月付。", "能月付吗"),
    ],
)
def test_what_the_rules_do_tell_is_not_denied(
    means: Means, now: datetime, field: str, words: str, text: str
) -> None:
    rules = means.policies.model_copy(update={field: Words(zh=words, en="as told")})
    chat = Chat(replace(means, policies=rules), now)
    chat.says(text, "help")
    assert "规则里没有" not in chat.text


def test_goods_listed_as_second_hand_are_not_denied(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P30", now, name="官翻 iPhone 13 二手", brand="Apple", category="手机",
                       categories=["数码", "手机"],
                       variants=[("P30-1", "黑色", "", 200_000, 3)])  # fmt: skip
    assert "没有二手" not in talk(None).says("你们卖二手手机吗", "complaint")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [("what if my parcel gets lost", "en", "lost parcel"), ("万一快递丢了怎么办", "zh", "丢件")],
)
def test_what_if_a_parcel_gets_lost_is_asked_by_guests(
    talk: Talk, text: str, language: str, told: str
) -> None:
    assert told in talk(None, language).says(text, "order_status")
