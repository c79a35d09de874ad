"""`python -m bot.evaluation.report --model MODEL --out FOLDER SET.yml...`: ours beside others.

For every set and every voice in it one table: ours as it ships, ours without each part, the
article's recipe and, with `--stock`, Rasa's own pipelines. Beside it the F1 of every intent, the
confusion matrix as SVG, and the sentences that ours took wrongly with the greatest confidence.
`--open` names sets whose errors may be shown; of the others only figures are told, so that nobody
tunes to them.
"""

from __future__ import annotations

import argparse
import json
import resource
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.components.understanding import Settings
from bot.evaluation.ablations import all_variants
from bot.evaluation.asking import load, quiet, understood
from bot.evaluation.figures import Judged, by_voice, confusion, figures, intent_f1
from bot.evaluation.lint import training
from bot.evaluation.peers import PIPELINES, Peer, all_peers
from bot.evaluation.pictures import draw_confusion
from bot.evaluation.sets import SentenceSet, read_set

COLUMNS = (
    "intent_accuracy", "macro_f1", "family_accuracy", "oos_recall", "false_rejection",
    "auroc", "calibration_error", "entity_f1_all", "ms_p50",
)  # fmt: skip
WORST = 20


def _peers(model: Path, stock: Sequence[str], ablate: bool, slow: bool) -> Iterator[Peer]:
    processor = load(model)
    yield Peer("ours, as it ships", lambda sentence: understood(processor, sentence), 0.0)
    known = training()
    texts, intents = [one.text for one in known], [one.intent for one in known]
    if ablate:
        yield from all_variants(texts, intents, Settings(), slow)
    yield from all_peers(texts, intents, stock)


def _judged(peer: Peer, which: SentenceSet) -> Judged:
    return [(sentence, peer.ask(sentence)) for sentence in which.sentences]


def _parts(which: SentenceSet, judged: Judged) -> Iterator[tuple[str, Judged]]:
    yield which.name, judged
    voices = by_voice(judged)
    for voice, part in voices.items() if len(voices) > 1 else ():
        yield f"{which.name}, {voice}", part


def _heading() -> str:
    names = ["", *(name.replace("_", " ") for name in COLUMNS), "training s"]
    return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"


def _row(peer: Peer, numbers: Mapping[str, float]) -> str:
    if not numbers.get("entity_f1_all"):  # a peer that looks for no entities
        numbers = {name: value for name, value in numbers.items() if name != "entity_f1_all"}
    told = [f"{numbers[name]:.3f}" if name in numbers else "–" for name in COLUMNS]
    seconds = f"{peer.training_seconds:.0f}" if peer.training_seconds else "–"
    return f"| {' | '.join([peer.name, *told, seconds])} |"


def _worst(judged: Judged) -> list[str]:
    wrong = [pair for pair in judged if pair[0].intent != pair[1].intent]
    wrong.sort(key=lambda pair: -pair[1].confidence)
    return [
        f"- {said.confidence:.2f} `{said.intent}`, meant `{sentence.intent}`: {sentence.text}"
        for sentence, said in wrong[:WORST]
    ]


def _of_ours(which: SentenceSet, judged: Judged, out: Path, shown: bool) -> list[str]:
    names, counts = confusion(judged)
    draw_confusion(names, counts, which.name, out / f"confusion_{which.name}.svg")
    lines = [f"\n## {which.name}: ours by intent\n\n| intent | F1 |\n|---|---|"]
    lines += [f"| {name} | {score:.3f} |" for name, score in intent_f1(judged).items()]
    entities = {k: v for k, v in figures(judged).items() if k.startswith("entity_f1_")}
    lines += ["\n| entity | F1 |\n|---|---|"]
    lines += [f"| {name[10:]} | {score:.3f} |" for name, score in entities.items()]
    if shown:
        lines += [f"\n### {which.name}: the {WORST} worst sentences\n", *_worst(judged)]
    return lines


def report(sets: Sequence[SentenceSet], peers: Iterator[Peer], out: Path, shown: set[str]) -> None:
    """Writes `understanding.md`, `understanding.json` and the pictures into a folder."""
    tables: dict[str, list[str]] = {}
    details: list[str] = []
    numbers: dict[str, dict[str, Mapping[str, float]]] = {}
    for first, peer in enumerate(peers):
        for which in sets:
            judged = _judged(peer, which)
            for name, part in _parts(which, judged):
                told = figures(part)
                tables.setdefault(name, []).append(_row(peer, told))
                numbers.setdefault(name, {})[peer.name] = told
            if first == 0:
                details += _of_ours(which, judged, out, which.name in shown)
        print(f"  {peer.name}: done", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    blocks = [f"\n## {name}\n\n{_heading()}\n" + "\n".join(rows) for name, rows in tables.items()]
    text = f"# Understanding\n\nPeak memory of this process: {memory:.0f} MB.\n"
    (out / "understanding.md").write_text(text + "\n".join([*blocks, *details]) + "\n")
    (out / "understanding.json").write_text(json.dumps(numbers, indent=1, ensure_ascii=False))
    print(text + "\n".join(blocks))


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 when all sets could be read and judged."""
    parser = argparse.ArgumentParser(prog="python -m bot.evaluation.report", description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET.yml")
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--open", nargs="*", default=["validation", "regression"], metavar="NAME")
    parser.add_argument("--stock", nargs="*", default=[], choices=list(PIPELINES))
    parser.add_argument("--plain", action="store_true", help="without the ablations")
    parser.add_argument("--logistic", action="store_true", help="logistic regression too: slow")
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    quiet()
    peers = _peers(chosen.model, chosen.stock, not chosen.plain, chosen.logistic)
    report([read_set(path) for path in chosen.sets], peers, chosen.out, set(chosen.open))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
