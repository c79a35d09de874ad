"""What is missing until the next level, and what it brings: from what was spent and the rules."""

import pytest

from actions.desk import Means
from shop.tables import CustomerRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT, MATE
from tests.actions.talking import named, product


@pytest.fixture
def bert_is_regular(means: Means) -> None:
    """Bert has paid 2,499 yuan; that is silver, which he has, and far from gold."""
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, BERT).level = "silver"


pytestmark = pytest.mark.usefixtures("bert_is_regular")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("还差多少升级", "membership"),
        ("怎么升到金卡", "membership"),
        ("再买多少能到金卡", "promotion"),
        ("离下一级还差多少", "nlu_fallback"),
        ("我升级要什么条件", "membership"),
        ("升级有什么好处", "membership"),
        ("金卡会员有什么权益", "promotion"),
        ("怎么才能成为金卡会员啊", "help"),
        ("how much more for the next level", "promotion"),
        ("how do I become a gold member", "membership"),
        ("what do I need to reach gold", "nlu_fallback"),
    ],
)
def test_what_is_missing_is_reckoned(talk: Talk, text: str, intent: str) -> None:
    said = talk(BERT, "en" if text.isascii() else "zh").says(text, intent)
    assert "¥5,501" in said and "¥8,000" in said  # 8000 less the one order of 2499
    assert ("1.5 倍积分" in said) or ("1.5 points" in said)


def test_another_level_is_told_by_its_name(talk: Talk) -> None:
    chat = talk(BERT)
    assert "¥27,501" in chat.says("到白金卡还差多少", "membership")
    assert "已经达到" in chat.says("怎么升到银卡", "membership")


def test_the_highest_has_none_above(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, BERT).level = "platinum"
    assert "最高" in talk(BERT).says("还差多少升级", "membership")


def test_a_level_that_was_not_raised_is_not_promised(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.get_one(CustomerRow, ANNA).level = "regular"
    said = talk(ANNA).says("还差多少升级", "membership")
    assert "还是普通会员" in said and "没有资料" in said


def test_a_guest_hears_the_rules(talk: Talk) -> None:
    said = talk(None).says("怎么升到金卡", "membership")
    assert "¥8,000" in said and "登录" in said and "¥2,000" not in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("还差多少能用这张券", "promotion"),
        ("金卡会员95折怎么用", "promotion"),
        ("领金卡会员的券", "promotion"),
        ("还差多少钱包邮", "shipping_info"),
    ],
)
def test_other_things_that_lack_something_are_not_caught(
    talk: Talk, text: str, intent: str
) -> None:
    assert "累计消费" not in talk(BERT).says(text, intent)


def test_a_system_that_is_upgraded_is_no_level(talk: Talk) -> None:
    chat = talk(BERT)
    mate = product("华为 Mate 60", MATE)
    said = chat.says("华为 Mate 60怎么升级系统", "product_info", mate, named("attribute", "系统"))
    assert "会员" not in said


@pytest.mark.parametrize(
    "text",
    [
        "我现在多少积分 离金卡还差多少",
        "离金卡还差多少，积分余额呢",
        "how many points do i have and how much more for gold",
    ],
)
def test_the_points_asked_beside_it_are_told_too(talk: Talk, text: str) -> None:
    said = talk(BERT, "en" if text.isascii() else "zh").says(text, "membership")
    assert "¥5,501" in said and "1230" in said.replace(",", "")


def test_no_points_are_told_when_only_the_level_is_asked(talk: Talk) -> None:
    said = talk(BERT).says("离金卡还差多少", "membership")
    assert "¥5,501" in said and "1230" not in said.replace(",", "")
