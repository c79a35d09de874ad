"""An order named without a matter of its own: the wish before, of that order."""

import pytest

from actions.after_sales import carried_on
from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, MATE, OLD, PODS_ORDER, order_of
from tests.actions.talking import at, named, product


def spoken_of(monkeypatch: pytest.MonkeyPatch, matter: str) -> None:
    monkeypatch.setattr(carried_on, "last_matter", lambda _: matter)


def test_the_same_wish_of_an_order_with_other_goods(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken_of(monkeypatch, "price_protection")
    text = "耳机那单也行吗"
    said = talk(ANNA).says(text, "invoice", at(text, "耳机", "category", "耳机"))
    assert PODS_ORDER in said and "200" in said


def test_the_same_wish_of_an_order_of_another_month(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken_of(monkeypatch, "repair_warranty")
    assert "抬头" not in talk(ANNA).says("上个月那单不行吗", "invoice")


def test_words_of_their_own_are_read_for_themselves(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken_of(monkeypatch, "price_protection")
    text = "空调那单怎么样了"
    said = talk(ANNA).says(text, "product_info", at(text, "空调", "category", "空调"))
    assert AIRCON_ORDER in said and "差价" not in said


@pytest.mark.parametrize("text", ["耳机那单不要开", "耳机那单先别开"])
def test_what_is_not_wished_for_is_not_carried_on(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    spoken_of(monkeypatch, "invoice")
    chat = talk(ANNA)
    chat.says(text, "inform", at(text, "耳机", "category", "耳机"))
    assert (chat.slots.get("task") or {}).get("name") != "invoice"


def test_goods_are_called_as_they_were_typed(talk: Talk) -> None:
    text = "a55屏幕闪了"
    chat = talk(ANNA)
    said = chat.says(text, "repair_warranty", at(text, "a55", "product", "A55 手环"))
    assert OLD in said


def test_the_goods_spoken_of_are_those_of_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.slots.update(order_no="DD20261118000005", product_id="P6")
    chat.says("能不能换一件", "exchange")
    assert chat.slots["task"]["line_id"] and "哪一件" not in chat.text


def test_the_version_said_tells_which_goods(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("DD20261118000005 换货", "exchange", named("order_no", "DD20261118000005"))
    assert chat.slots["task"]["step"] == "line_id"
    chat.says("黑色41的", "inform", named("color", "黑色"), named("size", "41"))
    assert chat.slots["task"].get("line_id")


def test_goods_to_buy_are_none_of_those_that_go_back(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("赤兔8想换货", "exchange", product("李宁 赤兔 8", "P5"))
    task = chat.slots["task"]
    text = "再帮我买个耳机"
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"))
    assert chat.slots["task"].get("order_no") == task["order_no"]
    assert any("AirPods" in one["name"] for one in chat.cards) and MATE not in str(chat.cards)


def test_what_was_told_of_other_goods_is_no_reason_for_these(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机声音有杂音想换货", "exchange", named("category", "耳机"))
    assert chat.slots["task"].get("reason")
    chat.says("我还有双跑步鞋也要换", "exchange", named("category", "跑步鞋"))
    (shoes,) = chat.slots["task"]["rest"]
    assert "赤兔" in shoes["name"] and not shoes.get("reason")


def test_the_same_again_is_a_version_and_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤换货", "exchange", product("优衣库 纯棉T恤", "P6"))
    chat.says("一样的就行", "inform")
    assert "一样的" not in str(chat.slots.get("task"))


def test_more_said_of_a_fault_leaves_the_choice_open(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机刚收到就断了", "inform", named("category", "耳机"))
    chat.says("昨天才发现", "inform")
    assert {"申请退货", "申请换货"} <= set(chat.titles)
    chat.clicks("换货")
    assert "断了" in str(chat.slots["task"])


@pytest.mark.parametrize("text", ["耳机那单不退了", "也行", "都可以", "全部"])
def test_a_refusal_or_a_small_word_carries_nothing_on(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    spoken_of(monkeypatch, "return_refund")
    goods = [at(text, "耳机", "category", "耳机")] if "耳机" in text else []
    chat = talk(ANNA)
    chat.says(text, "inform", *goods)
    assert (chat.slots.get("task") or {}).get("name") != "return_refund"


@pytest.mark.parametrize(
    "text", [f"你看错单了 {PODS_ORDER} 这个", f"不是这单 我说的是{PODS_ORDER}"]
)
def test_an_order_put_right_keeps_the_matter(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    spoken_of(monkeypatch, "price_protection")
    said = talk(ANNA).says(text, "inform", at(text, PODS_ORDER, "order_no", PODS_ORDER))
    assert PODS_ORDER in said and "200" in said


def test_an_order_put_right_by_its_day_keeps_the_matter(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, means: Means
) -> None:
    spoken_of(monkeypatch, "price_protection")
    day = means.policies.day(order_of(means, PODS_ORDER).placed_at).day
    text = f"不是这单 我说的是{day}号买的那一双"
    said = talk(ANNA).says(text, "deny", at(text, str(day), "size", str(day)))
    assert PODS_ORDER in said and "200" in said


@pytest.mark.parametrize("text", ["不是这单 我要投诉快递", "看错单了 帮我查下积分"])
def test_another_matter_is_no_order_put_right(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    spoken_of(monkeypatch, "price_protection")
    assert "差价" not in talk(ANNA).says(text, "membership" if "积分" in text else "complaint")


@pytest.mark.parametrize(
    "text", ["不对 我说的是9月那单", "不对 我说的是九月份的那单 两千多一部那个"]
)
def test_an_order_of_another_month_is_meant_and_the_wish_stays(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    spoken_of(monkeypatch, "return_refund")
    assert OLD in talk(ANNA).says(text, "deny")


@pytest.mark.parametrize(
    "text", ["不对 我说的是9月那单", "不对 我说的是九月份的那单 两千多一部那个"]
)
def test_while_the_reason_is_asked_another_month_is_no_reason(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单退货", "return_refund", at("耳机那单退货", "耳机", "category", "耳机"))
    said = chat.says(text, "deny")
    assert OLD in said and PODS_ORDER not in said and not chat.slots.get("proposal_id")


def test_a_month_in_a_reason_is_a_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机那单退货", "return_refund", at("耳机那单退货", "耳机", "category", "耳机"))
    said = chat.says("9月买的都比这个便宜", "inform")
    assert PODS_ORDER in said and OLD not in said
