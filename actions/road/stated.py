"""Whether the shop's own rules or catalogue tell of what would else be said not to be in them.

The sentences of `house.yml` that deny something hold for rules that do not mention it. A shop
whose rules do is answered by those, not by the denial.
"""

from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.wording import says
from shop import catalogue
from shop.policies import Words

DENYING = ("return_cover", "gift_back", "trades_in", "trial_goods", "removal_fee", "pays_later",
           "pays_by_transfer", "balance_out", "paper_invoice", "warranty_abroad",
           "discreet", "invoice_form", "invoice_sum", "invoice_split", "invoice_content",
           "paid_by_other")  # fmt: skip
USED = ("二手", "翻新", "官翻", "refurbished", "pre-owned")  # as goods are called


def stated(desk: Desk, name: str) -> bool:
    """Whether the answer of that name would contradict what the shop says itself."""
    if name == "secondhand":
        return any(catalogue.named(desk.tx, word, limit=1) for word in USED)
    if name == "customs_tax":
        return not any(not one.delivers for one in desk.policies.regions)
    return name in DENYING and any(says(name, text) for text in _rules(desk))


def _rules(desk: Desk) -> Iterator[str]:
    """Every sentence of the rules, in both languages."""
    rules = desk.policies
    parts = [value for _, value in rules if isinstance(value, Words)]
    parts += [*rules.payment_methods, *rules.invoice_kinds]
    parts += [level.benefits for level in rules.levels]
    for one in parts:
        yield one.zh
        yield one.en
