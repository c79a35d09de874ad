"""What was shown to whom, where and by which version, so that orders can be attributed to it."""

from collections.abc import Sequence
from datetime import datetime

from shop.database import Transaction
from shop.tables import ImpressionRow


def record(
    tx: Transaction,
    product_ids: Sequence[str],
    *,
    customer_id: str | None,
    conversation_id: str | None,
    mode: str,
    version_id: int | None,
    now: datetime,
) -> None:
    """Note products shown in this order, the first at position 1."""
    tx.add_all(
        ImpressionRow(
            customer_id=customer_id,
            conversation_id=conversation_id,
            product_id=product_id,
            position=position,
            mode=mode,
            version_id=version_id,
            at=now,
        )
        for position, product_id in enumerate(product_ids, 1)
    )
    tx.flush()
