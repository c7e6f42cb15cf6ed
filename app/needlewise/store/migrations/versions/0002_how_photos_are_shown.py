"""How a photo is shown: quarter turns, the part that is seen, and what is covered in it."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for column in ("turns INTEGER", "crop TEXT", "covers TEXT"):
        op.execute(f"ALTER TABLE photos ADD COLUMN {column}")
