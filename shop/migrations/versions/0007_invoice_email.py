"""Where an invoice is to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("email", sa.String(), nullable=False, server_default="")
    op.add_column("invoices", column)


def downgrade() -> None:
    op.drop_column("invoices", "email")
