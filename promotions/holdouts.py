"""Who is left without an offer so that its effect can be measured: sticky, random, and secret.

The group follows from a keyed hash of campaign and customer, so it is the same on every machine
and at every visit, and nobody without the salt can work out which group he is in.
"""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

SPACE = 2**64


@dataclass(frozen=True, slots=True)
class Arm:
    """A group of a campaign; the shares of all its arms add up to 1."""

    name: str
    share: Fraction


def position(salt: bytes, campaign: str, customer_id: str) -> Fraction:
    """Where a customer lies between 0 and 1 in a campaign; evenly spread over customers."""
    message = f"{len(campaign)}:{campaign}:{customer_id}".encode()
    digest = hmac.new(salt, message, hashlib.sha256).digest()
    return Fraction(int.from_bytes(digest[:8]), SPACE)


def arm_of(salt: bytes, campaign: str, customer_id: str, arms: Sequence[Arm]) -> str:
    """The group a customer keeps for the campaign's life; raises ValueError for bad shares."""
    if sum((arm.share for arm in arms), Fraction(0)) != 1 or any(arm.share < 0 for arm in arms):
        raise ValueError("The shares of the arms must add up to 1.")
    place, edge = position(salt, campaign, customer_id), Fraction(0)
    for arm in arms:
        edge += arm.share
        if place < edge:
            return arm.name
    raise AssertionError("a position lies below 1")


def held_out(salt: bytes, campaign: str, customer_id: str, percent: Fraction | int) -> bool:
    """Whether a customer is in the share left without the campaign.

    A larger percentage holds out more customers, and all those of the smaller one.
    """
    return position(salt, campaign, customer_id) < Fraction(percent) / 100
