"""What was bought: baskets, orders, payments, shipments, refunds, cases, invoices."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    orders()
    basket_lines()
    invoices()
    order_lines()
    payments()
    refunds()
    shipments()
    after_sales()
    shipment_steps()


def downgrade() -> None:
    op.drop_table("shipment_steps")
    op.drop_table("after_sales")
    op.drop_table("shipments")
    op.drop_table("refunds")
    op.drop_table("payments")
    op.drop_table("order_lines")
    op.drop_table("invoices")
    op.drop_table("basket_lines")
    op.drop_table("orders")


def orders() -> None:
    op.create_table(
        "orders",
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("placed_at", sa.DateTime(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("discount", sa.Integer(), nullable=False),
        sa.Column("shipping_fee", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name="fk_orders_customer_id"
        ),
        sa.PrimaryKeyConstraint("order_no", name="pk_orders"),
    )
    op.create_index("ix_orders_customer", "orders", ["customer_id", "placed_at"])
    op.create_index("ix_orders_status", "orders", ["status"])


def basket_lines() -> None:
    op.create_table(
        "basket_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("variant_id", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["variants.variant_id"], name="fk_basket_lines_variant_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_basket_lines"),
        sa.UniqueConstraint("owner", "variant_id", name="uq_basket_lines_owner_variant_id"),
    )
    op.create_index("ix_basket_lines_owner", "basket_lines", ["owner"])


def invoices() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("tax_no", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_invoices_order_no"),
        sa.PrimaryKeyConstraint("id", name="pk_invoices"),
        sa.UniqueConstraint("order_no", name="uq_invoices_order_no"),
    )


def order_lines() -> None:
    op.create_table(
        "order_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("variant_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("discount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_order_lines_order_no"),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.product_id"], name="fk_order_lines_product_id"
        ),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["variants.variant_id"], name="fk_order_lines_variant_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_lines"),
    )
    op.create_index("ix_order_lines_order_no", "order_lines", ["order_no"])
    op.create_index("ix_order_lines_product_id", "order_lines", ["product_id"])


def payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("paid_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_payments_order_no"),
        sa.PrimaryKeyConstraint("id", name="pk_payments"),
        sa.UniqueConstraint("order_no", name="uq_payments_order_no"),
    )


def refunds() -> None:
    op.create_table(
        "refunds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("requested_at", sa.DateTime(), nullable=False),
        sa.Column("finished_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_refunds_order_no"),
        sa.PrimaryKeyConstraint("id", name="pk_refunds"),
    )
    op.create_index("ix_refunds_order_no", "refunds", ["order_no"])


def shipments() -> None:
    op.create_table(
        "shipments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=False),
        sa.Column("courier", sa.String(), nullable=False),
        sa.Column("tracking_no", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.DateTime(), nullable=False),
        sa.Column("expected_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_shipments_order_no"),
        sa.PrimaryKeyConstraint("id", name="pk_shipments"),
        sa.UniqueConstraint("order_no", name="uq_shipments_order_no"),
    )


def after_sales() -> None:
    op.create_table(
        "after_sales",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_no", sa.String(), nullable=True),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.customer_id"], name="fk_after_sales_customer_id"
        ),
        sa.ForeignKeyConstraint(["line_id"], ["order_lines.id"], name="fk_after_sales_line_id"),
        sa.ForeignKeyConstraint(["order_no"], ["orders.order_no"], name="fk_after_sales_order_no"),
        sa.PrimaryKeyConstraint("id", name="pk_after_sales"),
    )
    op.create_index("ix_after_sales_customer_id", "after_sales", ["customer_id"])
    op.create_index("ix_after_sales_order_no", "after_sales", ["order_no"])


def shipment_steps() -> None:
    op.create_table(
        "shipment_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shipment_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["shipments.id"], name="fk_shipment_steps_shipment_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_shipment_steps"),
    )
    op.create_index("ix_shipment_steps_shipment_id", "shipment_steps", ["shipment_id"])
