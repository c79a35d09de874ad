"""2.5kg x8, the 8 bag pack, 大包: packs that are versions of goods count no pieces."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at, product
from tests.shop import making

LITTER = product("许翠花 除臭豆腐猫砂", "P21")
FOOD = product("皇家 I27 室内成猫粮", "P22")


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Cat litter in packs of four and eight, and cat food in a small and a big bag."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P21", begun.now, name="许翠花 除臭豆腐猫砂", brand="许翠花",
                       category="猫砂", categories=["宠物", "猫砂"],
                       variants=[("P21-4", "", "2.5kg×4", 5_990, 99),
                                 ("P21-8", "", "2.5kg×8", 10_900, 99)])  # fmt: skip
        making.product(tx, "P22", begun.now, name="皇家 I27 室内成猫粮", brand="皇家",
                       category="猫粮", categories=["宠物", "猫粮"],
                       variants=[("P22-2", "", "2kg", 9_900, 99),
                                 ("P22-4", "", "4.5kg", 19_900, 99)])  # fmt: skip
        making.product(tx, "P23", begun.now, name="蔻驰 托特包", brand="蔻驰", category="女包",
                       categories=["女包"], variants=[("P23-1", "", "", 99_900, 9)])  # fmt: skip
    return begun


def heard(text: str) -> list[Entity]:
    return [at(text, one, "size", one) for one in ("2.5kg", "4.5kg") if one in text]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("2.5kg x8", {"P21-8": 1}),
        ("2.5kg×8的那个", {"P21-8": 1}),
        ("the 8 bag pack, one please", {"P21-8": 1}),
        ("the pack of 4 please", {"P21-4": 1}),
        ("8包装的来两份", {"P21-8": 2}),
        ("2.5kg*4 来三份", {"P21-4": 3}),
    ],
)
def test_a_pack_is_a_version_and_no_number(
    chat: Chat, means: Means, text: str, there: dict[str, int]
) -> None:
    chat.says("来一份豆腐猫砂", "purchase", LITTER)
    chat.says(text, "inform", *heard(text))
    assert held(means) == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("不是8份，是一份8包的", {"P21-8": 1}),
        ("not 8 packs, one of the 8 bag pack", {"P21-8": 1}),
        ("改成两份", {"P21-8": 2}),
    ],
)
def test_so_many_of_a_pack(chat: Chat, means: Means, text: str, there: dict[str, int]) -> None:
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P21-8", 8, chat.now)
    named = [at(text, "8", "quantity", 8)] if "8" in text else []
    bag = [at(text, "bag", "category", "女包")] if "bag" in text else []
    chat.says(text, "inform", *named, *bag)
    assert held(means) == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("皇家I27要4.5kg那袋，加一袋", {"P22-4": 1}),
        ("皇家I27大包来一包", {"P22-4": 1}),
        ("皇家I27小袋的来两袋", {"P22-2": 2}),
        ("add the big bag of I27", {"P22-4": 1}),
    ],
)
def test_the_big_and_the_small_one(
    chat: Chat, means: Means, text: str, there: dict[str, int]
) -> None:
    named = [at(text, "I27", "product", "皇家 I27 室内成猫粮", extra={"product_id": "P22"})]
    bags = [at(text, one, "category", "女包") for one in ("袋", "bag") if one in text]
    chat.says(text, "purchase", *named, *heard(text), *bags)
    assert held(means) == there


def test_what_the_big_one_costs(chat: Chat) -> None:
    text = "想再囤一袋皇家I27的大包，多少钱"
    said = chat.says(text, "purchase",
                     at(text, "皇家I27", "product", "皇家 I27 室内成猫粮",
                        extra={"product_id": "P22"}))  # fmt: skip
    assert "199" in said and "¥99" not in said


@pytest.mark.parametrize("text", ["想买个包", "有没有好看的包", "any nice bags"])
def test_a_bag_that_is_looked_for_is_one(chat: Chat, text: str) -> None:
    word = "包" if "包" in text else "bags"
    assert "蔻驰" in chat.says(text, "recommend", at(text, word, "category", "女包"))


@pytest.mark.parametrize("text", ["嗯 加一包吧", "好 来一包", "加一袋就行"])
@pytest.mark.parametrize("there", [False, True])
def test_one_pack_is_of_the_version_that_was_offered(
    chat: Chat, means: Means, text: str, there: bool
) -> None:
    if there:
        with means.database.transaction() as tx:
            baskets.set_quantity(tx, ANNA, "P22-2", 1, chat.now)
    chat.says("皇家I27 4.5kg有货吗", "stock", FOOD, *heard("4.5kg"))
    chat.says(text, "affirm")
    assert held(means) == {**({"P22-2": 1} if there else {}), "P22-4": 1}


@pytest.mark.parametrize("text", ["要小包的", "要小包"])
def test_the_smaller_one_is_taken_when_it_is_said(chat: Chat, means: Means, text: str) -> None:
    chat.says("皇家I27 4.5kg有货吗", "stock", FOOD, *heard("4.5kg"))
    chat.says(text, "inform")
    assert held(means) == {"P22-2": 1}


def test_the_version_behind_the_first_of_two_goods_is_its(chat: Chat, means: Means) -> None:
    text = "那皇家I27吧 小包的 另外许翠花猫砂2.5kg的也拿一包"
    chat.says(text, "purchase",
              at(text, "皇家I27", "product", "皇家 I27 室内成猫粮", extra={"product_id": "P22"}),
              at(text, "许翠花猫砂", "product", "许翠花 除臭豆腐猫砂",
                 extra={"product_id": "P21"}))  # fmt: skip
    assert "皇家 I27 室内成猫粮 2kg" in chat.text or "P22-2" in str(chat.slots["task"])
