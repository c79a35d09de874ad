"""Words of goods on the shelf are no address, though a change of one was just refused."""

from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, SHIPPED
from tests.actions.talking import at, named


def test_shades_are_asked_of_goods(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "改一下地址", "change_address", named("order_no", SHIPPED))
    text = "就这个吧 它有几个色号啊 我一般用自然色"
    shades, shade = at(text, "色号", "attribute", "色号"), at(text, "自然色", "size", "自然色")
    assert "收件人" not in says_and_keeps(chat, text, "product_info", shades, shade)


def test_what_is_not_minded_any_more_is_let_be(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "改一下地址", "change_address", named("order_no", SHIPPED))
    text = "那先不管地址了 帮我看看三千以内的手机"
    clauses = {"那先不管地址了": "change_address", "帮我看看三千以内的手机": "recommend"}
    kind = at(text, "手机", "category", "手机")
    said = chat.says(text, "recommend", kind, clauses=clauses)
    assert chat.cards and SHIPPED not in said
