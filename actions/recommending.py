"""Suggestions for this shopper, and what he says to them: cheaper, another, not this brand."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.cheaper import cheaper_ones, lowered, wants_cheaper
from actions.goods.comparatives import better
from actions.goods.dearer import dearer_ones
from actions.goods.described_shown import describes_shown, required_of_shown
from actions.goods.features import in_english
from actions.goods.gifts import for_whom, presents
from actions.goods.kinds_refused import kinds_refused
from actions.goods.leaning import leaning, leaning_twice, leans, measure_meant
from actions.goods.life_stages import for_stage
from actions.goods.needs import by_need, need_beside
from actions.goods.newest_first import newest_first
from actions.goods.of_talk import spoken_of
from actions.goods.requiring import afresh, keeping, renewed
from actions.goods.showing import (
    CARDS,
    cards,
    elderly_shown,
    found,
    nothing,
    personal,
    required_only,
    searched,
    shown,
    shown_leaning,
)
from actions.goods.stage_told import none_suits, stage_note
from actions.goods.untold import untold
from actions.goods.wanting import features_refused, kinds_wished, says_wishes, wished
from actions.goods.wish_words import led
from actions.hearing.wishes import kind_of, not_again, refusals
from actions.hearing.wording import says
from actions.reference.own_basket import owner
from actions.reference.referring import product_meant, products_named
from actions.searching import offered
from actions.topic_action import TopicAction
from shop import baskets, catalogue
from shop.catalogue import Wishes
from shop.kinship import shared_level
from shop.products import Product
from shop.recommending import Suggestion


class Recommend(TopicAction):
    """By the shopper's own history and what he names; similar ones when he points at a product."""

    intent = "recommend"

    def answer(self, desk: Desk) -> Answer:
        if says("goes_with", desk.turn.text) and (along := goes_with(desk)) is not None:
            return along
        clicked = desk.turn.first("product_id")
        if clicked or says("similar", desk.turn.text):
            product = product_meant(desk)
            if product is not None:
                return similar(desk, product)
        if (given := by_need(desk) or _for_somebody(desk)) is not None:
            return given
        if says_wishes(desk):
            return searched(desk)
        chosen = says("which_of_these", desk.turn.text) and desk.memory.shown
        if chosen and not required_of_shown(desk):
            return picked(desk)
        named = products_named(desk)
        if len(named) == 1:
            return similar(desk, named[0])
        if not named and describes_shown(desk):
            return desk.means.topics["refine_recommendation"].answer(desk)
        before = desk.memory.wishes
        within = Wishes(max_price=before.max_price) if before else Wishes()  # a budget holds
        refused = refusals(wished(desk, before))
        within = replace(refused, max_price=within.max_price)
        suggested = found(desk, within)
        if not suggested:
            return nothing(desk, within)
        return cards(desk, within, suggested, desk.say(_lead(desk, suggested)))


def _for_somebody(desk: Desk) -> Answer | None:
    """送女朋友的, 家里刚抱了只小奶猫: what suits those who are spoken of, and their age."""
    kinds = presents(desk)
    if not kinds or not catalogue.matching_ids(desk.tx, Wishes(categories=kinds)):
        return None
    wishes = for_stage(desk, for_whom(desk, wished(desk), kinds))
    if (none := none_suits(desk, wishes)) is not None:
        return none
    plain = wishes.max_price is not None or not says("present", desk.turn.text)
    key = "search.found" if plain else "recommend.gift"
    return shown(desk, wishes, stage_note(desk, wishes) + desk.say(key))


def _lead(desk: Desk, suggested: Sequence[Suggestion]) -> str:
    """Speaks of the shopper's own history only when a reason shown comes from it."""
    if desk.turn.customer_id is None:
        return "recommend.guest"
    return "recommend.personal" if personal(suggested) else "recommend.plain"


def picked(desk: Desk) -> Answer:
    """One of those shown: they stand in the order of their relevance to this shopper."""
    first = catalogue.products(desk.tx, desk.memory.shown[:1])
    if not first:
        return desk.answer(desk.text("product.which"))
    answer = offered(desk, first[0])
    key = "recommend.pick_untold" if (need := need_beside(desk)) else "recommend.pick"
    lead = replies.led_by(desk.say(key, said=need), answer.replies[0])
    return Answer((lead, *answer.replies[1:]), answer.memory)


