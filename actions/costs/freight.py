"""运费加偏远附加一共多少: fee and surcharge as one sum, by the rules, the level and the goods."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.basket.place_told import just_told
from actions.business.faults import OF_GOODS
from actions.business.progress import resumed
from actions.costs.after_coupon import piece
from actions.desk import Desk
from actions.hearing.wording import leaving_out, says, simplified
from actions.hearing.words import listed
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.own_basket import holds_goods, in_basket, owner
from actions.reference.referring import product_meant
from actions.reference.region_said import place_said, region_said
from actions.reference.variants import number_said
from actions.reference.versions_said import versions_said
from shop import baskets, catalogue
from shop.basket_lines import BasketLine
from shop.customer_facts import facts_of
from shop.policies import Region
from shop.pricing import PricedBasket, reckoned, shipping_fee
from shop.products import Product, Variant

LISTED = 4  # goods on the screen
_PLACE = re.compile(
    r"(?:送|寄|发|快递|邮)(?:货)?(?:到|去|往|给)?(?P<zh>[\u4e00-\u9fff]{2,6}?)(?:这边|那边|的话|的)*"
    r"(?:要|收|加|总共|一共)*(?:运费|邮费|快递费|附加|包邮|多少|几块)"
    r"|\b(?:ship(?:ping)?|deliver(?:y)?|postage|send(?:ing)?)\b.{0,16}\bto (?P<en>[A-Z][A-Za-z]+)"
)
_NO_PLACE = re.compile(
    "偏远|地区|哪|什么|我|你|家|这里|那里|这边|外地|全国|快递|普通|顺丰|加上|一共|总共"
)


def region_named(desk: Desk) -> Region | None:
    """The region the message names."""
    return region_said(desk, desk.turn.text)


def place(desk: Desk, region: Region) -> str:
    """The part of the region that the message names, else all of it: 新疆."""
    return place_said(desk, region, desk.turn.text)


def place_unknown(desk: Desk) -> str:
    """A place that is named and that no region of the rules holds; empty when there is none."""
    match = _PLACE.search(simplified(desk.turn.text))
    if match is None or region_named(desk) is not None:
        return ""
    said = match.group("zh") or match.group("en") or ""
    return "" if _NO_PLACE.search(said) else said


def in_all(desk: Desk, region: Region) -> str:
    """Fee and surcharge to the region as one sum; of the goods spoken of when there are any.

    Empty when neither is to be told: no goods, and the usual fee alone.
    """
    asked = any(says(one, desk.turn.text) for one in ("postage", "surcharge", "postage_free"))
    if asked and (told := _of_goods(desk, region)):
        return told
    if not region.surcharge:
        return ""
    rules, who = desk.policies, desk.turn.customer_id
    facts = facts_of(desk.tx, who, desk.now)
    level = rules.level(facts.level)
    free = min(level.free_shipping_from, rules.free_shipping_from)
    address = region.provinces[0] if region.provinces else ""
    most, least = shipping_fee(0, facts, address), shipping_fee(free, facts, address)
    key = "shipping.in_all" if free else "shipping.in_all_of_level"
    return desk.say(
        key, region=place(desk, region), fee=desk.money(rules.shipping_fee),
        extra=desk.money(region.surcharge), free=desk.money(free), most=desk.money(most),
        least=desk.money(least), level=level.in_language(desk.language),
    )  # fmt: skip


def of_product(desk: Desk) -> str:
    """The fee of the goods spoken of, after what comes off; empty when none is asked for."""
    if not says("postage", desk.turn.text) and not says("postage_free", desk.turn.text):
        return ""
    name, found = _pieces(desk)
    if not found:
        return ""
    who = desk.turn.customer_id
    priced = reckoned(desk.tx, owner(desk), who, found, desk.now, "")
    what = "basket" if name == desk.say("offers.whole_basket") else "product"
    key = f"shipping.{what}_fee" if priced.shipping_fee else f"shipping.{what}_free"
    told = desk.say(key, name=name, fee=desk.money(priced.shipping_fee),
                    count=sum(one.quantity for one in found),
                    price=desk.money(priced.subtotal))  # fmt: skip
    lacking = what == "basket" or says("how_much_more", desk.turn.text)
    told += _missing(desk, priced) if lacking else ""
    return told + (desk.say("shipping.surcharge_apart") if _surcharged(desk, found, priced) else "")


def _missing(desk: Desk, priced: PricedBasket) -> str:
    """From which sum on nothing is charged, and how much the basket lacks of it."""
    facts, rules = facts_of(desk.tx, desk.turn.customer_id, desk.now), desk.policies
    free = min(rules.level(facts.level).free_shipping_from, rules.free_shipping_from)
    short = free - priced.subtotal
    if not priced.shipping_fee or short <= 0:
        return ""
    return desk.say("shipping.short_of_free", free=desk.money(free), missing=desk.money(short))


def _surcharged(desk: Desk, found: list[BasketLine], priced: PricedBasket) -> bool:
    """Whether these goods cost more to a remote region, after what comes off there too."""
    remote_ones = [one.provinces[0] for one in desk.policies.regions
                   if one.surcharge and one.delivers and one.provinces]  # fmt: skip
    fees = (reckoned(desk.tx, owner(desk), desk.turn.customer_id, found, desk.now, one).shipping_fee
            for one in remote_ones)  # fmt: skip
    return any(fee > priced.shipping_fee for fee in fees)


def remote(desk: Desk) -> str:
    """The same for every region with a surcharge."""
    return "".join(in_all(desk, one) for one in desk.policies.regions if one.surcharge)


def _of_goods(desk: Desk, region: Region) -> str:
    """What shipping comes to for the product spoken of, for an amount said, or for the basket."""
    who, address = desk.turn.customer_id, region.provinces[0] if region.provinces else ""
    where = place(desk, region)
    if (amount := _amount(desk)) is not None:
        fee = shipping_fee(amount, facts_of(desk.tx, who, desk.now), address)
        return desk.say("shipping.for_amount", amount=desk.money(amount), region=where,
                        fee=desk.money(fee))  # fmt: skip
    if each := _of_shown(desk, region):
        return each
    name, found = _pieces(desk)
    if not found:
        return ""
    fee = reckoned(desk.tx, owner(desk), who, found, desk.now, address).shipping_fee
    key = "shipping.for_goods" if fee else "shipping.for_goods_free"
    return desk.say(key, name=name, region=where, fee=desk.money(fee))


def _of_shown(desk: Desk, region: Region) -> str:
    """One piece of each on the screen; nothing when one is meant, or the basket holds any."""
    if product_meant(desk) is not None or baskets.lines(desk.tx, owner(desk)):
        return ""
    who, address = desk.turn.customer_id, region.provinces[0] if region.provinces else ""
    fees: dict[int, list[str]] = {}
    for product in catalogue.products(desk.tx, desk.memory.shown[:LISTED]):
        there = [one for one in product.variants if one.stock > 0]
        if there:
            found = [piece(product, there[0])]
            fee = reckoned(desk.tx, owner(desk), who, found, desk.now, address).shipping_fee
            fees.setdefault(fee, []).append(product.name)
    if not fees:
        return ""
    gap = "；" if desk.language == "zh" else "; "
    lines = [desk.say("shipping.shown_at", names=listed(names, desk.language), fee=desk.money(fee))
             for fee, names in sorted(fees.items())]  # fmt: skip
    return desk.say("shipping.of_shown", region=place(desk, region), lines=gap.join(lines))


def _amount(desk: Desk) -> int | None:
    said = desk.turn.first("price")
    return round(float(str(said)) * 100) if isinstance(said, int | float | str) and said else None


def _pieces(desk: Desk) -> tuple[str, list[BasketLine]]:
    """What is to be sent: the product named or pointed at, else the basket, else that in talk."""
    lines = list(baskets.lines(desk.tx, owner(desk)))
    if speaks_of_goods(desk.turn) and lines_mentioned(desk, lines):
        return desk.say("offers.whole_basket"), lines
    product = product_meant(desk, focus=not lines or says("this", desk.turn.text))
    variant = _variant(desk, product) if product else None
    if product is not None and variant is not None:
        name = f"「{product.name}」" if desk.language == "zh" else f"“{product.name}”"
        found = replace(piece(product, variant), quantity=number_said(desk.turn) or 1)
        return name, [found]
    return desk.say("offers.whole_basket"), lines


def _variant(desk: Desk, product: Product) -> Variant | None:
    """The version that is said, else the one in the basket, else the first there is."""
    said, there = versions_said(desk.turn.text, product), product.variants
    chosen = said.variants if said.spans else ()
    own = () if chosen else [one for one in there if in_basket(desk, product, one)]
    return next((one for one in (*chosen, *own, *there) if one.stock > 0), None)


def _in_version(desk: Desk, product: Product, variant: Variant) -> tuple[str, list[BasketLine]]:
    """So many of it as are said, else as lie in the basket; what is chosen is told by its name."""
    text = desk.turn.text
    there = next((one.quantity for one in baskets.lines(desk.tx, owner(desk))
                  if one.variant_id == variant.variant_id), 0)  # fmt: skip
    count = number_said(desk.turn) or there or 1
    chosen = there or versions_said(text, product).one is not None
    name = f"{product.name} {desk.term(variant.label)}".strip() if chosen else product.name
    name = f"{name} ×{count}" if count > 1 else name
    return name, [replace(piece(product, variant), quantity=count)]


def freight_asked(desk: Desk) -> Answer | None:
    """The answer to such a question, whatever it was taken for; None when it is of a return."""
    text, task = desk.turn.text, desk.memory.task
    if says("sending_back", text) or (task is not None and task.name in OF_GOODS):
        return None
    placed = says("postage", text) and region_named(desk) is not None
    untold = says("surcharge", text) or says("freight_untold", text)
    if not (placed or untold):
        return None
    return _told(desk)


def days_asked(desk: Desk) -> Answer | None:
    """今天下单几号能到, and to Suzhou?: how soon goods would come that are not bought yet."""
    asked = says("bought_now", desk.turn.text) or _another_place(desk)
    return days_told(desk) if asked else None


def days_told(desk: Desk) -> Answer | None:
    """How long the way takes; None in the middle of business with goods that came."""
    task = desk.memory.task
    return None if task is not None and task.name in OF_GOODS else _told(desk)


def _told(desk: Desk) -> Answer:
    told: Answer = desk.means.topics["shipping_info"].answer(desk)
    return resumed(desk, told)


def _another_place(desk: Desk) -> bool:
    """那苏州呢, and to Suzhou?: a place and nothing else, after shipping was spoken of."""
    left = leaving_out("place_asked", desk.turn.text).lower()
    region = region_named(desk) if left else None
    if region is None or last_matter(desk) != "shipping_info" or desk.memory.busy:
        return False
    return left.strip(" ?？。.!！的") in (place(desk, region).lower(), *region.provinces)


def delivered_total(desk: Desk) -> Answer | None:
    """Goods after offers with fee and surcharge, to the place named or just told, as one number."""
    to, task = just_told(desk), desk.memory.task
    if says("postage", desk.turn.text) and not says("postage_too", desk.turn.text):
        return None  # the fee alone is asked for
    if to is None or (task is not None and task.name in OF_GOODS) or desk.turn.clicked:
        return None
    single = desk.turn.first("product") or says("this", desk.turn.text)
    own = not single and says("my_total", desk.turn.text) and holds_goods(desk)
    product = None if own else product_meant(desk) or _at_price(desk)
    variant = _variant(desk, product) if product else None
    if product is not None and variant is not None:
        name, found = _in_version(desk, product, variant)
    else:
        found, name = list(baskets.lines(desk.tx, owner(desk))), ""
    if not found:
        return None
    who = desk.turn.customer_id
    priced = reckoned(desk.tx, owner(desk), who, found, desk.now, to.address)
    titles = [each.title[desk.language] for each in priced.adjustments]
    key = "shipping.total_with_offers" if titles else "shipping.total_plain"
    told = desk.text(
        key, name=name or desk.say("offers.whole_basket"), region=to.name,
        total=desk.money(priced.total), full=desk.money(priced.subtotal),
        off=desk.money(priced.discount), titles=listed(titles, desk.language),
        fee=desk.money(priced.shipping_fee),
    )  # fmt: skip
    answer = desk.answer(told)
    return resumed(desk, answer.remembering(product_id=product.product_id) if product else answer)


def _at_price(desk: Desk) -> Product | None:
    """The ¥379 cooker: the one on the screen that costs as much as is said."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    fits = [one for one in shown if one.price == _amount(desk)]
    return fits[0] if len(fits) == 1 else None
