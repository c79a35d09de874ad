"""小袋的就行: the smaller or the larger of the packs that goods come in."""

import re
from collections.abc import Collection, Iterable, Sequence

from actions.hearing.numerals import CHINESE, amount
from actions.hearing.ordinals import count_said, counts_in, number_of
from actions.hearing.wording import found_in, says, simplified
from shop.products import Variant

CONTENT = "净含量"  # the attribute that tells how much a pack holds
_AMOUNT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>kg|g|ml|l|克|千克|公斤|斤|升|毫升|片|支|包|袋|抽)?"
    r"(?:\s*[×x*]\s*(?P<times>\d+))?",
    re.IGNORECASE,
)
_TIMES = re.compile(r"[×x*]\s*(?P<times>\d+)", re.IGNORECASE)
_MANY = r"(?P<number>\d{1,2}|[单一两二三四五六七八九十])\s*[袋包瓶盒罐桶提支]"
_IN_ONE = (  # the 8 bag pack, a pack of 8, 8袋那种
    r"|(?<![\d.])(?P<en>\d{1,2})[ -]?(?:(?:bag|box|can|bottle|roll|tin)s?[ -])?pack\b"
    r"|\b(?:pack|box|case|set) of (?P<of>\d{1,2})\b"
)
_SURELY = re.compile(f"{_MANY}(?:装|一起|连包|组合|套装|那[种款]|的那)" + _IN_ONE, re.IGNORECASE)
_PACKED = re.compile(
    f"{_MANY}(?:装|一起|连包|组合|套装|那[种款]|的(?![话价量钱]))" + _IN_ONE, re.IGNORECASE
)
_SMALL = re.compile("[小少单]|small|little|single|fewer", re.IGNORECASE)
_SAID = re.compile(
    rf"(?P<number>(?<![\d.])\d+(?:\.\d+)?|(?<![{CHINESE}几第每])[{CHINESE}]{{1,4}})"
    r"\s*(?P<unit>公斤|千克|斤|克|毫升|升)(?!级|降|装满)(?P<half>半(?!价))?"
)
_MEASURED = re.compile(r"(?<![\d.])\d+(?:\.\d+)?\s*(?:kg|g|ml|l)(?![a-z])", re.IGNORECASE)
_LETTERED = re.compile(r"\d{1,2}\s*l", re.IGNORECASE)  # litres, but of clothes
_LABELS = {"公斤": ("kg", 1.0), "千克": ("kg", 1.0), "斤": ("kg", 0.5), "克": ("g", 1.0),
           "毫升": ("ml", 1.0), "升": ("L", 1.0)}  # fmt: skip
_FACTORS = {"kg": 1000, "千克": 1000, "公斤": 1000, "斤": 500, "l": 1000, "升": 1000}


def as_labelled(text: str) -> str:
    """两公斤, 4斤 as packs are labelled, 2kg; what is no amount stays as it is."""

    def label(said: re.Match[str]) -> str:
        unit, factor = _LABELS[said["unit"]]
        much = amount(said["number"]) + (0.5 if said["half"] else 0)
        return f"{much * factor:g}{unit}" if much else said.group()

    return _SAID.sub(label, text)


def amounts_in(text: str, sizes: Collection[str] = ()) -> list[tuple[int, int]]:
    """Where weights and volumes stand, which count no pieces: 二十斤, 500 ml.

    3 L counts pieces among goods that are worn in L.
    """
    plain = simplified(text)
    found = (one for pattern in (_SAID, _MEASURED) for one in pattern.finditer(plain))
    worn = "L" in {one.strip("码号 ") for one in sizes}
    return sorted(one.span() for one in found if not (worn and _LETTERED.fullmatch(one.group())))


def none_so_large(text: str, variants: Sequence[Variant]) -> str | None:
    """The amount said, 两斤, when the goods come in packs of others; None when it is no such."""
    said = [text[start:end] for start, end in amounts_in(text)]
    held = [_measures(as_labelled(one.size)) for one in variants]
    if len(said) != 1 or not variants or not all(held):
        return None
    kind, much = _measures(as_labelled(simplified(said[0])))[0]
    others = [one for each in held for one in each if one[0] == kind]
    return None if not others or (kind, much) in others else said[0]


