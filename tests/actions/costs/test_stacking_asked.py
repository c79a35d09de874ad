"""Whether offers are given together, as the engine would."""

from datetime import datetime

from actions.desk import Means
from shop.offering import coupons
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, offer_changed


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
