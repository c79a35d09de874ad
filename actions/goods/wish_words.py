"""What is looked for, in words: ¥500以内的白色连衣裙."""

import re
from dataclasses import replace

from actions.desk import Desk
from actions.goods.brands import called, refused_words
from actions.goods.features import in_english
from actions.hearing.wording import found_in
from actions.hearing.words import listed
from shop import catalogue
from shop.catalogue import Wishes
from shop.recommending import Reason

_BARE = re.compile(r"\d{2}(?:\.5)?|\d?X{0,4}[SML]", re.IGNORECASE)


def led(desk: Desk, wishes: Wishes) -> str:
    """The sentence before the cards: what was looked for."""
    wanted = wanted_words(desk, wishes)
    return desk.say("search.found_for", wanted=wanted) if wanted else desk.say("search.found")


def wanted_words(desk: Desk, wishes: Wishes) -> str:
    """What is looked for: ¥500以内的白色连衣裙; empty when it is anything."""
    parts = []
    if wishes.max_price is not None and wishes.min_price is not None:
        low, high = desk.money(wishes.min_price), desk.money(wishes.max_price)
        parts.append(desk.say("search.between", low=low, high=high))
    elif wishes.max_price is not None:
        parts.append(desk.say("search.up_to", amount=desk.money(wishes.max_price)))
    elif wishes.min_price is not None:
        parts.append(desk.say("search.from", amount=desk.money(wishes.min_price)))
    words = [called(each, desk.language) for each in wishes.brands]
    words += [desk.term(wishes.color)] if wishes.color else []
    words += [_size(desk, wishes.size)] if wishes.size else []
    words += [_said_text(desk, text)] if (text := beside_kind(wishes)) else []
    words += [_kinds(desk, wishes, words)]
    words = [word for word in words if word]
    wanted = "".join([*parts, *words]) if desk.language == "zh" else " ".join([*words, *parts])
    wanted = wanted[:1].upper() + wanted[1:]
    colors = listed(
        [said for each in wishes.not_colors if (said := desk.term(each))], desk.language
    )
    if wanted and colors:
        wanted = desk.say("search.not_colored", wanted=wanted, colors=colors)
    return _without_brands(desk, wishes, wanted)


def unpriced_words(desk: Desk, wishes: Wishes) -> str:
    """What is not to be had for so much: of the kind there may be cheaper ones that do not fit."""
    bare = wanted_words(desk, replace(wishes, max_price=None, min_price=None))
    wanted = bare or desk.say("search.goods")
    others = wishes.exclude and catalogue.matching_ids(desk.tx, replace(wishes, exclude=()))
    return desk.say("search.as_required", wanted=wanted) if others else wanted


def beside_kind(wishes: Wishes) -> str:
    """What is said beside the kind, but not what its name begins with: 婴儿 of 婴儿推车."""
    kinds = wishes.categories
    return " ".join(one for one in wishes.text.split()
                    if not any(kind.startswith(one) and kind != one for kind in kinds))  # fmt: skip


def _size(desk: Desk, size: str) -> str:
    """42码的, not the bare number before a kind of goods."""
    return desk.say("search.sized", size=size) if _BARE.fullmatch(size) else desk.term(size)


def untellable(desk: Desk) -> str:
    """耐用的: that no data of the goods tell it; empty when no such word is said."""
    match = next(found_in("untellable", desk.turn.text), None)
    return desk.say("search.not_written", word=match.group(0)) if match else ""


def _kinds(desk: Desk, wishes: Wishes, before: list[str]) -> str:
    """The kinds, but not after a word that says them already: 幼猫粮."""
    last = before[-1].split("、")[-1].lower() if before else ""
    named = [desk.term(each) for each in wishes.categories]
    if len(named) == 1 and last.endswith(named[0].lower()):
        return ""
    return listed(named, desk.language)


def _without_brands(desk: Desk, wishes: Wishes, wanted: str) -> str:
    """With the brands that are left out, so that it is seen that they were heard."""
    brands = listed(refused_words(desk, wishes.not_brands), desk.language)
    return desk.say("search.not_of", wanted=wanted, brands=brands) if wanted and brands else wanted


def _said_text(desk: Desk, text: str) -> str:
    """The features wished for, one after the other."""
    if desk.language == "zh":
        return "、".join(text.split())
    named = (one if one.isascii() else in_english(one) for one in text.split())
    return desk.term(text) or " ".join(one for one in named if one)


def given_up_words(desk: Desk, wishes: Wishes, given_up: str) -> str:
    """What was left out of the wishes, in words; a feature by its own name."""
    said = _said_text(desk, wishes.text) if given_up == "text" else ""
    said = desk.term(wishes.size) if given_up == "size" and wishes.size else said
    if not said:
        return desk.label("wishes", given_up)
    return f"「{said}」" if desk.language == "zh" else f"“{said}”"


def typed(desk: Desk, word: str) -> str:
    """A fan, not 电风扇: the word as it stands in the message."""
    named = [one for one in desk.turn.all("category")
             if str(one.value) == word and one.start is not None]  # fmt: skip
    return next((desk.turn.text[one.start : one.end] for one in named), word)


def reason_words(desk: Desk, reason: Reason) -> str:
    """Why it is shown, in words; names of products in quotes."""
    if reason.kind == "matches_wishes" and reason.names:
        return reason.names[0]  # 噪音 59dB, by which they are put in order
    marks = ("「", "」") if desk.language == "zh" else ("“", "”")
    names = "、".join(f"{marks[0]}{name}{marks[1]}" for name in reason.names[:2])
    return desk.say(f"reason.{reason.kind}", names=names)
