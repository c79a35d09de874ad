"""Products nobody had touched before the cut, judged by their attributes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender import BadData, Interactions, ProductFacts, Recommender, with_newcomers
from recommender.__main__ import main
from recommender.facts_reading import read_facts
from recommender.mixing import Mix, Mixes
from recommender.newcomer_slices import newcomer_slices
from recommender.recipes import Recipe
from recommender.solvers import Als
from recommender.splitting import since
from recommender.words import likeness, words_of

KINDS = ("phone case", "green tea", "oak chair", "手机壳")


def world() -> tuple[Interactions, list[ProductFacts]]:
    """Each customer buys one kind of thing; two more of each come out at time 100."""
    random, rows, facts = np.random.default_rng(0), [], []
    for kind, words in enumerate(KINDS):
        for number in range(12):
            facts.append(ProductFacts(f"{kind}-{number:02}", "", "", 9.0, name=f"{words} {number}"))
    for who in range(120):
        kind = who % 4
        for number in random.choice(10, 5, replace=False).tolist():
            rows.append((f"c{who:03}", f"{kind}-{number:02}", 1.0, random.random() * 90, True))
        new = 10 + int(random.integers(2))
        rows.append((f"c{who:03}", f"{kind}-{new:02}", 1.0, 100.0 + who / 10, True))
    return Interactions.of_rows(rows), facts


def test_a_split_tells_who_bought_what_nobody_had_touched() -> None:
    split = since(world()[0], 99.0)
    assert len(split.newcomers) == 8
    assert all(len(one) == 1 and one[0] in split.newcomers for one in split.strange)
    assert split.unknown == [1] * 120
    assert split.sample(7, 0).newcomers == split.newcomers


def test_names_alone_place_newcomers_clearly_above_the_popularity_of_their_kin() -> None:
    data, facts = world()
    split = since(data, 99.0)
    made = Recipe(Als(factors=8)).fit(split.train)
    (found,) = newcomer_slices([(made, split)], facts)
    assert found.customers == 120
    assert found.clear and found.model_interval[0] > found.popularity_interval[1]
    assert found.gain_interval[0] <= found.model - found.popularity <= found.gain_interval[1]


def test_two_cuts_are_one_slice_and_too_few_customers_none() -> None:
    data, facts = world()
    split = since(data, 99.0)
    made = Recommender.fit(split.train, Als(factors=8))
    (found,) = newcomer_slices([(made, split), (made, split)], facts)
    assert found.customers == 240
    assert newcomer_slices([(made, split.sample(9, 0))], facts) == []
    assert newcomer_slices([(made, split)], facts[:3]) == []


def test_popularity_adds_the_same_to_every_newcomer() -> None:
    data, facts = world()
    mixes = Mixes(discover=Mix(lately=1.0))
    made = replace(Recommender.fit(since(data, 99.0).train, Als(factors=8)), mixes=mixes)
    widened = with_newcomers(made, facts)
    assert widened.newcomers is not None and len(widened.newcomers) == 8
    added = widened._mixed["discover"][0]
    assert len(set(added[widened.newcomers].tolist())) == 1
    before = made._mixed["discover"][0]
    old = widened.products.positions(made.products)
    np.testing.assert_allclose(added[old], before)
    assert before.std() > 0


def test_words_are_latin_numbers_and_pairs_of_chinese() -> None:
    assert words_of("Red MUG, 12cm!") == ["red", "mug", "12", "cm"]
    assert words_of("苹果手机 A壳") == ["苹果", "果手", "手机", "a", "壳"]
    assert words_of("") == []


def test_rare_words_in_common_count_more() -> None:
    near = likeness(["red dragon"], ["red cup", "blue dragon", "red bag", "red hat", ""]).toarray()
    assert near[0, 1] > near[0, 0] > 0 == near[0, 4]
    assert likeness(["a"], ["a"]).toarray() == pytest.approx(1.0)
    assert likeness([], []).shape == (0, 0)


def test_facts_are_read_and_what_is_missing_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text('product_id,price,name,extra\nx,12.5,"a, b",1\ny,free,,\nx,13,c,\n')
    first, second = read_facts(path)
    assert (first.product_id, first.price, first.name) == ("x", 13.0, "c")
    assert second.name == second.brand == "" and np.isnan(second.price)
    for text in ("", "name\nx\n", "product_id\n"):
        path.write_text(text)
        with pytest.raises(BadData):
            read_facts(path)
    with pytest.raises(BadData):
        read_facts(tmp_path / "nothing.csv")


def test_the_command_tells_the_slice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, facts = world()
    rows = zip(data.customer.tolist(), data.product.tolist(), data.at.tolist(), strict=True)
    lines = [f"{data.customers.names[a]},{data.products.names[b]},{at}" for a, b, at in rows]
    (tmp_path / "in.csv").write_text("\n".join(["customer_id,product_id,timestamp", *lines]))
    told = [f"{one.product_id},{one.name}" for one in facts]
    (tmp_path / "p.csv").write_text("\n".join(["product_id,name", *told]))
    arguments = ["evaluate", "--interactions", str(tmp_path / "in.csv"), "--holdout", "since:99"]
    done = main(
        [*arguments, "--solver", "als", "--products", str(tmp_path / "p.csv"), "--cuts", "2"]
    )
    told_out = capsys.readouterr()
    assert done == 0, told_out.err
    assert "newcomers, by attributes" in told_out.out and "gain, 95 %" in told_out.out
