"""The word of the business itself at the end of a message is the yes to what waits."""

import pytest

from actions.desk import Means
from shop.cases import Case, cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, PODS_ORDER, order_of
from tests.actions.talking import Chat, named


def filed(means: Means) -> list[Case]:
    with means.database.reading() as tx:
        return list(cases(tx, ANNA))


def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤不想要了 想退", "return_refund", named("category", "T恤"))
    assert chat.slots["proposal_id"]
    return chat


def repairing(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("耳机充不进电了 报修", "repair_warranty", named("order_no", PODS_ORDER))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("intent", ["return_refund", "inform", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    ["擦干净就看不出来了 盒子也在 退吧", "盒子还留着 吊牌也在，退吧", "算了 退吧",
     "算了运费不多 退吧", "唉算了也没几个钱，退了吧", "算了 邮费不贵 退",
     "never mind, it's not much, return it"],
)  # fmt: skip
def test_goods_go_back(talk: Talk, means: Means, text: str, intent: str) -> None:
    returning(talk).says(text, intent)
    assert [one.kind for one in filed(means)] == ["return"]


@pytest.mark.parametrize("text", ["算了 我自己先想办法备份 修吧", "备份好了 修吧"])
def test_a_repair_is_filed(talk: Talk, means: Means, text: str) -> None:
    repairing(talk).says(text, "deny")
    assert [one.kind for one in filed(means)] == ["repair"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("算了 不退了", "deny"),
        ("算了 太麻烦了", "deny"),
        ("算了运费不少", "deny"),
        ("算了不退了 留着吧", "deny"),
        ("运费不多 算了不退了", "deny"),
        ("算了要是运费不多 退吧", "return_refund"),
        ("要是免运费 退吧", "return_refund"),
        ("其实是破了个洞 退吧", "return_refund"),
    ],
)
def test_no_yes_is_read_into_it(talk: Talk, means: Means, text: str, intent: str) -> None:
    returning(talk).says(text, intent)
    assert not filed(means)


@pytest.mark.parametrize("intent", ["deny", "return_refund", "affirm"])
@pytest.mark.parametrize(
    "text",
    ["不是 我说退货 提交吧", "不对 我是要退", "误会了，我让你提交退货",
     "no, i said return it"],
)  # fmt: skip
def test_what_was_taken_for_a_no_is_shown_again(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    chat = returning(talk)
    chat.says(text, intent)
    assert chat.slots["proposal_id"] and len(chat.titles) == 2 and not filed(means), chat.text


@pytest.mark.parametrize("text", ["不是 我说退货 提交吧", "搞错了 我是说退", "我刚说了退啊"])
def test_what_was_dropped_by_mistake_comes_back(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    chat.says("算了不退了", "deny")
    said = chat.says(text, "deny")
    assert chat.slots["proposal_id"] and "T恤" in said and not filed(means), said


@pytest.mark.parametrize("text", ["不是 我说不退了", "no, i said don't return it"])
def test_a_no_that_is_said_again_stays_one(talk: Talk, means: Means, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "deny")
    assert not chat.slots["proposal_id"] and not filed(means), chat.text


def cancelling(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("这单取消吧", "cancel_order", named("order_no", PAID))
    assert chat.slots["proposal_id"]
    return chat


@pytest.mark.parametrize("intent", ["cancel_order", "purchase", "deny"])
@pytest.mark.parametrize(
    "text",
    ["那取消吧 我重新拍", "取消吧，我再买一个", "取消了 我重新下单",
     "cancel it then, i'll reorder"],
)  # fmt: skip
def test_what_is_bought_anew_hinders_no_cancelling(
    talk: Talk, means: Means, text: str, intent: str
) -> None:
    cancelling(talk).says(text, intent)
    assert order_of(means, PAID).status == "cancelled"


@pytest.mark.parametrize("text", ["不取消 我重新拍一单", "先别取消 我再买一个", "我重新拍"])
def test_buying_anew_alone_cancels_nothing(talk: Talk, means: Means, text: str) -> None:
    cancelling(talk).says(text, "deny")
    assert order_of(means, PAID).status != "cancelled"


def test_an_english_yes_before_chinese_words_is_one(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("耳机降价了 退差价", "price_protection", named("order_no", PODS_ORDER))
    assert chat.slots["proposal_id"]
    chat.says("ok那差价帮我弄一下", "affirm")
    assert [one.kind for one in filed(means)] == ["price_protection"]


@pytest.mark.parametrize(
    "text", ["修的话里面照片会不会没了", "先别急 我问照片 没备份 维修会清空手机不", "数据还在不在"]
)
def test_what_is_stored_is_told_of(talk: Talk, text: str) -> None:
    chat = repairing(talk)
    said = chat.says(text, "repair_warranty")
    assert "备份" in said and chat.slots["proposal_id"]


def test_the_fault_told_with_the_repair_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我的耳机充不进电了 还在保不", "repair_warranty", named("category", "耳机"))
    said = chat.says("那报修吧 插上线没反应", "repair_warranty")
    assert "插上线没反应" in said and "充不进电" in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["行 后天到就好 那差价你帮我弄吧", "周三到也行 差价帮我退了吧"])
def test_a_difference_is_agreed_to_after_other_words(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机降价了 退差价", "price_protection", named("order_no", PODS_ORDER))
    chat.says(text, "thank")
    assert [one.kind for one in filed(means)] == ["price_protection"]


def test_a_question_before_it_is_no_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("耳机降价了 退差价", "price_protection", named("order_no", PODS_ORDER))
    chat.says("差价退到哪 你帮我看看", "price_protection")
    assert not filed(means)
