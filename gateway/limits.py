"""How often somebody may ask: token buckets per address and per conversation, in memory."""

import time
from collections import OrderedDict
from dataclasses import dataclass, field

from shop.errors import TooMany

REMEMBERED = 50_000


@dataclass
class _Bucket:
    tokens: float
    at: float


@dataclass
class Limit:
    """`rate` a second, bursts up to `burst`; time is passed in (seconds of a steady clock)."""

    rate: float
    burst: float
    _buckets: OrderedDict[str, _Bucket] = field(default_factory=OrderedDict)

    def take(self, who: str, at: float) -> None:
        """Count one; raises TooMany with the seconds until the next is free."""
        self.check(who, at)
        self._buckets[who].tokens -= 1

    def check(self, who: str, at: float) -> None:
        """Whether there is one left; raises TooMany as `take` does, but counts nothing."""
        tokens = self._bucket(who, at).tokens
        if tokens < 1:
            raise TooMany("Too many requests; slow down.", (1 - tokens) / self.rate)

    def _bucket(self, who: str, at: float) -> _Bucket:
        bucket = self._buckets.setdefault(who, _Bucket(self.burst, at))
        gained = max(0.0, at - bucket.at) * self.rate
        bucket.tokens, bucket.at = min(self.burst, bucket.tokens + gained), at
        self._buckets.move_to_end(who)
        while len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        return bucket


@dataclass(frozen=True)
class Limits:
    """All limits of one gateway."""

    address: Limit  # messages and new conversations from one address
    conversation: Limit  # messages in one conversation
    sign_in: Limit  # failed sign-ins for one name from one address


DEMO_RATE = 40.0
steady = time.monotonic  # a clock that nobody sets back


def limits(rate: float, demo: bool) -> Limits:
    """The limits for `rate` messages a second from one address; demo mode is generous."""
    rate = max(rate, DEMO_RATE) if demo else rate
    return Limits(
        address=Limit(rate, 2 * rate),
        conversation=Limit(rate, 2 * rate),
        sign_in=Limit(1 / 6, 10),
    )
