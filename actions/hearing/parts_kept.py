"""等等 还是原来电话, 名字还写我: which parts of a new address stay as they were after all."""

import re

from actions.hearing.wording import asks, says

_CUT = re.compile(r"[，,。.;；!！\n]+|(?<=[?？])|(?<=[\u3400-\u9fff])\s+")
_KEPT = {"phone": "phone_kept", "receiver": "receiver_kept", "text": "place_kept"}


def parts_kept(text: str) -> frozenset[str]:
    """The parts of a draft that are taken back; none by what asks, but beside a question."""
    told = [each for each in _CUT.split(text) if not asks(each)]
    return frozenset(part for part, name in _KEPT.items() if any(says(name, each) for each in told))
