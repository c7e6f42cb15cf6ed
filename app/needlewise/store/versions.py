"""Which SQLite and SQLCipher the driver brings."""

from sqlcipher3 import dbapi2


def sqlite_versions() -> tuple[str, str]:
    """SQLite's and SQLCipher's."""
    connection = dbapi2.connect(":memory:")
    try:
        ((cipher,),) = connection.execute("PRAGMA cipher_version").fetchall()
    finally:
        connection.close()
    return str(dbapi2.sqlite_version), str(cipher)
