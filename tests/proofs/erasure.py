"""What is erased is gone: from every table, every page of the file, the journal and every copy made since.

A store with forty people, a word of its own in every column that can hold text, in every table that speaks of
a person, in drafts, messages, requests, notes with steps and facts of the Logboek, between other people's
signals and after much changing about. Some go by retention (no request, closed request), some by hand,
some because they said no; beside them requests that intake received and signals of nobody. Then searched, for
every word of those who went: every row of every table and shadow table, every page of the decrypted
file with its
free pages, every page that the journal still holds, a plain export, a copy, and the raw files. The words of
those who stayed must be found, or the search is blind.

The control is the same with the protections off: nothing blanks what was freed, indexes are not merged, the
file not written anew and the journal not truncated.
"""

import json
import random
import string
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, Final

from fieldapp.domain.ids import PersonId
from fieldapp.store import database
from fieldapp.store.erasing import INDEXES, Scrubber
from fieldapp.workflow import logbook, retain, upkeep
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.proofs import Proof
from tests.proofs.erased_places import look_everywhere, search
from tests.proofs.switching import replaced
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_session, join

_PLACE: Final = "1" * 32
_DAYS: Final = frozenset(
    {"noted_at", "held_at", "at", "given_at", "asked_at", "made_at", "since", "day", "until", "due", "term",
     "done_at", "shown_at", "agreed_at", "deleted_at", "withdrawn_at", "pause_until", "paper", "clock",
     "closed_on", "queued_at", "started", "kept_from", "noted_on", "stopped_at"}
)  # fmt: skip
# Columns with codes: figures keep those, and the program reads them.
_CODES: Final = {
    "direction": "out", "outcome": "gevraagd", "helped": "ja", "respected": "ja", "onward": "ja",
    "answer": "ja", "domains": '["wonen"]', "non_take_up": "[]", "strengths": "[]",
    "kind": "materieel", "about": "zelf", "urgency": "", "wish": "dienst", "form": "warm",
    "status": "gekregen", "reach": "onbekend", "sheet": "blad1", "fields": "[]", "state": "", "what": "zorg",
    "chosen": "", "standing": "gesloten", "signals": "[]", "codes": "[]", "steps": "[]", "source": "",
    "basis": "noodtoestand",
    "policy": "2026", "name": "Lien", "role": "collega", "mailbox": "m", "device": "d", "mid": "e" * 32,
}  # fmt: skip


_LISTS: Final = frozenset({"contact_allowed", "contact_forbid", "vulnerable", "key_moments", "groups"})


