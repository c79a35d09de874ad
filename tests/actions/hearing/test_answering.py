"""What each clause says to a yes that is waited for, read by what is left of it."""

import pytest

from actions.hearing.answering import Reading, kept, read, reading, untagged

YES, FILLER, NO, HALT = Reading.YES, Reading.FILLER, Reading.NO, Reading.HALT
CORRECTION, QUESTION, OTHER = Reading.CORRECTION, Reading.QUESTION, Reading.OTHER


@pytest.mark.parametrize(
    ("clause", "business", "said"),
    [
        ("退", "return_refund", YES),
        ("嗯嗯那你快给我退了吧", "return_refund", YES),
        ("就这么整", "return_refund", YES),
        ("催呗", "hurry", YES),
        ("地址就那样改吧", "change_address", YES),
        ("地址按你说的改就成", "change_address", YES),
        ("就往这儿寄", "change_address", YES),
        ("就是这么回事", "complaint", YES),
        ("ok as shown please", "change_address", YES),
        ("按我说的改一下", "return_refund", OTHER),
        ("那样不行吧", "return_refund", CORRECTION),
        ("刚那个券确认领", "claim_coupon", YES),
        ("取消掉好了", "cancel_order", YES),
        ("yes book it", "installation", YES),
        ("ok ok just refund me already", "return_refund", YES),
        ("这还差不多", "return_refund", FILLER),
        ("谢谢亲么么哒😘", "exchange", FILLER),
        ("赶紧的", "return_refund", FILLER),
        ("电话还是我这个", "change_address", FILLER),
        ("phone stays the same", "change_address", FILLER),
        ("没券就算了", "place_order", FILLER),
        ("先不开了", "place_order", FILLER),
        ("还是不要了", "cancel_order", FILLER),
        ("先不开了", "invoice", NO),
        ("先不退了", "return_refund", NO),
        ("改天再说吧", "installation", NO),
        ("等下", "change_address", HALT),
        ("哎不行", "installation", HALT),
        ("no no", "installation", HALT),
        ("不是1203", "change_address", CORRECTION),
        ("hmm actually make it wed", "installation", CORRECTION),
        ("换成XL", "return_refund", CORRECTION),
        ("but make it two", "place_order", CORRECTION),
        ("it's not wrong", "invoice", YES),
        ("nothing wrong with the number", "invoice", YES),
        ("no error in the title", "invoice", YES),
        ("nothing wrong with it", "return_refund", CORRECTION),
        ("nothing wrong with it", "cancel_order", CORRECTION),
        ("it's not wrong", "return_refund", CORRECTION),
        ("no error", "repair_warranty", NO),
        ("退不退得了吗", "return_refund", QUESTION),
        ("can you return it", "return_refund", QUESTION),
        ("取消", "cancel_order", NO),  # which of both is asked
        ("后天下午", "installation", OTHER),
        ("退行李箱", "return_refund", OTHER),
        ("退过了", "return_refund", OTHER),
        ("换蓝的", "exchange", OTHER),
    ],
)
def test_a_clause(clause: str, business: str, said: Reading) -> None:
    assert reading(clause, business) is said


def test_the_clauses_of_a_message_and_what_stands_apart() -> None:
    said = read("嗯下吧 对了空调给我开个发票。个人的", "place_order")
    assert [(one.reading, one.apart) for one in said] == [
        (YES, False), (OTHER, True), (OTHER, True)
    ]  # fmt: skip


def test_what_is_to_stay_as_it_is() -> None:
    text = "寄公司 收件人电话不变"
    assert [text[start:end] for start, end in kept(text)] == ["收件人电话不变"]
    assert not kept("收件人电话改成小李")
    assert not kept("电话是13800001111")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("抬头写陈雨桐行不", "抬头写陈雨桐"),
        ("make it out to Li Lei, is that ok?", "make it out to Li Lei"),
        ("能改吗", "能改吗"),
        ("什么时候到可以吗", "什么时候到可以吗"),
    ],
)
def test_whether_a_wish_may_be_is_no_question(text: str, left: str) -> None:
    assert untagged(text) == left
