"""A yes that waits, answered in any words: alone, with a correction, with something besides."""

from collections.abc import Callable

import pytest

from actions.desk import Means
from shop import baskets
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, SHIPPED, order_of
from tests.actions.talking import Chat, at, named

Start = Callable[[Talk, str], Chat]


def returning(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "退货 T恤 不想要了" if language == "zh" else "return the T恤, don't like it"
    chat.says(text, "return_refund", at(text, "T恤", "category", "T恤"))
    return chat


def visiting(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "空调约明天上午装" if language == "zh" else "book the fitter for tomorrow"
    chat.says(text, "installation", named("order_no", AIRCON_ORDER))
    return chat


def moving(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "改成上海市静安区南京西路100号1203室"
    chat.says(text, "change_address", named("order_no", PAID))
    return chat


def hurrying(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("催一下这单", "order_status", named("order_no", SHIPPED))
    return chat


def ordering(talk: Talk, means: Means, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.add(tx, ANNA, "P5-42", 1, chat.now)
    chat.says("下单 支付宝" if language == "zh" else "place the order, alipay", "purchase")
    assert chat.slots["proposal_id"]
    return chat


def filed(means: Means) -> list[str]:
    with means.database.reading() as tx:
        return [one.kind for one in cases(tx, ANNA)]


@pytest.mark.parametrize("understood", ["own", "affirm", "thank", "nlu_fallback"])
@pytest.mark.parametrize(
    ("start", "own", "text"),
    [
        (returning, "return_refund", "这还差不多 退"),
        (returning, "return_refund", "继续啊 赶紧的"),
        (returning, "return_refund", "嗯嗯那你快给我退了吧急死了"),
        (returning, "return_refund", "可以的呀 谢谢你了姑娘"),
        (returning, "return_refund", "yes pls, thx a lot 🙏"),
        (hurrying, "order_status", "催呗 谢啦"),
        (visiting, "installation", "约 约 谢谢师傅"),
        (visiting, "installation", "sounds good, thanks mate"),
    ],
)
def test_a_yes_in_any_words(
    talk: Talk, means: Means, start: Start, own: str, text: str, understood: str
) -> None:
    chat = start(talk, "zh")
    assert chat.slots["proposal_id"]
    chat.says(text, own if understood == "own" else understood)
    assert len(filed(means)) == 1, chat.text


@pytest.mark.parametrize(
    "text", ["嗯对 改吧 电话还是我这个", "改吧 收件人不变", "yep change it, phone stays the same"]
)
def test_a_yes_with_what_stays_as_it_is(talk: Talk, means: Means, text: str) -> None:
    chat = moving(talk)
    chat.says(text, "affirm")
    to = order_of(means, PAID).address
    assert (to.receiver, to.text[-5:]) == ("安娜", "1203室")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hmm actually make it wed, im out tues", "25 Nov"),
        ("no no, i said friday. change the fitter to friday", "27 Nov"),
        ("yes but make it thursday", "26 Nov"),
        ("哎不行 明天要带猫打疫苗 后天下午", "11月25日"),
        ("可以 哦不 周五吧", "11月27日"),
    ],
)
@pytest.mark.parametrize("understood", ["affirm", "installation", "deny", "nlu_fallback"])
def test_another_day_is_shown_anew(
    talk: Talk, means: Means, text: str, day: str, understood: str
) -> None:
    chat = visiting(talk, "zh" if text > "~" else "en")
    before = chat.slots["proposal_id"]
    assert day in chat.says(text, understood)
    assert not filed(means) and chat.slots["proposal_id"] not in (None, before)


@pytest.mark.parametrize("understood", ["affirm", "return_refund", "inform", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    [
        "退吧 等等 我看错了",
        "行 不对不对",
        "yes, wait, actually the other thing",
        "嗯 应该是蓝的那个",
    ],
)
def test_what_is_taken_back_files_nothing(
    talk: Talk, means: Means, text: str, understood: str
) -> None:
    chat = returning(talk)
    chat.says(text, understood)
    assert not filed(means), chat.text


@pytest.mark.parametrize("text", ["等下 1302 不是1203", "no wait it's 1302室 not 1203室"])
def test_a_piece_of_the_address_for_another(talk: Talk, means: Means, text: str) -> None:
    chat = moving(talk)
    assert "100号1302室" in chat.says(text, "inform")
    assert "1302" not in order_of(means, PAID).address.text
    chat.says("对", "affirm")
    assert order_of(means, PAID).address.text.endswith("100号1302室")


@pytest.mark.parametrize("understood", ["purchase", "promotion", "affirm"])
@pytest.mark.parametrize(
    "text", ["没券就算了 直接下单吧", "先不开了 下单吧", "ok no coupon then, just place the order"]
)
def test_what_else_is_not_wanted_keeps_no_order_back(
    talk: Talk, means: Means, text: str, understood: str
) -> None:
    chat = ordering(talk, means)
    chat.says(text, understood)
    assert "DD2026" in chat.text and chat.slots["proposal_id"] is None


@pytest.mark.parametrize("text", ["下单吧 哦不 要两双", "数量改2", "ok wait, make it two"])
@pytest.mark.parametrize("understood", ["purchase", "change_address", "affirm"])
def test_another_number_is_shown_anew(talk: Talk, means: Means, text: str, understood: str) -> None:
    chat = ordering(talk, means)
    said = chat.says(text, understood)
    assert "×2" in said and chat.slots["proposal_id"], said


@pytest.mark.parametrize("text", ["地址没要改 就用原来那个", "收件人电话不变"])
def test_what_stays_asks_for_no_address(talk: Talk, means: Means, text: str) -> None:
    chat = ordering(talk, means)
    said = chat.says(text, "change_address")
    assert "世纪大道1号" in said and "安娜" in said and chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("text", "understood", "told"),
    [
        ("嗯下吧 对了空调给我开个发票 个人的", "invoice", "发票"),
        ("就这样 下单。另外帮我看看积分", "membership", "1230"),
    ],
)
def test_a_yes_and_another_wish(
    talk: Talk, means: Means, text: str, understood: str, told: str
) -> None:
    chat = ordering(talk, means)
    said = chat.says(text, understood)
    assert "DD2026" in said and told in said


def test_a_complaint_and_the_goods_sent_back(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("快递把空调丢楼道里 我要投诉", "complaint", named("order_no", AIRCON_ORDER))
    said = chat.says("投诉肯定要投诉 我还要退货退全款", "return_refund")
    assert filed(means) == ["complaint"] and "退货" in said


@pytest.mark.parametrize(
    "text",
    [
        "好的，运费谁出",
        "可以，但是积分要退给我",
        "行 不过先看看物流",
        "退不退得了啊",
        "我再确认一下",
    ],
)
def test_what_is_no_yes(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "affirm")
    assert not filed(means), chat.text


@pytest.mark.parametrize(
    "text",
    ["退吧 那个空调还没付钱的 不要了", "可以呀 空调那单也不要了", "嗯 申请吧，另外空调不要了 取消"],
)
def test_a_no_to_other_goods_is_none_to_what_waits(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "cancel_order", at(text, "空调", "category", "空调"))
    assert filed(means) == ["return"]


@pytest.mark.parametrize(
    "text", ["退吧 算了不要了", "好 但是空调那单不退的话就不要了", "嗯 不退T恤了"]
)
def test_a_no_to_it_or_a_condition_files_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    goods = [at(text, word, "category", word) for word in ("空调", "T恤") if word in text]
    chat.says(text, "cancel_order", *goods)
    assert filed(means) == []


@pytest.mark.parametrize("text", ["就那件T恤啊 好孩子的", "好孩子那个"])
def test_goods_named_with_a_good_in_them_are_no_yes(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "affirm", at(text, "好孩子", "brand", "好孩子"))
    with means.database.reading() as tx:
        assert cases(tx, ANNA) == []


def exchanging(talk: Talk, wish: str) -> Chat:
    chat = talk(ANNA)
    text = f"跑步鞋换货 {wish} 尺码不合适"
    said = [at(text, wish, "size", "42")] if wish else []
    chat.says(text, "exchange", at(text, "跑步鞋", "category", "跑步鞋"), *said)
    return chat


@pytest.mark.parametrize("text", ["那算了换吧", "算了 换吧"])
@pytest.mark.parametrize("understood", ["exchange", "deny", "affirm"])
def test_after_a_sigh_the_exchange_itself(
    talk: Talk, means: Means, text: str, understood: str
) -> None:
    chat = exchanging(talk, "")
    chat.says(text, understood)
    assert chat.slots["task"]["step"] == "variant_id"
    chat = exchanging(talk, "42码")
    assert chat.slots["proposal_id"]
    chat.says(text, understood)
    assert filed(means) == ["exchange"]


@pytest.mark.parametrize("text", ["算了 不换了", "那算了吧", "算了 别换"])
def test_after_a_sigh_no_exchange(talk: Talk, means: Means, text: str) -> None:
    chat = exchanging(talk, "42码")
    chat.says(text, "deny")
    assert filed(means) == [] and not chat.slots.get("task")
