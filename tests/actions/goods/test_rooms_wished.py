"""卧室12平, bigger than 6 litres, 144hz以上: a figure chooses; when none is so it is said."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

ROOMS = {"K1": "10-15㎡", "K2": "15-23㎡", "K3": "30-50㎡"}
FRYERS = {"F5": "5L", "F6": "6L", "F75": "7.5L"}
SCREENS = {"S1": "60Hz", "S2": "165Hz"}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for kind, name, goods in (("热水器", "适用面积", ROOMS), ("空气炸锅", "容量", FRYERS),
                                  ("显示器", "刷新率", SCREENS)):  # fmt: skip
            for one, told in goods.items():
                put(tx, one, now, name=f"{kind} {one}", brand="美的", category=kind,
                    categories=["家电", kind], attributes={name: told},
                    variants=[(f"{one}-1", "白色", "", 100_000, 9)])  # fmt: skip
    return talk(None)


def _found(chat: Chat, text: str, said: str, kind: str) -> set[str]:
    chat.says(text, "inform", at(text, said, "category", kind))
    return {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize(("text", "fits"), [
    ("热水器 卧室12平", {"K1"}), ("热水器 40平米的客厅用", {"K3"}),
    ("热水器 二十平左右", {"K2"}),
])  # fmt: skip
def test_a_room_chooses(chat: Chat, text: str, fits: set[str]) -> None:
    assert _found(chat, text, "热水器", "热水器") == fits


def test_no_room_so_large_is_said(chat: Chat) -> None:
    assert not _found(chat, "热水器 80平的", "热水器", "热水器")
    assert "30-50㎡" in chat.text


@pytest.mark.parametrize(("text", "fits"), [
    ("air fryer bigger than 6 liters", {"F75"}), ("air fryer larger than 5 litres", {"F6", "F75"}),
    ("air fryer smaller than 6 liters", {"F5", "F6"}), ("air fryer over 5.5 liters", {"F6", "F75"}),
])  # fmt: skip
def test_than_is_beyond(chat: Chat, text: str, fits: set[str]) -> None:
    assert _found(chat, text, "air fryer", "空气炸锅") == fits


def test_a_rate_chooses(chat: Chat) -> None:
    assert _found(chat, "显示器 144hz以上的", "显示器", "显示器") == {"S2"}
    assert not _found(chat, "显示器 240Hz以上", "显示器", "显示器")


def test_a_price_level_is_no_room(chat: Chat) -> None:
    assert _found(chat, "热水器 价格平一点的", "热水器", "热水器") == {"K1", "K2", "K3"}
