"""The recommender beside `implicit` alone, on the same made-up shop and in the same run.

What is timed is what a shop asks: a list for one customer with stock, category, price and refusals
minded, spread over brands and with reasons; a new customer folded in; training; memory.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from implicit.cpu.als import AlternatingLeastSquares
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits

from recommender import Features, Interactions, ProductFacts, Recommender, artifact
from recommender.evaluation import judge, scorer_of
from recommender.metrics import DISCOUNTS, IDEAL
from recommender.ranking import best
from recommender.recipes import Recipe
from recommender.solvers import Als
from recommender.solvers.solution import noise_edge
from recommender.splitting import Split, leave_last
from recommender.threads import one_thread

FACTORS, PASSES = 64, 15
ASKED = 300  # customers timed
TASTES = 40
RSS = """
import sys
from pathlib import Path
from recommender import artifact
from recommender.recommender import Recommender
import numpy as np
import scipy.sparse
from recommender.threads import one_thread
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
with one_thread():  # libraries and their buffers are no part of what was learned
    np.linalg.solve(np.eye(96, dtype=np.float32), np.ones((96, 96), dtype=np.float32))
before = resident()
made = artifact.load(Path(sys.argv[1])).recommender
for name in made.customers.names[:50]:
    made.recommend(name)
print(resident() - before)
"""


@dataclass(frozen=True)
class World:
    """A made-up shop: customers of a few tastes, products of falling popularity."""

    data: Interactions
    features: Features
    stock: np.ndarray


def world(customers: int, products: int, each: int = 20, seed: int = 0) -> World:
    """`each` purchases a customer on average, two thirds of them within the customer's taste."""
    random = np.random.default_rng(seed)
    count = customers * each
    who = random.integers(0, customers, count)
    what = (products * random.random(count) ** 2.0).astype(np.int64)
    own = random.random(count) < 0.67
    what[own] = (what[own] // TASTES * TASTES + who[own] % TASTES) % products
    data = Interactions.of_columns(
        [f"c{one:06}" for one in who],
        [f"p{one:06}" for one in what],
        np.ones(count),
        np.sort(random.random(count)) * 3e7,
        np.ones(count, dtype=bool),
    )
    names = data.products.names
    facts = [
        ProductFacts(name, f"brand {at % 50}", f"category {at % 20}", float(10 + at % 500))
        for at, name in enumerate(names)
    ]
    return World(data, Features.of(facts, data.products), random.random(len(names)) < 0.9)


SHOPS = {"10k": (20_000, 10_000, 20), "100k": (50_000, 100_000, 15)}  # customers, products, each


def measured() -> dict[str, float]:
    """Every figure by its name."""
    figures: dict[str, float] = {}
    for label, (customers, products, each) in SHOPS.items():
        shop = world(customers, products, each)
        figures |= {f"{name}_{label}": value for name, value in asked(shop).items()}
    return figures | trained(world(*SHOPS["10k"]))


def asked(shop: World) -> dict[str, float]:
    """Milliseconds of a list and of a fold-in, ours and implicit's; memory against the factors."""
    made = Recommender.fit(shop.data, Als(factors=FACTORS, iterations=2))
    made = made.with_features(shop.features)
    peer, counts = _peer(shop.data, passes=2)
    names = made.customers.names[:: max(1, len(made.customers) // ASKED)][:ASKED]
    places = made.customers.positions(names).tolist()
    with threadpool_limits(1):  # on a busy machine more threads only wait for each other
        ours, cpu = _p50(lambda name: _list(made, shop, name), names)
        whole, _ = _p50(lambda name: _list_of_all(made, shop, name), names)
        theirs, _ = _p50(lambda at: _their_list(peer, counts, at), places)
        fold, fold_cpu = _p50(lambda name: _fold(made, name), names)
        their_fold, _ = _p50(lambda at: peer.recalculate_user(at, counts[at]), places)
    return {
        "ours_recommend_p50_ms": ours,
        "ours_recommend_cpu_p50_ms": cpu,
        "ours_recommend_open_p50_ms": whole,
        "implicit_recommend_p50_ms": theirs,
        "ratio_recommend": ours / theirs,
        "ratio_recommend_open": whole / theirs,
        "ours_fold_in_p50_ms": fold,
        "ours_fold_in_cpu_p50_ms": fold_cpu,
        "implicit_fold_in_p50_ms": their_fold,
        "ratio_fold_in": fold / their_fold,
        "ratio_memory": _memory(made, peer),
    }


def trained(shop: World) -> dict[str, float]:
    """Seconds and NDCG@10 on held-out purchases, ours and implicit's alone, with as many passes."""
    split = leave_last(shop.data, 2).sample(2000, 0)
    began = time.perf_counter()
    made = Recipe().fit(split.train)
    ours = time.perf_counter() - began
    began = time.perf_counter()
    peer, counts = _peer(split.train, passes=PASSES)
    theirs = time.perf_counter() - began
    began = time.perf_counter()
    Recipe(Als(FACTORS, iterations=PASSES)).fit(split.train, mixed=False)
    plain = time.perf_counter() - began

    found = judge(scorer_of(made, "new"), made, split, "new").ndcg.mean()
    return {
        "ours_train_seconds": ours,
        "ours_train_plain_seconds": plain,
        "implicit_train_seconds": theirs,
        "ratio_train": ours / theirs,
        "ratio_train_plain": plain / theirs,
        "ours_train_ndcg10": float(found),
        "implicit_train_ndcg10": _their_ndcg(peer, split),
    }


def _list(made: Recommender, shop: World, name: str) -> None:
    allow = shop.stock & shop.features.allowed(
        categories=("category 1", "category 2", "category 3", "category 4"), max_price=400
    )
    refused = made.products.names[7:12]
    found = made.recommend(name, n=10, allow=allow, exclude=refused, diversity=0.2)
    assert found and found[0].reason.kind


def _list_of_all(made: Recommender, shop: World, name: str) -> None:
    """Everything in stock, spread and with reasons: no category narrows what is scored."""
    assert made.recommend(name, n=10, allow=shop.stock, diversity=0.2)


def _fold(made: Recommender, name: str) -> None:
    history = made.history(name)
    with one_thread():
        made.solution.read(history.product, made.weighting.values(history.weight))


def _their_list(peer: AlternatingLeastSquares, counts: csr_matrix, at: int) -> None:
    peer.recommend(at, counts[at], N=10, filter_already_liked_items=True, recalculate_user=True)


def _p50[T](ask: Callable[[T], object], about: list[T] | tuple[T, ...]) -> tuple[float, float]:
    """The median milliseconds, by the clock and by this thread's processor; the first warm up.

    On a machine that does other work too, only the processor's time tells what a list costs.
    """
    for one in about[:10]:
        ask(one)
    clock, processor = [], []
    for one in about:
        began, busy = time.perf_counter(), time.thread_time()
        ask(one)
        processor.append(time.thread_time() - busy)
        clock.append(time.perf_counter() - began)
    return 1000 * statistics.median(clock), 1000 * statistics.median(processor)


def _peer(data: Interactions, passes: int) -> tuple[AlternatingLeastSquares, csr_matrix]:
    """implicit alone, with the regularisation that ours would take."""
    counts = data.matrix(np.ones(len(data), dtype=np.float32))
    counts.data = 1.0 + np.log2(1.0 + counts.data)
    with threadpool_limits(1, "blas"):
        peer = AlternatingLeastSquares(
            factors=FACTORS,
            regularization=0.8 * noise_edge(counts),
            iterations=passes,
            random_state=0,
        )
        peer.fit(counts, show_progress=False)
    return peer, counts


def _their_ndcg(peer: AlternatingLeastSquares, split: Split) -> float:
    """implicit's NDCG@10 on what is new to the customers of a split."""
    made, found = split.train.pairs, []
    for customer, truth in zip(split.customer.tolist(), split.truth, strict=True):
        scores = peer.item_factors @ peer.user_factors[customer]
        own = made.product[made.starts[customer] : made.starts[customer + 1]]
        scores[own] = -np.inf
        wanted = truth[~np.isin(truth, own)]
        if len(wanted):
            hits = np.isin(best(scores, 10), wanted)
            found.append(DISCOUNTS[:10] @ hits / IDEAL[min(10, len(wanted))])
    return float(np.mean(found))


def _memory(made: Recommender, peer: AlternatingLeastSquares) -> float:
    """What a fresh process grows by to load and rank, against the bytes of implicit's factors."""
    with tempfile.TemporaryDirectory() as folder:
        artifact.save(made, Path(folder))
        told = subprocess.run(
            [sys.executable, "-c", RSS, folder], capture_output=True, text=True, check=True
        )
    return int(told.stdout) / (peer.item_factors.nbytes + peer.user_factors.nbytes)


def report() -> dict[str, float]:
    """Measure and print; names as in `docs/figures.md`."""
    figures = {f"recommender_{name}": round(value, 4) for name, value in measured().items()}
    for name, value in figures.items():
        print(f"{name:<44}{value:>12.4f}")
    return figures
