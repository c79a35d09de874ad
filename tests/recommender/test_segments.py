"""Segments of customers from CSV, and how good the rankings are for each."""

from pathlib import Path

import pytest

from recommender import BadData, Recommender
from recommender.__main__ import main
from recommender.segments import Segments, read_segments
from recommender.slices import segment_slices, slices, table
from recommender.solvers import Als
from recommender.splitting import leave_last
from tests.recommender.making import clustered

HEADER = "customer_id,segment\n"


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "segments.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_customer_may_be_in_several_segments(tmp_path: Path) -> None:
    text = "\ufeffsegment, customer_id\nloyal,a\n\nthrifty,a\nthrifty, b\nloyal,a\n"
    segments, report = read_segments(written(tmp_path, text))
    assert segments.members == {"loyal": {"a"}, "thrifty": {"a", "b"}}
    assert segments.of_customer("a") == ("loyal", "thrifty") and segments.of_customer("c") == ()
    assert segments.in_any(["loyal", "thrifty"]) == segments.customers == {"a", "b"}
    assert report.bad == 0
    with pytest.raises(BadData, match="no segment 'rich'; there are 'loyal', 'thrifty'"):
        segments.in_any(["rich"])


@pytest.mark.parametrize(
    ("row", "reason"),
    [("a,", "an empty cell"), (" ,loyal", "an empty cell"), ("a", "1 fields"), ("a,b,c", "3 fiel")],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, row: str, reason: str) -> None:
    path = written(tmp_path, f"{HEADER}a,loyal\n{row}\nb,loyal\n")
    segments, report = read_segments(path)
    assert segments.members == {"loyal": {"a", "b"}} and report.bad == 1
    assert report.lines[0][0] == 3 and reason in report.lines[0][1]
    with pytest.raises(BadData, match="Line 3"):
        read_segments(path, strict=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("customer_id\na\n", "Line 1 .*lacks segment"),
        ("who,what\na,b\n", "Line 1 .*lacks customer_id and segment"),
        ("customer_id,segment,city\na,b,c\n", "Line 1 .*'city' is no column"),
        ("customer_id,segment,segment\na,b,c\n", "Line 1 .*a column stands twice"),
        (HEADER, "no segment"),
        (f"{HEADER}a,\n", r"no segment \(line 2: an empty cell\)"),
        (f'{HEADER}a,"open\n', "cannot be read"),
    ],
)
def test_a_file_that_tells_nothing_is_an_error(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadData, match=said):
        read_segments(written(tmp_path, text))


def test_a_missing_or_wrongly_encoded_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "segments.csv"
    with pytest.raises(BadData, match="cannot be read"):
        read_segments(path)
    path.write_bytes(HEADER.encode() + b"a,\xff\xfe\n")
    with pytest.raises(BadData, match="cannot be read"):
        read_segments(path)


def test_each_segment_is_judged_by_its_own_customers() -> None:
    split = leave_last(clustered(), 2)
    case = Recommender.fit(split.train, Als(factors=12)), split
    customers = list(split.train.customers)
    segments = Segments.of(
        [(one, "everybody") for one in customers]
        + [(one, "first") for one in customers[:150]]
        + [(one, "second") for one in (*customers[150:], "stranger")]
        + [(one, "few") for one in customers[:19]]
    )
    found = {one.name: one for one in segment_slices([case], segments)}
    assert set(found) == {"segment everybody", "segment first", "segment second"}
    everybody, parts = found["segment everybody"], list(found.values())[1:]
    assert everybody.customers == sum(part.customers for part in parts)
    assert 0 < parts[0].customers < everybody.customers and everybody.clear
    together = sum(part.model * part.customers for part in parts) / everybody.customers
    assert everybody.model == pytest.approx(together) and parts[0].model != parts[1].model
    whole = next(one for one in slices([case]) if one.name == "6 to 20 products")
    assert everybody.model == whole.model and everybody.model_interval == whole.model_interval


def test_columns_stay_in_line_under_a_long_name() -> None:
    split = leave_last(clustered(), 2)
    case = Recommender.fit(split.train, Als(factors=12)), split
    name = "who buys something for the children every other week"
    segments = Segments.of((one, name) for one in split.train.customers)
    lines = table([*slices([case]), *segment_slices([case], segments)]).splitlines()
    assert len({len(line) for line in lines}) == 1 and name in lines[-1]


def test_evaluate_prints_the_segments_and_tells_of_strangers(
    csv_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"c{number:02},everybody\n" for number in range(32)]
    path = written(tmp_path, HEADER + "".join(rows) + "zoe,everybody\nc01,few\nc02,\n")
    asked = ["evaluate", "--interactions", str(csv_file), "--holdout", "last:2", "--solver", "als"]
    assert main([*asked, "--segments", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "segment everybody" in out and "segment few" not in out
    assert "1 of 33 customers" in err and "line 36: an empty cell" in err
    assert "1 segments left out: fewer than 20 customers" in err
    assert main([*asked, "--segments", str(path), "--strict"]) == 1
    assert "Line 36" in capsys.readouterr().err
