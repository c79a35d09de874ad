"""What was taken for something else: a warranty for a repair, thanks for a question."""

import pytest

from actions.desk import Means
from actions.hearing.wording import asks, says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, OLD, PODS_ORDER, UNPAID, held
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    "text",
    ["whats the guarantee on them, still 2 years?", "just asking how long they are covered",
     "the white ones, warranty how many months?"],
)  # fmt: skip
def test_the_warranty_asked_is_no_repair(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"where is {PODS_ORDER}", "order_status", named("order_no", PODS_ORDER))
    said = chat.says(text, "repair_warranty")
    assert "Repair of" not in said and "warranty" in said and not chat.slots.get("proposal_id")


def test_what_broke_is_a_repair_all_the_same() -> None:
    assert not says("warranty_asked", "my phone stopped working, what is covered by the guarantee")


@pytest.mark.parametrize("text", ["不投诉 没有要投诉的 就问问隐私", "我没投诉呀 你们都记我什么呀"])
def test_a_denied_complaint_does_not_come_back_after_the_answer(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉", "complaint")
    said = chat.says(text, "complaint")
    assert "打码" in said and "投诉登记" in said and "回到刚才" not in said
    assert not chat.slots.get("task")


@pytest.mark.parametrize("text", ["if not cancel it", "现在没有投诉电话吗"])
def test_other_words_deny_nothing(text: str) -> None:
    assert not says("denies_cancel_order", text) and not says("denies_complaint", text)


@pytest.mark.parametrize("text", ["那我现在的券还在不", "我问的是我自己领过的券", "我的券还能用吗"])
def test_own_coupons_are_no_offers(talk: Talk, text: str) -> None:
    assert "账户里" in talk(ANNA).says(text, "promotion")


def test_a_return_is_meant_though_a_size_is_named(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "鞋穿42小了 能退的吧"
    said = chat.says(text, "exchange", at(text, "鞋", "category", "跑步鞋"),
                     at(text, "42", "size", "42"))  # fmt: skip
    assert "退" in said and "换" not in said.split("\n")[0]


def test_an_order_with_a_title_is_an_invoice(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("发票怎么开", "invoice")
    text = "耳机那单 抬头个人"
    said = chat.says(text, "order_status", at(text, "耳机", "category", "耳机"))
    assert "发票" in said and "个人" in said


@pytest.mark.parametrize("text", ["那大西北发货是不是要加钱", "我妈在青海 也不加钱吗"])
def test_what_remote_places_cost_is_told(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "shipping_info" if "发货" in text else "nlu_fallback")
    assert "附加" in said and "¥10" in said


def test_free_shipping_names_the_places_with_a_surcharge(talk: Talk) -> None:
    assert "另收偏远附加 ¥10" in talk(ANNA).says("全场包邮吗", "shipping_info")


@pytest.mark.parametrize(
    "text", ["今天真是累死了 娃闹一晚上", "这几天都快累死了", "昨晚加班困死了"]
)  # fmt: skip
def test_a_tired_shopper_hears_a_kind_word(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "out_of_scope")
    assert "不太确定" not in said and "确认一下" not in said


@pytest.mark.parametrize(
    "text", ["great. and how long till i see the 200", "ok thanks, when will i get my money back"]
)  # fmt: skip
def test_a_word_of_praise_before_it_hides_no_question(text: str) -> None:
    assert says("when_at_all", text) and not says("when_at_all", "great, when can you fit it")


def test_a_size_and_a_hue_beside_a_list_are_wishes_for_it(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("any phones", "purchase", named("category", "手机"))
    text = "ok in 42, black if possible"
    chat.sure = 0.41
    chat.says(text, "exchange", at(text, "42", "size", "42"), at(text, "black", "color", "黑色"))
    assert not chat.slots.get("task") and "exchange" not in chat.text.lower()


def test_an_order_called_by_its_goods_is_cancelled_though_others_are_on_the_screen(
    talk: Talk,
) -> None:
    chat = talk(ANNA)
    chat.says("看看耳机", "purchase", at("看看耳机", "耳机", "category", "耳机"))
    chat.says("再看看跑鞋", "purchase", at("再看看跑鞋", "跑鞋", "category", "跑步鞋"))
    text = "坚果那单我不想要了"
    said = chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"))
    assert "取消" in said and "推荐" not in said


def test_what_was_bought_some_days_before_was_not_placed_just_now(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要报修 开不了机", "repair_warranty")
    assert chat.slots["asked"] == "order"
    assert "还没有签收" not in chat.says("前几天刚买的那个", "inform")


def test_no_repair_but_a_new_one_keeps_the_exchange(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋换一双", "exchange", at("跑鞋换一双", "跑鞋", "category", "跑步鞋"))
    assert "停止" not in chat.says("不想修 换新", "exchange") and chat.slots.get("task")


@pytest.mark.parametrize("text", ["前几天刚买的那个", "这几天就要用", "没几天就坏了"])
def test_days_gone_by_ask_nothing(text: str) -> None:
    assert not asks(text) and not says("how_long", text) and says("how_long", "几天能到")


def test_an_order_too_old_to_be_sent_back_is_no_other_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(f"{OLD} 花了多少钱", "order_status", named("order_no", OLD))
    said = chat.says("不要了", "deny")
    assert OLD in said and "原因" not in said


@pytest.mark.parametrize("text", ["帮我看看最近买了啥", "我上个月都买了些什么"])
def test_what_was_bought_is_told_and_nothing_recommended(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "recommend")
    assert not chat.cards and "单" in said


@pytest.mark.parametrize(
    "text", ["what if its broken when it arrives", "万一收到是坏的怎么办", "要是到的时候碎了咋办"]
)  # fmt: skip
def test_goods_that_may_come_broken_are_no_repair(talk: Talk, text: str) -> None:
    said = talk(None, "en" if text.isascii() else "zh").says(text, "repair_warranty")
    assert "拒收" in said or "refuse it" in said


def test_what_it_takes_to_rise_a_level_is_told(talk: Talk) -> None:
    assert "累计消费" in talk(ANNA).says("会员等级咋升", "membership")


def test_goods_are_not_added_to_an_order_that_is_placed(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "手机那单能加个东西一起发不"
    said = chat.says(text, "shipping_info", at(text, "手机", "category", "手机"))
    assert "包裹" not in said and "分开" not in said


@pytest.mark.parametrize("text", ["适合mate60的充电宝有吗", "给我的mate60配个耳机"])
def test_what_goods_are_to_go_with_is_not_what_is_wished(talk: Talk, text: str) -> None:
    kind = "耳机" if "耳机" in text else "充电宝"
    entity = {**at(text, "mate60", "product", "华为 Mate 60"), "product_id": "P1"}
    said = talk(None).says(text, "purchase", entity, at(text, kind, "category", kind))
    assert "¥4,999" not in said


def test_last_month_is_no_place_in_a_list(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    chat.says("any phones", "purchase", named("category", "手机"))
    chat.says("it's from order last month", "inform")
    assert not held(means)


def test_a_fact_asked_of_a_brand_on_the_screen_is_no_offer(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("any phones", "purchase", named("category", "手机"))
    chat.sure = 0.36
    text = "the huawei one, how many inches"
    said = chat.says(text, "promotion", at(text, "huawei", "brand", "华为"))
    assert "Mate 60" in said and "offers" not in said


@pytest.mark.parametrize("text", ["帮我把坚果那单也付了", "把坚果那单结一下"])
def test_an_order_is_to_be_paid(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert "付款" in said and UNPAID in said


def test_what_was_bought_already_is_not_refused(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("看看手机", "purchase", at("看看手机", "手机", "category", "手机"))
    text = "耳机不是买过了吗"
    said = chat.says(text, "refine_recommendation", at(text, "耳机", "category", "耳机"))
    assert "不给您推荐" not in said and "您不要的" not in said


def test_a_guest_who_asks_how_long_it_takes_to_a_city_is_told(talk: Talk) -> None:
    said = talk(None).says("什么时候能到杭州", "order_status")
    assert "杭州" in said and "登录" not in said
    assert "登录" in talk(None).says("我的快递到哪了", "order_status")


def test_another_wish_with_own_goods_is_no_order_for_the_invoice(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("开个发票 抬头个人", "invoice")
    assert chat.slots["asked"] == "order"
    text = "跑鞋买小了 想换42的"
    parts = {"跑鞋买小了": "exchange", "想换42的": "exchange"}
    said = chat.says(text, "exchange", at(text, "跑鞋", "category", "跑步鞋"),
                     at(text, "42", "size", "42"), clauses=parts)  # fmt: skip
    assert "申请电子普通发票" not in said and "换" in said


def test_what_is_not_to_be_recommended_is_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋换42的", "exchange", at("跑鞋换42的", "跑鞋", "category", "跑步鞋"),
              at("跑鞋换42的", "42", "size", "42"))  # fmt: skip
    assert chat.slots["asked"] == "reason"
    assert "原因 不用推荐" not in chat.says("不用推荐 就上次那款", "deny")


def test_a_tired_shopper_hears_a_kind_word_while_a_yes_is_waited_for(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消坚果那单", "cancel_order", at("取消坚果那单", "坚果", "category", "坚果"))
    said = chat.says("今天真是累死了", "out_of_scope")
    assert "业务范围" not in said and chat.slots["proposal_id"]


def test_which_coupons_were_claimed_is_no_list_of_offers(talk: Talk) -> None:
    assert "账户里" in talk(ANNA).says("我自己领过的券有哪些", "promotion")


def test_how_the_difference_is_paid_back_opens_no_return(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机降价了补差价", "price_protection", named("order_no", PODS_ORDER))
    chat.says("怎么退给我", "return_refund")
    assert chat.slots["task"]["name"] == "price_protection" and chat.slots["proposal_id"]


def test_what_is_not_paid_is_called_off_and_not_told(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("先把没付的取消了", "cancel_order")
    assert UNPAID in said and chat.slots["task"]["name"] == "cancel_order"


def test_to_book_is_no_book(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(
        "fit the air conditioner on saturday", "installation", named("order_no", "DD20261117000007")
    )
    text = "i mean book it for sunday"
    said = chat.says(text, "affirm", at(text, "book", "category", "图书"))
    assert "book” among" not in said and chat.slots["proposal_id"]
