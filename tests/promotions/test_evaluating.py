"""Deciding a basket: every offer has its place and its reason; asking changes nothing."""

import copy
from datetime import timedelta

from hypothesis import given

from promotions.basket import Basket
from promotions.benefits import AmountOff
from promotions.conditions import BasketAtLeast, FirstOrder
from promotions.evaluating import Decision, evaluate
from promotions.facts import GUEST, CustomerFacts
from promotions.money import Money
from promotions.offers import Offer
from promotions.wording import worded
from tests.promotions import drawing
from tests.promotions.drawing import NOW, basket_of, offer

CUSTOMER = CustomerFacts("C1", orders=2, spent=50_000, recency_days=9.0, segment="loyal")
BASKET = basket_of(("食品", 2, 13_400), shipping=1_000)


def decided(*offers: Offer, basket: Basket = BASKET, facts: CustomerFacts = CUSTOMER) -> Decision:
    return evaluate(offers, basket, facts, NOW)


def refusal(*offers: Offer, facts: CustomerFacts = CUSTOMER) -> str:
    (outcome,) = decided(*offers, facts=facts).not_applying
    return outcome.reasons[0].code


def test_a_basket_of_268_misses_32_yuan_to_300() -> None:
    (nearly,) = decided(offer(condition=BasketAtLeast(30_000))).nearly
    assert nearly.missing_amount == 3_200
    assert worded(nearly.reasons) == {
        "zh": "还差32元（满300元可用）",
        "en": "¥32 more is needed (from ¥300)",
    }


def test_what_is_closest_comes_first() -> None:
    far, near = (
        offer("a", condition=BasketAtLeast(90_000)),
        offer("b", condition=BasketAtLeast(30_000)),
    )
    assert [one.offer.offer_id for one in decided(far, near).nearly] == ["b", "a"]


def test_the_period_is_half_open() -> None:
    assert refusal(offer(starts_at=NOW + timedelta(microseconds=1))) == "not_started"
    assert refusal(offer(ends_at=NOW)) == "over"
    assert decided(offer(starts_at=NOW)).discount == 1_000


def test_segments_and_coupons_open_an_offer() -> None:
    for_others = offer(segments=frozenset({"dormant"}))
    assert refusal(for_others) == "other_segment"
    assert refusal(for_others, facts=GUEST) == "sign_in"
    assert decided(offer(segments=frozenset({"loyal"}))).discount == 1_000
    coupon = offer("coupon", claimable=True)
    assert refusal(coupon) == "not_claimed"
    assert evaluate([coupon], BASKET, CUSTOMER, NOW, {"coupon"}).discount == 1_000


def test_a_guest_is_told_to_sign_in_for_what_is_personal() -> None:
    assert refusal(offer(condition=FirstOrder()), facts=GUEST) == "sign_in"


def test_an_offer_beaten_by_a_better_one_names_it() -> None:
    found = decided(offer("best", exclusive=True, benefit=AmountOff(5_000)), offer("small"))
    (small,) = found.not_applying
    assert (small.reasons[0].code, small.reasons[0].values["offer_id"]) == (
        "better_one_applies", "best",
    )  # fmt: skip


def test_another_currency_is_no_basis_for_an_offer() -> None:
    assert refusal(offer(currency="USD")) == "other_currency"


def test_with_an_empty_basket_offers_are_open_rather_than_beaten() -> None:
    found = decided(
        offer("a"), offer("b", exclusive=True), offer("c", condition=BasketAtLeast(100)),
        basket=Basket(),
    )  # fmt: skip
    assert [one.offer.offer_id for one in found.applying] == ["a", "b"]
    assert [one.missing_amount for one in found.nearly] == [100]
    assert found.discount == 0


@given(drawing.offers(), drawing.baskets(), drawing.facts)
def test_every_offer_has_one_place_and_a_reason_in_both_languages(
    offers: list[Offer], basket: Basket, facts: CustomerFacts
) -> None:
    before = copy.deepcopy((offers, basket, facts))
    found = evaluate(offers, basket, facts, NOW, {"O1", "O3"})
    outcomes = [*found.applying, *found.nearly, *found.not_applying]
    assert sorted(one.offer.offer_id for one in outcomes) == [one.offer_id for one in offers]
    for outcome in outcomes:
        said = worded(outcome.reasons)
        assert said["zh"] and said["en"] and "{" not in said["zh"] + said["en"]
        assert said["en"].isascii() or "¥" in said["en"]
    assert all(one.missing for one in found.nearly)
    assert (offers, basket, facts) == before
    assert evaluate(offers, basket, facts, NOW, {"O1", "O3"}) == found


@given(drawing.offers(), drawing.baskets(), drawing.facts)
def test_shares_of_lines_and_shipping_make_the_discount(
    offers: list[Offer], basket: Basket, facts: CustomerFacts
) -> None:
    found = evaluate(offers, basket, facts, NOW)
    shares = sum(found.share(line.line_id) for line in basket.lines)
    assert shares + found.off_shipping == found.discount
    assert 0 <= shares <= basket.subtotal.amount
    assert found.off_shipping in (0, basket.shipping.amount)


@given(drawing.offers(), drawing.baskets(), drawing.facts)
def test_what_is_missing_is_exactly_what_opens_the_offer(
    offers: list[Offer], basket: Basket, facts: CustomerFacts
) -> None:
    for outcome in evaluate(offers, basket, facts, NOW).nearly:
        (missing, *others) = outcome.missing
        if others or missing.kind != "amount" or missing.category:
            continue
        filler = drawing.Line("fill", "PF", ("其他",), 1, Money(missing.value))
        fuller = Basket((*basket.lines, filler), basket.shipping)
        alone = evaluate([outcome.offer], fuller, facts, NOW)
        assert not alone.nearly
