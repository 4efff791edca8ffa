"""Where a store may still hold what was erased, opened in every way there is, and a search in it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from fieldapp.store.database import PAGE_BYTES, Database
from fieldapp.store.erasing import INDEXES
from fieldapp.workflow.session import Session

KEY: Final = bytes(range(32))
_RESERVED: Final = 80  # of each page: the vector and the check
_LETTERS: Final = 9  # an index keeps a word without the letters that it shares with the one before


def look_everywhere(session: Session, folder: Path) -> dict[str, bytes]:
    """Everything that the store holds, decrypted in every way there is."""
    db, store = session.database, folder / "store.db"
    places = {f"table {table}": rows_of(db, table) for table in _tables(db)}
    places |= {f"index {name[6:]}": places[name] for name in list(places) if _is_shadow(name)}
    places["page"] = b"".join(_pages(store.read_bytes()))
    places["journal"] = b"".join(_journal(store.with_name("store.db-wal").read_bytes()))
    copy = folder / "copy.db"
    db.copy_to(copy, KEY)
    places["copy"] = b"".join(_pages(copy.read_bytes()))
    plain = folder / "plain.db"
    db.run(f"ATTACH '{plain}' AS plain KEY ''")
    db.run("SELECT sqlcipher_export('plain')").fetchall()
    db.run("DETACH plain")
    places["export"] = plain.read_bytes()
    plain.unlink()
    return places


def _is_shadow(name: str) -> bool:
    return any(name.startswith(f"table {index}_") for index in INDEXES)


def _tables(db: Database) -> list[str]:
    return [
        name for (name,) in db.rows("SELECT name FROM pragma_table_list WHERE type IN ('table', 'shadow')")
    ]


def rows_of(db: Database, table: str) -> bytes:
    """Every field of every row."""
    fields = (each for row in db.rows(f'SELECT * FROM "{table}"') for each in row)
    return b"\n".join(each if isinstance(each, bytes) else str(each).encode() for each in fields)


def _pages(raw: bytes) -> Iterator[bytes]:
    for at in range(0, len(raw), PAGE_BYTES):
        yield _opened(raw[at : at + PAGE_BYTES], 16 if at == 0 else 0)


def _journal(raw: bytes) -> Iterator[bytes]:
    """Each page in the journal, also those that it no longer counts."""
    step = 24 + PAGE_BYTES
    for at in range(32, len(raw) - step + 1, step):
        first = int.from_bytes(raw[at : at + 4], "big") == 1
        yield _opened(raw[at + 24 : at + step], 16 if first else 0)


def _opened(page: bytes, skip: int) -> bytes:
    vector = page[PAGE_BYTES - _RESERVED : PAGE_BYTES - _RESERVED + 16]
    reader = Cipher(algorithms.AES(KEY), modes.CBC(vector)).decryptor()
    return reader.update(page[skip : PAGE_BYTES - _RESERVED]) + reader.finalize()


def search(
    words_of: Mapping[str, set[str]], gone: set[str], places: Mapping[str, bytes]
) -> tuple[int, list[str]]:
    """How many words x places were looked at, and which words of those who went are still there.

    Raises AssertionError when the words of those who stayed are not found: then the search is blind.
    """
    ends = {word[-_LETTERS:]: (of, word) for of, words in words_of.items() for word in words}
    found = {place: _found(content, ends) for place, content in places.items()}
    hits = [
        f"{place}: {ends[end][1]}" for place, seen in found.items() for end in seen if ends[end][0] in gone
    ]
    kept = {end for end, (of, _) in ends.items() if of not in gone}
    unseen = kept - found["page"]
    if len(unseen) > len(kept) // 10 or not kept:  # drafts of those who stay lost their identity too
        raise AssertionError(
            f"the search is blind: {len(unseen)} of {len(kept)} words of others are not found"
        )
    return len(ends) * len(places), hits


def _found(content: bytes, ends: dict[str, tuple[str, str]]) -> set[str]:
    seen = set()
    for run in re.findall(rb"[a-z]{%d,}" % _LETTERS, content):
        text = run.decode("ascii")
        seen |= {text[at : at + _LETTERS] for at in range(len(text) - _LETTERS + 1)} & ends.keys()
    return seen
