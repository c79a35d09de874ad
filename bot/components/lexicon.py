"""The words of the catalogue: what they are called, what they are also called, what kind they are.

The shop writes its catalogue's words as JSON; `words.yml` adds everyday words of any shop. A live
copy under ZHANGGUI_VAR wins over the one in the tree, so a new catalogue needs no new release.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).resolve().parent.parent
_OWN = _FOLDER / "lexicon.json"
_GROUPS = {
    "products": "product",
    "brands": "brand",
    "categories": "category",
    "colors": "color",
    "sizes": "size",
    "attributes": "attribute",
}
_LONG_ENOUGH = 4
_MODEL = re.compile(r"[\u4e00-\u9fff]{2}\s?\d|[A-Za-z]{3}\w*\s\d")  # letters, then a number
_COINED = re.compile(r"[\u4e00-\u9fff]{2,7}[\u4e00-\u9fff](?<![版册装级口门套])")
_CODE = re.compile(r"(?=.{4})[A-Za-z]{1,4}-?[A-Za-z]{0,3}\d{2,5}[A-Za-z]{0,3}")  # LF03, WH-CH520
KINDS = ("product", "category", "brand", "color", "size", "attribute")  # first wins a tie


@dataclass(frozen=True)
class Name:
    """One way to say something: `said` names `value` of `kind`; products carry their ids."""

    said: str
    kind: str
    value: str
    product_ids: tuple[str, ...] = ()
    feature: bool = False  # says what goods are like (机洗), not what is asked about them (材质)


@dataclass(frozen=True, eq=False)  # told apart by identity: hashing thousands of names costs
class Lexicon:
    """All names, with the digest of what they were read from."""

    names: tuple[Name, ...]
    digest: str
    sizes: frozenset[str] = frozenset()  # as the catalogue writes them


def _live_path() -> str:
    return os.path.join(os.environ.get("ZHANGGUI_VAR") or "var", "lexicon.json")


def lexicon_path() -> Path:
    """The live lexicon under ZHANGGUI_VAR when there is one, else the committed copy."""
    live = _live_path()
    return Path(live) if os.path.isfile(live) else _OWN


def _product_names(
    products: list[Mapping[str, Any]], ordinary: frozenset[str] = frozenset()
) -> Iterator[Name]:
    owners: dict[str, list[tuple[str, str]]] = {}
    for product in products:
        owner = (product["name"], product["product_id"])
        for said in {product["name"], *product.get("names", ()), *_without_brand(product["name"])}:
            owners.setdefault(said, []).append(owner)
    for said, owner in _coined(products, ordinary):
        owners.setdefault(said, [owner])
    for said, owned in sorted(owners.items()):
        ids = tuple(sorted(product_id for _, product_id in owned))
        yield Name(said, "product", owned[0][0] if len(owned) == 1 else said, ids)


def _without_brand(name: str) -> tuple[str, ...]:
    """格力 云佳 1.5匹 is also called 云佳 1.5匹: a model needs no brand, 纯棉T恤 would."""
    rest = name.partition(" ")[2]
    return (rest,) if len(rest) >= _LONG_ENOUGH and _MODEL.search(rest) else ()


def _coined(
    products: list[Mapping[str, Any]], ordinary: frozenset[str]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """好孩子 小情书 is also called 小情书: the part that no other product and no kind shares."""
    owners: dict[str, list[tuple[str, str]]] = {}
    for product in products:
        for part in str(product["name"]).split(" ")[1:]:
            owners.setdefault(part, []).append((product["name"], product["product_id"]))
    for part, owned in owners.items():
        own = len(owned) == 1 and (_COINED.fullmatch(part) or _CODE.fullmatch(part))
        if own and not any(word in part for word in ordinary):
            yield part, owned[0]


def _group_names(content: Mapping[str, Any]) -> Iterator[Name]:
    for group, kind in _GROUPS.items():
        named = content.get(group) or {}
        if not isinstance(named, Mapping):  # the catalogue's own products are a list with ids
            continue
        for value, aliases in sorted(named.items()):
            for said in sorted({str(value), *map(str, aliases or ())}):
                yield Name(said, kind, str(value))


def _adopted(everyday: Iterable[Name], known: Mapping[tuple[str, str], Name]) -> Iterator[Name]:
    """Everyday names, meaning the catalogue's word wherever one of their synonyms is in it."""
    everyday = tuple(everyday)
    meant: dict[tuple[str, str], str] = {}
    for name in everyday:
        theirs = known.get((name.said.lower(), name.kind))
        if theirs is not None and (name.value, name.kind) not in meant:
            meant[(name.value, name.kind)] = theirs.value
    for name in everyday:
        yield Name(name.said, name.kind, meant.get((name.value, name.kind), name.value))


def _searchable(name: Name) -> bool:
    """A bare number is no size by itself: 42 needs its 码, which a pattern finds."""
    return not (name.kind == "size" and name.said.isdigit())


def _marked(name: Name, features: frozenset[str]) -> Name:
    feature = name.kind == "attribute" and name.said in features
    return replace(name, feature=True) if feature else name


def parse_lexicon(content: Mapping[str, Any], everyday: Mapping[str, Any]) -> Lexicon:
    """Names of both sources; on the same word of the same kind the catalogue's meaning wins."""
    own = {(name.said.lower(), name.kind): name for name in _group_names(content)}
    known = {(n.said.lower(), n.kind): n for n in _adopted(_group_names(everyday), own)}
    known.update(own)
    listed = filter(_searchable, known.values())
    features = frozenset(map(str, everyday.get("features") or ()))
    listed = (_marked(name, features) for name in listed)
    listed = tuple(listed)
    kinds = frozenset(n.said for n in listed if n.kind == "category" and len(n.said) > 1)
    names = (*_product_names(content.get("products") or [], kinds), *listed)
    told = [[n.said, n.kind, n.value, list(n.product_ids), n.feature] for n in names]
    digest = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
    return Lexicon(names, digest, frozenset(map(str, content.get("sizes") or ())))


@functools.lru_cache(maxsize=4)
def _read(place: str, changed_ns: int) -> Lexicon:
    path = Path(place)
    everyday = yaml.safe_load((_FOLDER / "words.yml").read_text(encoding="utf-8"))
    content = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return parse_lexicon(content, everyday)


def lexicon() -> Lexicon:
    """The lexicon in force now; read again only when its file changed."""
    try:  # asked several times a sentence: one look at the file, no more
        live = _live_path()
        return _read(live, os.stat(live).st_mtime_ns)
    except FileNotFoundError:
        return _read(str(_OWN), _OWN.stat().st_mtime_ns if _OWN.is_file() else 0)
