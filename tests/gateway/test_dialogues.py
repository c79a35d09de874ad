"""A conversation exported from the console is a dialogue that the tests can read."""

from pathlib import Path

from tests.conversations import dialogue
from tests.gateway.running import Gateway, Talk
from tests.gateway.stub_assistant import StubAssistant, answer


def exported(gateway: Gateway, talk: Talk, to: Path) -> dialogue.Dialogue:
    path = f"/api/console/conversations/{talk.conversation_id}/dialogue"
    found = gateway.client.get(path, headers=gateway.staff("agent"))
    assert found.status_code == 200, found.text
    (to / "exported.yml").write_text(found.text, encoding="utf-8")
    (read,) = dialogue.read(to / "exported.yml")
    return read


def test_an_exported_conversation_reads_as_a_dialogue(
    gateway: Gateway, stub: StubAssistant, tmp_path: Path
) -> None:
    button = {"title": "确认", "payload": "/affirm"}
    reply = {"kind": "buttons", "text": "要办吗？", "buttons": [button]}
    stub.script = lambda _turn: (200, answer(reply))
    talk = gateway.talk()
    talk.says("我的电话是13812345678，帮我退货")
    gateway.console("take-over", talk)
    gateway.console("messages", talk, json={"text": "您好，我是客服"})
    talk.says("在吗")
    gateway.console("hand-back", talk)
    talk.says("好了")
    read = exported(gateway, talk, tmp_path)
    assert read.who == "guest" and read.after.conversation == "bot"
    did = [step.says or step.agent or "" for step in read.steps]
    assert "13812345678" not in did[0] and "退货" in did[0]
    assert did[1:] == ["take-over", "您好，我是客服", "在吗", "hand-back", "好了"]
    assert read.steps[0].expect.buttons == ["确认"]
    assert (read.steps[3].expect.status, read.steps[3].expect.replies) == ("with_agent", 0)


def test_only_staff_may_export(gateway: Gateway) -> None:
    talk = gateway.talk()
    path = f"/api/console/conversations/{talk.conversation_id}/dialogue"
    assert gateway.client.get(path).status_code == 401
    unknown = "/api/console/conversations/nothing/dialogue"
    assert gateway.client.get(unknown, headers=gateway.staff("agent")).status_code == 404
