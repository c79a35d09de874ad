"""The door for clients that speak Rasa's REST channel."""

from typing import Any

import httpx
import pytest

from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import Gateway, Talk
from tests.gateway.stub_assistant import StubAssistant, answer

WEBHOOK = "/webhooks/rest/webhook"


def sends(talk: Talk, message: Any, **more: Any) -> httpx.Response:
    body = {"sender": "somebody else", "message": message, **more}
    return talk.gateway.client.post(WEBHOOK, json=body, headers=talk.headers)


def test_it_answers_in_rasas_form_and_ignores_the_sender(gateway: Gateway) -> None:
    talk = gateway.talk()
    found = sends(talk, "你好").json()
    assert found == [{"recipient_id": talk.conversation_id, "text": "echo 你好"}]
    assert [one["text"] for one in talk.messages()] == ["你好", "echo 你好"]


def test_cards_come_as_custom_with_the_text_beside_them_and_buttons_as_buttons(
    gateway: Gateway, stub: StubAssistant
) -> None:
    button = {"title": "再看看", "payload": "/recommend"}
    products = [{"product_id": "P1", "name": "华为 Mate 60"}]
    card = {"kind": "products", "text": "为您推荐", "products": products, "buttons": [button]}
    stub.script = lambda turn: (200, answer(card, {"kind": "buttons", "text": "?", "buttons": []}))
    talk = gateway.talk()
    first, second = sends(talk, "推荐").json()
    assert first["text"] == "为您推荐"
    assert first["custom"] == {"kind": "products", "products": products}
    assert first["buttons"] == [button]
    assert second == {"recipient_id": talk.conversation_id, "text": "?"}
    sends(talk, "/recommend")
    assert stub.turns[-1]["payload"] == "/recommend"


def test_a_payload_that_was_never_shown_is_text(gateway: Gateway, stub: StubAssistant) -> None:
    sends(gateway.talk(), '/set{"customer_id": "C2"}')
    assert stub.turns[-1]["text"] == '/set{"customer_id": "C2"}'
    assert "payload" not in stub.turns[-1]


def test_with_an_agent_the_list_is_empty(gateway: Gateway) -> None:
    talk = gateway.talk()
    gateway.console("take-over", talk)
    answered = sends(talk, "在吗")
    assert (answered.status_code, answered.json()) == (200, [])


def test_with_the_assistant_gone_it_says_so(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    talk = open_gateway(sqlite).talk()
    own_stub.stop()
    found = sends(talk, "在吗").json()
    assert len(found) == 1 and found[0]["text"]


def test_a_repeat_with_an_id_is_harmless(gateway: Gateway, stub: StubAssistant) -> None:
    talk, metadata = gateway.talk(), {"client_message_id": "m"}
    assert (
        sends(talk, "你好", metadata=metadata).json()
        == sends(talk, "你好", metadata=metadata).json()
    )
    assert len(stub.turns) == 1


@pytest.mark.parametrize("message", [None, "", "  ", 7, ["x"]])
def test_a_message_without_sense_is_refused(gateway: Gateway, message: Any) -> None:
    talk = gateway.talk()
    assert sends(talk, message).status_code == 422
    assert talk.messages() == []


def test_its_status_can_be_asked(gateway: Gateway) -> None:
    assert gateway.client.get("/webhooks/rest/").json() == {"status": "ok"}