def goes_with(desk: Desk) -> Answer | None:
    """What is bought along with the product spoken of, or with what is in the basket."""
    product = product_meant(desk)
    basket = baskets.lines(desk.tx, owner(desk))
    ids = [product.product_id] if product else [line.product_id for line in basket]
    suggested = desk.means.recommending.goes_with(
        desk.tx,
        ids,
        n=CARDS,
        now=desk.now,
        wishes=Wishes(exclude=tuple(line.product_id for line in basket)),
        customer_id=desk.turn.customer_id,
        conversation_id=desk.turn.conversation_id,
    )
    if not suggested:
        return None
    name = product.name if product else basket[0].name
    return cards(desk, Wishes(), suggested, desk.say("recommend.goes_with", name=name))


def similar(desk: Desk, product: Product) -> Answer:
    """Products like this one."""
    turn = desk.turn
    suggested = desk.means.recommending.similar(
        desk.tx,
        product.product_id,
        n=CARDS,
        now=desk.now,
        customer_id=turn.customer_id,
        conversation_id=turn.conversation_id,
    )
    wishes = Wishes(categories=(product.category,))
    if not suggested:
        return shown(desk, wishes, led(desk, wishes))
    level = shared_level(product, [each.product for each in suggested])
    family = desk.term(level)
    if level == product.category:
        lead = desk.say("recommend.similar", name=product.name)
    elif family:
        lead = desk.say("recommend.of_family", name=product.name, family=family)
    else:
        lead = desk.say("recommend.none_similar", name=product.name)
    return cards(desk, Wishes(categories=(level,) if level else ()), suggested, lead)


class RefineRecommendation(TopicAction):
    """Keeps what was wished for and narrows it by what is said now."""

    intent = "refine_recommendation"

    def answer(self, desk: Desk) -> Answer:
        turn, memory = desk.turn, desk.memory
        named = products_named(desk)
        if len(named) == 1 and not (says("another", turn.text) or wants_cheaper(desk)):
            return offered(desk, named[0])
        if (needed := by_need(desk)) is not None:
            return needed
        before = memory.wishes or spoken_of(desk)
        if _other_kind(desk) or (before is None and kinds_wished(desk)):
            return searched(desk)  # 再看看口红: a budget was for what was looked for before
        if before is None and kinds_refused(desk):
            before = Wishes()
        seen = catalogue.products(desk.tx, memory.shown)
        if not seen and memory.product_id and not (before and before.categories):
            seen = catalogue.products(desk.tx, [memory.product_id])
        if before is None and not seen and not says_wishes(desk):
            return desk.answer(desk.text("search.what")).remembering(asked="product")
        wishes = renewed(desk, wished(desk, _alike(desk, before or kind_of(seen), seen)))
        if (simple := elderly_shown(desk, wishes)) is not None:
            return simple
        needed = required_only(desk, lowered(desk, wishes, seen))
        return needed or refined(desk, wishes, seen)


def _alike(desk: Desk, before: Wishes, seen: list[Product]) -> Wishes:
    """Something similar: of the kind, but in any colour, and none of those seen."""
    if not says("similar", desk.turn.text):
        return before
    return not_again(replace(before, color=None), [each.product_id for each in seen])


def _other_kind(desk: Desk) -> bool:
    kinds, before = kinds_wished(desk), desk.memory.wishes
    return bool(kinds) and before is not None and not set(kinds) & set(before.categories)


