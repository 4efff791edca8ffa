"""The encrypted file on this device, and the only door to the cipher library.

Three facts found by running it: a wrong key shows only at the first read, as "file is not a database";
the library writes to standard error unless its log is closed before the key is given; a connection
belongs to the thread that made it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from fieldapp.errors import DiskFull, FolderReadOnly, Locked, StoreDamaged, WrongPassphrase
from fieldapp.store import files, migrations

Value: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]

KEY_BYTES = 32
# Half the usual page: a save changes a dozen pages a little, and each changed page is encrypted whole.
PAGE_BYTES = 2048
_PLAIN_HEAD = b"SQLite format 3\0"
SALT_BYTES = 16  # the head of the file: random, not secret, different for every file

# The journal is folded back into the file by `idle`, off the save path; this many pages (16 MiB) is the
# most it may grow to when nobody is ever idle.
_JOURNAL_PAGES = 8000
_MERGE_PAGES = 24
_LOOK_ONLY = "mode=ro&immutable=1"
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "cache_size = -32768",
    f"wal_autocheckpoint = {_JOURNAL_PAGES}",
)

_FULL, _READONLY, _CANTOPEN, _CORRUPT, _NOTADB, _IOERR = 13, 8, 14, 11, 26, 10
_BUSY, _LOCKED = 5, 6


class Database:
    """One connection to one store file. The caller owns every transaction."""

    def __init__(self, path: Path, key: bytes, connection: Any) -> None:
        self.path = path
        self._key = bytearray(key)
        self._connection: Any | None = connection
        self._writing = False

    @classmethod
    def open(cls, path: Path, key: bytes) -> Database:
        """Open a store that exists and bring it up to date.

        Never makes a store, and leaves the file untouched when it cannot be opened.
        """
        if not path.is_file():
            raise StoreDamaged("missing")
        _check_key(path, key)
        database = cls(path, key, _connect(path, key))
        try:
            database.run("BEGIN IMMEDIATE")
            database.run("ROLLBACK")
            migrations.bring_up_to_date(database, before=database._keep_copy)
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def create(cls, path: Path, key: bytes) -> Database:
        """Make a new store, readable by its owner only. It appears under its name when it is complete."""
        if path.exists():
            raise FileExistsError(path.name)
        unfinished = path.with_name(path.name + ".new")
        for left in path.parent.glob(unfinished.name + "-*"):
            left.unlink()
        files.make_private(unfinished)
        database = cls(unfinished, key, _connect(unfinished, key))
        try:
            migrations.bring_up_to_date(database)
            database.checkpoint(truncate=True)
        finally:
            database.close()
        files.rename_durably(unfinished, path)
        return cls(path, key, _connect(path, key))

    def connect_twin(self) -> Database:
        """A second connection to the same file, for the thread that calls this."""
        self._live()
        key = bytes(self._key)
        return Database(self.path, key, _connect(self.path, key))

    @property
    def closed(self) -> bool:
        return self._connection is None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside happens, or nothing does. Not to be nested: the outermost step owns it."""
        if self._writing:
            raise RuntimeError("a transaction is already open")
        self.run("BEGIN IMMEDIATE")
        self._writing = True
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection is not None and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._writing = False

    @property
    def in_transaction(self) -> bool:
        return self._writing

    def execute(self, sql: str, params: Sequence[Value] = ()) -> int:
        """Change rows, inside a transaction of the caller; answers how many."""
        if not self._writing:
            raise RuntimeError("a change needs a transaction")
        return int(self.run(sql, params).rowcount)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """The same change for many rows, inside a transaction of the caller."""
        if not self._writing:
            raise RuntimeError("a change needs a transaction")
        try:
            self._live().executemany(sql, rows)
        except sqlcipher.DatabaseError as error:
            _reraise(error, writing=True)

    def rows(self, sql: str, params: Sequence[Value] = ()) -> list[Row]:
        """All rows of a question."""
        try:
            return list(self._live().execute(sql, params))
        except sqlcipher.DatabaseError as error:
            _reraise(error)

    def row(self, sql: str, params: Sequence[Value] = ()) -> Row | None:
        """The first row of a question, or None."""
        found = self.rows(sql, params)
        return found[0] if found else None

    def value(self, sql: str, params: Sequence[Value] = ()) -> Any:
        """The first field of the first row, or None."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    def merge_index(self, table: str) -> bool:
        """One short step of tidying a full-text index; answers whether there may be more to do."""
        before = self._live().total_changes
        with self.transaction():
            self.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (_MERGE_PAGES,))
        return int(self._live().total_changes - before) >= 2

    def checkpoint(self, *, truncate: bool = False) -> None:
        """Fold the journal back into the file; `truncate` leaves nothing of old pages in it."""
        self.run(f"PRAGMA wal_checkpoint({'TRUNCATE' if truncate else 'PASSIVE'})")

    def rewrite(self) -> bool:
        """Write the file anew without gaps and truncate the journal; False while somebody else is at work.

        Between the rows of a page old bytes may stand that no blanking reaches; in a new file there are none.
        The one step that cannot be cut into pieces of 50 ms: SQLite copies the whole file under a lock (0.5 s
        of work for 42 MB). So only at quiet moments, and of a large file once a day.
        """
        try:
            self._live().execute("VACUUM")
        except sqlcipher.DatabaseError as error:
            if (error.sqlite_errorcode or 0) & 0xFF not in (_BUSY, _LOCKED):
                _reraise(error, writing=True)
            return False
        return not self.value("PRAGMA wal_checkpoint(TRUNCATE)")

    def integrity(self) -> tuple[int, ...]:
        """Numbers of damaged pages, found by a fresh connection: one bad page spoils the one that met it."""
        self._live()
        return damaged_pages(self.path, bytes(self._key))

    def copy_to(self, path: Path, key: bytes) -> None:
        """Copy every page into a new file, encrypted under a key of its own."""
        files.make_private(path)
        target = _keyed(path, key)
        try:
            self._live().backup(target)
        except sqlcipher.DatabaseError as error:
            _reraise(error, writing=True)
        finally:
            target.close()

    def be_alone(self) -> None:
        """Fold the journal away and keep everybody else out; refused while another connection is open."""
        self.run("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        if self.value("PRAGMA journal_mode = DELETE") != "delete":
            raise RuntimeError("the store is in use")

    def _keep_copy(self, number: int) -> None:
        """Keep the file as it was before a migration; the next one replaces it."""
        self.checkpoint(truncate=True)
        for older in self.path.parent.glob(f"{self.path.name}.before-*"):
            older.unlink()
        copy = self.path.with_name(f"{self.path.name}.before-{number:04d}")
        try:
            shutil.copyfile(self.path, copy)
        except OSError as error:
            raise files.folder_problem(error) from error

    def close(self) -> None:
        """Close and forget the key; any later use raises `Locked`."""
        connection, self._connection = self._connection, None
        for index in range(len(self._key)):
            self._key[index] = 0
        if connection is not None:
            connection.close()

    def _live(self) -> Any:
        if self._connection is None:
            raise Locked
        return self._connection

    def run(self, sql: str, params: Sequence[Value] = ()) -> Any:
        """Run one statement as it is: pragmas, and what this module itself needs."""
        try:
            return self._live().execute(sql, params)
        except sqlcipher.DatabaseError as error:
            _reraise(error, writing=self._writing)


def file_salt(path: Path) -> bytes:
    """The public head of a store file; with it a set of key slots names the file it opens."""
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError as error:
        raise files.folder_problem(error) from error


def damaged_pages(path: Path, key: bytes) -> tuple[int, ...]:
    """Numbers of the pages in the file that fail their check under this key."""
    connection = _keyed(path, key, _LOOK_ONLY)
    try:
        found = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        connection.close()
    return tuple(int(number) for (line,) in found for number in re.findall(r"page (\d+)$", line))


def _keyed(path: Path, key: bytes, mode: str = "mode=rw") -> Any:
    if len(key) != KEY_BYTES:
        raise ValueError("a store key has 32 bytes")
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, cached_statements=256
        )
    except sqlcipher.DatabaseError as error:
        _reraise(error)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}")
    return connection


def _connect(path: Path, key: bytes) -> Any:
    connection = _keyed(path, key)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except sqlcipher.DatabaseError as error:
        connection.close()
        _reraise(error)
    return connection


def _check_key(path: Path, key: bytes) -> None:
    """Try the key on the file alone, before anything is opened for writing.

    An ordinary connection with a wrong key would still fold the journal into the file when it closes.
    """
    if path.stat().st_size < PAGE_BYTES or file_salt(path) == _PLAIN_HEAD:
        raise StoreDamaged("not an encrypted store")
    if not _reads(path, key) and not _reads(path, key):  # twice: another process may be writing that page
        raise _unreadable_start(path, key)


def _reads(path: Path, key: bytes) -> bool:
    connection = _keyed(path, key, _LOOK_ONLY)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except sqlcipher.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (_NOTADB, _CORRUPT):
            _reraise(error)
        return False
    finally:
        connection.close()
    return True


def _unreadable_start(path: Path, key: bytes) -> Exception:
    """A wrong key and a damaged first page look the same, until one asks whether any other page is good."""
    pages = path.stat().st_size // PAGE_BYTES
    bad = damaged_pages(path, key)
    if len(bad) < pages:
        return StoreDamaged("page " + ", ".join(str(number) for number in bad[:5]))
    return WrongPassphrase()


def _reraise(error: Any, *, writing: bool = False) -> NoReturn:
    """As a user can be told. A write that the disk refuses (quota, size limit) comes as a bare I/O error."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code == _FULL or (code == _IOERR and writing):
        raise DiskFull from error
    if code in (_READONLY, _CANTOPEN):
        raise FolderReadOnly from error
    if code in (_CORRUPT, _NOTADB, _IOERR):
        raise StoreDamaged("store") from error
    raise error
