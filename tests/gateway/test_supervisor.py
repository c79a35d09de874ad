"""The supervisor tells what it waits for."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from gateway.ports import free_port
from gateway.supervisor import UNTRAINED


def test_without_a_trained_assistant_it_says_what_makes_one(tmp_path: Path) -> None:
    names = ("ZHANGGUI_PORT", "ZHANGGUI_BOT_PORT", "ZHANGGUI_ACTIONS_PORT")
    ports = {name: str(free_port()) for name in names}
    environment = {**os.environ, **ports, "ZHANGGUI_VAR": str(tmp_path)}
    python = sys.executable
    subprocess.run([python, "-m", "shop", "migrate"], env=environment, check=True)
    with subprocess.Popen(
        [python, "-m", "gateway"], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as supervisor:  # fmt: skip
        assert supervisor.stdout is not None
        too_late = threading.Timer(60, supervisor.kill)
        too_late.start()
        told = any(line.rstrip() == UNTRAINED for line in supervisor.stdout)
        too_late.cancel()
        supervisor.send_signal(signal.SIGINT)
    assert told
    assert supervisor.returncode == 0
