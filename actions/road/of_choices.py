"""What may be said of goods shown: one of them singled out, a brand dropped, a price haggled."""

from collections.abc import Callable

from actions.answer import Answer
from actions.basket.singled_out import singled_out
from actions.costs.haggling import cheaper_sought, haggled
from actions.desk import Desk
from actions.goods.brand_freedom import of_any_brand, of_other_brand
from actions.goods.ease import ease_told
from actions.goods.of_age import of_that_age
from actions.goods.tastes import DISLIKES, disliked
from actions.goods.total_budget import within_total

OF_CHOICES: dict[str, Callable[[Desk], Answer | None]] = {
    "in_total": within_total,
    "any_brand": of_any_brand,
    "other_brand": of_other_brand,
    "haggles": haggled,
    "seeks_cheaper": cheaper_sought,
    "one_with": singled_out,
    "ease": ease_told,
    "says_age": of_that_age,
    DISLIKES: disliked,
}
