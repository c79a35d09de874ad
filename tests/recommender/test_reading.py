"""CSV in: what is right is read, what is wrong is counted and named by its line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import BadData, weight_of
from recommender.reading import read_csv

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEADER = "customer_id,product_id,weight,timestamp\n"


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "in.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_times_may_be_iso_or_epoch(tmp_path: Path) -> None:
    rows = "a,x,1,1700000000\nb,x,1,2023-11-14T22:13:20Z\nc,x,2,2023-11-14 22:13:20\n"
    data, report = read_csv(written(tmp_path, HEADER + rows + "d,x,1,2023-11-15\n"), NOW)
    assert report.bad == 0 and len(data) == 4
    assert set(data.at[:3]) == {1_700_000_000.0}


def test_the_weight_is_optional_and_a_kind_gives_it(tmp_path: Path) -> None:
    plain, _ = read_csv(written(tmp_path, "customer_id,product_id,timestamp\na,x,1\n"), NOW)
    assert plain.weight.tolist() == [1.0] and plain.bought.tolist() == [True]
    text = "kind,customer_id,product_id,timestamp\nview,a,x,1\npurchase,a,y,2\n"
    kinds, _ = read_csv(written(tmp_path, text), NOW)
    assert kinds.weight.tolist() == [1.0, 5.0] and kinds.bought.tolist() == [False, True]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a,x,nan,1", "weight"),
        ("a,x,-3,1", "weight"),
        ("a,x,inf,1", "weight"),
        ("a,x,many,1", "weight"),
        (",x,1,1", "no customer"),
        ("nan,x,1,1", "no customer"),
        ("a,,1,1", "no product"),
        ("a,x,1,yesterday", "timestamp"),
        ("a,x,1,nan", "timestamp"),
        ("a,x,1,", "timestamp"),
        ("a,x,1,2099-01-01", "future"),
        ("a,x,1", "fields"),
        ("a,x,1,1,1", "fields"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, row: str, reason: str) -> None:
    path = written(tmp_path, HEADER + "a,x,1,1\n" + row + "\nb,y,1,2\n")
    data, report = read_csv(path, NOW)
    assert len(data) == 2 and report.bad == 1
    assert report.lines[0][0] == 3 and reason in report.lines[0][1]
    with pytest.raises(BadData, match="Line 3"):
        read_csv(path, NOW, strict=True)


RATED = "customer_id,product_id,kind,weight,timestamp\n"


@pytest.mark.parametrize("column", ["weight", "value"])
def test_stars_are_centred_as_in_arrays(tmp_path: Path, column: str) -> None:
    rows = [f"a,p{stars},rating,{stars},{stars}" for stars in ("1", "2", "2.5", "3", "4.5", "5")]
    header = RATED.replace("weight", column)
    data, report = read_csv(written(tmp_path, header + "\n".join(rows)), NOW)
    liked = dict(zip(data.products, data.weight[data.product.argsort()].tolist(), strict=True))
    assert liked == {f"p{one}": weight_of("rating", float(one)) for one in ("3", "4.5", "5")}
    assert not data.bought.any()
    assert (report.bad, report.low, report.kept, report.rows) == (0, 3, 3, 6)
    assert "3 ratings of 2.5 stars or fewer are no liking" in report.sentences()


def test_stars_stand_in_the_column_value_where_both_are_there(tmp_path: Path) -> None:
    text = "customer_id,product_id,kind,weight,value,timestamp\n"
    rows = "a,x,rating,,4,1\na,y,rating,5,,2\na,z,purchase,7,3,3\na,w,view,,2,4\n"
    data, report = read_csv(written(tmp_path, text + rows), NOW)
    assert data.weight.tolist() == [3.0, 5.0, 7.0, 1.0] and report.bad == 0
    assert data.bought.tolist() == [False, False, True, False]


@pytest.mark.parametrize("stars", ["", "0", "0.9", "5.1", "-3", "nan", "inf", "five", "10"])
def test_other_stars_than_one_to_five_are_named_by_their_line(tmp_path: Path, stars: str) -> None:
    path = written(tmp_path, f"{RATED}a,x,rating,5,1\na,y,rating,{stars},2\nb,y,rating,3,3\n")
    data, report = read_csv(path, NOW)
    assert len(data) == 2 and [line for line, _ in report.lines] == [3]
    assert "1 to 5 stars" in report.lines[0][1]
    with pytest.raises(BadData, match="Line 3: a rating is 1 to 5 stars"):
        read_csv(path, NOW, strict=True)


def test_a_weight_without_a_kind_stays_as_it_is(tmp_path: Path) -> None:
    header = "customer_id,product_id,weight,value,timestamp\n"
    data, report = read_csv(written(tmp_path, header + "a,x,9.5,1,1\na,y,0.5,5,2\n"), NOW)
    assert data.weight.tolist() == [9.5, 0.5] and (report.bad, report.low) == (0, 0)


def test_a_file_of_low_ratings_alone_has_nothing_to_learn_from(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="no usable row"):
        read_csv(written(tmp_path, RATED + "a,x,rating,1,1\n"), NOW)


def test_many_bad_rows_are_counted_and_a_few_named(tmp_path: Path) -> None:
    _, report = read_csv(written(tmp_path, HEADER + "a,x,1,1\n" + "a,x,0,1\n" * 500), NOW)
    assert report.bad == 500 and len(report.lines) == 20
    assert "500 of 501 rows left out" in report.sentences()


def test_ids_may_hold_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    rows = '"a,1","x ""big""",1,1\n"b\n2",手机,1,1\n'
    data, _ = read_csv(written(tmp_path, "\ufeff" + HEADER + rows), NOW)
    assert set(data.customers) == {"a,1", "b\n2"} and set(data.products) == {'x "big"', "手机"}


