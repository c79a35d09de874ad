"""The assistant as the gateway knows it: one call per turn, an answer or AssistantUnavailable.

The assistant's channel promises: 200 with replies (or said silence), 503 for whatever failed.
Anything else counts as a failure too, above all 200 with nothing.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from gateway.languages import Language
from gateway.pointer import Pointer
from shop.errors import Unavailable

WEBHOOK = "/webhooks/zhanggui/webhook"
HEALTH = "/webhooks/zhanggui/health"
CONNECT_SECONDS = 2.0
IDLE_SECONDS = 3.0
TURN_SECONDS = 30.0


class AssistantUnavailable(Unavailable):
    """The assistant gave no answer; `reached` when it was there but failed."""

    def __init__(self, detail: str, reached: bool) -> None:
        super().__init__(detail, code="assistant")
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Turn:
    """What is asked: the shopper's text, or the payload of a button that was issued to him."""

    conversation_id: str
    message_id: str
    language: Language
    token: str
    text: str | None = None
    payload: str | None = None

    def as_json(self) -> dict[str, Any]:
        said = {"text": self.text} if self.payload is None else {"payload": self.payload}
        return {
            "conversation_id": self.conversation_id,
            "message_id": self.message_id,
            "language": self.language,
            "turn": self.token,
            **said,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; no replies only when the assistant chose to be silent."""

    replies: list[dict[str, Any]]
    understanding: dict[str, Any] | None


class Assistant:
    """An HTTP client to whichever assistant process serves at the moment."""

    def __init__(self, var: Path, home: str, token: str, turn_seconds: float = TURN_SECONDS):
        self._pointer = Pointer(var, home)
        self.running: Counter[str] = Counter()
        self._client = httpx.AsyncClient(
            headers={"Authorization": f"Bearer {token}"},
            timeout=httpx.Timeout(turn_seconds, connect=CONNECT_SECONDS),
            # given up before the assistant's side does, so that no turn meets a closing line
            limits=httpx.Limits(
                max_connections=200, max_keepalive_connections=50, keepalive_expiry=IDLE_SECONDS
            ),
            trust_env=False,
        )

    @property
    def url(self) -> str:
        """Where the next turn goes."""
        return self._pointer.address().url

    async def ask(self, turn: Turn) -> Answer:
        """The answer to a turn; raises AssistantUnavailable."""
        url = self.url
        self.running[url] += 1
        try:
            response = await self._client.post(url + WEBHOOK, json=turn.as_json())
        except httpx.HTTPError as error:
            reached = not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
            raise AssistantUnavailable(type(error).__name__, reached) from error
        finally:
            self.running[url] -= 1
        return answer_of(response)

    async def healthy(self) -> bool:
        """Whether the assistant that serves says that it can."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                response = await self._client.get(self.url + HEALTH)
        except (httpx.HTTPError, TimeoutError):
            return False
        return response.status_code == 200

    async def close(self) -> None:
        await self._client.aclose()


def answer_of(response: httpx.Response) -> Answer:
    """The answer in a response; raises AssistantUnavailable for any other than a full one."""
    if response.status_code != 200:
        raise AssistantUnavailable(f"The assistant said {response.status_code}.", reached=True)
    try:
        body = response.json()
        replies = [_reply(one) for one in body.get("replies") or []]
        silent = bool(body.get("silent"))
        understanding = body.get("understanding")
    except (ValueError, AttributeError, TypeError) as error:
        raise AssistantUnavailable("The assistant's answer has no form.", reached=True) from error
    if not replies and not silent:
        raise AssistantUnavailable("The assistant had nothing to say.", reached=True)
    return Answer(replies, understanding if isinstance(understanding, dict) else None)


def _reply(said: Any) -> dict[str, Any]:
    if not isinstance(said, dict) or not isinstance(said.get("text"), str):
        raise TypeError("a reply is an object with a text")
    return {"kind": "text", **said}
