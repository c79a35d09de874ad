"""A booked visit: told, moved and called off, each change after a yes."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from actions.desk import Means
from actions.hearing.days import day_of
from shop.after_sales import cases
from shop.cases import Case
from shop.tables import AfterSalesRow, OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, AIRCON_ORDER, ANNA, BERT
from tests.actions.talking import Chat, named
from tests.shop.making import order


def own(means: Means, who: str = ANNA) -> Sequence[Case]:
    with means.database.reading() as tx:
        return cases(tx, who)


@pytest.fixture
def booked(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    return chat


def test_whether_it_is_booked_is_told(booked: Chat, means: Means) -> None:
    said = booked.says("预约上了吗", "stock")
    assert str(own(means)[0].id) in said and "格力" in said


def test_it_is_moved_after_a_yes(booked: Chat, means: Means) -> None:
    before = own(means)[0].details["wanted_at"]
    booked.says("改天吧", "inform")
    booked.says("周六上午", "inform")
    assert own(means)[0].details["wanted_at"] == before
    booked.says("确认", "affirm")
    assert own(means)[0].details["wanted_at"] != before
    assert len(own(means)) == 1


def test_it_is_called_off_after_a_yes(booked: Chat, means: Means) -> None:
    booked.says("不用来装了", "cancel_order")
    assert own(means)[0].status == "open"
    booked.says("确认", "affirm")
    assert own(means)[0].status == "withdrawn"


def test_a_no_leaves_it_booked(booked: Chat, means: Means) -> None:
    booked.says("取消安装预约", "cancel_order")
    booked.says("不了", "deny")
    assert own(means)[0].status == "open"


def test_another_customer_has_none_to_move(booked: Chat, talk: Talk, means: Means) -> None:
    other = talk(BERT)
    other.says("改到周六上午", "inform")
    other.says("确认", "affirm")
    assert own(means)[0].status == "open" and "格力" not in other.text


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("哎周二有事 改到周三行吗", 2),
        ("周二不行，换到周三", 2),
        ("从周二改到周三吧", 2),
        ("can you move it from Tuesday to Wednesday", 2),
        ("周三改到周二", 1),
    ],
)
def test_of_several_days_the_wished_one_counts(said: str, wished: int) -> None:
    found = day_of(said, date(2026, 11, 28))
    assert found is not None and found.weekday() == wished


def test_a_move_to_the_same_day_is_not_offered(booked: Chat, means: Means) -> None:
    said = booked.says("改到明天吧", "inform")
    assert "确认" not in said and "确认" not in booked.titles
    said = booked.says("不对 我说后天", "deny")
    assert booked.titles == ["确认", "取消"]
    booked.says("确认", "affirm")
    assert own(means)[0].details["wanted_at"] == (booked.now + timedelta(days=2)).date().isoformat()


def test_another_day_with_that_question_is_a_move(booked: Chat) -> None:
    said = booked.says("后天下午来装吧 货到得了吗", "shipping_info")
    assert "已经签收" in said and booked.titles == ["确认", "取消"]


def test_whether_the_goods_are_there_is_answered_and_the_day_is_kept(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装", "installation", named("category", "空调"))
    said = chat.says("明天下午吧 货到得了吗", "shipping_info")
    assert "已经签收" in said and chat.titles == ["确认", "取消"]
    assert "赶得上" in said or "不影响" in said


@pytest.mark.parametrize("text", ["改到二號夜晚七點得唔得", "改到12月2號啦"])
def test_a_day_in_other_words_moves_it(booked: Chat, means: Means, text: str) -> None:
    booked.says("改天吧", "inform")
    booked.says(text, "payment")
    assert booked.slots.get("proposal_id")


def test_the_same_day_needs_no_change(booked: Chat, means: Means) -> None:
    day = str(own(means)[0].details["wanted_at"])[:10]
    said = booked.says(f"改到{int(day[8:])}号吧", "inform")
    assert not booked.slots.get("proposal_id") and "不用改" in said


def test_the_same_day_with_a_time_is_noted_after_a_yes(booked: Chat, means: Means) -> None:
    day = str(own(means)[0].details["wanted_at"])[:10]
    said = booked.says(f"改到{int(day[8:])}号晚上吧", "inform")
    assert "晚上" in said and booked.slots.get("proposal_id")


def moved_to(means: Means) -> date:
    return date.fromisoformat(str(own(means)[0].details["wanted_at"])[:10])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("往后推两天", 2),
        ("晚一天来吧", 1),
        ("还是提前一天吧", -1),
        ("a day later please", 1),
        ("push it back by two days", 2),
        ("推迟一周", 7),
    ],
)
def test_a_booked_visit_is_moved_by_a_distance(
    talk: Talk, means: Means, text: str, days: int
) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，后天", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    before = moved_to(means)
    chat.says(text, "inform")
    chat.says("确认", "affirm")
    assert moved_to(means) == before + timedelta(days=days)


@pytest.mark.parametrize("text", ["还是周日吧", "改成周日", "周日来", "Sunday instead"])
def test_a_weekday_is_of_the_week_of_the_booked_one(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，下周六", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    saturday = moved_to(means)
    chat.says(text, "inform")
    chat.says("确认", "affirm")
    assert moved_to(means) == saturday + timedelta(days=1)


def test_a_weekday_before_the_yes_is_of_the_week_of_the_day_named(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，下周三", "installation", named("category", "空调"))
    chat.says("还是周五吧", "inform")
    chat.says("再晚一天", "inform")
    chat.says("确认", "affirm")
    assert moved_to(means).weekday() == 5


def test_a_day_later_than_the_latest_or_before_tomorrow_is_refused(booked: Chat) -> None:
    booked.says("提前一天吧", "inform")
    assert not booked.slots.get("proposal_id") and "约不了" in booked.text


@pytest.mark.parametrize("text", ["能晚两天发货吗", "晚一天付款行吗"])
def test_what_is_sent_or_paid_later_is_no_visit(booked: Chat, text: str) -> None:
    assert "上门" not in booked.says(text, "shipping_info")


def test_a_day_said_before_the_order_is_chosen_is_kept(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        order(tx, "DD2000000000000009", "signed", tx.scalar(select(func.max(OrderRow.placed_at))),
              days_ago=0, lines=((AIRCON, "P7-1", 1, 300_000),))  # fmt: skip
    chat = talk(ANNA)
    chat.says("空调什么时候来装", "installation", named("category", "空调"))
    chat.says("后天下午行不行", "inform")
    chat.clicks("格力")
    assert chat.titles == ["确认", "取消"] and "下午" in chat.text


def test_a_visit_is_moved_though_a_repair_is_denied_beside_it(booked: Chat) -> None:
    text = "不是维修 我说的是空调安装改到周六"
    booked.says(text, "repair_warranty", named("category", "空调"))
    assert booked.slots["task"]["name"] == "move_visit" and booked.slots["proposal_id"]


def test_another_half_of_the_booked_day(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("约安装 后天", "installation", named("order_no", AIRCON_ORDER))
    chat.says("确认", "affirm")
    said = chat.says("能改成下午吗", "change_address")
    assert "下午" in said and chat.slots["proposal_id"]


def test_half_of_another_day_asks_for_the_day(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("约安装 后天", "installation", named("order_no", AIRCON_ORDER))
    chat.says("确认", "affirm")
    chat.says("能改天吗 下午的", "installation")
    assert not chat.slots.get("proposal_id")


def test_the_half_that_was_wished_for_is_told_once_it_is_booked(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("约安装 后天下午", "installation", named("order_no", AIRCON_ORDER))
    assert "下午" in chat.says("确认", "affirm")


@pytest.mark.parametrize(
    ("text", "language"),
    [("好 到时候我没空的话能改时间吧", "zh"), ("万一那天有事可以改吗", "zh"),
     ("以后还能换时间不", "zh"), ("现在不改 我是说万一", "zh"),
     ("can i change it later if something comes up", "en")],
)  # fmt: skip
def test_whether_it_may_be_moved_later_moves_nothing(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    chat.says("确认", "affirm")
    before = own(means)[0].details["wanted_at"]
    said = chat.says(text, "installation")
    assert not chat.slots.get("task") and own(means)[0].details["wanted_at"] == before
    assert "能改" in said or "可以的" in said or "later" in said or "beforehand" in said


@pytest.mark.parametrize("text", ["能改到周六吗", "我没空 改天吧", "能换个时间吗"])
def test_another_day_is_still_asked_for_or_proposed(booked: Chat, text: str) -> None:
    booked.says(text, "installation")
    assert booked.slots["task"]["name"] == "move_visit"


@pytest.mark.parametrize(
    "text",
    ["燃气的管子是不是得另外买 家里没有", "先不确认 燃气管这些配件师傅会带吗 还是我自己买",
     "支架要自己买吗", "先别确认，打孔要钱吗"],
)  # fmt: skip
def test_a_question_leaves_the_booking_that_waits(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("空调预约安装，明天", "installation", named("category", "空调"))
    said = chat.says(text, "product_info")
    assert "资料" in said or "规则里没有" in said
    assert chat.slots["task"]["name"] == "installation" and chat.slots.get("proposal_id")
    chat.says("确认", "affirm")
    assert len(own(means)) == 1


def test_a_visit_that_is_done_is_said(booked: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(AfterSalesRow, own(means)[0].id).status = "done"
    said = booked.says(
        "空调到了好几天了 什么时候有人来装", "installation", named("category", "空调")
    )
    assert str(own(means)[0].id) in said and "已完成" in said and "还没有登记" not in said
