"""Messages whose words mean another thing than they were taken for, or than stands in them."""

import json
from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import (
    ANNA,
    PAID,
    SHIPPED,
    SHOES_ORDER,
    UNPAID,
    held,
    offer_changed,
    order_of,
)
from tests.actions.talking import at, named
from tests.shop.making import product as put


def test_a_wish_for_a_kind_is_no_business_that_no_word_bears_out(talk: Talk) -> None:
    chat, text = talk(ANNA), "坚果 给老人吃的 低糖"
    chat.sure = 0.54
    chat.says(text, "return_refund", at(text, "坚果", "category", "坚果"))
    assert not chat.slots.get("proposal_id") and (chat.slots.get("task") or {}).get("soft", True)


def test_another_colour_of_goods_looked_at_is_no_exchange(talk: Talk) -> None:
    chat, text = talk(ANNA), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    said = chat.says("换成蓝色吧", "exchange", at("换成蓝色吧", "蓝色", "color", "蓝色"))
    assert "Galaxy" in said and (chat.slots.get("task") or {}).get("name") != "exchange"


def test_goods_that_were_bought_are_still_exchanged(talk: Talk) -> None:
    chat, text = talk(ANNA), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    text = "我买的鞋换成42的"
    chat.says(text, "exchange", at(text, "鞋", "category", "跑步鞋"), at(text, "42", "size", "42"))
    assert chat.slots["task"]["name"] == "exchange"


def test_a_phone_case_for_a_phone_wishes_for_no_phone(talk: Talk, means: Means) -> None:
    text = "我手机壳想配一个 Mate60的"
    said = talk(ANNA).says(text, "purchase", at(text, "手机壳", "category", "手机壳"),
                           at(text, "Mate60", "product", "华为 Mate 60",
                              extra={"product_id": "P1"}))  # fmt: skip
    assert "手机壳" in said and "款式" not in said and "哪一款" not in said


def test_a_brand_with_the_word_of_a_place_is_no_address(talk: Talk) -> None:
    chat, text = talk(ANNA), "就植村秀那个 150的"
    chat.says(text, "inform", at(text, "植村秀", "brand", "植村秀"))
    assert (chat.slots.get("task") or {}).get("name") != "change_address"


def test_an_address_for_an_order_begins_no_other(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        "来一袋每日坚果", "purchase", named("product", "每日坚果", extra={"product_id": "P8"})
    )
    chat.says("加购物车", "purchase")
    chat = talk(ANNA)
    said = chat.says("改到上海市静安区南京西路1266号2座15楼", "change_address")
    assert "付款" not in said and chat.slots["task"]["name"] == "change_address"