@dataclass(slots=True)
class _Cast:
    """Who is there, and the words that speak of them."""

    chance: random.Random
    session: Session
    clock: Clock
    times: int
    words: dict[str, set[str]] = field(default_factory=dict)

    def word(self, of: str) -> str:
        """A new word that stands for one person."""
        made = "".join(self.chance.choices(string.ascii_lowercase, k=12))
        self.words.setdefault(of, set()).add(made)
        return made

    def id(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"


def prove(*, full: bool) -> Proof:
    tried = wrong = 0
    with quick():
        for seed in range(5 if full else 1):
            searched, found = play(random.Random(seed), times=3 if full else 1)
            tried, wrong = tried + searched, wrong + len(found)
        with protections_off():
            _, hits = play(random.Random(0), lax=True)
    return Proof("erasure", tried=tried, figure=wrong, goal=0, control=_in_every_place(hits))


def _in_every_place(hits: list[str]) -> int:
    """How many hits; none counts when one of the protections makes no difference."""
    places = ("page", "journal", "index")
    return len(hits) if all(any(hit.startswith(place) for hit in hits) for place in places) else 0


@contextmanager
def quick() -> Iterator[None]:
    """Without waiting for the disk: what stands in the file is the same."""
    fast = tuple("synchronous = OFF" if p.startswith("synchronous") else p for p in database.PRAGMAS)
    with replaced(database, "PRAGMAS", fast):
        yield


@contextmanager
def protections_off() -> Iterator[None]:
    """Freed space keeps what stood in it, indexes and file are not written anew, the journal stays."""
    lax = tuple(p.replace("secure_delete = ON", "secure_delete = OFF") for p in database.PRAGMAS)
    with ExitStack() as stack:
        stack.enter_context(replaced(database, "PRAGMAS", lax))
        stack.enter_context(replaced(Scrubber, "begin", lambda self: None))
        stack.enter_context(replaced(Scrubber, "step", lambda self: False))
        stack.enter_context(replaced(Scrubber, "end", lambda self: True))
        stack.enter_context(replaced(Scrubber, "fold", lambda self: None))
        yield


# --- the play -----------------------------------------------------------------------------------------------


def play(chance: random.Random, *, times: int = 1, lax: bool = False) -> tuple[int, list[str]]:
    """How many words × places were searched, and what was found that should be gone."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, clock = Path(scratch) / "profile", Clock()
        session = a_session(folder, FIELD, clock)
        join(session, a_network(), "veld", "laptop")
        cast = _Cast(chance, session, clock, times)
        if lax:
            _keep_words(session)
        gone = _populate(cast)
        _change_about(cast)
        _let_time_pass(cast, gone)
        places = look_everywhere(session, folder)
        session.close()
        places |= {f"file {path.name}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return search(cast.words, gone, places)


def _keep_words(session: Session) -> None:
    """Let the indexes keep words of what was deleted until they merge by themselves."""
    with session.database.transaction():
        for index in INDEXES:
            session.database.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 0)")


def _populate(cast: _Cast) -> set[str]:
    """Forty people and more; answers which of them go."""
    people = [cast.id() for _ in range(40)]
    with cast.session.database.transaction():
        for at, person in enumerate(people):
            _row(cast, "person", person, {"id": person, "stale": "0"})
            for _ in range(cast.times):
                _everything_about(cast, person)
            if at >= 10 and at not in (36, 37, 38, 39):
                _request(cast, person, "out", "afgesloten" if at < 25 else "ontvangen")
            for _ in range(2 * cast.times):
                _filler(cast)
        received = [cast.id() for _ in range(5)]
        for one in received:
            _request(cast, one, "in", "hulp_gestart")
        nobody = cast.id()
        for _ in range(5):
            _signal(cast, nobody, None)
    for person in people[36:38]:
        retain.hold(cast.session, PersonId(person), "bezwaar")
    return {*people[:25], *people[38:], *received, nobody}


def _everything_about(cast: _Cast, person: str) -> None:
    """A row in every table that speaks of a person, and what hangs on a signal."""
    db = cast.session.database
    signal = _signal(cast, person, person)
    for table in cast.session.store.merges.tables():
        if table not in ("signal", "request", "ledger_fact", "consent", "addendum"):
            given = {"person_id": person, "signal_id": signal, "id": cast.id()}
            if table == "consultation":  # one that goes on: its partner is told when the person goes
                given |= {"thread": cast.id(), "until": "2030-01-01", "mailbox": cast.id()}
            _row(cast, table, person, given)
    _row(
        cast,
        "consent",
        person,
        {"id": cast.id(), "person_id": person, "signal_id": signal, "answer": "later"},
    )
    _row(cast, "circumstance", person, {"signal_id": signal, "barriers": "[]", "rungs": "[]"})
    facts = {"note": cast.word(person)}
    logbook.enter(cast.session, EntryKind.EXPORT, facts, About(person_id=PersonId(person)))
    body = json.dumps({"codename": cast.word(person), "own_words": cast.word(person), "person_id": person})
    db.execute(
        "INSERT INTO draft (id, kind, for_id, version, body, saved_at) VALUES (?, ?, ?, 1, ?, ?)",
        (cast.id(), cast.chance.choice(("signal", "send", "journal")), None, body, _now(cast)),
    )


def _signal(cast: _Cast, of: str, person: str | None) -> str:
    signal = cast.id()
    text = " ".join(cast.word(of) for _ in range(6))
    given = {"id": signal, "place_id": _PLACE, "person_id": person, "own_words": text, "visit_id": None}
    _row(cast, "signal", of, {**given, "deleted_at": None})
    return signal


def _filler(cast: _Cast) -> None:
    """Somebody else's words between them."""
    text = " ".join("".join(cast.chance.choices(string.ascii_lowercase, k=6)) for _ in range(30))
    values = (cast.id(), _PLACE, _now(cast), text, text)
    cast.session.database.execute(
        "INSERT INTO signal (id, place_id, noted_at, kind, author, about, urgency, domains, non_take_up,"
        " strengths, wish, codename, own_words, observation)"
        " VALUES (?, ?, ?, 'zorg', '', 'zelf', '', '[]', '[]', '[]', '', '', ?, ?)",
        values,
    )


def _request(cast: _Cast, of: str, direction: str, state: str) -> None:
    db, request, thread, mid = cast.session.database, cast.id(), cast.id(), cast.id()
    consent = None
    if direction == "out":
        consent = cast.id()
        signal = _signal(cast, of, of)
        _row(cast, "consent", of, {"id": consent, "person_id": of, "signal_id": signal})
    else:
        signal = None
    payload = json.dumps({"fields": {"vraag": cast.word(of), "naam": cast.word(of)}}).encode()
    given = {
        "id": request, "thread": thread, "mid": mid, "direction": direction, "state": state,
        "payload": payload, "person_id": of if direction == "out" else None, "signal_id": signal,
        "consent_id": consent, "reason": "", "recipient_org": "0" * 32, "recipient_mailbox": "a" * 32,
        "recipient_name": "OCMW", "sender_org": "5" * 32,
        "sender_device": "d" * 32, "sender_mailbox": "b" * 32, "sender_name": "Buurtwerk",
        "about": '["wonen"]',
        "owner": "", "handler": "", "term": None, "n": None,
    }  # fmt: skip
    _row(cast, "request", of, given)
    person = of if direction == "out" else None
    _row(
        cast, "addendum", of, {"direction": direction, "id": cast.id(), "thread": thread, "person_id": person}
    )
    event = cast.id()
    db.execute(
        "INSERT INTO event (thread, id, writer, seq, code, by, at, reason, of, until)"
        " VALUES (?, ?, 'w', 1, 'afgesloten', 'worker', ?, '', NULL, NULL)",
        (thread, event, _now(cast)),
    )
    cast.session.preferences.set(f"step/{event}", {"note": cast.word(of)})
    words = {
        "salt": cast.word(of).encode(),
        "payload": cast.word(of).encode(),
        "header": b"h",
        "signature": b"s",
    }
    fixed = {
        "mid": mid,
        "thread": thread,
        "direction": direction,
        "kind": 1,
        "chain": b"c",
        "mailbox": "a" * 32,
    }
    rest = {"device": "d" * 32, "inc": "i", "env": cast.id(), "n": cast.chance.getrandbits(30)}
    _row(cast, "message", of, {**words, **fixed, **rest})
    sealed = {
        "env": rest["env"],
        "mid": mid,
        "thread": thread,
        "kind": 1,
        "mailbox": "a" * 32,
        "state": "stored",
    }
    _row(
        cast, "outbox", of, {**sealed, "envelope": cast.word(of).encode(), "code": "", "wt": b"w", "n": None}
    )


def _row(cast: _Cast, table: str, of: str, given: dict[str, Any]) -> None:
    """A row with a word of this person wherever the table has room for text."""
    row: dict[str, Any] = {}
    columns = cast.session.database.rows(
        'SELECT name, type, "notnull", dflt_value IS NOT NULL, hidden FROM pragma_table_xinfo(?)', (table,)
    )
    for name, kind, required, _, hidden in columns:
        if hidden:
            continue
        if name in given:
            row[name] = given[name]
        elif kind != "INTEGER" and name in _DAYS:
            row[name] = _when(cast, name) if required else None
        elif kind != "INTEGER" and name in _CODES:
            row[name] = _CODES[name]
        elif name.endswith("_id") and not required:
            row[name] = None
        else:
            row[name] = json.dumps([cast.word(of)]) if name in _LISTS else _text(cast, of, kind)
    names = ", ".join(row)
    cast.session.database.execute(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values())
    )


