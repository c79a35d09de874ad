"""The version an exchange is for: the same again, one that is asked about; a return first."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIRT, SHOES, SHOES_ORDER
from tests.actions.talking import Chat, at, named
from tests.shop import making


@pytest.fixture
def exchanging(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("T恤破了个洞，我要换货", "exchange", named("category", "T恤"))
    return chat


@pytest.fixture
def returning(talk: Talk) -> Chat:
    """Anna's return of the shirt is on file."""
    chat = talk(ANNA)
    chat.says("T恤要退货，太大了", "return_refund", named("category", "T恤"))
    chat.says("好的", "affirm")
    return chat


@pytest.mark.parametrize("text", ["换一件同款的就行", "一模一样的，要新的"])
def test_the_same_again_is_another_piece_of_what_was_bought(exchanging: Chat, text: str) -> None:
    said = exchanging.says(text, "exchange")
    assert "同款" in said and SHOES_ORDER in said and exchanging.slots["proposal_id"]


def test_a_version_asked_about_is_looked_up_and_taken_with_a_yes(exchanging: Chat) -> None:
    text = "XL的还有吗"
    said = exchanging.says(text, "stock", at(text, "XL", "size", "XL"))
    assert "XL" in said and not exchanging.slots.get("proposal_id")
    exchanging.says("好的", "affirm")
    assert exchanging.slots["task"]["variant_id"] == f"{SHIRT}-XL"


def test_a_version_that_does_not_exist_is_said_to_be_none(exchanging: Chat) -> None:
    text = "红色的还有吗"
    said = exchanging.says(text, "stock", at(text, "红色", "color", "红色"))
    assert "没有" in said and exchanging.titles


def test_an_exchange_in_place_of_a_return_withdraws_it_first(returning: Chat, means: Means) -> None:
    text = "不退了，换成XL"
    said = returning.says(text, "exchange", at(text, "XL", "size", "XL"))
    assert "XL" in said and "撤销" in said
    with means.database.reading() as tx:
        assert [(one.kind, one.status) for one in cases(tx, ANNA)] == [("return", "open")]
    returning.says("好的", "affirm")
    with means.database.reading() as tx:
        assert [(one.kind, one.status) for one in cases(tx, ANNA)] == [("return", "withdrawn")]


def test_a_fault_told_while_the_version_is_asked_takes_the_same_again(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("想把T恤换了", "exchange", named("category", "T恤"))
    assert not chat.slots.get("proposal_id")
    said = chat.says("起球了", "inform")
    assert "同款" in said and "质量问题" in said and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["给我换一件也行", "换一件吧"])