def refined(desk: Desk, wishes: Wishes, seen: list[Product]) -> Answer:
    text, choice = desk.turn.text, desk.turn.first("choice")
    if _only_refuses(desk, wishes) and not wants_cheaper(desk):
        return _without_refused(desk, wishes, seen)
    if says("which_fit_whom", text):
        return shown(desk, keeping(desk, afresh(desk, wishes)), led(desk, wishes))
    if refused := features_refused(desk, wishes):
        said = "、".join(refused) if desk.language == "zh" else ", ".join(map(in_english, refused))
        return shown(desk, wishes, desk.say("search.without", word=said))
    if (priced := newest_first(desk) or _in_price(desk, wishes, seen)) is not None:
        return priced
    if (measured := _by_measure(desk, wishes)) is not None:
        return measured
    if (bettered := better(desk, _at_any_price(desk, wishes), seen)) is not None:
        return bettered
    if says("dearer", text) and not says_wishes(desk):
        return dearer_ones(desk, wishes, seen)  # 更好的
    fresh = renewed(desk, not_again(wishes, [each.product_id for each in seen]))
    changed = wishes != (desk.memory.wishes or kind_of(seen))
    featured = any(True for _ in desk.turn.all("attribute")) and not says("another", text)
    if not (choice or changed or says_wishes(desk)) and (answer := untold(desk)) is not None:
        return answer
    if choice == "another" or not (changed or featured or says_wishes(desk)):
        return shown(desk, keeping(desk, fresh), desk.say("search.another"))
    kept = fresh if wishes == desk.memory.wishes and not featured else _with_seen(desk, wishes)
    return shown(desk, keeping(desk, kept), led(desk, kept))


def _by_measure(desk: Desk, wishes: Wishes) -> Answer | None:
    """拍照好的, 轻一点 电池大一点: by what a measure tells, not held against what was seen."""
    unseen, text = replace(wishes, exclude=()), desk.turn.text
    half = leaning_twice(desk, unseen)
    if half is None and not says("relative", text) and measure_meant(text) is not None:
        half = leaning(desk, unseen)
    if half is None or not (half.told or half.side):
        return None
    return shown_leaning(desk, half, half.lead(desk, wishes))


def _in_price(desk: Desk, wishes: Wishes, seen: list[Product]) -> Answer | None:
    """What costs less, or more, than those seen, when that is asked for."""
    text = desk.turn.text
    if wants_cheaper(desk) and (less := cheaper_ones(desk, wishes, seen)) is not None:
        return less
    if _measured(desk):
        return None
    if says("dearer_too", text) and wishes.max_price is not None:
        return dearer_ones(desk, wishes, seen)
    costlier = says("dearer", text) and says("price_words", text) and not says_wishes(desk)
    return dearer_ones(desk, wishes, seen) if costlier else None


def _at_any_price(desk: Desk, wishes: Wishes) -> Wishes:
    """再轻一点的 贵点也行: with the budget given up, unless another is named."""
    freed = _measured(desk) and not list(desk.turn.all("price"))
    return replace(wishes, max_price=None) if freed else wishes


def _measured(desk: Desk) -> bool:
    """有更轻的吗 预算可以加到500: it is the measure that counts, and the price may rise."""
    text = desk.turn.text
    return says("dearer_too", text) and any(leans(text)) and measure_meant(text) is not None


def _with_seen(desk: Desk, wishes: Wishes) -> Wishes:
    """What fits a new wish, though it was seen before, when nothing else does."""
    if found(desk, wishes):
        return wishes
    wider = afresh(desk, wishes)
    return wider if found(desk, wider) else wishes


def _without_refused(desk: Desk, wishes: Wishes, seen: Sequence[Product]) -> Answer:
    """The list without what is refused, or others; said so when none of it was there."""
    if says("another", desk.turn.text):  # 不要衣服 换别的
        fresh = not_again(wishes, [each.product_id for each in seen])
        return shown(desk, fresh, desk.say("search.another"))
    wishes = replace(wishes, exclude=before_excluded(desk))
    answer = shown(desk, wishes, led(desk, wishes))
    if not desk.memory.shown or answer.memory.shown != desk.memory.shown:
        return answer
    return shown(desk, wishes, desk.say("search.none_of_that"))


def _only_refuses(desk: Desk, wishes: Wishes) -> bool:
    """不要小米的, not lipstick: the others that were shown stay."""
    before = desk.memory.wishes or Wishes()
    refused = (wishes.not_brands, wishes.not_categories)
    return refused != (before.not_brands, before.not_categories)


def before_excluded(desk: Desk) -> tuple[str, ...]:
    """What was shown earlier than the list on the screen."""
    return desk.memory.wishes.exclude if desk.memory.wishes else ()
