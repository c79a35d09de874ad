"""错了!耳机一个,手机两个: numbers put right are those of the basket that was just told."""

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, GALAXY
from tests.actions.talking import Chat, at, named, product


def _filled(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("看看手机", "purchase", named("category", "手机"))
    galaxy = product("三星 Galaxy A55", GALAXY)
    chat.says("加购三星那个蓝色", "purchase", galaxy, named("color", "蓝色"))
    chat.says("加购AirPods Pro 2", "purchase", product("Apple AirPods Pro 2", AIRPODS))
    return chat


def _said(chat: Chat, text: str) -> str:
    return chat.says(
        text,
        "purchase",
        at(text, "耳机", "category", "耳机"),
        at(text, "手机", "category", "手机"),
        at(text, "两个", "quantity", 2),
    )


def test_others_on_the_screen_are_not_meant(talk: Talk) -> None:
    said = _said(_filled(talk), "错了!耳机一个,手机两个")
    assert "三星 Galaxy A55 蓝色 8GB+256GB ×2" in said
    assert "AirPods Pro 2 白色 ×1" in said


def test_without_a_correction_it_may_be_of_the_screen(talk: Talk) -> None:
    chat = _filled(talk)
    chat.says("看看手机", "purchase", named("category", "手机"))
    assert "三星 Galaxy A55 蓝色 8GB+256GB ×2" not in _said(chat, "手机两个 耳机")
