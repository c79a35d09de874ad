"""From the assistant to a person and back, as shopper and staff see it."""

from typing import Any

from shop import hand_over
from tests.gateway.running import Gateway
from tests.gateway.stub_assistant import StubAssistant, answer


def asks_for_a_person(gateway: Gateway, stub: StubAssistant) -> None:
    """The stub does what the action does: ask for a person while the turn runs."""

    def script(turn: dict[str, Any]) -> tuple[int, Any]:
        with gateway.database.transaction() as tx:
            conversation_id = turn["conversation_id"]
            hand_over.ask_person(tx, conversation_id, "wants one", None, gateway.clock())
        return 200, answer({"kind": "text", "text": "已为您转接人工"})

    stub.script = script


def test_asking_for_a_person_gets_one_reply_and_then_silence_until_handed_back(
    gateway: Gateway, stub: StubAssistant
) -> None:
    asks_for_a_person(gateway, stub)
    talk = gateway.talk()
    said = talk.says("转人工", "ask")
    assert (said["status"], len(said["replies"])) == ("with_agent", 1)
    assert talk.says("转人工", "ask") == said
    after = talk.says("在吗")
    assert (after["status"], after["replies"]) == ("with_agent", [])
    assert len(stub.turns) == 1
    assert gateway.console("take-over", talk).json()["state"] == "with_agent"
    assert talk.says("你好")["status"] == "with_agent"
    said_by_agent = gateway.console("messages", talk, json={"text": "我是客服"})
    assert said_by_agent.json()["side"] == "agent"
    assert talk.messages()[-1]["text"] == "我是客服"
    assert gateway.console("hand-back", talk).json()["state"] == "bot"
    stub.script = lambda turn: (200, answer({"kind": "text", "text": "我又来了"}))
    assert talk.says("好了")["replies"][0]["text"] == "我又来了"


def test_a_settled_conversation_goes_back_to_the_assistant_with_the_next_message(
    gateway: Gateway,
) -> None:
    talk = gateway.talk()
    gateway.console("take-over", talk)
    assert gateway.console("resolve", talk).json()["state"] == "resolved"
    assert talk.says("还有一事")["status"] == "answered"


def test_an_agent_takes_over_before_writing_and_one_has_it_at_a_time(gateway: Gateway) -> None:
    talk = gateway.talk()
    assert gateway.console("messages", talk, json={"text": "喂"}).status_code == 409
    assert gateway.console("hand-back", talk).status_code == 409
    gateway.console("take-over", talk)
    path = f"/api/console/conversations/{talk.conversation_id}/take-over"
    other = gateway.client.post(path, headers=gateway.staff("admin"))
    assert (other.status_code, other.json()["error"]) == (409, "Conflict")


def test_the_console_lists_by_state_and_shows_what_was_understood(gateway: Gateway) -> None:
    talk, headers = gateway.talk("C1"), gateway.staff("agent")
    talk.says("你好")
    gateway.console("take-over", talk)
    base = "/api/console/conversations"
    listed = gateway.client.get(f"{base}?state=with_agent", headers=headers).json()
    line = next(one for one in listed["data"] if one["conversation_id"] == talk.conversation_id)
    assert (line["customer"], line["agent"], line["last_text"]) == ("安娜", "agent", "echo 你好")
    opened = gateway.client.get(f"{base}/{talk.conversation_id}", headers=headers).json()
    asked = opened["messages"][0]
    assert asked["understanding"]["intent"] == "greet"
    assert asked["understanding"]["confidence"] == 0.9
    assert gateway.client.get(f"{base}?state=nonsense", headers=headers).status_code == 422
    assert gateway.client.get(f"{base}/nobody", headers=headers).status_code == 404


def test_the_list_is_paged(gateway: Gateway) -> None:
    talks = {gateway.talk().conversation_id for _ in range(3)}
    headers, found, after = gateway.staff("agent"), [], None
    while True:
        query: dict[str, Any] = {"limit": 2, **({"after": after} if after else {})}
        page = gateway.client.get(
            "/api/console/conversations", params=query, headers=headers
        ).json()
        found += [one["conversation_id"] for one in page["data"]]
        if (after := page["next"]) is None:
            break
    assert talks <= set(found)
    assert len(found) == len(set(found))
