"""The basket is written only when it is asked for, and the line that is meant is."""

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, MATE, NUTS, SHIRT
from tests.actions.talking import Chat, at, named, product


def _held(means: Means, who: str) -> dict[str, int]:
    with means.database.reading() as tx:
        return {line.variant_id: line.quantity for line in baskets.lines(tx, who)}


def _filled(talk: Talk, who: str | None = ANNA) -> Chat:
    chat = talk(who)
    chat.says("坚果加入购物车", "purchase", product("每日坚果", NUTS))
    chat.says("耳机加入购物车", "purchase", product("AirPods", AIRPODS))
    return chat


def test_a_question_or_a_denial_after_an_offer_adds_nothing(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("what colours does it come in", "product_info", product("Mate60", MATE))
    chat.says("i asked about black too", "inform", named("color", "黑色"))
    chat.says(
        "no no i didn't ask you to add it, just asking if there's a green one",
        "deny", named("color", "绿色"),
    )  # fmt: skip
    assert _held(means, ANNA) == {}
    said = chat.says("我只是问问 没让你加", "deny")
    assert _held(means, ANNA) == {} and "加" in said


def test_a_colour_that_answers_the_offer_still_adds(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("Mate60有货吗", "stock", product("华为 Mate 60", MATE))
    chat.says("黑色的", "inform", named("color", "黑色"))
    assert _held(means, ANNA) == {"P1-b": 1}


def test_what_is_named_is_taken_out_whatever_it_was_taken_for(talk: Talk, means: Means) -> None:
    chat = _filled(talk)
    text = "no, remove the headphones from my basket"
    chat.says(text, "deny", at(text, "headphones", "category", "耳机"))
    assert _held(means, ANNA) == {"P8-1": 1}
    chat.says("take it out", "nlu_fallback")
    assert _held(means, ANNA) == {}


def test_a_guest_empties_his_basket(talk: Talk, means: Means) -> None:
    chat = _filled(talk, None)
    chat.says("empty my basket", "cancel_order")
    assert len(_held(means, chat.conversation_id)) == 2
    chat.says("yes", "affirm")
    assert _held(means, chat.conversation_id) == {}


def test_the_line_in_that_colour_and_size_is_taken_out(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    for size in ("L", "XL"):
        chat.says(
            f"纯棉T恤 {size} 加购物车", "purchase", product("纯棉T恤", SHIRT), named("size", size)
        )
    chat.says("remove the black XL", "inform", named("color", "黑色"), named("size", "XL"))
    assert _held(means, ANNA) == {"P6-L": 1}


def test_what_is_not_there_is_told(talk: Talk, means: Means) -> None:
    chat, text = _filled(talk), "remove the pink headphones from my basket"
    said = chat.says(text, "purchase", at(text, "pink", "color", "粉色"),
                     at(text, "headphones", "category", "耳机"))  # fmt: skip
    assert "pink headphones" in said and len(_held(means, ANNA)) == 2


def test_two_wishes_in_one_message_are_both_done(talk: Talk, means: Means) -> None:
    chat, text = _filled(talk), "坚果不要了 删掉 耳机改成两个"
    chat.says(text, "cancel_order", at(text, "坚果", "category", "坚果"),
              at(text, "耳机", "category", "耳机"), at(text, "两个", "quantity", 2))  # fmt: skip
    assert _held(means, ANNA) == {"P4-w": 2}


def test_the_wish_that_cannot_be_done_is_told_beside_the_other(talk: Talk, means: Means) -> None:
    chat, text = _filled(talk), "坚果删掉，手机也删掉"
    said = chat.says(text, "nlu_fallback", at(text, "坚果", "category", "坚果"),
                     at(text, "手机", "category", "手机"))  # fmt: skip
    assert _held(means, ANNA) == {"P4-w": 1} and "手机" in said


def test_the_number_changes_at_the_confirmation_of_the_order(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("坚果来两个 加购物车", "purchase", product("每日坚果", NUTS), named("quantity", 2))
    chat.says("下单", "purchase")
    chat.says("支付宝", "inform")
    text = "等等 坚果一个就够了"
    said = chat.says(text, "inform", at(text, "坚果", "category", "坚果"),
                     at(text, "一个", "quantity", 1))  # fmt: skip
    assert _held(means, ANNA) == {"P8-1": 1} and "确认" in chat.titles and "×1" in said
