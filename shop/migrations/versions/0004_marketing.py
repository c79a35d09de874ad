"""Offers, coupons and their ledger, segments."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    coupon_entries()
    offers()
    coupons()
    segment_memberships()


def downgrade() -> None:
    op.drop_table("segment_memberships")
    op.drop_table("coupons")
    op.drop_table("offers")
    op.drop_table("coupon_entries")


def coupon_entries() -> None:
    op.create_table(
        "coupon_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coupon_entries"),
    )
    op.create_index("ix_coupon_entries_code", "coupon_entries", ["code"])
    op.create_index("ix_coupon_entries_offer_id", "coupon_entries", ["offer_id"])


def offers() -> None:
    op.create_table(
        "offers",
        sa.Column("offer_id", sa.String(), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.Column("condition", sa.JSON(), nullable=False),
        sa.Column("benefit", sa.JSON(), nullable=False),
        sa.Column("claimable", sa.Boolean(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("exclusive", sa.Boolean(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("cap", sa.Integer(), nullable=True),
        sa.Column("claimed", sa.Integer(), nullable=False),
        sa.Column("per_customer", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("cap IS NULL OR claimed <= cap", name=op.f("ck_offers_cap")),
        sa.CheckConstraint("claimed >= 0", name=op.f("ck_offers_claimed")),
        sa.PrimaryKeyConstraint("offer_id", name="pk_offers"),
    )


def coupons() -> None:
    op.create_table(
        "coupons",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("offer_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name="fk_coupons_customer_id"
        ),
        sa.ForeignKeyConstraint(["offer_id"], ["offers.offer_id"], name="fk_coupons_offer_id"),
        sa.PrimaryKeyConstraint("code", name="pk_coupons"),
        sa.UniqueConstraint(
            "offer_id", "customer_id", "number", name="uq_coupons_offer_id_customer_id_number"
        ),
    )
    op.create_index("ix_coupons_customer_id", "coupons", ["customer_id"])


def segment_memberships() -> None:
    op.create_table(
        "segment_memberships",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("segment", sa.String(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name="fk_segment_memberships_customer_id"
        ),
        sa.PrimaryKeyConstraint("customer_id", name="pk_segment_memberships"),
    )
    op.create_index("ix_segment_memberships_segment", "segment_memberships", ["segment"])
