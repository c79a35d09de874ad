"""Two versions of one thing said one after the other, and what is only asked of one of them."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

HUES = {"k": "卡其色", "b": "黑色", "v": "紫色"}
JACKET = {"entity": "product", "value": "骆驼 幻影冲锋衣", "extra": {"product_id": "J1"}}


@pytest.fixture
def jackets(means: Means, now: datetime) -> None:
    """Two jackets in three colours and two sizes, one of them called Camel."""
    with means.database.transaction() as tx:
        for key, name, english in (("J1", "骆驼 幻影冲锋衣", "Camel Phantom"),
                                   ("J2", "北面 山地冲锋衣", "TNF Mountain")):  # fmt: skip
            put(tx, key, now, name=name, brand=name[:2], category="冲锋衣",
                categories=["冲锋衣"], short_names=[english],
                variants=[(f"{key}-{hue}{size}", label, size, 45_900, 9)
                          for hue, label in HUES.items() for size in "ML"])  # fmt: skip


def chat_of(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("骆驼幻影", "product_info", JACKET)
    return chat


@pytest.mark.usefixtures("jackets")
@pytest.mark.parametrize(
    ("text", "language", "khaki"),
    [
        ("加一件卡其色L，再要一件黑色M", "zh", "卡其色"),
        ("好的那就加一件 khaki L，再要一件黑色M给我老婆", "zh", "khaki"),
        ("add one khaki L, and one black M for my wife", "en", "khaki"),
    ],
)
def test_both_are_put_together_for_one_yes(
    talk: Talk, means: Means, text: str, language: str, khaki: str
) -> None:
    chat = chat_of(talk, language)
    black = "黑色" if "黑色" in text else "black"
    chat.says(text, "purchase", at(text, khaki, "color", "卡其色"),
              at(text, black, "color", "黑色"), at(text, "M", "size", "M"))  # fmt: skip
    assert held(means) == {}
    chat.says("好" if language == "zh" else "yes", "affirm")
    assert held(means) == {"J1-kL": 1, "J1-bM": 1}


@pytest.mark.usefixtures("jackets")
def test_one_rather_than_the_other_is_not_both(talk: Talk, means: Means) -> None:
    text = "加一件卡其色L，还是来一件黑色M吧"
    chat = chat_of(talk)
    chat.says(text, "purchase", at(text, "卡其色", "color", "卡其色"),
              at(text, "黑色", "color", "黑色"))  # fmt: skip
    assert sum(held(means).values()) <= 1
    assert not (chat.slots.get("task") or {}).get("goods")


@pytest.mark.usefixtures("jackets")
def test_what_is_there_already_is_not_put_in_again(talk: Talk, means: Means) -> None:
    chat = chat_of(talk)
    chat.says("加一件卡其色L", "purchase", named("color", "卡其色"), named("size", "L"))
    text = "加一件卡其色L，再要一件黑色M"
    chat.says(text, "purchase", at(text, "卡其色", "color", "卡其色"),
              at(text, "黑色", "color", "黑色"), at(text, "M", "size", "M"))  # fmt: skip
    assert held(means) == {"J1-kL": 1, "J1-bM": 1}


@pytest.mark.usefixtures("jackets")
def test_colours_with_their_sizes_one_each(talk: Talk, means: Means) -> None:
    chat = chat_of(talk, "en")
    chat.says("add a khaki M", "purchase", named("color", "卡其色"), named("size", "M"))
    text = "no thats wrong. i said khaki L and black M, one each"
    chat.says(text, "deny", at(text, "khaki", "color", "卡其色"),
              at(text, "black", "color", "黑色"))  # fmt: skip
    assert held(means) == {"J1-kL": 1, "J1-bM": 1}


@pytest.mark.usefixtures("jackets")
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("add one khaki L and two black L", {"J1-kL": 1, "J1-bL": 2}),
        ("add one black M and one black L", {"J1-bM": 1, "J1-bL": 1}),
        ("add one black and the size is L", {}),
    ],
)
def test_numbers_of_colours_with_their_sizes(
    talk: Talk, means: Means, text: str, lines: dict[str, int]
) -> None:
    chat = chat_of(talk, "en")
    said = [at(text, one, "color", hue) for one, hue in (("khaki", "卡其色"), ("black", "黑色"))
            if one in text]  # fmt: skip
    chat.says(text, "purchase", *said, at(text, "L", "size", "L"))
    if lines:
        chat.says("yes", "affirm")
        assert held(means) == lines
    else:
        assert sum(held(means).values()) <= 1


@pytest.mark.usefixtures("jackets")
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("make mine black too, still L", {"J1-bL": 1, "J1-bM": 1}),
        ("change the black M to L", {"J1-kL": 1, "J1-bL": 1}),
    ],
)
def test_the_line_that_keeps_its_size_changes(
    talk: Talk, means: Means, text: str, lines: dict[str, int]
) -> None:
    chat = chat_of(talk, "en")
    chat.says("khaki L and black M, one each", "purchase")
    chat.says("yes", "affirm")
    assert held(means) == {"J1-kL": 1, "J1-bM": 1}
    chat.says(text, "purchase", at(text, "black", "color", "黑色"))
    assert held(means) == lines


@pytest.mark.usefixtures("jackets")
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ok the camel one then. khaki in L, how many left?", 0),
        ("i'll take the camel one, khaki in L. how many left?", 1),
    ],
)
def test_how_many_are_left_of_the_one_called(
    talk: Talk, means: Means, text: str, count: int
) -> None:
    chat = talk(ANNA, "en")
    chat.says("shell jackets", "purchase", named("category", "冲锋衣"))
    said = chat.says(text, "stock", at(text, "camel", "color", "驼色"),
                     at(text, "khaki", "color", "卡其色"), at(text, "L", "size", "L"))  # fmt: skip
    assert "does not come in" not in said and held(means).get("J1-kL", 0) == count
    assert count or "9 left" in said


@pytest.mark.usefixtures("jackets")
def test_a_day_is_no_number_of_pieces(talk: Talk, means: Means) -> None:
    chat = chat_of(talk, "en")
    chat.says("add a khaki M", "purchase", named("color", "卡其色"), named("size", "M"))
    text = "the jacket from 12 nov, can it be exchanged"
    chat.says(text, "exchange", at(text, "jacket", "category", "冲锋衣"))
    assert held(means) == {"J1-kM": 1}


@pytest.mark.usefixtures("jackets")
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("can you swap it, i need M instead of L", {"J1-kM": 1}),
        ("can you swap it, i need L instead of M", {"J1-kL": 1}),
    ],
)
def test_what_gives_way_is_what_lies_there(
    talk: Talk, means: Means, text: str, lines: dict[str, int]
) -> None:
    chat = chat_of(talk, "en")
    chat.says("add a khaki L", "purchase", named("color", "卡其色"), named("size", "L"))
    chat.says(text, "exchange", at(text, "M", "size", "M"), at(text, "L", "size", "L"))
    assert held(means) == lines
