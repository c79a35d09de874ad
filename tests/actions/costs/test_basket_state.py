"""What is in the basket is told, and one of several on the screen is put into it."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from actions.hearing.addressing import speaks_of_piece
from shop import baskets
from shop.tables import ProductRow, VariantRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY, MATE, NOTE, NUTS
from tests.actions.talking import Chat, at, named, product


def with_nuts(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    return chat


def count(means: Means) -> int:
    with means.database.reading() as tx:
        return sum(line.quantity for line in baskets.lines(tx, ANNA))


@pytest.mark.parametrize(
    "text", ["购物车里还有东西吗", "帮我看看购物车总价多少", "购物车里有没有东西"]
)
def test_a_question_about_the_basket_shows_it(talk: Talk, text: str) -> None:
    said = with_nuts(talk).says(text, "stock")
    assert "每日坚果" in said and "合计" in said


@pytest.mark.parametrize(
    ("text", "language"), [("算了 删掉吧 不要了", "zh"), ("the nuts, take it out please", "en")]
)
def test_what_was_just_added_is_taken_out(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    with_nuts(talk, language).says(text, "deny")
    assert count(means) == 0


def test_taking_a_thing_out_of_its_box_changes_nothing(talk: Talk, means: Means) -> None:
    with_nuts(talk, "en").says("how do I open the box, and take it out of there", "product_info")
    assert count(means) == 1


def test_whether_it_was_added(talk: Talk) -> None:
    chat = with_nuts(talk, "en")
    assert "×1" in chat.says("so did you add it?", "nlu_fallback")
    chat.says("is the Redmi there", "stock", product("Redmi Note 14", NOTE))
    assert "not in your basket yet" in chat.says("so did you add it?", "nlu_fallback")


def test_what_stays_in_the_basket_is_not_ordered(talk: Talk, means: Means) -> None:
    chat = with_nuts(talk, "en")
    chat.says("order now, cash on delivery", "purchase")
    said = chat.says("never mind, leave it in the cart. bye", "goodbye")
    assert "nothing is ordered" in said and not chat.slots.get("proposal_id") and count(means) == 1


def test_one_of_those_compared_is_added_by_its_colour_or_price(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("对比", "compare", product("华为 Mate 60", MATE), product("三星 Galaxy A55", GALAXY))
    text = "那还是便宜那个吧 来两个 放购物车"
    said = chat.says(text, "purchase")
    assert "三星 Galaxy A55 蓝色" in said and count(means) == 2


def test_a_price_that_changed_before_the_yes_is_shown_and_asked_again(
    talk: Talk, means: Means
) -> None:
    chat = with_nuts(talk)
    chat.says("下单，货到付款，寄到上海市徐汇区漕溪北路88号", "purchase")
    with means.database.transaction() as tx:
        tx.execute(update(VariantRow).where(VariantRow.variant_id == "P8-1").values(price=8_900))
    said = chat.clicks("确认")
    assert "还没有下单" in said and "89" in said and "漕溪北路88号" in said
    assert "订单号" in chat.clicks("确认")


def test_a_basket_is_never_cut_when_it_is_said_again(talk: Talk) -> None:
    chat = with_nuts(talk)
    chat.says("购物车里有什么", "purchase")
    said = chat.says("我的购物车", "purchase")
    assert "每日坚果" in said and "上一条" not in said


def test_the_fee_to_a_remote_region_is_explained(talk: Talk) -> None:
    chat = with_nuts(talk)
    chat.says("下单，货到付款，寄到西藏拉萨市城关区北京中路8号", "purchase")
    assert "附加费" in chat.says("咋收10块啊 不是满额包邮吗", "shipping_info")
    assert "附加费" in chat.says("那西藏到底为什么10块", "promotion")


def test_the_version_asked_about_is_added_if_it_is_there(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("T恤有货吗", "stock", product("优衣库 纯棉T恤", "P6"))
    text = "那不等了 XL呢 有的话帮我加购物车"
    chat.says(text, "purchase", at(text, "XL", "size", "XL"))
    with means.database.reading() as tx:
        assert [line.variant for line in baskets.lines(tx, ANNA)] == ["黑色 XL"]


def test_the_words_of_topping_up(talk: Talk) -> None:
    said = with_nuts(talk).says("凑1块钱满减咋凑划算", "promotion", named("price", 1))
    assert "凑单" in said


def test_goods_called_by_the_end_of_their_name_are_found(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(
            update(ProductRow).where(ProductRow.product_id == NUTS).values(name="洽洽 香瓜子")
        )
    chat, text = talk(ANNA), "我要买T恤 黑色XL的一件 还有瓜子"
    shirt = at(text, "T恤", "product", "优衣库 纯棉T恤", extra={"product_id": "P6"})
    said = chat.says(text, "purchase", shirt,
                     at(text, "黑色", "color", "黑色"), at(text, "XL", "size", "XL"),
                     at(text, "瓜子", "category", "瓜子"))  # fmt: skip
    assert "香瓜子" in said and "没有找到" not in said
    assert count(means) == 0


def test_more_goods_are_no_piece_of_an_address() -> None:
    assert not speaks_of_piece("等下 再加个小饭煲粉色")
    assert speaks_of_piece("前面加上浙江省")


def test_a_kind_of_the_catalogue_is_looked_for_first(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "再加个坚果"
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert count(means) == 0
