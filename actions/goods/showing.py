"""Products found and shown: a handful of cards with reasons, or what was given up to find any."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.brand_kept import brand_sold, giving_up, none_fits, of_any_kind
from actions.goods.errand import onward
from actions.goods.extremes import cheapest_of, extreme
from actions.goods.features import as_spoken
from actions.goods.for_elderly import for_elderly
from actions.goods.gifts import chosen_for_somebody, for_whom, presents
from actions.goods.leaning import Leaning, leaning, rejected_before
from actions.goods.nearest import as_wished, in_version, nearest, ranged, versions_told
from actions.goods.requiring import afresh, at_any_price, keeping, narrowed, renewed
from actions.goods.sent_back import going_back, truly
from actions.goods.so_named import kindred_sold, so_named
from actions.goods.stage_told import none_suits, note_of_whom, stage_note
from actions.goods.wanting import dropped, kinds_wished, unstated, wished
from actions.goods.wish_words import (
    given_up_words,
    led,
    reason_words,
    typed,
    unpriced_words,
    untellable,
    wanted_words,
)
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.history import looked_at
from actions.reference.referring import known
from shop import catalogue
from shop.catalogue import Wishes
from shop.recommending import Reason, Suggestion

CARDS = 4
CANDIDATES = 60
Mode = Literal["discover", "blend"]
PERSONAL = frozenset(
    {"because_bought", "because_viewed", "similar_to", "bought_before", "popular_in_segment"}
)


def found(desk: Desk, wishes: Wishes, exclude: Sequence[str] = ()) -> list[Suggestion]:
    """The products for these wishes, the shopper's own taste first; in stock, within budget."""
    exclude = (*exclude, *(() if wishes.brands else going_back(desk)))
    suggested = [*_suggested(desk, wishes, exclude, "discover", CARDS)]
    left = CARDS - len(suggested)
    if left and (asked_for(wishes) or not suggested):
        # what was bought before is no discovery, but fits what is looked for
        seen = (*exclude, *(each.product.product_id for each in suggested))
        suggested += _suggested(desk, wishes, seen, "blend", left)
    return [each for each in suggested if _within(wishes, each)]


def asked_for(wishes: Wishes) -> bool:
    """Whether a kind, a brand or words are looked for, not just anything."""
    return bool(wishes.categories or wishes.brands or wishes.text)


def _suggested(
    desk: Desk, wishes: Wishes, exclude: Sequence[str], mode: Mode, count: int
) -> Sequence[Suggestion]:
    turn = desk.turn
    return desk.means.recommending.suggest(
        desk.tx,
        customer_id=turn.customer_id,
        wishes=wishes,
        n=count,
        now=desk.now,
        clicks=looked_at(desk),
        exclude=exclude,
        conversation_id=turn.conversation_id,
        mode=mode,
    )


def shown(desk: Desk, wishes: Wishes, lead: str) -> Answer:
    """The cards for the wishes; when there are none, with one wish given up, saying which."""
    suggested = found(desk, wishes)
    if suggested:
        return cards(desk, wishes, suggested, lead)
    whole = afresh(desk, wishes)
    if wishes.exclude and ranged(desk) and (seen := found(desk, whole)):
        return cards(desk, whole, seen, lead)  # of a range said anew, though shown before
    if versions := in_version(desk, wishes):
        return cards(desk, wishes, versions, versions_told(desk, versions))
    for given_up, fewer in giving_up(desk, wishes):
        suggested = found(desk, fewer)
        if suggested and given_up == "min_price" and (near := _nearest(desk, wishes)):
            return near
        if suggested:
            key = "search.relaxed_beyond" if wishes.exclude and found(desk, whole) else (
                "search.relaxed")  # fmt: skip
            words = desk.say(key, wish=given_up_words(desk, wishes, given_up))
            return cards(desk, fewer, suggested, stage_note(desk, wishes) + words)
    return nothing(desk, wishes)


def cards(desk: Desk, wishes: Wishes, suggested: Sequence[Suggestion], lead: str) -> Answer:
    """The answer with these cards, and what may be said next as buttons."""
    suggested = as_wished(wishes, suggested)
    pairs = [(each.product, reason_words(desk, truly(desk, each))) for each in suggested]
    buttons = [
        desk.button("search.cheaper_button", "refine_recommendation", choice="cheaper"),
        desk.button("search.another_button", "refine_recommendation", choice="another"),
    ]
    if len(pairs) >= 2:
        buttons.append(desk.button("search.compare_button", "compare"))
    lead = note_of_whom(desk, wishes) + lead
    names = "\n".join(
        f"{number}. {product.name} {desk.money(product.price)}"
        for number, (product, _) in enumerate(pairs, 1)
    )
    reply = replies.products(f"{lead}\n{names}", pairs, buttons)
    ids = tuple(product.product_id for product, _ in pairs)
    return desk.answer(reply).remembering(
        shown=ids,
        wishes=wishes,
        personal=personal(suggested),
        product_id=ids[0] if len(ids) == 1 else None,
    )


