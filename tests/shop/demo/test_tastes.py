"""Behind the interactions lie tastes that a recommender can find."""

from collections import Counter
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from shop.database import Transaction
from shop.tables import InteractionRow
from tests.shop.demo.conftest import NOW

WEIGHTS = {"view": 1.0, "favourite": 2.0, "cart": 2.0, "purchase": 3.0}
LISTED = 10


def deeds(tx: Transaction) -> list[tuple[str, str, str]]:
    row = InteractionRow
    query = select(row.customer_id, row.product_id, row.kind).where(row.kind.in_(WEIGHTS))
    return [tuple(one) for one in tx.execute(query.order_by(row.at, row.id))]


def held_out(found: list[tuple[str, str, str]]) -> tuple[NDArray[np.float64], dict[int, int]]:
    """What was done before each customer's last new product, and that product."""
    people = {name: at for at, name in enumerate(sorted({one[0] for one in found}))}
    goods = {name: at for at, name in enumerate(sorted({one[1] for one in found}))}
    first: dict[tuple[int, int], int] = {}
    for moment, (who, what, _) in enumerate(found):
        first.setdefault((people[who], goods[what]), moment)
    last: dict[int, tuple[int, int]] = {}
    for (who_at, what_at), moment in first.items():
        last[who_at] = max(last.get(who_at, (-1, -1)), (moment, what_at))
    table = np.zeros((len(people), len(goods)))
    for moment, (who, what, kind) in enumerate(found):
        if moment < last[people[who]][0]:
            table[people[who], goods[what]] += WEIGHTS[kind]
    return np.log1p(table), {who_at: what_at for who_at, (_, what_at) in last.items()}


def ndcg(scores: NDArray[np.float64], known: NDArray[np.float64], wanted: dict[int, int]) -> float:
    """NDCG@10 of one product each, among all that the customer does not know."""
    open_scores = np.where(known > 0, -np.inf, scores)
    gains = []
    for who, what in wanted.items():
        rank = int((open_scores[who] > open_scores[who, what]).sum())
        gains.append(1 / np.log2(rank + 2) if rank < LISTED else 0.0)
    return float(np.mean(gains))


def test_item_knn_clearly_beats_popularity(tx: Transaction) -> None:
    known, wanted = held_out(deeds(tx))
    unit = known / np.maximum(np.linalg.norm(known, axis=0), 1e-9)
    near = unit.T @ unit
    np.fill_diagonal(near, 0)
    popular = np.tile((known > 0).sum(axis=0).astype(float), (len(known), 1))
    knn, popularity = ndcg(known @ near, known, wanted), ndcg(popular, known, wanted)
    print(f"NDCG@10 item-kNN {knn:.4f}, popularity {popularity:.4f}")
    assert knn > 1.8 * popularity


def test_a_few_products_get_much_of_the_attention(tx: Transaction) -> None:
    counts = Counter(product for _, product, kind in deeds(tx) if kind == "view")
    top = sum(count for _, count in counts.most_common(len(counts) // 10))
    assert 0.2 < top / sum(counts.values()) < 0.6


def test_interactions_are_many_of_every_kind_and_in_the_past(tx: Transaction) -> None:
    rows = tx.execute(select(InteractionRow.kind, InteractionRow.at, InteractionRow.value)).all()
    assert len(rows) >= 60_000
    assert {kind for kind, _, _ in rows} == {*WEIGHTS, "rating"}
    oldest, newest = min(at for _, at, _ in rows), max(at for _, at, _ in rows)
    assert NOW - timedelta(days=182) < oldest < NOW - timedelta(days=175)
    assert newest <= NOW
    assert {value for kind, _, value in rows if kind == "rating"} == {1.0, 2.0, 3.0, 4.0, 5.0}


def test_staples_are_bought_again_and_lasting_things_are_not(tx: Transaction) -> None:
    bought = Counter((who, what) for who, what, kind in deeds(tx) if kind == "purchase")
    assert sum(count >= 3 for count in bought.values()) >= 800
