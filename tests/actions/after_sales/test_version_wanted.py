"""The version wanted, and why, as they are told with the wish."""

import pytest

from actions.desk import Means
from actions.hearing.restating import restated
from shop.tables import VariantRow
from tests.actions.business.test_grievances import heard as told
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIRT, SHOES_ORDER
from tests.actions.talking import Chat, at, named


@pytest.mark.parametrize(
    "text", ["T恤能换成XL的吗 太小了", "T恤尺码小了 能不能换XL", "L的T恤小了，给我换XL的"]
)
def test_a_version_named_in_the_wish_is_taken_though_it_is_worded_as_a_question(
    talk: Talk, text: str
) -> None:
    chat = talk(ANNA)
    spoken = [one for one in ("L的T", "XL") if one in text]
    sizes = [at(text, one, "size", one.removesuffix("的T")) for one in spoken]
    chat.says(text, "exchange", named("category", "T恤"), *sizes)
    assert chat.slots["task"]["variant_id"] == f"{SHIRT}-XL" and chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("T恤领口太紧了 我要退", "尺码不合适"),
        ("T恤的料子太硬啦，想退掉～", "T恤的料子太硬"),
        ("T恤穿着太闷了 想退掉", "T恤穿着太闷了"),
        ("T恤想退 买回来孩子不爱穿", "买回来孩子不爱穿"),
        ("T恤拉链卡住了 给我退货", "T恤拉链卡住了"),
    ],
)
def test_a_reason_told_with_the_wish_is_not_asked_for(talk: Talk, text: str, reason: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "return_refund", named("category", "T恤"))
    assert chat.slots["task"]["reason"] == reason and chat.slots["proposal_id"]


def test_a_wish_alone_tells_no_reason(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("T恤给我退了吧", "return_refund", named("category", "T恤"))
    assert "原因" in said and not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("嗯 还有嗡嗡响也写上", "嗡嗡响"),
        ("有焦味 顺便问下保修还在吧", "有焦味"),
        ("轮子卡啊 质量问题", "轮子卡，质量问题"),
        ("问题再加一条 表带也裂了", "表带也裂了"),
        ("快递小哥乱扔 还骂人 把这个也写上", "快递小哥乱扔，还骂人"),
        ("推车轮子卡住推不动 给我换一台粉的", "推车轮子卡住推不动"),
    ],
)
def test_what_is_wrong_and_nothing_else_is_kept(text: str, kept: str) -> None:
    assert told(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("原因改成跟描述不符吧", "跟描述不符"),
        ("继续退吧，原因就是噪音大", "噪音大"),
        ("问题写 屏幕黑屏", "屏幕黑屏"),
    ],
)
def test_the_reason_is_put_right(text: str, kept: str) -> None:
    assert restated(text, "不想要了") == kept


@pytest.mark.parametrize("text", ["原因是什么啊？", "问题不大", "我没有问题"])
def test_a_word_of_reasons_alone_puts_nothing_right(text: str) -> None:
    assert restated(text, "不想要了") is None


@pytest.mark.parametrize("text", ["继续退吧，原因就是料子太硬", "原因改成料子太硬"])
def test_a_reason_put_right_before_the_yes_files_nothing_yet(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("T恤不喜欢，退货", "return_refund", named("category", "T恤"))
    said = chat.says(text, "return_refund")
    assert "料子太硬" in said and "确认" in chat.titles and chat.slots["proposal_id"]


def test_the_size_wanted_tells_which_order_is_meant(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    text = "swap the tee thing for an XL, too small"
    chat.says(text, "exchange", at(text, "XL", "size", "XL"))
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


def _creamy(means: Means) -> None:
    with means.database.transaction() as tx:
        for variant_id, size in (("P6-L", "滋润型50g"), ("P6-M", "清爽型50g"), ("P6-XL", "X")):
            tx.get_one(VariantRow, variant_id).size = size
            tx.get_one(VariantRow, variant_id).color = ""


def _begun(talk: Talk, means: Means) -> Chat:
    _creamy(means)
    chat = talk(ANNA)
    chat.says(f"订单{SHOES_ORDER}的T恤想换货", "exchange", named("order_no", SHOES_ORDER),
              named("category", "T恤"))  # fmt: skip
    return chat


@pytest.mark.parametrize("text", ["就是清爽型啊", "那我没拆 就这单 能不能换成清爽型"])
def test_a_version_is_called_by_its_own_word(talk: Talk, means: Means, text: str) -> None:
    chat = _begun(talk, means)
    chat.says(text, "exchange")
    assert chat.slots["task"]["variant_id"] == f"{SHIRT}-M"


@pytest.mark.parametrize("text", ["不要清爽型", "清爽型有货吗", "还是滋润型的"])
def test_one_refused_asked_about_or_owned_is_not_taken(talk: Talk, means: Means, text: str) -> None:
    chat = _begun(talk, means)
    chat.says(text, "inform")
    assert not chat.slots.get("task") or chat.slots["task"].get("variant_id") != f"{SHIRT}-M"


@pytest.mark.parametrize("intent", ["product_info", "exchange", "stock"])
@pytest.mark.parametrize(
    ("text", "size"),
    [("等下 XL会不会还是大 我平时穿M的 要不换M吧", "M"), ("XL怕大了，还是要M吧", "M"),
     ("我平时穿M的 XL行不行", "XL")],
)  # fmt: skip
def test_a_size_taken_instead_at_the_end_stands_in_the_proposal(
    talk: Talk, text: str, size: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("T恤换XL 小了", "exchange", named("category", "T恤"), named("size", "XL"))
    assert chat.slots["proposal_id"]
    spans = [one for one in ("XL", "M") if one in text]
    last = text.rindex("M") if "M" in text else 0
    sizes = [at(text, one, "size", one) for one in spans]
    sizes += [{**at(text, "M", "size", "M"), "start": last, "end": last + 1}] if last else []
    chat.says(text, intent, *sizes)
    assert chat.slots["task"]["variant_id"] == f"{SHIRT}-{size}" and chat.slots["proposal_id"]