def personal(suggested: Sequence[Suggestion]) -> bool:
    """Whether any of them is shown for what this shopper did."""
    return any(each.reason.kind in PERSONAL for each in suggested)


def searched(desk: Desk) -> Answer:
    """A search by what the message names, on its own or narrowing the one before."""
    before = desk.memory.wishes or Wishes()
    kinds = kinds_wished(desk)
    of_it = list(desk.turn.all("brand")) or says("other_of_kind", desk.turn.text)
    focus = known(desk, desk.memory.product_id) if of_it else None
    if not kinds and not before.categories and focus is not None:
        before = replace(before, categories=(focus.category,))  # 皇家的, of cat food just spoken of
    named_before = before.categories and not chosen_for_somebody(before.categories)
    gone = rejected_before(desk, before)
    fresh = bool(kinds and named_before) and kinds != before.categories
    fresh = fresh and not _within_kind(desk, kinds, before.categories)
    wishes = wished(desk, onward(desk, before) if fresh else replace(before, exclude=gone))
    if not kinds and says("present", desk.turn.text) and (gifts := presents(desk)):
        wishes = for_whom(desk, wishes, gifts)  # 送女朋友礼物 300以内
    if not kinds and list(desk.turn.all("brand")) and not brand_sold(desk, wishes):
        bare, told = of_any_kind(desk, wishes)  # the brand of any kind
        return shown(desk, bare, told + led(desk, bare))
    if (simple := elderly_shown(desk, wishes)) is not None:
        return simple
    return _searched(desk, renewed(desk, keeping(desk, wishes)), kinds)


def elderly_shown(desk: Desk, wishes: Wishes) -> Answer | None:
    """Goods for an older person, when the data does not tell which would suit."""
    simple = for_elderly(desk, wishes)
    return simple and cards(desk, simple[0], simple[1].suggested, simple[1].lead)


def _searched(desk: Desk, wishes: Wishes, kinds: Sequence[str]) -> Answer:
    """What is asked for in an order, what must be so, else what fits."""
    ordered = extreme(desk, wishes)
    unpriced = desk.turn.first("price") is None
    if ordered is None and kinds and unpriced and says("cheaper", desk.turn.text):
        ordered = cheapest_of(desk, wishes)
    if ordered is not None and ordered.suggested:
        return cards(desk, wishes, ordered.suggested, ordered.lead)
    if ordered is not None:
        return shown(desk, wishes, ordered.lead + led(desk, wishes))
    if (unfit := none_suits(desk, wishes)) is not None:
        return unfit
    if (needed := required_only(desk, wishes)) is not None:
        return needed
    half = leaning(desk, wishes)
    leaned, why = half.wishes, untellable(desk) + stage_note(desk, wishes)
    if word := unstated(desk, wishes):
        kind = listed([desk.term(each) for each in wishes.categories], desk.language)
        key = "not_sold_beside" if says("one_or_other", desk.turn.text) else "not_stated"
        note = desk.say(f"search.{key}", word=typed(desk, word), kind=kind)
        why = "" if key == "not_sold_beside" else half.first(desk) + why
        return shown(desk, leaned, why + note)
    if kinds and (lost := dropped(desk, wishes)):
        said = given_up_words(desk, replace(wishes, text=" ".join(as_spoken(desk, lost))), "text")
        return shown(desk, leaned, desk.say("search.relaxed", wish=said))
    return shown_leaning(desk, half, why + half.lead(desk, wishes))


def shown_leaning(desk: Desk, half: Leaning, words: str) -> Answer:
    """In the order in which they are said to be."""
    first = half.ordered(desk)
    return cards(desk, half.wishes, first, words) if first else shown(desk, half.wishes, words)


def required_only(desk: Desk, wishes: Wishes) -> Answer | None:
    """Only what is so, of 适合秋天的, 独立显卡的; None when nothing such is asked."""
    needed = narrowed(desk, wishes)
    if needed is None:
        return None
    free = at_any_price(desk, wishes) if needed.lacks else None
    if free is not None and (versions := in_version(desk, free)):
        return cards(desk, free, versions, versions_told(desk, versions))
    if needed.wishes is not None:
        unsaid = unstated(desk, needed.wishes)
        note = desk.say("search.not_written", word=unsaid) if unsaid else ""
        half = leaning(desk, needed.wishes)
        return shown_leaning(desk, half, note + half.first(desk) + needed.told)
    return desk.answer(replies.text(needed.told)).remembering(wishes=wishes)


