"""A number for goods that fit several lines is asked about, and a version is noted once."""

from actions.basket.drafting import each_once
from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import at


def test_a_number_for_one_of_two_phones_is_asked_about(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    from_here = {"P1-b": 1, "P2-b": 1}
    fill(means, chat.now, from_here)
    text = "手机改成3部吧"
    said = chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert held(means) == from_here
    assert "3" in said
    chat.clicks("Redmi")
    assert held(means) == {"P1-b": 1, "P2-b": 3}


def test_the_line_that_changed_is_named(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    fill(means, chat.now, {"P1-b": 1, "P8-1": 1})
    text = "坚果改成3袋吧"
    said = chat.says(text, "purchase", at(text, "坚果", "category", "坚果"))
    assert "每日坚果" in said.splitlines()[0]


def test_a_version_noted_twice_is_one_line() -> None:
    black = {"product_id": "P1", "variant_id": "P1-b", "quantity": 1}
    open_one = {"product_id": "P6", "variant_id": None, "quantity": 1}
    goods = each_once([black, open_one, {**black, "quantity": 2}, {**open_one}])
    assert goods == [{**black, "quantity": 2}, open_one, open_one]


def fill(means: Means, now: object, lines: dict[str, int]) -> None:
    with means.database.transaction() as tx:
        for variant_id, count in lines.items():
            baskets.set_quantity(tx, ANNA, variant_id, count, now)  # type: ignore[arg-type]


def test_one_of_two_pieces_goes_and_the_other_stays(talk: Talk, means: Means) -> None:
    for text, left in (("remove one of the nuts from my basket", 1), ("remove one nuts", 1),
                       ("remove the nuts", None)):  # fmt: skip
        chat = talk(ANNA, "en")
        fill(means, chat.now, {"P4-w": 1, "P8-1": 2})
        chat.says(text, "purchase", at(text, "nuts", "category", "坚果"))
        assert held(means) == {"P4-w": 1} | ({"P8-1": left} if left else {}), text


def test_one_of_two_sorts_is_asked_about_before_it_goes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    fill(means, chat.now, {"P1-b": 1, "P2-b": 1})
    text = "remove one phone"
    chat.says(text, "purchase", at(text, "phone", "category", "手机"))
    assert held(means) == {"P1-b": 1, "P2-b": 1}
    chat.clicks("Redmi")
    assert held(means) == {"P1-b": 1}


def test_another_one_is_one_more(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    fill(means, chat.now, {"P8-1": 1})
    text = "put another nuts in my basket"
    chat.says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert held(means) == {"P8-1": 2} or "2" in chat.text


def test_no_there_is_so_much_takes_nothing_out(talk: Talk, means: Means) -> None:
    chat = talk(ANNA, "en")
    fill(means, chat.now, {"P8-1": 2})
    text = "no theres 2 nuts in there already, i want 1 nuts + 1 earphones"
    chat.says(text, "purchase", at(text, "nuts", "category", "坚果"))
    assert held(means)["P8-1"] in (1, 2)
