"""An own shop as CSV files, good unless a test changes something."""

import csv
import io
from pathlib import Path
from typing import Any

GOOD: dict[str, list[dict[str, Any]]] = {
    "products.csv": [
        {"product_id": "A1", "name": "华为 Mate 60", "brand": "华为", "category": "手机",
         "categories": "数码 > 手机", "short_names": "Mate60|M60",
         "attributes": "内存=12GB|重量=209g", "price": 499900, "list_price": 549900,
         "installable": 0},
        {"product_id": "A2", "name": "空调", "brand": "格力", "category": "空调", "installable": 1},
    ],
    "variants.csv": [
        {"variant_id": "V1", "product_id": "A1", "color": "黑色", "price": 499900, "stock": 3},
        {"variant_id": "V2", "product_id": "A1", "color": "白色", "price": 519900, "stock": 0,
         "restock_at": "+9"},
        {"variant_id": "V3", "product_id": "A2", "price": 200000, "stock": 1},
    ],
    "customers.csv": [
        {"customer_id": "K1", "name": "甲", "phone": "13812345678", "level": "gold",
         "joined_at": "2026-01-02", "address": "上海市1号"},
    ],
    "orders.csv": [
        {"order_no": "DD20260301001", "customer_id": "K1", "status": "signed",
         "placed_at": "2026-03-01T10:00:00+08:00", "signed_at": "2026-03-04T10:00:00+08:00",
         "discount": 101, "receiver": "甲", "phone": "13812345678", "address": "上海市1号",
         "payment_method": "alipay", "courier": "sf", "tracking_no": "SF123",
         "shipped_at": "2026-03-02T10:00:00+08:00"},
    ],
    "order_lines.csv": [
        {"order_no": "DD20260301001", "variant_id": "V1", "quantity": 1, "price": 499900},
        {"order_no": "DD20260301001", "variant_id": "V3", "quantity": 2, "price": 200000},
    ],
    "interactions.csv": [
        {"customer_id": "K1", "product_id": "A1", "kind": "view", "at": 1772330400},
        {"customer_id": "K1", "product_id": "A1", "kind": "rating", "value": 5,
         "at": "2026-03-05T00:00:00Z"},
    ],
}  # fmt: skip


def written(folder: Path, **changes: list[dict[str, Any]]) -> Path:
    """The good files, with some replaced (`products=[...]`)."""
    for name, rows in {**GOOD, **{f"{key}.csv": rows for key, rows in changes.items()}}.items():
        text = io.StringIO()
        fields = list(dict.fromkeys(field for row in rows for field in row)) or ["nothing"]
        writer = csv.DictWriter(text, fields)
        writer.writeheader()
        writer.writerows(rows)
        (folder / name).write_text(text.getvalue(), encoding="utf-8")
    return folder


def changed(file: str, **values: Any) -> dict[str, list[dict[str, Any]]]:
    """The good rows of a file with its first row changed."""
    rows = GOOD[f"{file}.csv"]
    return {file: [{**rows[0], **values}, *rows[1:]]}