@pytest.mark.parametrize("text", ["", "\n", HEADER, "a,b,c\n1,2,3\n", HEADER + "a,x,-1,1\n"])
def test_a_file_without_anything_usable_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadData):
        read_csv(written(tmp_path, text), NOW)


def test_a_missing_binary_or_wrongly_encoded_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadData):
        read_csv(tmp_path / "nowhere.csv", NOW)
    with pytest.raises(BadData):
        read_csv(tmp_path, NOW)
    (tmp_path / "b.csv").write_bytes(HEADER.encode() + bytes(range(256)))
    with pytest.raises(BadData):
        read_csv(tmp_path / "b.csv", NOW)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.booleans())
def test_no_text_makes_it_stumble(tmp_path_factory: pytest.TempPathFactory, text, headed):  # type: ignore[no-untyped-def]
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(((HEADER if headed else "") + text).encode("utf-8", "surrogatepass"))
    try:
        data, report = read_csv(path, NOW)
    except BadData:
        return
    assert len(data) == report.kept <= report.rows


def test_a_quote_that_is_never_closed_spoils_only_its_own_line(tmp_path: Path) -> None:
    rows = [f"c{n},p{n % 7},1,2026-01-02" for n in range(40)]
    header = "customer_id,product_id,weight,timestamp"
    text = "\n".join([header, *rows[:10], '"open,p1,1,1', *rows[10:]])
    path = tmp_path / "in.csv"
    path.write_text(text)
    data, report = read_csv(path, NOW)
    assert len(data) == 40
    assert [line for line, _ in report.lines] == [12]


def test_letters_that_are_not_utf8_spoil_only_their_own_line(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    good = b"customer_id,product_id,weight,timestamp\nc1,p1,1,2026-01-02\n"
    path.write_bytes(good + b"c\xff2,p1,1,2026-01-02\nc3,p2,1,2026-01-02\n")
    data, report = read_csv(path, NOW)
    assert len(data) == 2
    assert [line for line, _ in report.lines] == [3]


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("")
    with pytest.raises(BadData, match="is empty"):
        read_csv(tmp_path / "in.csv", NOW)
