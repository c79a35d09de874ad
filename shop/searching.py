"""Search in the catalogue: from what a shopper wishes to the products that fit.

The database narrows; words and attributes are then compared one by one, because a Chinese
query has no gaps and a value such as `6GB` must not be found in `16GB`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select

from shop.aliases import all_meanings, meanings
from shop.database import Transaction
from shop.pages import Page, cursor, paged, position
from shop.products import Product, product_of
from shop.remembered import remembered
from shop.spelling import compact, covers, folded, terms
from shop.tables import ProductRow, VariantRow
from shop.tables.products import category_words

_NOT = re.compile(r"无|否|没有|不|不(可以?|支持|含|能|带)|none|no|not")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is looked for. Several categories or brands mean any of them; prices in minor units."""

    text: str = ""
    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    not_categories: tuple[str, ...] = ()
    not_colors: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()  # features refused: what is described with one is left out
    min_price: int | None = None
    max_price: int | None = None
    color: str | None = None
    size: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    in_stock: bool = True
    exclude: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((self.text, self.categories, self.brands, frozenset(self.attributes.items())))


@remembered
def find(
    tx: Transaction, wishes: Wishes, limit: int = 20, after: str | None = None
) -> Page[Product]:
    """The products that fit, best match first, a page at a time; raises Invalid (cursor)."""
    start, wishes = position(after, int, str) if after else None, _without_refused(tx, wishes)
    if not wishes.text and not wishes.attributes:
        return _plain_page(tx, wishes, limit, start)
    ranked = sorted(_ranked(tx, wishes))
    rest = [place for place in ranked if start is None or list(place) > start]
    shown = rest[:limit]
    rows = _rows(tx, [product_id for _, product_id in shown])
    onward = cursor(*shown[-1]) if len(rest) > limit and shown else None
    return Page([product_of(rows[product_id]) for _, product_id in shown], onward)


@remembered
def matching_ids(tx: Transaction, wishes: Wishes) -> frozenset[str]:
    """The ids of all products that fit."""
    wishes = _without_refused(tx, wishes)
    if wishes.text or wishes.attributes:
        return frozenset(product_id for _, product_id in _ranked(tx, wishes))
    return frozenset(tx.scalars(_narrowed(select(ProductRow.product_id), wishes)))


def _without_refused(tx: Transaction, wishes: Wishes) -> Wishes:
    """What is described with a refused feature, put among what is excluded."""
    if not wishes.not_words:
        return wishes
    kind = replace(wishes, text="", attributes={}, exclude=(), not_words=())
    found = (matching_ids(tx, replace(kind, text=word)) for word in wishes.not_words)
    refused = sorted({product_id for ids in found for product_id in ids})
    return replace(wishes, not_words=(), exclude=(*wishes.exclude, *refused))


def _plain_page(
    tx: Transaction, wishes: Wishes, limit: int, start: list[Any] | None
) -> Page[Product]:
    query = _narrowed(select(ProductRow), wishes)
    if start is not None:
        query = query.where(ProductRow.product_id > start[1])
    query = query.order_by(ProductRow.product_id).limit(limit + 1)
    rows = tx.scalars(query.execution_options(populate_existing=True)).all()
    return paged([product_of(row) for row in rows], limit, lambda one: (0, one.product_id))


def _rows(tx: Transaction, product_ids: list[str]) -> dict[str, ProductRow]:
    query = select(ProductRow).where(ProductRow.product_id.in_(product_ids))
    rows = tx.scalars(query.execution_options(populate_existing=True))
    return {row.product_id: row for row in rows}


def _narrowed[S: Select[Any]](query: S, wishes: Wishes) -> S:
    query = query.where(ProductRow.active, _variant_fits(wishes))
    if wishes.categories:
        query = query.where(or_(*(_in_category(name) for name in wishes.categories)))
    if wishes.brands:
        query = query.where(or_(*(_of_brand(name) for name in wishes.brands)))
    for name in wishes.not_brands:
        query = query.where(~_of_brand(name))
    for name in wishes.not_categories:
        query = query.where(~_in_category(name))
    if wishes.min_price is not None:
        query = query.where(ProductRow.price >= wishes.min_price)
    if wishes.max_price is not None:
        query = query.where(ProductRow.price <= wishes.max_price)
    if wishes.exclude:
        query = query.where(ProductRow.product_id.not_in(wishes.exclude))
    return query


def _in_category(name: str) -> ColumnElement[bool]:
    """Any level of the path, in any way to say it; `鞋` and `鞋子` also are the end of `跑步鞋`."""
    wanted = [category_words([word]) for word in meanings("categories", name)]
    bare = compact(name).removesuffix("子")
    wanted += [f"{bare}|"] if len(bare) == 1 else []
    column = ProductRow.category_words
    return or_(*(column.contains(word, autoescape=True) for word in wanted))


def _of_brand(name: str) -> ColumnElement[bool]:
    return ProductRow.brand_word.in_([compact(word) for word in meanings("brands", name)])