def _text(cast: _Cast, of: str, kind: str) -> Any:
    if kind == "INTEGER":
        return cast.chance.getrandbits(20)
    word = cast.word(of)
    return word.encode() if kind == "BLOB" else word


def _when(cast: _Cast, name: str) -> str:
    days = ("day", "until", "due")
    return cast.session.now().date().isoformat() if name in days else _now(cast)


def _now(cast: _Cast) -> str:
    return cast.session.now().astimezone(UTC).isoformat(timespec="microseconds")


def _change_about(cast: _Cast) -> None:
    """Work goes on: texts grow and shrink, so that rows move between pages."""
    db = cast.session.database
    for _ in range(1 + cast.times):
        with db.transaction():
            for id_, text in db.rows("SELECT id, own_words FROM signal ORDER BY random() LIMIT 25"):
                longer = f"{text} {'x ' * cast.chance.randrange(1, 400)}"
                db.execute("UPDATE signal SET observation = ? WHERE id = ?", (longer, id_))
        with db.transaction():
            for id_, text in db.rows("SELECT id, own_words FROM signal ORDER BY random() LIMIT 25"):
                db.execute("UPDATE signal SET observation = ? WHERE id = ?", (text[:40], id_))
        upkeep.rest(cast.session)


def _let_time_pass(cast: _Cast, gone: set[str]) -> None:
    """The days on which something is announced and goes; the hub tells the time. Some go by hand."""
    people = {person.id for person in cast.session.people.all()}
    for day in (0, 25, 33, 34, 172, 187, 190):
        _at_day(cast, day)
        rest(cast.session)
        rows = retain.overview(cast.session).rows
        retain.mark_seen(cast.session, [(row.object, row.ref) for row in rows])
    by_hand = [person.id for person in cast.session.people.all() if person.id in gone]
    for at, person_id in enumerate(by_hand):
        go = retain.let_go if at % 2 else retain.refused
        go(cast.session, person_id)
    _at_day(cast, 191)
    rest(cast.session)
    left = {person.id for person in cast.session.people.all()}
    if left & gone or not people - gone <= left:
        raise AssertionError("not those went who should")


def _at_day(cast: _Cast, day: int) -> None:
    """So many days after the beginning, on the clock and by the hub's word."""
    cast.clock.at = Clock().at + timedelta(days=day)
    session = cast.session
    with session.database.transaction():
        logbook.enter(session, EntryKind.EXPORT, {"what": "none"})
        newest = session.ledger.newest_anchor()
        assert newest is not None
        session.ledger.witness(newest.value, int(cast.clock.at.timestamp()), bytes(64))


def rest(session: Session) -> None:
    """Nobody works for a while."""
    while upkeep.rest(session):
        pass
