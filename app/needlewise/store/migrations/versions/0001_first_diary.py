"""The tables of the first diary."""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE person (
    entry INTEGER NOT NULL CHECK (entry = 1),
    display_name TEXT,
    birth_year INTEGER,
    sex TEXT,
    skin_type INTEGER,
    screening TEXT,
    clinician_min_interval_days INTEGER,
    question_for_clinician TEXT,
    PRIMARY KEY (entry)
) STRICT;

CREATE TABLE devices (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    needle_length_mm REAL NOT NULL,
    name TEXT,
    needle_count INTEGER,
    material TEXT,
    acquired_on TEXT,
    retired_on TEXT,
    retired_reason TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX devices_trashed ON devices (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE sessions (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    started_at TEXT NOT NULL,
    started_at_day TEXT NOT NULL,
    started_at_utc INTEGER NOT NULL,
    needle_length_mm REAL NOT NULL,
    duration_min REAL,
    device_id TEXT,
    zones TEXT,
    passes INTEGER,
    pressure TEXT,
    bleeding INTEGER,
    pain INTEGER,
    scalp_cleansed INTEGER,
    disinfection TEXT,
    skip_today TEXT,
    products TEXT,
    overrode TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(device_id) REFERENCES devices (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sessions_device_id ON sessions (device_id);
CREATE INDEX sessions_started_at_day ON sessions (started_at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX sessions_started_at_utc ON sessions (started_at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX sessions_trashed ON sessions (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE checkins (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    symptoms TEXT NOT NULL,
    zones TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX checkins_at_day ON checkins (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX checkins_at_utc ON checkins (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX checkins_trashed ON checkins (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE treatments (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    started_on TEXT NOT NULL,
    name TEXT,
    dose TEXT,
    ended_on TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX treatments_trashed ON treatments (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE treatment_uses (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    treatment_id TEXT NOT NULL,
    at TEXT NOT NULL,
    at_day TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(treatment_id) REFERENCES treatments (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX treatment_uses_at_day ON treatment_uses (at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX treatment_uses_at_utc ON treatment_uses (at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX treatment_uses_trashed ON treatment_uses (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;
CREATE INDEX treatment_uses_treatment_id ON treatment_uses (treatment_id);

CREATE TABLE life_events (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    "on" TEXT NOT NULL,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id)
) STRICT;
CREATE INDEX life_events_trashed ON life_events (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE photos (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    taken_at_day TEXT NOT NULL,
    taken_at_utc INTEGER NOT NULL,
    "view" TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    file TEXT,
    media_type TEXT,
    width INTEGER,
    height INTEGER,
    hair TEXT,
    session_id TEXT,
    notes TEXT,
    trashed_at TEXT,
    trashed_at_utc INTEGER,
    PRIMARY KEY (entry),
    CHECK ((trashed_at IS NULL) = (trashed_at_utc IS NULL)),
    UNIQUE (id),
    FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX photos_session_id ON photos (session_id);
CREATE INDEX photos_taken_at_day ON photos (taken_at_day) WHERE trashed_at_utc IS NULL;
CREATE INDEX photos_taken_at_utc ON photos (taken_at_utc) WHERE trashed_at_utc IS NULL;
CREATE INDEX photos_trashed ON photos (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE settings (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
) STRICT;
"""


def upgrade() -> None:
    for statement in _TABLES.split(";"):
        if statement.strip():
            op.execute(statement)
