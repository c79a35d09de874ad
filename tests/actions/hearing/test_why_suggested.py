"""Why something was suggested, and the wish that something be suggested."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["是根据我的浏览推荐的吗", "按我买过的东西选的吗", "根据我之前买的推荐的吧",
     "这是看我的历史推荐的？", "是按照我的购物记录给我推荐的吗"],
)  # fmt: skip
def test_why_it_was_suggested(text: str) -> None:
    assert says("why", text)


@pytest.mark.parametrize(
    "text",
    ["按照我的预算推荐吧，500以内的连衣裙", "根据我的肤质推荐吧，干皮", "根据我的身高体重推荐吧",
     "能根据我的肤质推荐吗", "按照我的预算选呀", "根据我的肤质给我推荐吧"],
)  # fmt: skip
def test_a_wish_asks_for_no_reason(text: str) -> None:
    assert not says("why", text)
