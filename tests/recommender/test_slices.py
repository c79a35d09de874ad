"""For whom the rankings are good."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from recommender import Recommender
from recommender.metrics import novelty
from recommender.pictures import Bar, draw
from recommender.slices import slices, table
from recommender.solvers import Als
from recommender.splitting import leave_last
from tests.recommender.making import clustered


def test_even_a_guest_after_one_click_is_served_better_than_by_popularity() -> None:
    split = leave_last(clustered(), 2)
    made = Recommender.fit(split.train, Als(factors=12))
    found = {one.name: one for one in slices([(made, split)])}
    assert {"6 to 20 products", "a guest after 1 click", "a guest after 3 clicks"} == set(found)
    guest = found["a guest after 1 click"]
    assert guest.model_interval[0] > guest.popularity_interval[1]
    assert found["a guest after 3 clicks"].model > guest.model
    assert "a guest after 1 click" in table(list(found.values()))


def test_novelty_is_the_rarity_of_what_is_shown() -> None:
    owners = np.array([1.0, 0.5, 0.25, 0.0])
    assert novelty(np.array([3.0, 0, 0, 0]), owners) == 0
    assert novelty(np.array([0, 2.0, 2.0, 0]), owners) == 1.5
    assert novelty(np.array([0, 0, 0, 1.0]), owners) == 2.0
    assert novelty(np.zeros(4), owners) == 0


def test_the_picture_is_a_well_formed_svg_with_a_bar_for_each_row(tmp_path: Path) -> None:
    bars = [Bar("als & co", "new", 0.2, (0.1, 0.3)), Bar("popularity", "any", 0.0, (0.0, 0.0))]
    draw(bars, "NDCG <@10>", tmp_path / "one.svg")
    root = ElementTree.parse(tmp_path / "one.svg").getroot()
    names = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "als & co" in names and "NDCG <@10>" in names
