"""A pack said in another unit than its label is that pack: 2公斤, 4斤 are 2kg."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.pack_sizes import as_labelled
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at
from tests.shop import making

FOOD, SMALL, LARGE = "P36", "P36-2", "P36-4"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        making.product(tx, FOOD, now, name="皇家 K36 幼猫粮", brand="皇家", category="猫粮",
                       categories=["宠物", "猫粮"],
                       variants=[(SMALL, "", "2kg", 10_900, 48),
                                 (LARGE, "", "4.5kg", 21_900, 9)])  # fmt: skip
        baskets.set_quantity(tx, ANNA, LARGE, 1, now)
    return talk(ANNA)


def _lines(means: Means) -> dict[str, int]:
    with means.database.reading() as tx:
        return {one.variant_id: one.quantity for one in baskets.lines(tx, ANNA)}


@pytest.mark.parametrize(
    "text",
    [
        "换成2公斤的两袋吧",
        "嗯 还是换成2公斤的两袋吧 小猫吃不完怕潮",
        "换成两公斤的 两袋",
        "换成4斤的两袋",
        "换成2千克的两袋吧",
    ],
)
def test_the_pack_and_its_number_are_taken(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase")
    assert _lines(means) == {SMALL: 2}


def test_the_number_alone_keeps_the_pack(chat: Chat, means: Means) -> None:
    chat.says("改成两袋吧", "purchase")
    assert _lines(means) == {LARGE: 2}


@pytest.mark.parametrize(
    ("said", "labelled"),
    [("两公斤的", "2kg的"), ("4斤", "2kg"), ("500毫升", "500ml"), ("1.5升", "1.5L"),
     ("升级版", "升级版"), ("二升级", "二升级"), ("3袋", "3袋")],
)  # fmt: skip
def test_amounts_are_read_as_labels(said: str, labelled: str) -> None:
    assert as_labelled(said) == labelled


@pytest.mark.parametrize(
    ("said", "labelled"),
    [("二十斤", "10kg"), ("十五公斤", "15kg"), ("一百五十克", "150g"), ("两斤半的", "1.25kg的"),
     ("几十斤", "几十斤"), ("第二升", "第二升"), ("十袋", "十袋")],
)  # fmt: skip
def test_a_number_of_several_letters_is_read_whole(said: str, labelled: str) -> None:
    assert as_labelled(said) == labelled


@pytest.mark.parametrize(
    ("text", "word", "number"),
    [("换成4斤的", "4斤", 4), ("换成四斤的", "四斤", 4), ("换成两公斤的", "两公斤", 2),
     ("猫粮改成四斤的吧", "四斤", 4), ("还是换成4斤的那种", "4", 4)],
)  # fmt: skip
def test_a_weight_counts_no_pieces(
    chat: Chat, means: Means, text: str, word: str, number: int
) -> None:
    kinds = [at(text, "猫粮", "category", "猫粮")] if "猫粮" in text else []
    chat.says(text, "purchase", at(text, word, "quantity", number), *kinds)
    assert _lines(means) == {SMALL: 1}


@pytest.mark.parametrize(("text", "word"), [("换成9斤的", "9"), ("换成九斤的", "九")])
def test_the_pack_that_is_there_stays_as_many(
    chat: Chat, means: Means, text: str, word: str
) -> None:
    chat.says(text, "purchase", at(text, word, "quantity", 9))
    assert _lines(means) == {LARGE: 1}


@pytest.mark.parametrize("text", ["换成四袋", "改成4袋吧", "换成四斤半的" + "四袋"])
def test_pieces_are_still_counted(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase", at(text, "四袋" if "四袋" in text else "4袋", "quantity", 4))
    assert _lines(means) == ({LARGE: 4} if "斤" not in text else {LARGE: 1})


@pytest.mark.parametrize(
    ("text", "word"),
    [("换成两斤的", "两斤"), ("猫粮换成二十斤的", "二十斤"), ("换成三公斤的两袋", "三公斤"),
     ("换成3kg的", "3kg")],
)  # fmt: skip
def test_a_pack_there_is_none_of_is_told_and_changes_nothing(
    chat: Chat, means: Means, text: str, word: str
) -> None:
    kinds = [at(text, "猫粮", "category", "猫粮")] if "猫粮" in text else []
    said = chat.says(text, "purchase", at(text, word[:1], "quantity", 2), *kinds)
    assert _lines(means) == {LARGE: 1}
    assert f"没有{word}" in said and "2kg" in said and "4.5kg" in said, said
