"""The parts of a message that edits the basket, each with what it names and what it wants done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from actions.desk import Desk
from actions.hearing.ordinals import counts_in, number_of, position, times_said
from actions.hearing.pack_sizes import amounts_in, times_in, without_labels, without_packs
from actions.hearing.wording import asks, found_in, leaving_out, says
from actions.reference.bought import speaks_of_goods
from actions.turn import NAMES, Entity, Turn, moved, nameless

SHORTEST = 2  # letters that say anything
_EDGES = " ,.;!，。；！"


@dataclass(frozen=True)
class Part:
    """One part: its own desk, where it stands, and how it was joined to the one before."""

    desk: Desk
    start: int
    end: int
    listed: bool = False
    sizes: frozenset[str] = frozenset()  # numbers that are sizes of the goods held

    @property
    def text(self) -> str:
        return self.desk.turn.text

    def says(self, name: str) -> bool:
        return says(name, self.text)

    @property
    def asked(self) -> bool:
        """Whether it is a question; can you remove it is none."""
        if self.says("edit_polite"):
            return asks(leaving_out("edit_polite", self.text).rstrip("?？ 吗"))
        return asks(leaving_out("edit_still", self.text))

    @property
    def out(self) -> bool:
        out = self.says("edit_out") and not self.says("edit_down")
        return out or self.says("edit_refused")

    @property
    def every(self) -> bool:
        """Whether it is said of all of them; not the 全 of a name: 代码大全."""
        return says("edit_all", nameless(self.desk.turn))

    @property
    def bare(self) -> bool:
        """Whether it says no more than that: 不要了, but not 不要太甜."""
        rest = leaving_out("edit_filler", leaving_out("edit_refused", self.text))
        return len(re.sub(r"\W", "", rest)) < SHORTEST

    @property
    def count(self) -> int | None:
        count = number_in(_without_packs(self.desk.turn, self.sizes))
        return None if str(count) in self.sizes else count


def parts_of(desk: Desk, sizes: frozenset[str] = frozenset()) -> list[Part]:
    """The message cut at its joints, never within a name."""
    return [replace(one, sizes=sizes) for one in _cut(desk) if one.text]


def _cut(desk: Desk) -> Iterator[Part]:
    turn, start, listed = desk.turn, 0, False
    for begin, end, said in sorted([*_joints(turn), *_run_on(turn)]):
        if _in_a_name(turn, begin) or begin < start:
            continue
        yield part_between(desk, start, begin, listed=listed)
        start, listed = end, said == "and"
    yield part_between(desk, start, len(turn.text), listed=listed)


def _joints(turn: Turn) -> Iterator[tuple[int, int, str]]:
    for joint in found_in("edit_joint", turn.text):
        yield joint.start(), joint.end(), joint.group().lower()


def _run_on(turn: Turn) -> Iterator[tuple[int, int, str]]:
    """粉色的来一个茶叶改成一份: where goods to be changed follow others with no pause between."""
    for one in turn.entities:
        if one.name not in NAMES or not one.start or one.end is None:
            continue
        before, after = turn.text[: one.start], turn.text[one.end :]
        if says("edit_so_far", before) and says("edit_of_these", after):
            yield one.start, one.start, ""


def _in_a_name(turn: Turn, at: int) -> bool:
    return any(one.start is not None and one.start < at < (one.end or 0) for one in turn.entities)


def part_between(desk: Desk, start: int, end: int, *, listed: bool = False) -> Part:
    """That stretch of the message by itself; what is named without a place is named in all."""
    text = desk.turn.text[start:end]
    lead = start + len(text) - len(text.lstrip(_EDGES))
    named = moved((one for one in desk.turn.entities
                   if one.start is None or start <= one.start < end), -lead)  # fmt: skip
    return Part(desk.turned(text=text.strip(_EDGES), entities=named), lead, end, listed)


def _without_packs(turn: Turn, sizes: frozenset[str]) -> Turn:
    """Without several packs in one that are versions: 2.5kg x8, 一份8包的 of 2.5kg×8."""
    if not any(times_in(one) > 1 for one in sizes):
        return turn
    return _blanked(turn, without_packs(without_labels(turn.text, sizes)))


def _unmeasured(turn: Turn) -> Turn:
    """Without weights and volumes: the two of 换成两斤的 counts no pieces."""
    letters = list(turn.text)
    for start, end in amounts_in(turn.text):
        letters[start:end] = " " * (end - start)
    return _blanked(turn, "".join(letters))


def _blanked(turn: Turn, text: str) -> Turn:
    kept = tuple(one for one in turn.entities
                 if one.start is None or text[one.start : one.end].strip())  # fmt: skip
    return replace(turn, text=text, entities=kept)


def number_in(turn: Turn) -> int | None:
    """How many pieces the part speaks of: 两盒, make it 2, 改成3; not the 8 of a name."""
    turn = _unmeasured(turn)
    text = leaving_out("edit_not_so_many", nameless(turn))
    placed = [one for one in turn.all("quantity") if one.start is not None]
    if text == turn.text and placed and _counts(placed[0]):
        return int(placed[0].value)
    counts = [count for at, count in counts_in(text) if not _article(text, at)]
    if len(counts) == 1:
        return counts[0]
    bare = next(found_in("edit_number", text), None) or _only_one(turn)
    if bare is not None:
        return number_of(next(each for each in bare.groups() if each).lower())
    if says("edit_one_less", text.rstrip()):
        return 1  # remove one pillow
    loose = [one for one in turn.all("quantity") if one.start is None and _counts(one)]
    return times_said(text) or (int(loose[0].value) if loose else None)


def _only_one(turn: Turn) -> re.Match[str] | None:
    """I only want ONE tea: one right before the name."""
    found = next(found_in("edit_number", turn.text), None)
    named = any(one.start is not None and found and one.start == found.end() + 1
                for one in turn.entities if one.name in NAMES)  # fmt: skip
    return found if found and named and found.group().lower().endswith("one") else None


def _counts(one: Entity) -> bool:
    return isinstance(one.value, int | float) and 1 <= one.value <= 99


def _article(text: str, at: int) -> bool:
    """A, an and one are no numbers in a second one, the red one; remove one of them is one."""
    word = text[at:].split(" ")[0].lower()
    counted = says("edit_piece", text[at:]) or says("edit_one_less", text[: at + len(word)])
    return word in ("a", "an") or (word == "one" and not counted)


def _counts_off(part: Part) -> bool:
    """The second one in grey: of the list on the screen."""
    shown = len(part.desk.memory.shown)
    return shown > 1 and position(part.text, shown) is not None


def wanted(part: Part) -> bool:
    """Whether the part says more than an edit: a question, other goods, an order."""
    text = part.text
    return (
        asks(text) or speaks_of_goods(part.desk.turn) or _counts_off(part)
        or any(says(name, text) for name in ("checkout", "puts_in", "points_at", "edit_puts"))
    )  # fmt: skip
