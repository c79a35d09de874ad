"""满199的不要，就我说的那两张: which coupons an open claim is of, before its yes.

A coupon that is named in there by its figures or its kind is that coupon: no price, no goods.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from actions.answer import Answer
from actions.business.progress import dropped
from actions.business.remainder import clauses
from actions.costs.claim_named import claim_of, each_called, of_coupons_alone
from actions.costs.claiming import CLAIM
from actions.desk import Desk
from actions.hearing.wording import asks, says, simplified
from actions.memory import CONFIRM
from shop.offer_trials import KnownOffer, known_offers


@dataclass
class _Edit:
    """What a message says of the coupons being claimed."""

    out: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    only: bool = False
    besides: bool = False


def claim_edited(desk: Desk) -> Answer | None:
    """The claim as it is put right; None when anything else is said, or nothing of coupons."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != CLAIM.name or task.step != CONFIRM or turn.clicked:
        return None
    every = known_offers(desk.tx, turn.customer_id, desk.now)
    offers = [one for one in every if one.running and one.to_claim and not one.gone]
    edit = _read(turn.text, offers)
    if edit is None or not (edit.out or edit.named):
        return None
    held = list(task.get("offer_ids") or [task.get("offer_id")])
    wanted = _wanted(edit, held)
    if not wanted:
        return dropped(desk, task)
    return claim_of(desk, [one for one in offers if one.offer_id in wanted])


def _wanted(edit: _Edit, held: Sequence[str]) -> list[str]:
    """Which are to be claimed: what is named takes the place of what was, unless it is added."""
    kept = [one for one in held if one not in edit.out]
    if not edit.named:
        return kept
    instead = edit.only or not (edit.besides or edit.out)
    return edit.named if instead else [*kept, *(one for one in edit.named if one not in kept)]


def _read(text: str, offers: Sequence[KnownOffer]) -> _Edit | None:
    """The clauses read by what is left of them; None when one of them says something else."""
    edit = _Edit()
    if asks(text):
        return None
    for start, end in clauses(text):
        said = simplified(text[start:end]).lower()
        called = each_called(said, offers)
        if not of_coupons_alone(said, called):
            return None
        ids = [one.offer_id for one in called]
        if says("coupon_unwanted", said):
            edit.out += ids
            continue
        edit.named += ids
        edit.only = edit.only or (bool(ids) and says("coupon_only", said))
        edit.besides = edit.besides or says("coupon_besides", said)
    return edit
