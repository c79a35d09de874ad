"""The worker: claims jobs, runs each as a subprocess, keeps its lease, obeys a cancel."""

import json
import logging
import queue
import signal
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import FrameType
from typing import IO, Any

from learning import jobs
from learning.jobs import Job
from shop.database import Database
from shop.errors import Conflict

log = logging.getLogger("learning.worker")
BEAT_SECONDS = 1.0


@dataclass
class Worker:
    """Does one job at a time. `command` makes the subprocess's arguments for a job."""

    database: Database
    clock: Callable[[], datetime]
    command: Callable[[Job, str], list[str]]

    def __post_init__(self) -> None:
        self.owner = uuid.uuid4().hex
        self.stopping = threading.Event()

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self.stopping.set()

    def work(self) -> None:
        """Do jobs until told to stop."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        while not self.stopping.is_set():
            if not self.work_once():
                self.stopping.wait(BEAT_SECONDS)

    def work_once(self) -> bool:
        """Do the oldest free job; False when there is none."""
        with self.database.transaction() as tx:
            job = jobs.claim(tx, self.owner, self.clock())
        if job is None:
            return False
        log.info("job %s (%s) begins", job.id, job.kind)
        try:
            self._run(job)
        except Conflict as lost:
            log.warning("job %s: %s", job.id, lost.detail)
        return True

    def _run(self, job: Job) -> None:
        process = subprocess.Popen(
            self.command(job, self.owner), stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        said = _lines(process.stdout)
        try:
            outcome = self._watch(job, process, said)
        except BaseException:
            _end(process)
            raise
        if process.wait() != 0 and outcome is not None:
            self._finish(job, "failed", outcome)

    def _watch(self, job: Job, process: subprocess.Popen[str], said: "Lines") -> str | None:
        """Follow the subprocess; the reason when it failed, None when the job is settled."""
        progress, detail = 0.0, "Starting."
        while True:
            last = said.latest(BEAT_SECONDS)
            if last is not None:
                progress, detail = float(last["progress"]), str(last["detail"])
            if process.poll() is not None and said.empty():
                return f"Ended with code {process.returncode} after: {detail}"
            if self.stopping.is_set():
                self._interrupted(job, process)
                return None
            with self.database.transaction() as tx:
                if jobs.one(tx, job.id).ended:
                    continue
                cancelled = jobs.extend(tx, job.id, self.owner, progress, detail, self.clock())
            if cancelled:
                _end(process)
                self._finish(job, "failed", jobs.CANCELLED)
                return None

    def _interrupted(self, job: Job, process: subprocess.Popen[str]) -> None:
        _end(process)
        with self.database.transaction() as tx:
            jobs.give_back(tx, job.id, self.owner)

    def _finish(self, job: Job, status: str, detail: str) -> None:
        with self.database.transaction() as tx:
            jobs.finish(tx, job.id, self.owner, status, detail, self.clock())


class Lines:
    """The JSON lines a subprocess prints, read by a thread so that nobody blocks on them."""

    def __init__(self, stream: IO[str]) -> None:
        self._queue: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._reader.start()

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict) and "progress" in said:
                self._queue.put(said)

    def latest(self, seconds: float) -> dict[str, Any] | None:
        """The newest line, waiting at most so long for one."""
        last: dict[str, Any] | None = None
        try:
            last = self._queue.get(timeout=seconds)
            while True:
                last = self._queue.get_nowait()
        except queue.Empty:
            return last

    def empty(self) -> bool:
        return self._queue.empty()


def _lines(stream: IO[str] | None) -> Lines:
    assert stream is not None, "the subprocess was started with a pipe"
    return Lines(stream)


def _end(process: subprocess.Popen[str], seconds: float = 5.0) -> None:
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def training_command(job: Job, owner: str) -> list[str]:
    """How a job is run: this very interpreter, this very package."""
    return [sys.executable, "-m", "learning", "job", str(job.id), "--owner", owner]
