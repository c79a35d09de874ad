"""What was told is put right before the yes: a part dropped, the whole said anew."""

import pytest

from actions.hearing.restating import restated

BEFORE = "no don't bother, the courier was rude"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("yes but drop the 'no don't bother' part lol", "the courier was rude"),
        ("ugh just: courier was rude on the phone. that's it", "courier was rude on the phone"),
        ("no. cancel that and start over: the courier was rude to me",
         "the courier was rude to me"),
        ("the fault is just 'cracked screen', fix that pls", "cracked screen"),
        ("就写：快递员骂人", "快递员骂人"),
        ("改成“屏幕碎了”就行", "屏幕碎了"),
        ("fault should say sole coming off, not that", "sole coming off"),
        ("the problem is the sole, it's peeling. put that", "the sole, it's peeling"),
        ("故障写成鞋底开胶 别写那个", "鞋底开胶"),
        ("原因写鞋底开胶 不是鞋面", "鞋底开胶"),
        ("原因写错了 不是过敏 是选错型号", "选错型号"),
        ("the reason is wrong, it's not the colour, it's the size", "the size"),
        ("不是过敏 是选错型号", None),
        ("it should be cheaper", None),
        ("that should be fine", None),
        ("he hung up on me too", None),
        ("还挂我电话", None),
        ("电话改成13811112222", None),
        ("改成13811112222 下午打", None),
    ],
)  # fmt: skip
def test_what_stands_instead(text: str, left: str | None) -> None:
    assert restated(text, BEFORE) == left
