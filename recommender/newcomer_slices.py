"""How well products are ranked that nobody had touched before the cut: by their attributes alone.

Asked are the customers who then bought some of them, for which of all newcomers they bought; beside
it stands how popular the kin of each newcomer are, the same for everybody.
"""

from collections.abc import Sequence

import numpy as np

from recommender.arrays import Doubles, Floats, Mask, Positions
from recommender.features import ProductFacts
from recommender.histories import History
from recommender.metrics import DEPTH, of_lists
from recommender.newcomers import with_newcomers
from recommender.ranking import best
from recommender.recommender import Recommender
from recommender.slices import FEWEST, Case, Slice, beside
from recommender.splitting import Split
from recommender.threads import one_thread

NAME = "newcomers, by attributes"


def newcomer_slices(
    cases: Sequence[Case], facts: Sequence[ProductFacts], seed: int = 0
) -> list[Slice]:
    """One slice over all cases; none when too few customers bought newcomers that are described."""
    told = {one.product_id: one for one in facts}
    model, popular = list[Doubles](), list[Doubles]()
    for made, split in cases:
        known = [told[one] for one in (*made.products, *split.newcomers) if one in told]
        ours, theirs = _judged(with_newcomers(made, known), split, set(told))
        model.append(ours)
        popular.append(theirs)
    if sum(map(len, model)) < FEWEST:
        return []
    return [beside(NAME, np.concatenate(model), np.concatenate(popular), seed)]


def _judged(made: Recommender, split: Split, told: set[str]) -> tuple[Doubles, Doubles]:
    """NDCG@10 among the newcomers, by the model and by the popularity of their kin."""
    mask = made.mask([one for one in split.newcomers if one in told])
    truth, ours, theirs = list[Positions](), list[Positions](), list[Positions]()
    for customer, strange in zip(split.customer.tolist(), split.strange, strict=True):
        wanted = made.products.positions(one for one in strange if one in told)
        if len(wanted):
            truth.append(wanted)
            ours.append(_best(made, made.histories.of_customer(customer), mask))
            theirs.append(best(made.popular, DEPTH, mask))
    owners, missing = made.histories.owners(len(made.products)), [0] * len(truth)
    first, second = (of_lists(lists, truth, missing, owners) for lists in (ours, theirs))
    return first.ndcg, second.ndcg


def _best(made: Recommender, history: History, mask: Mask) -> Positions:
    with one_thread():
        scores: Floats = made.scores(history, "discover", made.made_at)
        return best(scores, DEPTH, mask)