def _within_kind(desk: Desk, kinds: Sequence[str], wider: Sequence[str]) -> bool:
    """耳机 after 电子产品: a kind of what was looked for, so that its budget holds."""
    some = catalogue.find(desk.tx, Wishes(categories=tuple(kinds), in_stock=False), limit=1).data
    return bool(some) and any(kind in some[0].categories for kind in wider)


def nothing(desk: Desk, wishes: Wishes) -> Answer:
    """Nothing fits: said so, with what else could be tried; the wishes stay as they were."""
    if (kinds := kinds_wished(desk)) and not _sold(desk, wishes.categories or kinds):
        if so_called := so_named(desk, wishes, spoken(desk)):
            return cards(desk, wishes, so_called, desk.say("search.found"))
        if kindred := kindred_sold(desk, kinds, spoken(desk)):
            told = desk.say("search.none_but", word=spoken(desk))
            return shown(desk, replace(wishes, categories=kindred, text=""), told)
        return not_sold(desk, spoken(desk) or listed([*kinds], desk.language))
    if wishes.categories and kinds:
        desk = _looking_on(desk)
    unseen = afresh(desk, wishes)
    over = replace(unseen, max_price=None)
    key = "search.nothing"
    if wishes.exclude and (fitting := found(desk, keeping(desk, unseen))):
        key = "search.no_more"
        seen = [each for each in fitting if each.product.product_id not in desk.memory.shown]
        if seen and desk.memory.shown:
            return cards(desk, wishes, seen, desk.say("search.seen_before"))
    elif wishes.max_price is not None and (dearer := found(desk, over)):
        if (near := _nearest(desk, wishes)) is not None:
            return near
        of_kind = catalogue.find(desk.tx, over, limit=CANDIDATES).data
        there = [each for each in of_kind if each.in_stock] or [one.product for one in dearer]
        cheapest = min(there, key=lambda one: one.price)
        words = desk.text("search.none_in_budget", cheapest=desk.money(cheapest.price),
                          name=cheapest.name, wanted=unpriced_words(desk, wishes),
                          budget=desk.money(wishes.max_price))  # fmt: skip
        answer = desk.answer(words).remembering(wishes=wishes, asked="budget")
        return answer.remembering(product_id=cheapest.product_id)
    if key == "search.nothing" and (unfit := none_fits(desk, wishes)) is not None:
        return unfit
    buttons = [desk.button("search.popular_button", "recommend")]
    wanted = wanted_words(desk, wishes)
    key = "search.no_more_of" if key == "search.no_more" and wanted else key
    return desk.answer(desk.text(key, buttons, wanted=wanted)).remembering(wishes=wishes)


def _nearest(desk: Desk, wishes: Wishes) -> Answer | None:
    """Nothing from ¥240 to ¥360: said so, with those whose price is nearest; None for no range."""
    goods = nearest(desk, wishes) if ranged(desk) else []
    if not goods or wishes.min_price is None or wishes.max_price is None:
        return None
    lead = desk.say("search.none_between", low=desk.money(wishes.min_price),
                    high=desk.money(wishes.max_price),
                    wanted=unpriced_words(desk, wishes))  # fmt: skip
    suggested = [Suggestion(each, Reason("matches_wishes"), 0.0) for each in goods]
    answer = cards(desk, wishes, suggested, lead)
    return answer.remembering(asked="budget")


def spoken(desk: Desk) -> str:
    """The kinds in the shopper's own words."""
    named = (each for each in desk.turn.all("category") if each.start is not None)
    return listed([desk.turn.text[each.start : each.end] for each in named], desk.language)


def _sold(desk: Desk, kinds: Sequence[str]) -> bool:
    """Whether the shop has anything of these kinds, in stock or not."""
    return bool(catalogue.matching_ids(desk.tx, Wishes(categories=tuple(kinds), in_stock=False)))


def not_sold(desk: Desk, word: str) -> Answer:
    """Said so, with what is popular instead."""
    popular = desk.button("search.popular_button", "recommend")
    key = "search.not_sold" if desk.language == "zh" or word.isascii() else "search.not_sold_plain"
    words = desk.text(key, [popular], word=word)
    return desk.answer(words).remembering(asked="product")


def _looking_on(desk: Desk) -> Desk:
    """Without the product spoken of before: another kind was asked for."""
    return desk.turned(memory=replace(desk.memory, product_id=None, shown=()))


def _within(wishes: Wishes, suggestion: Suggestion) -> bool:
    """A second look at the promise that no price is above a stated budget."""
    limit = wishes.max_price
    return suggestion.product.in_stock and (limit is None or suggestion.product.price <= limit)
