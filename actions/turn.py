"""One turn of a shopper, read from Rasa's tracker. Who he is comes from the signed token alone."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from actions.hearing.addressing import only_address, parted
from actions.hearing.hues import HUES
from actions.hearing.letters import script_of
from actions.hearing.ordinals import count_in_name
from actions.hearing.other_words import no_goods
from actions.hearing.prices_said import price_said, without_with
from actions.hearing.rejecting import rejected, versions_taken_back
from actions.hearing.sizes_said import size_said, wished_anew
from actions.hearing.swapping import swaps, within
from actions.hearing.wording import language_of, says, spans
from actions.memory import Memory, read
from shop.errors import Unauthenticated
from shop.tokens import verify

_COLOR = re.compile(f"[{HUES}]色")
_HUES = re.compile(f"([{HUES}])色?的")
_LETTERS = re.compile(r"(?<![A-Za-z0-9'’])(XXS|XS|S|M|L|XL|XXL|[2-5]XL)(?![A-Za-z0-9'’])")
_METRES = re.compile(r"(?<=\d)米(\d{1,2}?)0?$")
_CJK = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2,}")
_VERSION = ("color", "size")
NAMES = ("product", "brand", "category")
_OF_GOODS = (*NAMES, "color", "size", "attribute")
UNWANTED = "unwanted"  # the role of a colour or size that gives way to another


@dataclass(frozen=True)
class Entity:
    """Something the sentence names, its value already normalised."""

    name: str
    value: Any
    role: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Clause:
    """A part of the sentence, and what it would mean if it were said alone."""

    start: int
    end: int
    intent: str
    confidence: float


@dataclass(frozen=True)
class Turn:
    """What one message says, by whom, and what was remembered before it."""

    customer_id: str | None
    conversation_id: str
    message_id: str
    language: str  # zh or en
    text: str  # empty for a click
    intent: str
    now: datetime
    confidence: float = 1.0
    ranking: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    memory: Memory = Memory()
    clauses: tuple[Clause, ...] = ()  # none when the sentence is a single one
    holds: bool = False  # takes something back: no yes in it carries anything out

    @property
    def clicked(self) -> bool:
        return not self.text

    def all(self, name: str) -> Iterator[Entity]:
        return (each for each in self.entities if each.name == name and each.role != UNWANTED)

    def unwanted(self, name: str) -> Any:
        """The colour or size that is to give way: the white of 'blue instead of white'."""
        unwanted = (one for one in self.entities if one.name == name and one.role == UNWANTED)
        return next((one.value for one in unwanted), None)

    @property
    def swaps(self) -> bool:
        """Whether the message names a version in place of another."""
        return any(each.role == UNWANTED for each in self.entities)

    def first(self, name: str) -> Any:
        """The value of the first entity of that name, or None."""
        return next((each.value for each in self.all(name)), None)


def turn_of(tracker: Any, secret: str, now: datetime) -> Turn:
    """The turn in a tracker; raises Unauthenticated when its token does not verify."""
    message = tracker.latest_message or {}
    metadata = message.get("metadata") or {}
    claims = verify(secret, "turn", str(metadata.get("turn") or ""), now)
    if claims["sub"] != tracker.sender_id:
        raise Unauthenticated("This token belongs to another conversation.", code="bad_token")
    memory = read(tracker.slots)
    text = str(message.get("text") or "")
    text = "" if text.startswith("/") else text
    memory = replace(memory, script=script_of(text) or memory.script)
    ranking = [each for each in message.get("intent_ranking") or [] if each.get("name")]
    named = _named(text, message)
    size = next((one.value for one in named if one.name == "size" and one.role != UNWANTED), None)
    memory = replace(memory, wishes=wished_anew(text, memory.wishes, size))
    return Turn(
        customer_id=claims.get("customer_id"),
        conversation_id=claims["sub"],
        message_id=str(claims["message_id"]),
        language=spoken(
            text, str(claims.get("language") or "zh"), memory.said, _names(text, message)
        ),
        text=without_with(text, message.get("entities") or []),
        intent=str((message.get("intent") or {}).get("name") or "nlu_fallback"),
        now=now,
        confidence=float((message.get("intent") or {}).get("confidence") or 0.0),
        ranking=tuple(str(each["name"]) for each in ranking),
        entities=named,
        memory=memory,
        clauses=tuple(Clause(**each) for each in message.get("clauses") or []) if text else (),
    )


def _named(text: str, message: Mapping[str, Any]) -> tuple[Entity, ...]:
    """What the message names, without what it takes back; what gives way has its role."""
    found = _with_size(text, _found(text, message))
    return _swapped(text, _last_said(text, _with_letters(text, found)))


def _with_size(text: str, found: list[Entity]) -> list[Entity]:
    """With the size in he's a 44, 黑色的m, recognised only beside the word size or in capitals."""
    span = size_said(text) if text else None
    if span is None or any(each.name == "size" and each.role != UNWANTED for each in found):
        return found
    start, end = span
    if any(within(start, (one.start or 0, one.end or 0)) for one in found):
        return found
    size = Entity("size", text[start:end].upper(), None, {}, start, end)
    return sorted([*found, size], key=lambda one: one.start or 0)


def _names(text: str, message: Mapping[str, Any]) -> list[str]:
    """The names of goods as they stand in the text."""
    spans = [
        (each.get("start"), each.get("end"))
        for each in message.get("entities") or []
        if each.get("entity") in NAMES
    ]
    return [text[start:end] for start, end in spans if start is not None and end is not None]


def _found(text: str, message: Mapping[str, Any]) -> list[Entity]:
    """Entities, then features: 机洗 is looked up as an attribute is."""
    features = [{**each, "entity": "attribute"} for each in message.get("features") or []]
    told = (*(message.get("entities") or []), *features)
    found = [_uncounted(text, _entity(text, each)) for each in told]
    return _outside_address(text, [one for one in found if not _no_goods(text, one)])


