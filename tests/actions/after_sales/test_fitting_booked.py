"""约12月5号装空调, taken for goods to buy: a fitter for the one that was bought."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA
from tests.actions.talking import at


@pytest.mark.parametrize("words", ["约后天装空调", "预约明天上门装空调", "空调来装约在明天"])
def test_a_fitter_is_booked_for_goods_bought(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    said = chat.says(words, "purchase", at(words, "空调", "category", "空调"))
    assert AIRCON_ORDER in said and "安装" in said and not chat.cards


@pytest.mark.parametrize("words", ["要预约的空调", "空调大约多少钱", "想买空调装客厅", "违约金多少",
                                   "装空调要多少钱"])  # fmt: skip
def test_goods_that_are_sought_are_not(words: str) -> None:
    assert not says("books_fitting", words)
