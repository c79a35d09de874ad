"""Two kinds refused at once, or all that is on the screen: others are shown, nobody is sent off."""

import pytest

from shop.orders import of_customer
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, GALAXY, MATE, NOTE
from tests.actions.talking import at, named

PHONES = {MATE, NOTE, GALAXY}


@pytest.mark.parametrize("intent", ["deny", "goodbye", "cancel_order", "nlu_fallback", "inform"])
@pytest.mark.parametrize(
    ("text", "phone", "other"),
    [
        ("不要手机也不要坚果", "手机", "坚果"),
        ("手机不要 坚果不要", "手机", "坚果"),
        ("手机和坚果都不要", "手机", "坚果"),
        ("别给我推手机和坚果了", "手机", "坚果"),
        ("neither phones nor nuts", "phones", "nuts"),
        ("I don't want phones or nuts", "phones", "nuts"),
    ],
)
def test_two_kinds_refused_are_left_out(
    talk: Talk, intent: str, text: str, phone: str, other: str
) -> None:
    chat = talk(None)
    chat.says("数码", "purchase", named("category", "数码"))
    kinds = at(text, phone, "category", "手机"), at(text, other, "category", "坚果")
    chat.says(text, intent, *kinds)
    assert chat.slots["shown"] and not set(chat.slots["shown"]) & {*PHONES, "P8"}
    assert AIRPODS in chat.slots["shown"]


@pytest.mark.parametrize("text", ["华为不要小米也不要", "华为和小米都不要", "不要华为，也不要小米"])
def test_two_brands_refused_are_left_out(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    brands = at(text, "华为", "brand", "华为"), at(text, "小米", "brand", "小米")
    chat.says(text, "deny", *brands)
    assert chat.slots["shown"] == [GALAXY]


def test_a_refusal_at_the_start_is_no_goodbye(talk: Talk) -> None:
    chat, text = talk(None), "不要手机也不要坚果"
    chat.says(
        text, "deny", at(text, "手机", "category", "手机"), at(text, "坚果", "category", "坚果")
    )
    assert "products" in chat.kinds


@pytest.mark.parametrize(
    "text",
    ["都不要", "都不要了", "一个都不要", "哪个都不想要", "没一个合适的", "这几款都不行，换一批"]
    + ["none of these", "neither", "I don't want any of these"],
)
def test_all_of_the_list_is_refused(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("数码", "purchase", named("category", "数码"))
    before = set(chat.slots["shown"])
    chat.says("第二个多少钱", "product_info")
    said = chat.says(text, "deny")
    assert before <= set(chat.slots["wishes"]["exclude"])
    assert "add_to_basket" not in str(chat.slots.get("task"))
    assert "购物车吗" not in said and "随时" not in said


def test_an_order_that_is_not_wanted_is_still_an_order(talk: Talk) -> None:
    chat = talk(ANNA)
    with chat.means.database.reading() as tx:
        line = next(
            one.lines[0] for one in of_customer(tx, ANNA, limit=30).data if one.status == "paid"
        )
    text = f"{line.name}不要了"
    chat.says(text, "cancel_order", at(text, line.name, "product", line.name,
                                       extra={"product_id": line.product_id}))  # fmt: skip
    assert "products" not in chat.kinds
