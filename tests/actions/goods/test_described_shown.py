"""想抗老的, 滋润点的 粉色的: what goods of the kind in talk are to be like."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import held
from tests.actions.talking import Chat, at, product
from tests.shop import making

LIPSTICKS = (("花西子 同心锁口红", "滋润"), ("完美日记 名片唇膏", "滋润"), ("3CE 云朵唇釉", "丝绒"))
SERUMS = (("雅诗兰黛 小棕瓶精华", "修护抗初老"), ("兰蔻 小黑瓶精华", "修护维稳"),
          ("珀莱雅 双抗精华", "抗氧抗糖"))  # fmt: skip


@pytest.fixture(autouse=True)
def stocked(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (name, texture) in enumerate(LIPSTICKS):
            making.product(tx, f"L{number}", now, name=name, brand=name.split()[0],
                           category="口红", categories=["美妆", "口红"],
                           attributes={"质地": texture, "妆效": "缎光"},
                           variants=[(f"L{number}-1", "粉色", "", 16_900, 5)])  # fmt: skip
        for number, (name, does) in enumerate(SERUMS):
            making.product(tx, f"S{number}", now, name=name, brand=name.split()[0],
                           category="精华", categories=["美妆", "精华"],
                           attributes={"功效": does, "净含量": "50ml"},
                           variants=[(f"S{number}-1", "", "50ml", 79_000, 5)])  # fmt: skip


@pytest.fixture
def chat(talk: Talk) -> Chat:
    chat = talk(None)
    text = "3CE那个唇釉会不会拔干呀"
    chat.says(text, "product_info", at(text, "唇釉", "category", "口红"),
              product("3CE 云朵唇釉", "L2"))  # fmt: skip
    return chat


def _wished(chat: Chat) -> str:
    text = "那有没有滋润点的,粉色的"
    return chat.says(text, "refine_recommendation", at(text, "滋润", "attribute", "滋润度"),
                     at(text, "粉色", "color", "粉色"))  # fmt: skip


def test_what_is_wished_beside_one_product_is_of_its_kind(chat: Chat) -> None:
    said = _wished(chat)
    assert "花西子" in said and "完美日记" in said
    assert "3CE" not in said and "赤兔" not in said and "T恤" not in said


def test_one_that_is_otherwise_is_not_taken(chat: Chat, means: Means) -> None:
    text = "我说的是口红 要粉色 滋润的"
    moist = at(text, "滋润", "attribute", "滋润度")
    said = chat.says(text, "inform", at(text, "口红", "category", "口红"),
                     at(text, "粉色", "color", "粉色"), moist)  # fmt: skip
    assert "花西子" in said and "3CE" not in said
    assert not held(means, chat.conversation_id)


def test_one_that_is_so_is_taken_still(chat: Chat, means: Means) -> None:
    text = "那就要个粉色的口红吧"
    said = chat.says(text, "inform", at(text, "口红", "category", "口红"),
                     at(text, "粉色", "color", "粉色"))  # fmt: skip
    assert "3CE" in said


def test_what_it_is_asked_is_told_by_its_texture(chat: Chat) -> None:
    said = chat.says("会不会太干", "product_info")
    assert "丝绒" in said and "没有写明" not in said


@pytest.mark.parametrize("text", ["我快四十了想抗老的 第一次用", "想要抗衰的"])
def test_an_aim_beside_compared_goods_stays_with_their_kind(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("小棕瓶和小黑瓶选哪个", "compare", product("小棕瓶", "S0"), product("小黑瓶", "S1"))
    said = chat.says(text, "recommend")
    assert "小棕瓶" in said and "手机" not in said and "赤兔" not in said
    assert "双抗" not in said and "坚果" not in said


def test_other_goods_may_still_be_asked_for(talk: Talk) -> None:
    chat = talk(None)
    chat.says("小棕瓶和小黑瓶选哪个", "compare", product("小棕瓶", "S0"), product("小黑瓶", "S1"))
    said = chat.says("最近有什么好东西推荐", "recommend")
    assert "小棕瓶" not in said or "1." in said