def test_nothing_is_put_in_for_a_colour_that_there_is_not(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(
        "三星的手机", "purchase", named("product", "三星 Galaxy A55", extra={"product_id": "P3"})
    )
    said = chat.says("那来一个 白色的", "inform", at("那来一个 白色的", "白色", "color", "白色"))
    assert "白色" in said and "没有" in said and not held(means)


@pytest.mark.parametrize(
    "text", ["155穿L行吗 90斤", "L码 92斤能穿下吗", "175 150斤 L合适不", "穿L会不会太大"]
)
def test_whether_a_size_fits_is_no_question_of_stock(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(
        "优衣库纯棉T恤", "purchase", named("product", "优衣库 纯棉T恤", extra={"product_id": "P6"})
    )
    said = chat.says(text, "product_info", at(text, "L", "size", "L"))
    assert "身高体重" in said


def test_the_dearest_and_the_cheapest_are_compared(talk: Talk) -> None:
    chat, text = talk(), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    said = chat.says("贵的那个和便宜的那个差在哪", "compare")
    assert "Mate 60 |" in said.replace("华为 ", "") or "| 华为 Mate 60" in said
    assert "Redmi Note 14" in said


def test_which_is_cheaper_of_those_shown_is_no_haggling(talk: Talk) -> None:
    chat, text = talk(), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "Redmi Note 14" in chat.says("哪个便宜点", "promotion")


def test_a_charger_for_a_phone_wishes_for_no_phone(talk: Talk) -> None:
    text = "also a phone charger"
    said = talk(language="en").says(text, "purchase", at(text, "phone", "category", "手机"),
                                    at(text, "charger", "category", "充电器"))  # fmt: skip
    assert "Mate" not in said and "Redmi" not in said and "charger" in said


def test_a_question_about_the_one_in_talk_is_no_refusal(talk: Talk) -> None:
    chat = talk(language="en")
    chat.says(
        "mate 60", "product_info", named("product", "华为 Mate 60", extra={"product_id": "P1"})
    )
    said = chat.says("is it heavy", "deny", named("attribute", "重量"))
    assert "209g" in said


def test_to_order_is_a_yes_to_the_number_asked_about(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says(
        "来一袋每日坚果", "purchase", named("product", "每日坚果", extra={"product_id": "P8"})
    )
    assert "2" in chat.says("那再拿一袋", "purchase")
    chat.says("下单", "purchase")
    assert held(means) == {"P8-1": 2}


@pytest.mark.parametrize("text", ["分期买 12期", "花呗分期吧", "分期付款"])
def test_instalments_alone_after_the_basket_order_it(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(
        "来一袋每日坚果", "purchase", named("product", "每日坚果", extra={"product_id": "P8"})
    )
    chat.says("加购物车", "purchase")
    chat.says(text, "payment")
    assert chat.slots["task"]["name"] == "place_order" and not chat.slots["task"].get("soft")


@pytest.mark.parametrize(
    ("text", "intent", "word", "kind", "task"),
    [
        ("空调装了吗帮我看看", "installation", "空调", "空调", "installation"),
        ("耳机买贵了", "price_protection", "耳机", "耳机", "price_protection"),
    ],
)
def test_business_of_goods_that_were_bought_is_no_search(
    talk: Talk, text: str, intent: str, word: str, kind: str, task: str
) -> None:
    chat = talk(ANNA)
    chat.sure = 0.95
    chat.says(text, intent, at(text, word, "category", kind))
    assert (chat.slots.get("task") or {}).get("name") == task


def test_goods_that_do_not_fit_are_those_that_were_bought(talk: Talk) -> None:
    chat, text = talk(ANNA), "鞋尺码不对 穿不下"
    chat.sure = 0.44
    chat.says(text, "exchange", at(text, "鞋", "category", "跑步鞋"))
    assert (chat.slots.get("task") or {}).get("name") in ("exchange", "return_refund")


def test_a_wish_for_another_of_the_kind_is_still_a_search(talk: Talk) -> None:
    chat, text = talk(ANNA), "空调有什么推荐的 想再装一台"
    said = chat.says(text, "installation", at(text, "空调", "category", "空调"))
    assert "格力" in said and (chat.slots.get("task") or {}).get("name") != "installation"


def test_another_size_of_an_order_that_is_not_sent(talk: Talk) -> None:
    text = "红米手机想改成512G的"
    said = talk(ANNA).says(text, "product_info",
                           at(text, "红米手机", "product", "Redmi Note 14",
                              extra={"product_id": "P2"}),
                           at(text, "512G", "size", "512GB"))  # fmt: skip
    assert "取消" in said and "加购" not in said


def test_whether_there_is_such_a_size_is_still_a_question(talk: Talk) -> None:
    text = "手机有512G的吗"
    said = talk(ANNA).says(text, "stock", at(text, "手机", "category", "手机"),
                           at(text, "512G", "size", "512GB"))  # fmt: skip
    assert "重拍" not in said and "重新下单" not in said


def test_an_order_with_all_the_goods_that_are_named(talk: Talk) -> None:
    chat, text = talk(ANNA), "鞋和T恤那单开个人发票"
    chat.says(
        text, "invoice", at(text, "鞋", "category", "跑步鞋"), at(text, "T恤", "category", "T恤")
    )
    assert SHOES_ORDER in json.dumps(chat.slots["task"])


@pytest.mark.parametrize("text", ["行 取消", "可以 取消吧"])
def test_fine_cancel_is_a_yes_to_the_cancellation(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消", "cancel_order", named("order_no", UNPAID))
    chat.says(text, "cancel_order")
    assert order_of(means, UNPAID).status == "cancelled"


def test_the_address_of_a_parcel_in_talk_is_not_that_of_another_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("它的收货地址想改到公司", "change_address")
    assert SHIPPED in said and UNPAID not in said


@pytest.mark.parametrize(
    ("text", "lang"),
    [("会全额退吗", "zh"), ("will i get the full amount back", "en"),
     ("how much would that be", "en")],
)  # fmt: skip
def test_what_a_cancellation_pays_back(talk: Talk, text: str, lang: str) -> None:
    chat = talk(ANNA, lang)
    chat.says("cancel it", "cancel_order", named("order_no", PAID))
    assert "999" in chat.says(text, "refund_progress")


def test_is_that_covered_is_asked_of_the_warranty(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "my air conditioner does not cool"
    chat.says(text, "repair_warranty", at(text, "air conditioner", "category", "空调"))
    assert "72 months" in chat.says("is that covered", "affirm")


def test_goods_for_pets_are_no_toys_of_children(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "T1", now, name="乐高 花束", brand="乐高", category="积木",
            categories=["玩具", "积木"], variants=[("T1-1", "", "", 39_900, 5)])  # fmt: skip
    text = "宠物玩具有吗"
    said = talk().says(text, "purchase", at(text, "宠物玩具", "category", "宠物玩具"))
    assert "乐高" not in said


def test_skin_alone_chooses_the_kinds_made_for_it(talk: Talk, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, kind in enumerate(("面霜", "精华")):
            put(tx, f"S{number}", now, name=f"润护 {kind}", brand="润护", category=kind,
                categories=["美妆", kind], attributes={"适合肤质": ("干性", "油性")[number]},
                variants=[(f"S{number}-1", "", "", 9_900, 5)])  # fmt: skip
    said = talk(ANNA).says("推荐点干皮用的", "recommend")
    assert "润护 面霜" in said and "润护 精华" not in said and "T恤" not in said


@pytest.mark.parametrize("text", ["用那个坚果券", "那就用一下那张坚果券吧"])
def test_a_coupon_to_be_used_is_claimed_first(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    offer_changed(means, now, "nuts-10", title={"zh": "坚果9折券", "en": "10% off nuts"})
    chat = talk(ANNA)
    chat.says(text, "inform", at(text, "坚果", "category", "坚果"))
    assert (chat.slots.get("task") or {}).get("name") == "claim_coupon"


def test_what_is_not_to_be_in_goods_is_left_out(talk: Talk) -> None:
    chat, text = talk(), "看看坚果"
    chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    text = "不要带坚果的"
    said = chat.says(text, "refine_recommendation", at(text, "坚果", "category", "坚果"))
    assert "每日坚果" not in said


def test_one_chosen_in_the_end_is_no_refusal(talk: Talk) -> None:
    chat, text = talk(ANNA), "看看手机"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    said = chat.says("算了还是三星", "deny", at("算了还是三星", "三星", "brand", "三星"))
    assert "三星 Galaxy A55" in said


def test_whether_goods_being_ordered_are_fitted_leaves_the_order_open(talk: Talk) -> None:
    chat, text = talk(ANNA), "云佳空调来一台"
    chat.says(text, "purchase", at(text, "云佳空调", "product", "格力 云佳 1.5匹",
                                   extra={"product_id": "P7"}))  # fmt: skip
    chat.says("下单", "purchase")
    task = chat.slots["task"]
    assert task["name"] == "place_order" and not task.get("soft")
    said = chat.says("要上门安装吗", "installation")
    assert "需要" in said and chat.slots["task"]["name"] == "place_order"