def _measures(label: str) -> list[tuple[str, float]]:
    """What a label says in grams or millilitres: of one pack and of all of 2.5kg×4."""
    found = []
    for one in _MEASURED.finditer(label):
        unit = one.group().lstrip("0123456789. ").lower()
        much = amount_of(one.group())
        found += [("g" if unit.endswith("g") else "ml", much * times)
                  for times in {1, times_in(label)}]  # fmt: skip
    return found


def pack_meant(text: str, variants: Sequence[Variant]) -> Variant | None:
    """The one that alone holds least, or most, as the text asks; None when that is not plain."""
    if (packed := pack_called(text, variants)) is not None:
        return packed
    small, large = _smaller(text, variants), says("larger_pack", text)
    if small and large:  # 大包来一包: one bag, of the big ones
        small = any(_SMALL.search(one.group()) for one in found_in("smaller_pack", text))
    amounts = [(much, each) for each in variants if (much := amount_of(each.size))]
    if small == large or len(amounts) < 2 or len(amounts) < len(variants):
        return None
    ranked = sorted(amounts, key=lambda pair: pair[0], reverse=large)
    return None if ranked[0][0] == ranked[1][0] else ranked[0][1]


def _smaller(text: str, variants: Sequence[Variant]) -> bool:
    """Whether the smaller is asked for; 一包 says so of 3.7kg and 3.7kg×3, and else counts."""
    said = [one.group() for one in found_in("smaller_pack", text)]
    several = len({times_in(one.size) for one in variants}) > 1
    return bool(said) if several else any(_SMALL.search(one) for one in said)


def pack_called(text: str, variants: Sequence[Variant]) -> Variant | None:
    """四包的, 三包一起的, 单包的: the one version that is so many packs in one."""
    said = {_count(match["number"] or match["en"] or match["of"])
            for match in _PACKED.finditer(simplified(text))}  # fmt: skip
    times = [times_in(one.size) for one in variants]
    found = [one for one, number in zip(variants, times, strict=True) if {number} == said]
    return found[0] if len(found) == 1 and len(set(times)) > 1 else None


def packs_in(text: str) -> list[tuple[int, int]]:
    """Where packs of several in one are called so: 四包的, the 8 bag pack."""
    return [match.span() for match in _PACKED.finditer(simplified(text))]


def times_in(size: str) -> int:
    """How many packs there are in one: 3 in 3.7kg×3."""
    match = _TIMES.search(size)
    return int(match["times"]) if match else 1


def _count(number: str) -> int:
    return 1 if number == "单" else number_of(number)


def without_packs(text: str) -> str:
    """The text without the packs that are versions, which count nothing: 三包装的, 四包的来一份."""
    plain = _PACKED.sub(lambda one: " " * len(one.group()), simplified(text))
    counted = count_said(plain) or any(True for _ in counts_in(plain))
    return plain if counted else _SURELY.sub(lambda one: " " * len(one.group()), text)


def without_labels(text: str, sizes: Iterable[str]) -> str:
    """The text without the several packs in one that are sizes: 2.5kg x8 of 2.5kg×8 counts none."""
    for size in sizes:
        label = _TIMES.search(size)
        if label is None:
            continue
        single, number = re.escape(size[: label.start()].strip()), label["times"]
        said = rf"(?<![\d.]){single}\s*(?:[x×*]|乘)\s*{number}(?!\d)"
        text = re.sub(said, lambda one: " " * len(one.group()), text, flags=re.IGNORECASE)
    return text


def as_many_in(lines_of: str, into: str, quantity: int) -> int:
    """How many packs hold what the single ones do: one of three for three of one."""
    before, after = times_in(lines_of), times_in(into)
    return -(-quantity * before // after) if after > before else quantity


def singles(variants: Sequence[Variant]) -> list[Variant]:
    """750 of 750g and 750g×6: those that are no several packs in one; all when none is such."""
    plain = [one for one in variants if not _TIMES.search(one.size)]
    return plain or list(variants)


def amount_of(size: str) -> float:
    """How much a size holds, in grams, millilitres or pieces: 2.5kg×4; 0 when it does not say."""
    match = _AMOUNT.search(size)
    if match is None or not match["unit"]:
        return 0.0
    factor = _FACTORS.get(match["unit"].lower(), 1)
    return float(match["number"]) * factor * int(match["times"] or 1)
