"""Stars: read apart from what rankings learn, and foretold better than by plain means."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from recommender import BadData, Interactions
from recommender.__main__ import main
from recommender.ids import Ids
from recommender.rating_accuracy import rating_accuracy, table
from recommender.rating_models import USUAL, Biases, Explicit, chosen
from recommender.ratings import Rated, Ratings
from recommender.reading import read_rated
from recommender.splitting import begins

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEADER = "customer_id,product_id,kind,value,timestamp\n"


def tastes(customers: int = 120, products: int = 60) -> list[Rated]:
    """Products good and bad, customers kind and strict, and two kinds of taste; a little noise."""
    random = np.random.default_rng(5)
    kind, good = random.normal(0, 0.5, customers), random.normal(0, 0.5, products)
    who, what = random.choice((-1, 1), customers), random.choice((-1, 1), products)
    rows = []
    for one in range(customers):
        for at, other in enumerate(random.choice(products, 30, replace=False).tolist()):
            stars = 3 + kind[one] + good[other] + who[one] * what[other] + random.normal(0, 0.3)
            rows.append((f"c{one:03}", f"p{other:02}", float(np.clip(stars, 1, 5)), float(at)))
    return rows


def written(tmp_path: Path, rows: list[Rated]) -> Path:
    path = tmp_path / "in.csv"
    lines = [f"{who},{what},rating,{stars},{at}\n" for who, what, stars, at in rows]
    path.write_text(HEADER + "".join(lines))
    return path


def test_each_pair_counts_once_with_its_newest_stars() -> None:
    rows = [("b", "x", 2.0, 9.0), ("a", "y", 1.0, 5.0), ("a", "x", 4.0, 7.0), ("a", "x", 5.0, 3.0)]
    ratings = Ratings.of_rows(rows)
    assert ratings.stars.tolist() == [4.0, 1.0, 2.0] and ratings.at.tolist() == [7.0, 5.0, 9.0]
    assert len(Ratings.of_rows([])) == 0


def test_the_newest_share_is_each_customers_own() -> None:
    rows = [("a", f"p{9 - at}", 3.0, float(at)) for at in range(10)]
    rows += [("b", f"p{at}", 3.0, 100.0 + at) for at in range(5)] + [("c", "p0", 3.0, 999.0)]
    ratings = Ratings.of_rows(rows)
    assert ratings.at[ratings.newest(0.2)].tolist() == [9.0, 8.0, 104.0]
    assert not ratings.newest(0.05).any()


def test_low_stars_are_read_too_and_other_rows_are_not(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    rows = "b,x,view,,1\na,x,rating,1,2\na,y,rating,4.5,3\nb,y,purchase,3,4\nb,z,rating,9,5\n"
    path.write_text(HEADER + rows)
    data, ratings, report = read_rated(path, NOW)
    told = zip(ratings.customer.tolist(), ratings.product.tolist(), ratings.stars, strict=True)
    named = {(ratings.customers.names[a], ratings.products.names[b], c) for a, b, c in told}
    assert named == {("a", "x", 1.0), ("a", "y", 4.5)} and ratings.at.tolist() == [2.0, 3.0]
    assert len(data) == 3 and report.bad == 1 and report.low == 1


def test_the_same_holdout_begins_for_ratings_when_it_does_for_rankings() -> None:
    rows = [("a", f"p{at}", 1.0, float(at), True) for at in range(5)] + [("b", "p0", 1, 7, True)]
    data, asked = Interactions.of_rows(rows), Ids(["a", "b", "c"])
    assert begins("last:2", data, asked).tolist() == [3.0, np.inf, np.inf]
    assert begins("since:1970-01-01T00:00:04Z", data, asked).tolist() == [4.0, 4.0, 4.0]
    for wrong in ("last:0", "last:x", "first:2", "since:yesterday"):
        with pytest.raises(BadData):
            begins(wrong, data, asked)


def test_each_model_knows_more_than_the_plainer_one() -> None:
    ratings = Ratings.of_rows(tastes())
    report = rating_accuracy(ratings, ratings.at >= 25)
    assert report is not None
    assert (report.ratings, report.customers) == (600, 120)
    article, both, product, mean = report.models
    assert article.name.startswith("article, rank ") and article.rmse < 0.5
    for better, worse in ((article, both), (both, product), (product, mean)):
        assert better.rmse < worse.rmse and better.mae < worse.mae < worse.rmse
    assert article.rmse_interval[1] < both.rmse_interval[0]
    for one in report.models:
        assert one.rmse_interval[0] < one.rmse < one.rmse_interval[1]
        assert one.mae_interval[0] < one.mae < one.mae_interval[1]
    assert article.against_biases[1] < 0 == both.against_biases[0] < product.against_biases[0]
    assert rating_accuracy(ratings, ratings.at >= 25) == report  # the same every time
    assert f"{article.rmse:.4f}" in table(report)


def test_the_means_are_what_they_say() -> None:
    rows = [("a", "x", 5.0, 1), ("a", "y", 4.0, 2), ("b", "x", 3.0, 3), ("b", "y", 2.0, 4)]
    known = Ratings.of_rows(rows)
    customer, product = np.array([0, 1]), np.array([0, 1])
    assert Biases.none(known).stars(customer, product).tolist() == [3.5, 3.5]
    assert Biases.of_products(known).stars(customer, product).tolist() == [4.0, 3.0]
    kind, strict = Biases.of_both(known).customer
    assert 0 < kind < 1 and strict == pytest.approx(-kind)  # drawn towards nothing


def test_a_product_is_not_to_blame_for_who_rated_it() -> None:
    both = [f"z{one}" for one in range(30)]
    rows = [(f"kind{one}", what, 5.0, 1.0) for one in range(40) for what in ("x", *both)]
    rows += [(f"strict{one}", what, 2.0, 1.0) for one in range(40) for what in ("y", *both)]
    known = Ratings.of_rows(rows)
    x, y = known.products.positions(["x", "y"]).tolist()
    apart = Biases.of_both(known).product
    plain = Biases.of_products(known).product
    assert plain[x] - plain[y] == 3.0 and apart[x] - apart[y] < 1.0


def test_who_was_never_rated_by_or_rated_nothing_gets_what_is_usual() -> None:
    rows = tastes()
    ratings = Ratings.of_rows(rows)
    stranger, newcomer = ratings.customer < 30, ratings.product == 7
    known = ratings.taking(~(stranger | newcomer))
    model = Explicit.fit(known, USUAL, 0)
    asked = np.array([0]), np.array([7])
    assert model.stars(*asked).tolist() == [pytest.approx(known.stars.mean())]
    report = rating_accuracy(ratings, stranger | newcomer)
    assert report is not None and report.strangers == int(stranger.sum())
    assert report.newcomers == int(newcomer.sum())


def test_what_is_foretold_can_be_given() -> None:
    ratings = Ratings.of_rows([(who, what, 1 + 4 * (stars > 3), at)
                               for who, what, stars, at in tastes()])  # fmt: skip
    model = Explicit.fit(ratings, USUAL, 0)
    foretold = model.stars(ratings.customer, ratings.product)
    assert foretold.min() == 1.0 and foretold.max() == 5.0


def test_the_size_is_chosen_by_what_was_not_learned() -> None:
    plain = Ratings.of_rows(tastes())
    noise = np.random.default_rng(0).normal(3, 1, len(plain)).clip(1, 5)
    loud = Ratings(plain.customers, plain.products, plain.customer, plain.product, noise, plain.at)
    assert chosen(loud, 0).ridge > chosen(plain, 0).ridge
    assert chosen(Ratings.of_rows([("a", "x", 5.0, 1.0)]), 0) == USUAL


def test_of_too_few_customers_nothing_is_told() -> None:
    ratings = Ratings.of_rows(tastes())
    assert rating_accuracy(ratings, (ratings.at >= 25) & (ratings.customer < 19)) is None
    assert rating_accuracy(ratings, np.ones(len(ratings), dtype=np.bool_)) is None
    assert rating_accuracy(Ratings.of_rows([]), np.zeros(0, dtype=np.bool_)) is None


def evaluated(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    asked = ["--interactions", str(path), "--holdout", "since:1970-01-01T00:00:25Z"]
    assert main(["evaluate", *asked, "--solver", "svd"]) == 0
    return capsys.readouterr().out.split("\nstars, ")


def test_evaluate_tells_of_ratings_and_ranks_as_if_there_were_no_low_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tastes()
    ranking, stars = evaluated(written(tmp_path, rows), capsys)
    for word in ("600 ratings", "120 customers", "RMSE", "MAE", "article", "product mean"):
        assert word in stars
    liked = [row for row in rows if row[2] > 2.5]
    without, other = evaluated(written(tmp_path, liked), capsys)
    assert _without_seconds(ranking) == _without_seconds(without) and stars != other


def _without_seconds(text: str) -> list[list[str]]:
    """The columns but the last of lines with seconds: they differ each time."""
    return [line.split()[:6] for line in text.splitlines()]


def test_data_without_ratings_are_told_nothing_of_them(
    csv_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "--interactions", str(csv_file), "--holdout", "last:2"]) == 0
    out, err = capsys.readouterr()
    assert "RMSE" not in out and "rating" not in err


def test_too_few_ratings_are_said_to_be_too_few(
    csv_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = csv_file.read_text().splitlines()
    rows = [f"{line}," for line in lines[1:]] + ["c01,p01,5,700000,rating"]
    csv_file.write_text("\n".join([f"{lines[0]},kind", *rows]))
    assert main(["evaluate", "--interactions", str(csv_file), "--holdout", "last:2"]) == 0
    out, err = capsys.readouterr()
    assert "RMSE" not in out and "ratings left out: fewer than 20 customers" in err
