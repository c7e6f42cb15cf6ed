"""Health, own symptoms, progress and its counts, answers and tuning; who needled, and more of each session and
photo."""

from alembic import op

revision = "0003"
down_revision = "0002"

_COLUMNS = {
    "person": ("hair TEXT", "medicines_note TEXT", "allergies_note TEXT"),
    "sessions": (
        "performed_by TEXT",
        "side TEXT",
        "passes_by_zone TEXT",
        "steps TEXT",
        "anaesthetic_cream TEXT",
        "antiseptic TEXT",
    ),
    "treatments": ("route TEXT",),
    "photos": ("lens TEXT", "mid_line TEXT", "date_from TEXT"),
}

_TABLES = """
CREATE TABLE health (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    since TEXT,
    until TEXT,
    "by" TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX health_trashed ON health (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE effects (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    scale TEXT NOT NULL,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX effects_trashed ON effects (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE progress_plans (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    declared_at TEXT NOT NULL,
    declared_at_day TEXT NOT NULL,
    declared_at_utc INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    question TEXT NOT NULL,
    main_view TEXT NOT NULL,
    control_view TEXT,
    days_per_set INTEGER NOT NULL,
    looks TEXT NOT NULL,
    rater TEXT NOT NULL,
    light_matched INTEGER NOT NULL,
    needled_side TEXT,
    rests_days TEXT,
    blocks TEXT,
    outcome TEXT,
    seed INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL,
    ended_on TEXT,
    ended_why TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX progress_plans_declared_at_day ON progress_plans (declared_at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX progress_plans_declared_at_utc ON progress_plans (declared_at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX progress_plans_trashed ON progress_plans (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE sittings (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    look INTEGER NOT NULL,
    "view" TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    rater TEXT NOT NULL,
    impression TEXT,
    seen_before INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    answers TEXT NOT NULL,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(plan_id) REFERENCES progress_plans (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sittings_at_day ON sittings (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX sittings_at_utc ON sittings (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX sittings_plan_id ON sittings (plan_id);
CREATE INDEX sittings_trashed ON sittings (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE spots (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    found_by TEXT NOT NULL,
    distances_mm TEXT,
    side TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX spots_trashed ON spots (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE hair_counts (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    photo_id TEXT NOT NULL,
    spot_id TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    frame TEXT NOT NULL,
    frame_mm REAL NOT NULL,
    is_clipped INTEGER NOT NULL,
    dots TEXT NOT NULL,
    counted_by TEXT NOT NULL,
    repeat_of TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(photo_id) REFERENCES photos (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(spot_id) REFERENCES spots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(repeat_of) REFERENCES hair_counts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX hair_counts_at_day ON hair_counts (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX hair_counts_at_utc ON hair_counts (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX hair_counts_photo_id ON hair_counts (photo_id);
CREATE INDEX hair_counts_repeat_of ON hair_counts (repeat_of);
CREATE INDEX hair_counts_spot_id ON hair_counts (spot_id);
CREATE INDEX hair_counts_trashed ON hair_counts (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE clinic_measures (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    device TEXT,
    zone TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX clinic_measures_at_day ON clinic_measures (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX clinic_measures_at_utc ON clinic_measures (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX clinic_measures_trashed ON clinic_measures (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE answers (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    about TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX answers_at_day ON answers (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX answers_at_utc ON answers (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX answers_trashed ON answers (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE tuning (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    since TEXT,
    until TEXT,
    value REAL,
    why TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX tuning_trashed ON tuning (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;
"""


def upgrade() -> None:
    for table, columns in _COLUMNS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in _TABLES.split(";"):
        if statement.strip():
            op.execute(statement)
