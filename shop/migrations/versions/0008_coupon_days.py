"""For how many days a claimed coupon is good, which only the words of its offer told before."""

import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
TOLD = re.compile(r"领取后\s*(\d+)\s*天内有效")


def upgrade() -> None:
    op.add_column("offers", sa.Column("valid_days", sa.Integer(), nullable=True))
    there = op.get_bind()
    offers = sa.table("offers", sa.column("offer_id"), sa.column("terms", sa.JSON()),
                      sa.column("valid_days"))  # fmt: skip
    for offer_id, terms in there.execute(sa.select(offers.c.offer_id, offers.c.terms)).all():
        if (told := TOLD.search(json.dumps(terms, ensure_ascii=False))) is not None:
            change = sa.update(offers).where(offers.c.offer_id == offer_id)
            there.execute(change.values(valid_days=int(told.group(1))))


def downgrade() -> None:
    op.drop_column("offers", "valid_days")
