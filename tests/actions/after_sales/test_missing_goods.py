"""Goods that never came: a case of the order and line, with the wish, after a yes."""

import pytest

from actions.hearing.wording import says
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.fixture
def told(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("鞋子和T恤只收到一件，T恤没发", "purchase", named("category", "T恤"))
    return chat


def test_only_the_wish_is_asked_when_one_order_holds_the_goods(told: Chat) -> None:
    assert {"补发", "退款"} <= set(told.titles)
    assert told.slots["task"]["order_no"] == SHOES_ORDER


def test_it_is_filed_with_order_line_and_wish_after_a_yes(told: Chat) -> None:
    said = told.says("补发吧", "exchange")
    assert SHOES_ORDER in said and "补发" in said
    done = told.says("好的", "affirm")
    with told.means.database.transaction() as tx:
        case = cases(tx, ANNA)[0]
    assert str(case.id) in done
    assert (case.kind, case.order_no) == ("complaint", SHOES_ORDER)
    assert case.line_id is not None
    assert "少发" in case.reason and "补发" in case.reason


@pytest.mark.parametrize("text", ["对 交吧", "嗯 登记吧", "行，提交"])
def test_a_yes_in_its_own_words_files_it(told: Chat, text: str) -> None:
    told.says("补发吧", "exchange")
    told.says(text, "inform")
    with told.means.database.reading() as tx:
        assert len(cases(tx, ANNA)) == 1


def test_the_wish_told_at_once_is_not_asked_again(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    shirt = named("category", "T恤")
    said = chat.says("one T-shirt is missing, refund it please", "order_status", shirt)
    assert "refunded" in said and chat.slots["proposal_id"]


def test_a_return_of_everything_stays_a_return(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤少发了一件，我要退货", "return_refund", named("category", "T恤"))
    assert chat.slots["task"]["name"] == "return_refund"


@pytest.mark.parametrize(
    "text",
    [
        "猫粮少发了一袋", "漏发了", "只收到一件", "两袋猫粮只到了一袋", "另一袋没收到", "没发全",
        "少咗一袋", "漏寄了充电器", "数量不对", "洗发水买了两瓶只收到一瓶 能退一半的钱吗",
        "I ordered two bags of cat food but only one came", "one bag is missing",
        "I ordered 2 and got only 1 bag.", "i didn't receive everything",
        "the order came incomplete", "少的那个轮子给我补一个", "我要补发配件 椅子少轮子",
        "椅子缺件 给我补发", "椅子少轮子 补一个给我", "补发一下吧 缺一包螺丝",
    ],
)  # fmt: skip
def test_ways_to_say_it(text: str) -> None:
    assert says("goods_missing", text)


@pytest.mark.parametrize(
    "text",
    [
        "要少一点辣的", "我还缺一袋猫粮", "库存只有一件吗", "积分少了两百", "那个还没收到",
        "快递还没收到", "只发一件可以吗", "an invoice is missing", "only one left?",
        "do you only have one color", "黑色缺货 什么时候补", "少退了 补给我", "缺码了 能补发吗",
        "积分少了 给我补上", "少了一张券 补发给我", "给我补发发票", "补差价 少算了",
    ],
)  # fmt: skip
def test_what_says_something_else(text: str) -> None:
    assert not says("goods_missing", text)


def test_the_wrong_parcel_gives_way_to_the_one_that_is_meant(talk: Talk) -> None:
    chat = talk(ANNA, language="en")
    chat.says("a part of my AC order is missing", "complaint", named("category", "空调"))
    chat.says("oh wait wrong one, it's the running shoes, the laces weren't inside", "complaint",
              named("category", "跑步鞋"))  # fmt: skip
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


@pytest.mark.parametrize("text", ["少发那个编号是多少", "补发的什么时候给我"])
def test_what_is_filed_is_told_and_not_filed_again(told: Chat, text: str) -> None:
    told.says("补发吧", "exchange")
    told.says("好的", "affirm")
    with told.means.database.reading() as tx:
        case = cases(tx, ANNA)[0]
    said = told.says(text, "order_status")
    assert str(case.id) in said and "补发还是退款" not in said
    assert not told.slots.get("task")


def test_more_that_is_missing_begins_anew(told: Chat) -> None:
    told.says("补发吧", "exchange")
    told.says("好的", "affirm")
    told.says("空调也少发了一个遥控器", "complaint", named("category", "空调"))
    assert told.slots["task"]["name"] == "missing_goods"


SHOES = "跑步鞋报修 鞋底断了"


@pytest.mark.parametrize("understood", ["repair_warranty", "purchase", "nlu_fallback"])
@pytest.mark.parametrize(
    "words", ["我不是要修 是少发 要补一个鞋带", "少的那根鞋带给我补一根", "不用修 鞋带少了一条"]
)
def test_a_piece_that_never_came_while_a_repair_is_open(
    talk: Talk, words: str, understood: str
) -> None:
    chat = talk(ANNA)
    chat.says(SHOES, "repair_warranty", at(SHOES, "跑步鞋", "category", "跑步鞋"))
    assert chat.slots["task"]["name"] == "repair"
    line = chat.slots["task"]["line_id"]
    chat.says(words, understood)
    task = chat.slots["task"]
    assert (task["name"], task["order_no"], task["line_id"]) == ("missing_goods", SHOES_ORDER, line)
    assert "鞋底断了" not in task["told"]


@pytest.mark.parametrize("understood", ["repair_warranty", "nlu_fallback"])
def test_a_fault_told_in_a_repair_is_no_piece_that_never_came(talk: Talk, understood: str) -> None:
    chat = talk(ANNA)
    chat.says(SHOES, "repair_warranty", at(SHOES, "跑步鞋", "category", "跑步鞋"))
    chat.says("鞋面也开胶了", understood)
    assert chat.slots["task"]["name"] == "repair"
    chat.says("我不是要修", "repair_warranty")
    assert chat.slots.get("task") is None
