"""等等 还是原来电话, 名字还写我: which parts of a new address stay as they were after all."""

from actions.hearing.wording import asks, says

_KEPT = {"phone": "phone_kept", "receiver": "receiver_kept", "text": "place_kept"}


def parts_kept(text: str) -> frozenset[str]:
    """The parts of a draft that are taken back; none by a question."""
    if asks(text):
        return frozenset()
    return frozenset(part for part, name in _KEPT.items() if says(name, text))
