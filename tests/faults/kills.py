"""Killing processes under load: is a message lost, answered twice, or out of order?

Speakers send messages with ids and repeat them until they are answered, as the widget does.
Meanwhile a nemesis kills the web process, the bot and the action server in turn (SIGKILL). Then
the database is asked: every message once, in the order sent, with exactly one set of replies.
"""

import os
import signal
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy import select

from shop.database import Database
from shop.tables import MessageRow
from tests.conversations.speaker import Speaker
from tests.stack import Stack

SENTENCES = ("包邮吗", "有没有三千以内的手机", "支持七天无理由吗", "有什么优惠", "谢谢")
MARKS = {"web": "gateway\0web", "bot": "rasa.__main__", "actions": "-m\0actions"}
PATIENCE_SECONDS = 180.0


@dataclass(frozen=True)
class Outcome:
    """What the kills did; lost, doubled and disordered must be 0."""

    turns: int
    kills: int
    lost: int
    doubled: int
    disordered: int
    slowest_seconds: float


def trial(stack: Stack, speakers: int, turns: int, rounds: int) -> Outcome:
    """Speak and kill; each round kills every kind of process once."""
    done = threading.Event()
    spoken: list[tuple[str, list[str], float]] = []
    with ThreadPoolExecutor(speakers) as pool:
        nemesis = threading.Thread(target=_kill_in_turn, args=(stack, rounds, done))
        jobs = [pool.submit(_speak, stack, turns, done) for _ in range(speakers)]
        nemesis.start()
        nemesis.join()
        spoken = [job.result() for job in jobs]
    database = Database(stack.database_url)
    lost, doubled, disordered = (
        sum(part) for part in zip(*(_faults(database, *one[:2]) for one in spoken), strict=True)
    )
    database.close()
    said = sum(len(ids) for _, ids, _ in spoken)
    slowest = max(seconds for _, _, seconds in spoken)
    return Outcome(said, rounds * len(MARKS), lost, doubled, disordered, round(slowest, 2))


def _speak(stack: Stack, turns: int, done: threading.Event) -> tuple[str, list[str], float]:
    """Say something again and again: at least `turns` times, and until the kills are over."""
    speaker = _patiently(lambda: Speaker(stack))
    ids: list[str] = []
    slowest = 0.0
    while len(ids) < turns or not done.is_set():
        ids.append(str(uuid.uuid4()))
        began = time.monotonic()
        _answered(speaker, SENTENCES[len(ids) % len(SENTENCES)], ids[-1])
        slowest = max(slowest, time.monotonic() - began)
    return speaker.conversation_id, ids, slowest


def _answered(speaker: Speaker, text: str, message_id: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if _patiently(lambda: speaker.says(text, message_id)).status != "queued":
            return
        time.sleep(0.2)
    raise AssertionError(f"message {message_id} was not answered")


def _patiently[T](ask: Callable[[], T]) -> T:
    """Ask again while the door is being started anew, as the widget does."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return ask()
        except (httpx.TransportError, AssertionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def _kill_in_turn(stack: Stack, rounds: int, done: threading.Event) -> None:
    try:
        for _ in range(rounds):
            for mark in MARKS.values():
                time.sleep(1.5)
                for pid in _processes(stack, mark):
                    os.kill(pid, signal.SIGKILL)
                _wait_until_ready(stack)
    finally:
        done.set()


def _wait_until_ready(stack: Stack) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    time.sleep(0.5)  # until the death is noticed
    while time.monotonic() < deadline:
        try:
            if stack.client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.25)
    raise AssertionError("the product did not come back after a kill")


def _processes(stack: Stack, mark: str) -> Iterator[int]:
    """Ids of the stack's processes whose command line holds the mark."""
    token = f"ZHANGGUI_VAR={stack.var}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            ours = token in (folder / "environ").read_bytes()
        except OSError:
            continue
        if ours and mark.encode() in command:
            yield int(folder.name)


def _faults(database: Database, conversation_id: str, ids: list[str]) -> tuple[int, int, int]:
    """How many messages were lost, answered twice, or stand in another order than sent."""
    with database.reading() as tx:
        mine = select(MessageRow).where(MessageRow.conversation_id == conversation_id)
        rows = list(tx.scalars(mine.order_by(MessageRow.seq)))
    asked = [row for row in rows if row.side == "customer"]
    stored = [row.client_message_id for row in asked]
    answers: dict[str, list[int]] = {}
    for row in rows:
        if row.reply_to:
            answers.setdefault(row.reply_to, []).append(row.seq)
    lost = len(set(ids) - set(stored)) + sum(row.message_id not in answers for row in asked)
    runs = [max(seqs) - min(seqs) + 1 != len(seqs) for seqs in answers.values()]
    doubled = len(stored) - len(set(stored)) + sum(runs)
    return lost, doubled, int([one for one in stored if one in set(ids)] != ids)