def _uncounted(text: str, one: Entity) -> Entity:
    """The name without a number that counts: 抽纸3, of 抽纸3包, is no model of the shop."""
    if one.name != "product" or one.extra or one.start is None or one.end is None:
        return one
    at = count_in_name(text, one.start, one.end)
    return one if at is None else replace(one, value=text[one.start : at].strip(), end=at)


def _no_goods(text: str, found: Entity) -> bool:
    """Whether it is goods in name only."""
    at, end = found.start, found.end
    return found.name in NAMES and at is not None and no_goods(text, at, end or at)


def _outside_address(text: str, found: list[Entity]) -> list[Entity]:
    """Without goods named in an address or a name: Tom Lee is no pair of Lee jeans."""
    parts, rest = parted(text) if found and text else ({}, text)
    if not parts:
        return found
    return [each for each in found if each.name not in _OF_GOODS or each.start is None
            or rest[each.start : each.end].strip(" ，")]  # fmt: skip


def _last_said(text: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Without what the message itself takes back: 紫色，哦不，白色 is white."""
    found = _without_denied(text, found)
    last = list(spans("taken_back", text))[-1][0] if text else 0
    again = {each.name for each in found if (each.start or 0) >= last}
    return tuple(each for each in found if (each.start or 0) >= last or each.name not in again)


def _without_denied(text: str, found: Sequence[Entity]) -> Sequence[Entity]:
    """Without what is said not to be meant, when another is: 我说机械键盘 不是k380."""
    denied = [each for each in found if each.start and says("denies", text[: each.start])]
    versions = [each for each in found if each.name in _VERSION]
    ills = [*rejected(text), *versions_taken_back(text)]
    denied += [each for each in versions for ill in ills if within(each.start, ill)]
    meant = {each.name for each in found if each not in denied}
    meant |= {"product"} if "category" in meant else set()
    return [each for each in found if each not in denied or each.name not in meant]


def _with_letters(text: str, found: Sequence[Entity]) -> list[Entity]:
    """With single letters and short hues, when two versions are named: 灰的M, not white XL."""
    known = [*found]
    if not swaps(text):
        return known
    short = [("size", each, each.group(1)) for each in _LETTERS.finditer(text)]
    short += [("color", each, f"{each.group(1)}色") for each in _HUES.finditer(text)]
    for name, match, value in short:
        if not any(within(match.start(), (one.start or 0, one.end or 0)) for one in found):
            known.append(Entity(name, value, None, {}, match.start(), match.end()))
    return sorted(known, key=lambda one: one.start or 0)


def _swapped(text: str, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """With the role of those colours and sizes that give way to others of the same message."""
    for wanted, left in swaps(text) if text else ():
        named = [one for one in found if one.name in _VERSION]
        kept = [one for one in named if within(one.start, wanted) and not within(one.start, left)]
        gone = [one for one in named if within(one.start, left)]
        if kept and gone:
            return tuple(replace(one, role=UNWANTED) if one in gone else one for one in found)
    return tuple(found)


def spoken(text: str, told: str, said: str | None, names: Sequence[str] = ()) -> str:
    """The language to answer in: of the text, else of what was said last, else as told.

    The names of goods say nothing of it: add 富光 304 is English.
    """
    before = said.partition(":")[0] if said else told
    if says("ok_alone", text):
        return before  # said in both languages
    bare = bool(text) and _but_names(text, names)
    if (bare and "en" in (before, language_of(text))) or (before == "en" and only_address(text)):
        return "en"
    if text:
        mixed = before == "zh" and any("\u4e00" <= letter <= "\u9fff" for letter in text)
        wordless = before if says("wordless", text) else told
        return "zh" if mixed and not says("speak_en", text) else language_of(text) or wordless
    return before


def _but_names(text: str, names: Sequence[str]) -> bool:
    """Whether Chinese letters stand in the names of goods alone, with English words beside them."""
    rest = text
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return rest != text and not _CJK.search(rest) and bool(_LATIN.search(rest))


def _entity(text: str, found: Mapping[str, Any]) -> Entity:
    extra, name, value = found.get("extra"), str(found.get("entity")), found.get("value")
    plain = _COLOR.search(text[found.get("start") or 0 : found.get("end") or 0])
    if name == "color" and plain and str(value) not in text:
        value = plain.group(0)  # 有白色吗 is no 釉白
    value = _metres(str(value)) if name == "size" else value
    value = price_said(text, found) if name == "price" else value
    return Entity(
        name,
        value,
        found.get("role"),
        extra if isinstance(extra, Mapping) else {},
        found.get("start"),
        found.get("end"),
    )


def named_in(turn: Turn, start: int, end: int) -> Iterator[Entity]:
    """What is named in that stretch of the message."""
    return (each for each in turn.entities if each.start is not None and start <= each.start < end)


def moved(entities: Iterable[Entity], by: int) -> tuple[Entity, ...]:
    """The same entities that many letters further on in the text."""
    return tuple(
        one if one.start is None
        else replace(one, start=one.start + by, end=(one.end or one.start) + by)
        for one in entities
    )  # fmt: skip


def _metres(size: str) -> str:
    """1米5 is 1.5米."""
    return _METRES.sub(r".\1米", size)


def nameless(turn: Turn, kinds: Collection[str] = NAMES, blot: str = " ") -> str:
    """The message with the names blotted out, its letters in their places: 小米 is not small."""
    letters = list(turn.text)
    for each in turn.entities:
        if each.name in kinds and each.start is not None and each.end is not None:
            letters[each.start : each.end] = blot * (each.end - each.start)
    return "".join(letters)
