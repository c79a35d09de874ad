"""Canada, 国外: whether goods are to go out of the country, where the shop may not deliver."""

import re

from actions.answer import Answer
from actions.business.faults import OF_GOODS
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import as_typed, found_in, says, simplified
from actions.reference.bought import speaks_of_goods
from actions.reference.history import last_matter
from shop.policies import Region

_BEFORE = re.compile(
    r"(?:寄|送|发|邮|运|到|去|往|给|在)[^，,。？?！!]{0,5}$"
    r"|\b(?:to|for|in|into|outside|about)\s+(?:the )?$"
    r"|\b(?:ship|deliver|send|post)(?:s|ping|ing)?\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:那边|这边|也|都|呢)*(?:能|可以|可不可以|寄|送|发得?|运费|邮费|包邮|不能|收不收|行)"
)
_WORDS, _LETTERS = 6, 10  # of a message that says little beside the country
_ORIGIN = re.compile(r"^(?:产|的|货|制造|进口|品牌|版|牌|人)")


def abroad_named(text: str) -> str:
    """The country, or 国外, to which the message would have goods sent; empty for none."""
    plain = simplified(text)
    for match in found_in("abroad", text):
        before, after = plain[: match.start()], plain[match.end() :]
        if _ORIGIN.search(after):
            continue  # 泰国的枕头 come from there
        if _BEFORE.search(before) or _AFTER.search(after):
            return as_typed(match.group(0), text)
    return ""


def region_abroad(desk: Desk) -> Region | None:
    """The region of the rules that all other countries belong to."""
    return next((one for one in desk.policies.regions if "海外" in one.zh), None)


def abroad_told(desk: Desk) -> Answer | None:
    """yes canada, after shipping was spoken of: whether the shop delivers there."""
    text, task = desk.turn.text, desk.memory.task
    region = region_abroad(desk)
    if region is None or region.delivers or (task is not None and task.name in OF_GOODS):
        return None
    where = abroad_named(text)
    if not where or not says("sends", text):
        follows = last_matter(desk) == "shipping_info" and not desk.memory.busy
        where = _alone(desk) if follows else ""
    if not where:
        return None
    key = "not_abroad_after_all" if says("so_it_is_no", text) else "not_abroad"
    return resumed(desk, desk.answer(desk.text(f"shipping.{key}", country=_named(desk, where))))


def _alone(desk: Desk) -> str:
    """The country of a message that says little else: no goods, no way to pay."""
    text = desk.turn.text
    found = next(found_in("abroad", text), None)
    short = len(text.split()) <= _WORDS if text.isascii() else len(text) <= _LETTERS
    if found is None or not short or speaks_of_goods(desk.turn) or says("pays", text):
        return ""
    return as_typed(found.group(0), text)


def _named(desk: Desk, said: str) -> str:
    """With the capital that a country has in English: canada as Canada."""
    if said.lower() in ("abroad", "overseas", "another country", "other countries"):
        return said.lower()
    article, _, name = said.rpartition(" ")
    return said if article.lower() == "the" and name.isupper() else said[:1].upper() + said[1:]