def _variant_fits(wishes: Wishes) -> ColumnElement[bool]:
    """There is a variant in the colour and size, within the budget, with stock if asked for."""
    parts = [VariantRow.product_id == ProductRow.product_id]
    if wishes.in_stock:
        parts.append(VariantRow.stock > 0)
    if wishes.max_price is not None:
        parts.append(VariantRow.price <= wishes.max_price)
    if wishes.color:
        parts.append(or_(*(_color_is(color) for color in meanings("colors", wishes.color))))
    refused = (one for color in wishes.not_colors for one in meanings("colors", color))
    parts += [~_color_is(one) for one in refused]
    if wishes.size:
        sizes = [_size_is(size) for size in meanings("sizes", wishes.size)]
        parts.append(or_(*sizes, _told_of_goods(wishes.size)))
    return select(VariantRow.variant_id).where(and_(*parts)).exists()


def _color_is(color: str) -> ColumnElement[bool]:
    """`黑色` and `黑` are `曜石黑`."""
    bare = folded(color).removesuffix("色") or folded(color)
    return func.lower(VariantRow.color).contains(bare, autoescape=True)


def _size_is(size: str) -> ColumnElement[bool]:
    """`42码` is `42`; `256GB` is a part of `12GB+256GB`; `L` is no part of `XL`."""
    bare = folded(size).replace("码", "").replace("号", "").replace(" ", "")
    column = func.lower(VariantRow.size)
    for gap in (" ", "/"):
        column = func.replace(column, gap, "+")
    for unit in ("码", "号"):
        column = func.replace(column, unit, "")
    joined = func.lower(func.replace(func.replace(VariantRow.size, " ", ""), "码", ""))
    return or_(joined == bare, ("+" + column + "+").contains(f"+{bare}+", autoescape=True))


def _told_of_goods(size: str) -> ColumnElement[bool]:
    """65英寸 is an attribute of a television, 500ml of a flask, not one of its variants."""
    if not size.endswith(("英寸", "ml")):
        return false()
    words = func.replace(ProductRow.words, " ", "")
    return and_(words.contains(size), not_(words.regexp_match(rf"[0-9.]{re.escape(size)}")))


def _ranked(tx: Transaction, wishes: Wishes) -> list[tuple[int, str]]:
    columns = select(
        ProductRow.product_id, ProductRow.name, ProductRow.words, ProductRow.attributes
    )
    known = len(all_meanings(wishes.text)) > 1  # `power bank` is one word of ours
    asked = [folded(wishes.text)] if known else terms(wishes.text)
    query = _narrowed(columns, wishes)
    for term in asked:
        query = query.where(_may_stand(term))
    ranked = []
    for product_id, name, words, attributes in tx.execute(query):
        fits = all(covers(words, term, _said) for term in asked)
        denied = any(_denies(attributes, term) and term not in folded(name) for term in asked)
        if fits and not denied and _has_attributes(attributes, wishes.attributes):
            ranked.append((_rank(compact(wishes.text), compact(name)), product_id))
    return ranked


def _may_stand(term: str) -> ColumnElement[bool]:
    """What a product must have for `covers` to be possible at all."""
    parts = [term, *_pieces(term)]
    pieces = {piece for part in parts for one in _said(part) for piece in _pieces(one)}
    column = ProductRow.words
    return or_(*(column.contains(piece, autoescape=True) for piece in sorted(pieces)))


def _said(term: str) -> list[str]:
    """A term and what else the catalogue may call it: `phone` is 手机."""
    return [folded(word) for word in all_meanings(term)]


def _pieces(term: str) -> list[str]:
    return [term] if len(term) < 4 else [term[i : i + 2] for i in range(len(term) - 1)]


def _rank(text: str, name: str) -> int:
    if not text or text == name:
        return 0
    return 1 if text in name else 2


def _denies(attributes: Mapping[str, Any], term: str) -> bool:
    """`降噪: 无` and `防水: 不防水` say that the product does not have what their name says."""
    told = [str(value) for name, value in attributes.items() if term == folded(name)]
    return bool(told) and all(_NOT.fullmatch(folded(value).removesuffix(term)) for value in told)


def _has_attributes(have: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    spelled = {compact(name): str(value) for name, value in have.items()}
    return all(_has(spelled, compact(name), value) for name, value in wanted.items())


def _has(spelled: Mapping[str, str], name: str, wanted: str) -> bool:
    values = [value for key, value in spelled.items() if key == name or name in key]
    return any(_same(value, wanted) for value in values)


def _same(have: str, wanted: str) -> bool:
    """Whether a value says what is wanted; a number is only found as a whole."""
    bare = folded(wanted).replace(" ", "")
    guarded = re.escape(bare)
    if bare[:1].isdigit():
        guarded = r"(?<![\d.])" + guarded
    if bare[-1:].isdigit():
        guarded += r"(?![\d.])"
    return re.search(guarded, folded(have).replace(" ", "")) is not None
