"""What is popular among some customers, and when only everybody's taste can be told."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender import Features, Interactions, ProductFacts, Recommender, group_of, popular_among
from recommender.__main__ import main
from recommender.groups import SMALLEST
from recommender.interactions import DAY
from recommender.popularity import popularity_among, smoothed
from recommender.solvers import Als
from recommender.weighting import Weighting

FANS, OTHERS = 30, 90  # fans buy tea, everybody buys rice, the others coffee


def world() -> Interactions:
    rows = []
    for number in range(FANS + OTHERS):
        fan = number < FANS
        own = "tea" if fan else "coffee"
        who = f"c{number:03}"
        rows.append((who, own, 5.0, 100 * DAY, True))
        rows.append((who, "rice", 5.0, 100 * DAY, True))
        rows.append((who, "cup" if number % 3 else "pot", 5.0, 90 * DAY, True))
        rows.append((who, "poster", 1.0, 95 * DAY, False))
    return Interactions.of_rows([*rows, ("c000", "gong", 5.0, 100 * DAY, True)])


@pytest.fixture(scope="module")
def made() -> Recommender:
    return Recommender.fit(world(), Als(factors=4))


def fans(count: int = FANS) -> list[str]:
    return [f"c{number:03}" for number in range(count)]


def kinds(made: Recommender, count: int, **rest):  # type: ignore[no-untyped-def]
    shown = popular_among(made, group_of(made, fans(count)), **rest)
    return {one.product_id: one.reason.kind for one in shown}


def test_what_a_group_buys_comes_first_and_is_called_so(made: Recommender) -> None:
    everybody = made.recommend(mode="popular")
    assert [one.product_id for one in everybody][:2] == ["rice", "coffee"]
    among = popular_among(made, group_of(made, fans()), 6)
    assert {among[0].product_id, among[1].product_id} == {"rice", "tea"}
    assert {one.reason.kind for one in among[:2]} == {"popular_in_segment"}
    assert among[0].relevance == 1.0 and len(among) == 6


def test_a_product_is_popular_in_a_group_only_when_several_bought_it(made: Recommender) -> None:
    told = kinds(made, FANS)
    assert told["gong"] == "popular"  # one customer's own purchase
    assert told["poster"] == "popular"  # all looked, nobody bought
    assert told["coffee"] == "popular"  # the others bought it
    assert {told[one] for one in ("tea", "rice", "cup", "pot")} == {"popular_in_segment"}
    assert kinds(made, 8)["pot"] == "popular_in_segment"  # the first, fourth and seventh
    assert kinds(made, 6)["pot"] == "popular"


def test_a_group_too_small_gets_what_everybody_likes(made: Recommender) -> None:
    everybody = made.recommend(mode="popular")
    assert popular_among(made, group_of(made, fans(SMALLEST - 1))) == everybody
    assert popular_among(made, group_of(made, ["nobody", "else"])) == everybody
    assert kinds(made, SMALLEST)["tea"] == "popular_in_segment"


def test_a_group_of_which_nothing_is_allowed_gets_what_everybody_likes(made: Recommender) -> None:
    allow = {"coffee", "gong"}
    among = popular_among(made, group_of(made, fans()), allow=allow)
    assert among == made.recommend(mode="popular", allow=allow)
    told = kinds(made, FANS, allow={"tea", "cup", "coffee"}, exclude=("cup",))
    assert told == {"tea": "popular_in_segment", "coffee": "popular"}


def test_a_few_customers_move_what_everybody_likes_a_little_and_many_a_lot(
    made: Recommender,
) -> None:
    tea = made.products.position("tea")
    worth = [float(group_of(made, fans(count)).popular[tea]) for count in (0, 3, 10, 30)]
    assert worth == sorted(worth) and worth[0] == made.popular[tea]
    assert worth[1] - worth[0] < 0.1 < 0.4 < worth[3] - worth[0]


def test_smoothing_mixes_shares() -> None:
    some, everybody = np.array([0.0, 5.0, 5.0]), np.array([8.0, 2.0, 0.0], dtype=np.float32)
    np.testing.assert_allclose(smoothed(some, everybody, 20), [1.0, 0.875, 0.625])
    np.testing.assert_allclose(smoothed(some, everybody, 0), [1.0, 0.25, 0.0])
    np.testing.assert_allclose(smoothed(0 * some, everybody, 20), [1.0, 0.25, 0.0])


def test_repeats_count_less_and_less_and_old_purchases_fade() -> None:
    rows = [("a", "often", 1.0, 400 * DAY, True)] * 9
    rows += [(one, "shared", 1.0, 400 * DAY, True) for one in "abcdef"]
    rows += [(one, "once", 1.0, 1 * DAY, True) for one in "abcdef"]
    data = Interactions.of_rows(rows)
    for half_life in (None, 30.0, 1e6):
        made = Recommender.fit(data, Als(factors=2), weighting=Weighting(half_life))
        worth = dict(zip(made.products, group_of(made, "abcdef").popular.tolist(), strict=True))
        assert worth["shared"] == 1.0 > worth["often"] and worth["once"] < 0.5
    kept = made.histories
    everybody = np.zeros(3, dtype=np.float32)
    members = made.customers.positions("abcdef")
    among = popularity_among(kept, members, everybody, made.made_at, None)
    assert among[made.products.position("often")] == pytest.approx(0.5)  # √9 beside 6


def test_weights_that_have_faded_do_not_fade_twice() -> None:
    data = Interactions.of_rows(
        [(one, "old", 1.0, 0.0, True) for one in "abcdef"]
        + [(one, "new", 1.0, 14 * DAY, True) for one in "abcdef"]
    )
    made = Recommender.fit(data, Als(factors=2), weighting=Weighting(14.0))
    asked = made.histories, made.customers.positions("abcdef"), np.zeros(2, np.float32)
    old = made.products.position("old")
    assert popularity_among(*asked, made.made_at, 14.0)[old] == pytest.approx(0.5**0.5, rel=1e-4)
    assert popularity_among(*asked, made.made_at, None)[old] < 0.7


def test_a_groups_list_is_spread_and_lifted_like_any_other(made: Recommender) -> None:
    facts = [ProductFacts(one, "", "staple" if one in {"tea", "rice"} else one, 1.0)
             for one in made.products]  # fmt: skip
    featured = replace(made, features=Features.of(facts, made.products))
    group = group_of(featured, fans())
    plain = [one.product_id for one in popular_among(featured, group, 2)]
    spread = [one.product_id for one in popular_among(featured, group, 2, diversity=0.9)]
    assert set(plain) == {"rice", "tea"} != set(spread)
    lifted = popular_among(featured, group, 6, boosts={"pot": 1.0})
    assert [one.product_id for one in lifted].index("pot") < [
        one.product_id for one in popular_among(featured, group, 6)
    ].index("pot")


@pytest.fixture
def shell(made: Recommender, tmp_path: Path) -> Path:
    from recommender import artifact

    artifact.save(made, tmp_path / "made")
    (tmp_path / "ids.txt").write_text("c000\nc100\nstranger\n")
    rows = [f"{one},fans" for one in fans()] + ["c100,lonely", "zoe,lonely"]
    (tmp_path / "segments.csv").write_text("\n".join(["customer_id,segment", *rows]))
    return tmp_path


def asked(shell: Path, *more: str) -> list[str]:
    return ["recommend", "--artifact", str(shell / "made"), "--customers",
            str(shell / "ids.txt"), "--n", "2", *more]  # fmt: skip


def test_the_shell_ranks_by_a_segment(shell: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by = ("--mode", "popular", "--segments", str(shell / "segments.csv"))
    assert main(asked(shell, *by, "--segment", "fans")) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["product_id"] for row in rows} == {"rice", "tea"} and len(rows) == 6
    assert main(asked(shell, *by)) == 0  # each by his own segments
    out, err = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    of = {one: {row["product_id"] for row in rows if row["customer_id"] == one}
          for one in ("c000", "c100", "stranger")}  # fmt: skip
    assert of["c000"] == {"rice", "tea"} and of["c100"] == of["stranger"] == {"rice", "coffee"}
    assert "1 customers of lonely tell too little" in err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--segment", "fans"), "needs --segments"),
        (("--segments", "segments.csv"), "is for --mode popular"),
        (("--mode", "popular", "--segments", "segments.csv", "--segment", "x"), "no segment 'x'"),
    ],
)
def test_what_does_not_fit_is_said_before_anything_is_printed(
    shell: Path, more: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [str(shell / one) if one.endswith(".csv") else one for one in more]
    assert main(asked(shell, *told)) == 1
    out, err = capsys.readouterr()
    assert out == "" and said in err
