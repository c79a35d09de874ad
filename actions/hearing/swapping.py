"""Two versions in one message: the one wanted and the one no longer wanted."""

import re

from actions.hearing.hues import HUES_TOO
from actions.hearing.wording import simplified

Span = tuple[int, int]
LONGEST = 160  # letters; a longer message says more than a swap, and the search grows as its square
_CUT = r"[，,。；;！!…\s]*"
_SHORT = r"[^，,。；;！!…\s]{1,10}?"
_HUE = rf"[{HUES_TOO}]色?的?"
_SIZE = r"(?<![A-Za-z\d])(?:[2-5]XL|X{0,2}[SL]|M|\d{2}(?:\.5)?)(?![A-Za-z\d])(?:码|号)?的?"
_THEN = r"(?:还是|而是|那就|改|我|就|换|给我)*(?:要|换|来|拿|选)"
_SWAPS = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        r"(?P<left>.+?)(?:换成|改成|改为|变成|换为|换做)(?P<wanted>.+)",
        rf"(?P<left>{_SHORT})(?:就|都|也)?不(?:想)?要了?{_CUT}(?:还是|改|我|就|换|给我)*"
        r"(?:要|换|来|拿)(?P<wanted>.+)",
        rf"(?P<wanted>.+?){_CUT}(?<!不)(?P<left>{_SHORT})(?:就|都|也)?不(?:想)?要了",
        rf"(?:不要|别要|不是要?)(?P<left>{_SHORT}){_CUT}(?:我|还是|而是|改)*(?:要|换|来|拿|是)(?P<wanted>.+)",
        rf"(?P<wanted>.+?){_CUT}(?:怎么|咋|为什么|为啥)(?:还|又|会|给)*(?:是|成)(?P<left>.+)",
        rf"(?:要|来|是)(?P<wanted>.+?){_CUT}(?:不要|不是|别要)(?P<left>.+)",
        # 算了黑的，要灰的: one version after another of its own sort, so that 算了 ends nothing
        *(
            pattern
            for one in (_HUE, _SIZE)
            for pattern in (
                rf"算了(?:吧)?{_CUT}(?P<left>{one})(?:就|都)?(?:不要)?(?:了|吧)?{_CUT}{_THEN}"
                rf"(?P<wanted>(?=.*{one}).+)",
                rf"(?P<left>{one})(?:[^，,。；;！!…\s]{{0,4}}){_CUT}(?:还是)?算了(?:吧)?{_CUT}"
                rf"(?:{_THEN}|还是|就|改)?(?P<wanted>(?=.*{one}).+)",
            )
        ),
        r"\b(?:swap|change|exchange|replace|switch)\b(?P<left>.+?)\b(?:for|with|to|into)\b(?P<wanted>.+)",
        r"(?P<wanted>.+?)\b(?:instead of|rather than|in place of)\b(?P<left>.+)",
        r"\bnot\b(?P<left>[^,;]+)[,;]+(?: but)?(?P<wanted>.+)",
        r"(?P<wanted>.+?)(?:,|;|\band\b|\bbut\b)\s*not\b(?P<left>.+)",
        rf"(?P<wanted>(?:size )?{_SIZE})\s+not\s+(?P<left>(?:size )?{_SIZE})",
    )
)


def swaps(text: str) -> list[tuple[Span, Span]]:
    """Where the wanted and the unwanted may stand: 还是绿的吧 白的不要了, blue L, not white XL."""
    plain = simplified(text)
    if len(plain) != len(text) or len(text) > LONGEST:
        return []
    found = (each.search(plain) for each in _SWAPS)
    return [(match.span("wanted"), match.span("left")) for match in found if match]


def within(at: int | None, span: Span) -> bool:
    """Whether it begins inside."""
    return at is not None and span[0] <= at < span[1]
