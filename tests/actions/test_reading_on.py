"""What goes on from turn to turn: other addresses before the yes, other kinds, coupons, claims."""

from actions.desk import Means
from shop import orders
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE, PODS_ORDER, SHIRT, TABLET
from tests.actions.talking import Chat, named, product


def at_confirm(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("AirPods加购物车", "purchase", product("AirPods", AIRPODS))
    chat.says("下单", "purchase")
    chat.says("支付宝", "inform")
    return chat


def test_another_address_before_the_yes_is_that_of_this_order(talk: Talk, means: Means) -> None:
    chat = at_confirm(talk)
    said = chat.says("不对，地址换成上海市徐汇区漕溪北路10号", "change_address")
    assert "漕溪北路10号" in said and "确认" in chat.titles
    chat.says("地址对的", "inform")
    with means.database.reading() as tx:
        assert "漕溪北路10号" in orders.of_customer(tx, ANNA, limit=1).data[0].address.text


def test_another_address_without_one_is_asked_for(talk: Talk) -> None:
    chat = at_confirm(talk)
    chat.says("地址要换一个", "change_address")
    assert "确认" not in chat.titles
    said = chat.says("北京市海淀区中关村大街1号", "inform")
    assert "中关村大街1号" in said and "确认" in chat.titles


def test_a_claim_is_answered_with_yes_or_no(talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("优衣库T恤是纯棉的吗", "product_info", product("优衣库 纯棉T恤", SHIRT))
    assert "是" in said and "棉100%" in said and "没有写" not in said


def test_what_is_not_told_by_the_data_is_said_and_not_dropped(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    shown = chat.slots["shown"]
    assert "防摔" in chat.says("防摔的", "inform")
    assert chat.slots["shown"] == shown


def test_an_attribute_of_a_list_is_told_for_all_that_are_shown(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says("这款内存多大", "product_info", named("attribute", "内存"))
    assert "12GB" in said and "8GB" in said


def test_a_reminder_is_not_promised(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("小米平板有货吗", "stock", product("小米平板 6", TABLET))
    assert "登记不了" in chat.says("到了通知我", "order_status")
    assert chat.says("什么时候有", "product_info")
    assert "小米平板" in chat.text


def test_the_limit_of_free_shipping_is_that_of_the_own_level(talk: Talk) -> None:
    assert "金卡" in talk(ANNA).says("包邮吗", "shipping_info")
    assert "¥99" in talk(None).says("包邮吗", "shipping_info")


def test_what_is_still_missing_for_a_coupon_is_reckoned(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("有什么券", "promotion")
    assert "¥" in chat.says("还差多少能用这张", "membership")


def test_points_are_told_by_their_rule(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("积分能抵多少钱", "membership")
    assert "1230" in said and "¥12.30" in said and "银卡" not in said
    assert "还不会扣积分" in chat.says("积分怎么用", "membership")


def test_the_warranty_asked_in_between_is_that_of_the_goods_in_talk(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装", "installation", named("category", "空调"))
    said = chat.says("保修多久", "repair_warranty")
    assert "72" in said and "格力" in said and "哪" in said


def test_a_product_that_is_dearer_than_wished_is_no_purchase(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    place = chat.slots["shown"].index(MATE) + 1
    said = chat.says(f"第{place}个太贵了", "refine_recommendation")
    assert "Redmi" in said or "三星" in said


def test_where_the_money_goes_is_no_question_about_a_parcel(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund", named("order_no", PODS_ORDER))
    said = chat.says("退到哪里", "refund_progress")
    assert "原路" in said and "原因" in said
