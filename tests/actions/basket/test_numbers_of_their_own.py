"""A number belongs to what it stands beside: not to the goods before, a kind's name or an if."""

import pytest

from actions.basket.items import Item, each_counted, introduced
from actions.desk import Means
from actions.hearing.ordinals import count_said, counts_in, counts_pieces, each_said
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, held
from tests.actions.talking import Chat, at, named, product
from tests.shop import making


@pytest.mark.parametrize("text", ["水洗棉四件套", "三件套的沙发垫", "要这款两件套", "8件套餐具"])
def test_the_pieces_of_a_set_count_nothing(text: str) -> None:
    assert counts_in(text) == [] and count_said(text) is None


def test_a_set_may_be_counted() -> None:
    assert [number for _, number in counts_in("来两套四件套")] == [2]
    assert [number for _, number in counts_in("四件T恤")] == [4]
    assert not counts_pieces("四件套", 0, 2) and counts_pieces("四件T恤", 0, 2)


def test_buckets_and_each_alone_are_numbers() -> None:
    assert [number for _, number in counts_in("积木一桶")] == [1]
    assert each_said("书各一本") == each_said("书和笔各一") == 1


def test_a_number_that_begins_a_part_is_of_what_follows() -> None:
    text = "拿积木那桶吧 顺便要两本绘本"
    items = [Item(1, 3, None, "积木"), Item(12, 14, None, "绘本")]
    assert [one.count for one in each_counted(items, counts_in(text), text)] == [None, 2]


def test_a_kind_with_its_number_introduces_no_other_goods() -> None:
    items = [Item(3, 5, None, "绘本", 2), Item(6, 8, None, "A"), Item(9, 11, None, "B")]
    assert introduced(items, ["，", "和", ""]) == items  # kinds alone are all wanted


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    goods = [("P70", "布鲁可 大颗粒积木桶", "积木"), ("P71", "好饿的毛毛虫", "绘本"),
             ("P72", "猜猜我有多爱你", "绘本"), ("P73", "小熊很忙", "绘本")]  # fmt: skip
    with means.database.transaction() as tx:
        for number, name, kind in goods:
            making.product(tx, number, begun.now, name=name, brand="明天", category=kind,
                           categories=["图书", kind],
                           variants=[(f"{number}-1", "", "", 3_000, 9)])  # fmt: skip
    return begun


def said_at(text: str, name: str, number: str, word: str = "") -> dict[str, object]:
    word = word or name
    start = text.index(word)
    return {**product(name, number), "start": start, "end": start + len(word)}


@pytest.mark.parametrize(
    "text",
    ["拿布鲁可积木桶吧 顺便要两本绘本，好饿的毛毛虫和猜猜我有多爱你",
     "布鲁可积木桶来一个，再要两本绘本：好饿的毛毛虫、猜猜我有多爱你"],
)  # fmt: skip
def test_books_introduced_by_their_number_are_one_each(chat: Chat, text: str) -> None:
    chat.says(
        text, "purchase", said_at(text, "布鲁可 大颗粒积木桶", "P70", "布鲁可积木桶"),
        at(text, "绘本", "category", "绘本"), said_at(text, "好饿的毛毛虫", "P71"),
        said_at(text, "猜猜我有多爱你", "P72"),
    )  # fmt: skip
    goods = chat.slots["task"]["goods"]
    assert {one["product_id"]: one["quantity"] for one in goods} == {"P70": 1, "P71": 1, "P72": 1}


@pytest.mark.parametrize(
    ("text", "number"), [("图书是不是3本有折扣？那再加本小熊很忙", "3本"),
                         ("买3本有优惠吗？再加本小熊很忙", "3本")]
)  # fmt: skip
def test_the_number_of_a_condition_counts_nothing(
    chat: Chat, means: Means, text: str, number: str
) -> None:
    said = chat.says(
        text, "promotion", at(text, number, "quantity", 3), said_at(text, "小熊很忙", "P73")
    )
    assert "×3" not in said and held(means) == {"P73-1": 1}


@pytest.mark.parametrize("text", ["添个客服吧", "加不了微信吗", "添本别的"])
def test_a_mere_piece_adds_nothing_that_is_not_named(chat: Chat, means: Means, text: str) -> None:
    chat.says("小熊很忙怎么样", "product_info", said_at("小熊很忙怎么样", "小熊很忙", "P73"))
    chat.says(text, "nlu_fallback")
    assert held(means) == {}


def test_one_less_and_another_beside_it(chat: Chat, means: Means) -> None:
    chat.says("每日坚果两盒加购物车", "purchase", product("每日坚果", NUTS), named("quantity", 2))
    text = "坚果减一袋，再添本小熊很忙"
    chat.says(text, "nlu_fallback", at(text, "坚果", "category", "坚果"),
              said_at(text, "小熊很忙", "P73"))  # fmt: skip
    assert held(means) == {"P8-1": 1, "P73-1": 1}


@pytest.mark.parametrize("text", ["微信付，不过是一份不是两份哈", "支付宝，坚果是一袋不是两袋"])
def test_a_number_put_right_beside_the_way_to_pay(chat: Chat, means: Means, text: str) -> None:
    chat.says("每日坚果两盒加购物车", "purchase", product("每日坚果", NUTS), named("quantity", 2))
    chat.says("下单", "purchase")
    chat.says(text, "inform", at(text, "两", "quantity", 2))
    assert held(means) == {"P8-1": 1}
    assert chat.slots["task"]["payment"]


@pytest.mark.parametrize(
    "text", ["嗯…还是灰色吧，黑的太多了", "要不还是灰色好了", "还是换灰色吧"]
)  # fmt: skip
def test_another_version_after_all(chat: Chat, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        making.product(tx, "P74", chat.now, name="骆驼 冲锋衣", brand="骆驼", category="冲锋衣",
                       categories=["服饰", "冲锋衣"],
                       variants=[("P74-b", "黑色", "L", 45_900, 9),
                                 ("P74-g", "灰色", "L", 45_900, 9)])  # fmt: skip
    said = "骆驼冲锋衣黑色加购物车"
    chat.says(said, "purchase", said_at(said, "骆驼 冲锋衣", "P74", "骆驼冲锋衣"),
              at(said, "黑色", "color", "黑色"))  # fmt: skip
    chat.says(text, "refine_recommendation", at(text, "灰色", "color", "灰色"))
    assert held(means) == {"P74-g": 1}
