"""Whether a product may be sent back without a reason, as its own data say."""

from actions.desk import Desk
from actions.hearing.wording import says
from shop.products import Product

FREIGHT = ("who_pays", "postage", "postage_free", "costs")


def returnable_words(desk: Desk, product: Product) -> str:
    """严选那袋支不支持退: yes within so many days and as the rules say; or no, and what stays."""
    rules, language = desk.policies, desk.language
    freight = any(says(one, desk.turn.text) for one in FREIGHT)
    if not product.returnable:
        return desk.say("product.no_returns", name=product.name)
    told = desk.say("product.returns", name=product.name, days=rules.return_days,
                    condition=rules.return_condition.in_language(language))  # fmt: skip
    gap = "" if language == "zh" else " "
    return told + (gap + rules.return_freight.in_language(language) if freight else "")
