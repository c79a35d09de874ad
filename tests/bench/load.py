"""Speaking to a bot from several conversations at once and timing every turn."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

Say = Callable[[str], None]


@dataclass(frozen=True)
class Timing:
    """Seconds of every turn, in the order of each conversation, and the seconds in all."""

    turns: list[list[float]]
    seconds: float

    @property
    def per_second(self) -> float:
        return len(self.every) / self.seconds

    @property
    def every(self) -> list[float]:
        return [turn for conversation in self.turns for turn in conversation]

    def quantile(self, share: float) -> float:
        """Milliseconds below which this share of the turns lies."""
        cuts = statistics.quantiles(self.every, n=100, method="inclusive")
        return 1000 * cuts[round(share * 100) - 1]

    def median_of(self, first: int, last: int) -> float:
        """Median milliseconds of the turns [first, last) of the conversations."""
        part = [turn for conversation in self.turns for turn in conversation[first:last]]
        return 1000 * statistics.median(part)


def measure(begin: Callable[[], Say], sentences: list[str], turns: int, at_once: int) -> Timing:
    """Hold `at_once` conversations of `turns` turns each, every one at its own pace."""

    def converse(_number: int) -> list[float]:
        say = begin()
        return [_timed(say, sentences[turn % len(sentences)]) for turn in range(turns)]

    began = time.perf_counter()
    with ThreadPoolExecutor(at_once) as pool:
        timed = list(pool.map(converse, range(at_once)))
    return Timing(timed, time.perf_counter() - began)


def _timed(say: Say, sentence: str) -> float:
    began = time.perf_counter()
    say(sentence)
    return time.perf_counter() - began