def test_another_piece_asks_no_version(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(f"T恤起球了 {text}", "exchange", named("category", "T恤"))
    assert "同款" in said and chat.slots["proposal_id"]


def test_what_is_said_of_the_order_told_of_changes_no_other(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says(f"where is {PAID}", "order_status", named("order_no", PAID))
    text = "also change it to white please"
    said = chat.says(text, "exchange", at(text, "white", "color", "白色"))
    assert PAID in said and "can't be changed" in said and not chat.slots.get("proposal_id")
    said = chat.says("what other colors are there", "product_info")
    assert "Redmi Note 14" in said


@pytest.mark.parametrize("intent", ["exchange", "deny", "return_refund"])
def test_a_return_turned_into_an_exchange_is_withdrawn_first(returning: Chat, intent: str) -> None:
    assert "撤销" in returning.says("算了不退了，改成换货吧", intent)


def test_a_small_letter_beside_a_colour_is_the_size_wanted(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了，想换XL", "exchange", named("category", "T恤"), named("size", "XL"))
    text = "不是啊 我要黑色的m"
    chat.says(text, "purchase", at(text, "黑色", "color", "黑色"))
    assert chat.slots["task"]["variant_id"] == f"{SHIRT}-M"


def test_the_version_shown_keeps_what_is_not_said_anew(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋小了，想换42码", "exchange", named("category", "跑步鞋"), named("size", "42"))
    assert chat.slots["task"]["variant_id"] == f"{SHOES}-42"
    text = "黑色不好看 白色有没有"
    said = chat.says(
        text, "stock", at(text, "黑色", "color", "黑色"), at(text, "白色", "color", "白色")
    )
    assert "白色" in said and "黑色 42" not in said.partition("\n")[0]


@pytest.fixture
def sheets(talk: Talk, means: Means) -> Chat:
    """A grey small set that was bought is to be exchanged for the large one in grey."""
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(
            tx, "P92", chat.now, name="水星 四件套", brand="水星", category="四件套",
            categories=["家纺", "四件套"],
            variants=[(f"P92-{color}-{size}", f"{color}色", f"{size}米床", 29_900, 5)
                      for color in "灰蓝粉" for size in ("1.2", "1.8")],
        )  # fmt: skip
        making.order(tx, "DD20261119000092", "signed", chat.now, days_ago=4, customer_id=ANNA,
                     lines=(("P92", "P92-灰-1.2", 1, 29_900),))  # fmt: skip
    text = "四件套买小了 换1.8米床的"
    chat.says(text, "exchange", at(text, "四件套", "category", "四件套"),
              at(text, "1.8米床", "size", "1.8米床"))  # fmt: skip
    assert chat.slots["task"]["variant_id"] == "P92-灰-1.8"
    return chat


@pytest.mark.parametrize(
    ("text", "taken"),
    [("嗯 就蓝的", "蓝"), ("就蓝色的", "蓝"), ("行 就它吧", "蓝"), ("不要蓝的 粉的吧", "粉")],
)
def test_the_size_stays_that_of_the_version_offered(sheets: Chat, text: str, taken: str) -> None:
    asked = "灰的看腻了 有没有蓝色的"
    said = sheets.says(asked, "stock", at(asked, "蓝色", "color", "蓝色"))
    assert "蓝色 1.8米床" in said
    hues = [at(text, each, "color", f"{each}色") for each in ("蓝", "粉") if each in text]
    said = sheets.says(text, "affirm", *hues)
    assert sheets.slots["task"]["variant_id"] == f"P92-{taken}-1.8", said


def test_another_size_is_still_one(sheets: Chat) -> None:
    sheets.says("有蓝色的没", "stock", at("有蓝色的没", "蓝色", "color", "蓝色"))
    text = "蓝色1.2米床的吧"
    sheets.says(text, "inform", at(text, "蓝色", "color", "蓝色"),
                at(text, "1.2米床", "size", "1.2米床"))  # fmt: skip
    assert sheets.slots["task"].get("variant_id") == "P92-蓝-1.2", sheets.text


@pytest.fixture
def wide_steps(talk: Talk, means: Means) -> Chat:
    """Green shoes in 40 that were bought; they come in 40, 42 and 44, in white too."""
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(
            tx, "P93", chat.now, name="阿迪达斯 SL 2", brand="阿迪达斯", category="板鞋",
            categories=["运动", "板鞋"],
            variants=[(f"P93-{color}-{size}", f"{color}色", size, 62_900, 5)
                      for color in "白绿" for size in ("40", "42", "44")],
        )  # fmt: skip
        making.order(tx, "DD20261119000093", "signed", chat.now, days_ago=4, customer_id=ANNA,
                     lines=(("P93", "P93-绿-40", 1, 62_900),))  # fmt: skip
    return chat


def _one_up(chat: Chat, text: str) -> str:
    return chat.says(text, "exchange", named("order_no", "DD20261119000093"))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("那双鞋穿着挤脚 想换大一码的", "zh", "没有 41"),
        ("鞋小了 换大一号", "zh", "没有 41"),
        ("the shoes are tight, one size up please", "en", "41"),
    ],
)
def test_a_size_that_is_left_out_is_said_first(
    wide_steps: Chat, text: str, language: str, told: str
) -> None:
    wide_steps.language = language
    said = _one_up(wide_steps, text).replace("Adizero", "")
    assert told in said and wide_steps.slots["task"]["variant_id"] == "P93-绿-42"


def test_a_size_that_is_named_leaves_nothing_out(wide_steps: Chat) -> None:
    text = "鞋小了 换42的"
    said = wide_steps.says(text, "exchange", named("order_no", "DD20261119000093"),
                           at(text, "42", "size", "42"))  # fmt: skip
    assert "41" not in said and wide_steps.slots["proposal_id"]


@pytest.mark.parametrize("text", ["怎么跳到42了 没有41的吗", "41的没有吗", "有没有41码的"])
def test_a_size_never_made_is_said_to_be_none(wide_steps: Chat, text: str) -> None:
    _one_up(wide_steps, "那双鞋穿着挤脚 想换大一码的")
    said = wide_steps.says(text, "order_status")
    assert "没有41" in said.replace(" ", "") and wide_steps.titles[0] == "绿色 42"


def test_the_size_that_is_chosen_keeps_its_colour(wide_steps: Chat) -> None:
    _one_up(wide_steps, "那双鞋穿着挤脚 想换大一码的")
    said = wide_steps.says("42的现在有货吗", "stock")
    assert "绿色 42" in said and "白色" not in said


@pytest.mark.parametrize(
    ("text", "taken"),
    [("行 就绿色42", "绿-42"), ("那就42吧", "绿-42"), ("要白色42", "白-42"), ("绿色44吧", "绿-44")],
)
def test_the_version_chosen_before_is_taken_again(wide_steps: Chat, text: str, taken: str) -> None:
    _one_up(wide_steps, "那双鞋穿着挤脚 想换大一码的")
    wide_steps.says("没有41的吗", "stock")
    color = [at(text, one, "color", one) for one in ("绿色", "白色") if one in text]
    wide_steps.says(text, "inform", *color)
    assert wide_steps.slots["task"]["variant_id"] == f"P93-{taken}"


@pytest.mark.parametrize("text", ["nah stick with green", "no, keep the green one", "还是绿色吧"])
def test_a_colour_leads_back_to_the_version_chosen_before(wide_steps: Chat, text: str) -> None:
    _one_up(wide_steps, "那双鞋穿着挤脚 想换大一码的")
    asked = "白色的42有货吗"
    wide_steps.says(
        asked, "stock", at(asked, "白色", "color", "白色"), at(asked, "42", "size", "42")
    )
    word = "green" if "green" in text else "绿色"
    wide_steps.says(text, "inform", at(text, word, "color", "绿色"))
    assert wide_steps.slots["task"]["variant_id"] == "P93-绿-42"
