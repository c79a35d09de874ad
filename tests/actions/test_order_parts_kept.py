"""What was said of an order stays while its goods change; offers change no basket."""

import pytest

from actions.desk import Means
from actions.hearing.ordinals import step_said
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE, NUTS, SHOES, UNPAID
from tests.actions.talking import Chat, at, named, product

OFFICE = "杭州市西湖区文三路90号东部软件园2号楼301"


def filled(talk: Talk, language: str = "zh") -> Chat:
    """Shoes and nuts in the basket."""
    chat = talk(ANNA, language)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    text = "赤兔8黑色42加入购物车"
    chat.says(text, "purchase", at(text, "赤兔8", "product", "李宁 赤兔 8",
              extra={"product_id": SHOES}), at(text, "黑色", "color", "黑色"),
              at(text, "42", "size", "42"))  # fmt: skip
    return chat


def names(means: Means) -> set[str]:
    with means.database.reading() as tx:
        return {line.name for line in baskets.lines(tx, ANNA)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("领全场满199减20", "zh"),
        ("满199减20", "zh"),
        ("把那张券删掉", "zh"),
        ("take 20 off my basket with the coupon", "en"),
    ],
)
def test_words_of_an_offer_change_no_basket(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    chat.says(text, "promotion")
    assert names(means) == {"每日坚果"}


def test_goods_named_beside_an_offer_are_taken_out(talk: Talk, means: Means) -> None:
    chat, text = filled(talk), "坚果从购物车删掉，帮我领满199减20的券"
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert names(means) == {"李宁 赤兔 8"}


def test_what_an_offer_takes_off_is_no_number_of_pieces() -> None:
    assert step_said("满199减20") == 0
    assert step_said("减2个") == -2


@pytest.mark.parametrize("text", ["坚果先不要，只买鞋", "我说只买鞋，坚果不要"])
def test_the_address_stays_when_goods_are_left_out(talk: Talk, means: Means, text: str) -> None:
    chat = filled(talk)
    chat.says(f"下单，支付宝，寄到{OFFICE}", "purchase")
    said = chat.says(text, "deny", at(text, "坚果", "category", "坚果"),
                     at(text, "鞋", "category", "鞋子"))  # fmt: skip
    assert OFFICE in said and "支付宝" in said and "世纪大道" not in said
    assert names(means) == {"李宁 赤兔 8"}


def test_an_order_put_off_and_begun_again_keeps_its_address(talk: Talk) -> None:
    chat = filled(talk)
    chat.says(f"下单，支付宝，寄到{OFFICE}", "purchase")
    chat.says("先不下单了", "deny")
    assert OFFICE in chat.says("下单，货到付款", "purchase")


def test_the_usual_address_is_taken_when_it_is_said(talk: Talk) -> None:
    chat = filled(talk)
    chat.says(f"下单，支付宝，寄到{OFFICE}", "purchase")
    chat.says("先不下单了", "deny")
    assert "世纪大道" in chat.says("还是原来的地址，下单，货到付款", "purchase")


def test_a_piece_of_an_address_stands_for_the_one_said_before(talk: Talk) -> None:
    chat = filled(talk)
    chat.says(f"下单，支付宝，寄到{OFFICE}", "purchase")
    chat.says("收货地址改成上海市徐汇区漕溪北路88号", "change_address")
    said = chat.says("地址不对啊，不是说寄公司吗 文三路90号那个", "change_address")
    assert OFFICE in said and "90号那个" not in said


def test_an_address_only_pointed_at_is_asked_for(talk: Talk) -> None:
    chat = filled(talk)
    chat.says("下单，支付宝", "purchase")
    said = chat.says("地址不对，寄到文三路90号那个", "change_address")
    assert "90号那个" not in said


def test_only_what_is_named_is_ordered(talk: Talk, means: Means) -> None:
    chat, text = filled(talk), f"好吧 只买鞋 货到付款 寄{OFFICE}"
    said = chat.says(text, "nlu_fallback", at(text, "鞋", "category", "鞋子"))
    assert names(means) == {"李宁 赤兔 8"} and OFFICE in said and "货到付款" in said


def test_what_alone_is_wanted_and_not_there_orders_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    text = f"只买鞋 货到付款 寄{OFFICE}"
    said = chat.says(text, "nlu_fallback", at(text, "鞋", "category", "鞋子"))
    assert "没有「鞋」" in said and "确认下单" not in said and names(means) == {"每日坚果"}


def test_the_good_refused_with_the_yes_is_not_ordered(talk: Talk, means: Means) -> None:
    chat = filled(talk, "en")
    chat.says("order now, cash on delivery", "purchase")
    text = "ok confirm, but without the black shoes please"
    said = chat.says(text, "affirm", at(text, "black", "color", "黑色"),
                     at(text, "shoes", "category", "鞋子"))  # fmt: skip
    assert names(means) == {"每日坚果"} and "Shall I place the order" in said


@pytest.mark.parametrize(
    "text", ["我说先不下单了，我有什么优惠券能用吗", "等下 先不下了 我有什么优惠券能用吗"]
)
def test_an_order_is_put_off_and_the_rest_answered(talk: Talk, text: str) -> None:
    chat = filled(talk)
    chat.says("下单，支付宝", "purchase")
    said = chat.says(text, "promotion")
    assert "券" in said and not chat.slots.get("proposal_id")


def test_an_invoice_wished_for_while_ordering_is_told_of(talk: Talk) -> None:
    chat = filled(talk)
    chat.says("下单", "purchase")
    assert "付款后才能申请" in chat.says("支付宝，开公司抬头的发票", "invoice")
    said = chat.says("确认。发票抬头是苏州清风科技有限公司", "affirm")
    assert "苏州清风科技有限公司" in said and "付款后才能申请" in said
    number = chat.slots["order_no"]
    assert number in chat.says("发票", "invoice")


@pytest.mark.parametrize("text", ["帮我把刚下的单改成货到付款", "我还没付款，能改支付方式不"])
def test_the_way_to_pay_of_a_placed_order_is_not_changed(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "payment")
    assert UNPAID in said and "改不了" in said and "取消订单" in chat.titles
    assert not chat.slots.get("proposal_id")


def test_before_the_yes_the_way_to_pay_is_changed(talk: Talk) -> None:
    chat = filled(talk)
    chat.says("下单，支付宝", "purchase")
    said = chat.says("改成货到付款", "payment")
    assert "货到付款" in said and "改不了" not in said


def test_another_kind_with_the_same_end_is_meant(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("手机加购", "purchase", product("Redmi Note 14", NOTE))
    chat.says("把鞋从购物车删掉", "purchase", named("category", "鞋子"))
    assert names(means) == {"Redmi Note 14"}
