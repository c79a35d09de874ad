"""Whether offers are given together, as the engine would."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.wording import says
from shop import messages
from shop.offering import coupons
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, offer_changed
from tests.actions.talking import at


def two(means: Means, now: datetime, **values: object) -> None:
    offer_changed(
        means, now, "full", title={"zh": "满300减30", "en": "30 from 300"}, claimable=False
    )
    offer_changed(means, now, "fresh", title={"zh": "新客立减", "en": "first order"}, **values)


def test_two_that_combine_are_said_to(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now)
    said = talk(ANNA).says("新客立减能和满300减30一起用吗", "promotion")
    assert "满300减30" in said and "新客立减" in said and "不能" not in said


def test_one_that_stands_alone_is_said_to(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now, exclusive=True)
    said = talk(ANNA).says("新客立减能跟别的优惠叠加吗", "promotion")
    assert said.startswith("不能") and "新客立减" in said


def test_a_claim_beside_the_question_is_begun_too(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now)
    chat = talk(ANNA)
    chat.says("有什么优惠", "promotion")
    said = chat.says("领那个新客立减 对了能跟满300减30一起用吗", "promotion")
    assert "一起" in said or "叠加" in said
    assert chat.slots["task"]["name"] == "claim_coupon"
    with means.database.reading() as tx:
        assert not [one for one in coupons(tx, ANNA, now) if one.offer_id == "fresh"]


def test_the_same_list_is_not_read_out_twice(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now)
    chat = talk(ANNA)
    first = chat.says("有什么优惠", "promotion")
    again = chat.says("我问的不是这些优惠", "promotion")
    assert len(again) < len(first) and "上面" in again


def test_the_one_called_by_its_figure_is_claimed_beside(
    talk: Talk, means: Means, now: datetime
) -> None:
    two(means, now)
    offer_changed(means, now, "hundred", title={"zh": "满2000减150券", "en": "150 from 2000"})
    chat = talk(ANNA)
    chat.says("有什么优惠", "promotion")
    said = chat.says("那150的领了 满300减30能一起用不", "promotion")
    assert "一起" in said and "满2000减150券" in said
    assert chat.slots["task"]["name"] == "claim_coupon" and chat.slots["proposal_id"]


def test_what_was_claimed_before_is_not_claimed_again(
    talk: Talk, means: Means, now: datetime
) -> None:
    two(means, now)
    chat = talk(ANNA)
    chat.says("有什么优惠", "promotion")
    chat.says("之前的领了 能跟满300减30一起用不", "promotion")
    assert not chat.slots.get("proposal_id")


def test_those_just_listed_are_meant(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now)
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        messages.say(tx, chat.conversation_id, "assistant", "- 「满300减30」\n- 「新客立减」", now)
    said = chat.says("这几个能一起用吗", "product_info")
    assert "满300减30" in said and "新客立减" in said and "叠加" in said


def test_of_goods_just_shown_it_is_no_question_of_offers(
    talk: Talk, means: Means, now: datetime
) -> None:
    two(means, now)
    chat = talk(ANNA)
    chat.slots |= {"shown": ["P1", "P2"]}
    assert "叠加" not in chat.says("这几个能一起用吗", "product_info")


@pytest.mark.parametrize(
    ("text", "asked", "which"),
    [
        ("这两个券能一起用吗 哪个划算", "这两个券能一起用吗", "哪个划算"),
        ("这俩券能叠加不，哪个更好", "这俩券能叠加不", "哪个更好"),
        ("can i use both coupons, which is better", "can i use both coupons", "which is better"),
    ],
)
def test_of_coupons_no_goods_on_the_screen_are_compared(
    talk: Talk, means: Means, now: datetime, text: str, asked: str, which: str
) -> None:
    two(means, now, exclusive=True)
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("手机看看", "purchase", at("手机看看", "手机", "category", "手机"))
    chat.says("有什么优惠", "promotion")
    said = chat.says(text, "promotion", clauses={asked: "promotion", which: "compare"})
    assert "Mate 60" not in said and ("新客立减" in said or "first order" in said)


def test_goods_that_are_named_beside_a_coupon_are_compared(
    talk: Talk, means: Means, now: datetime
) -> None:
    two(means, now, exclusive=True)
    first, then = "新客立减能和满300减30一起用吗", "华为和小米的手机哪个好"
    text = f"{first} {then}"
    said = talk(ANNA).says(text, "promotion", at(text, "华为", "brand", "华为"),
                           at(text, "小米", "brand", "小米"), at(text, "手机", "category", "手机"),
                           clauses={first: "promotion", then: "compare"})  # fmt: skip
    assert "新客立减" in said and "Mate 60" in said


@pytest.mark.parametrize("text", ["那领了能跟满300那个一起用不", "这个能和满300减30叠加吗"])
def test_the_one_just_told_of_is_the_other(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    two(means, now, exclusive=True)
    chat = talk(ANNA)
    said = says_and_keeps(chat, "新客立减是什么", "promotion")
    assert "新客立减" in said
    said = says_and_keeps(chat, text, "promotion", at(text, "300", "price", 300))
    assert said.startswith("不能") and "新客立减" in said


def test_the_other_is_called_by_a_piece(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now, exclusive=True)
    said = talk(ANNA).says("新客券能跟满300减30一起用吗", "promotion")
    assert said.startswith("不能")


def test_what_may_be_joined_is_still_told(talk: Talk, means: Means, now: datetime) -> None:
    two(means, now, exclusive=True)
    said = talk(ANNA).says("满300减30能跟别的一起用吗", "promotion")
    assert said.startswith("可以")


@pytest.mark.parametrize(
    ("text", "language"),
    [("and can i also use the 20 yuan one", "en"), ("还能再叠个满199减20的吗", "zh")],
)
def test_asked_while_another_is_being_claimed_it_takes_the_place_of_none(
    talk: Talk, means: Means, now: datetime, text: str, language: str
) -> None:
    offer_changed(means, now, "ph", title={"zh": "手机满2000减150券", "en": "150 yuan coupon"})
    offer_changed(means, now, "all", title={"zh": "全场满199减20券", "en": "20 yuan coupon"})
    chat = talk(ANNA, language)
    chat.says("claim the 150 one" if language == "en" else "领手机那张150的", "promotion")
    said = chat.says(text, "affirm")
    assert "20" in said and ("combines" in said or "叠加" in said or "一起" in said)
    chat.says("yes" if language == "en" else "好 领", "affirm")
    with means.database.reading() as tx:
        assert [one.offer_id for one in coupons(tx, ANNA, now)] == ["ph"]


@pytest.mark.parametrize(
    "text", ["can i use the first one", "还能用券吗", "还能退20吗", "can i use my points too"]
)
def test_these_ask_of_no_stacking(text: str) -> None:
    assert not says("stacks", text)


@pytest.mark.parametrize(
    ("text", "one_alone"),
    [
        ("两张一起用呢", True),
        ("两张券能叠加用吗", True),
        ("能和满300减30一起用吗", False),
        ("这券能叠加吗", False),
    ],
)
def test_two_coupons_of_one_kind_are_no_pair(
    talk: Talk, means: Means, now: datetime, text: str, *, one_alone: bool
) -> None:
    two(means, now, per_customer=2)
    chat = talk(ANNA)
    chat.says("领新客立减", "promotion")
    chat.says("确认", "affirm")
    said = chat.says(text, "promotion")
    assert ("一单只能用一张" in said) == one_alone


def test_a_coupon_held_is_known_by_its_figure(talk: Talk, means: Means, now: datetime) -> None:
    offer_changed(means, now, "twenty", title={"zh": "全场满199减20券", "en": "20 from 199"})
    chat = talk(ANNA)
    chat.says("领满199减20的券", "promotion")
    chat.says("确认", "affirm")
    said = chat.says("用那张20的券", "promotion")
    assert "全场满199减20券" in said and "要领哪一张" not in said
