"""Nothing personal stands in clear anywhere but in an unlocked store, and nobody decodes what is not theirs.

Days of work on real stores and a real hub: requests (answered to the end, taken back before anybody opened
it, given back), beside them drafts, visits, places, other signals and a sending that was only begun; between
the days every laptop is locked and opened again. Every personal text is a canary, and so is every column of
words of every table, found by reading the schema (see `planting`): more than 200 in all. Then the program
itself: its commands, and its windows (every page, search, copy, print preview), once locked and once killed
in the middle of a write.

Searched for all of them: every file that was left behind on the way and after (stores, their journals as the
kill left them, the hub, logs at their most talkative, standard error, temporary and home folders), and every
byte of every connection to the hub, enrolment included. Searched in what each device decoded: a canary that
this device may not have. The long form plays a week with other words each time.

The control plays the same with three protections off: the seal lets the message through as it is, the store
gets no key, and every field leaves whether it was ticked or not.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlcipher3 import dbapi2 as sqlcipher

from fieldapp.domain.disclosure import Decision
from fieldapp.domain.ids import PlaceId, RequestId, SignalId, VisitId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.store import database
from fieldapp.workflow import advise, answer, disclose, follow_up, post, presence, record
from fieldapp.workflow.sending import SendForm
from fieldapp.workflow.session import Session, lock
from sync.sealing import hpke
from tests.faults.wire import Wire
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import (
    CAW,
    FIELD,
    OCMW,
    SECOND,
    Device,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.journeys.story import YES
from tests.proofs import Proof
from tests.proofs.left_behind import everything_kept_in, snapshot
from tests.proofs.planting import plant, unplanted
from tests.proofs.searching import Aviary, Hit
from tests.proofs.switching import replaced

_ROOT: Final = Path(__file__).parents[2]
_ENOUGH: Final = 200  # canaries, at the least
_WEEK: Final = 5
_TICKED: Final = (
    *("naam", "vraag", "gemeente", "telefoon", "vertrouwenspersoon", "toelichting"),
    *("reden_niet_opname", "krachten", "rechten", "eerste_gesprek"),
)
_UNTICKED: Final = ("adres", "geboortejaar", "huishouden", "ziekenfonds", "terugbelnummer")


def prove(*, full: bool) -> Proof:
    chance = random.Random() if full else random.Random(1)
    tried, hits = play(chance, days=_WEEK if full else 1)
    with everything_open():
        _, found = play(chance, days=1)
    return Proof("canaries", tried=tried, figure=len(hits), goal=0, control=_seen_everywhere(found))


def _seen_everywhere(found: list[Hit]) -> int:
    """How many hits; none of it counts when the search was blind in one kind of place."""
    kinds = ("store.db", "hub.db", "connection", "decoded by ocmw")
    return len(found) if all(any(kind in hit.place for hit in found) for kind in kinds) else 0


@contextmanager
def everything_open() -> Iterator[None]:
    """No seal, no key, no ticks."""
    with (
        replaced(hpke, "close", lambda message, public, info: bytes(1120) + message + bytes(16)),
        replaced(hpke, "disclose", lambda sealed, key, info: sealed[1120:-16]),
        replaced(database, "_keyed", _without_key),
        replaced(disclose, "_ticked", _ticked_or_not),
    ):
        yield


def _without_key(path: Path, _key: bytes, mode: str = "mode=rw") -> Any:
    return sqlcipher.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None)


def _ticked_or_not(form: SendForm, _allowed: Decision) -> dict[str, str]:
    return {choice.code: choice.text for choice in form.fields if choice.text}


# --- the play -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Cast:
    """Who plays, and the words they use."""

    aviary: Aviary
    folder: Path
    devices: dict[str, Device]
    clock: "_Days"
    place: PlaceId

    @property
    def field(self) -> Session:
        return self.devices["field"].session

    def word(self, *readers: str) -> str:
        """A canary of the field worker; who else may read it."""
        return self.aviary.word("field", *readers)

    def sync(self, *names: str) -> None:
        sync_all(*(self.devices[name] for name in names))


class _Days:
    """The clock of all laptops: the real one, and whole days on top."""

    days = 0

    def __call__(self) -> datetime:
        return datetime.now(UTC) + timedelta(days=self.days)


def play(chance: random.Random, days: int) -> tuple[int, list[Hit]]:
    """From founding to the last answer; how many canaries × places were searched, and the hits."""
    aviary = Aviary(chance)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(everything_kept_in(folder))
        hub = stack.enter_context(running_hub(folder))
        wire = stack.enter_context(Wire(hub.url))
        hub.url = wire.url
        clock = _Days()
        cast = _Cast(aviary, folder, _enrol(folder, hub, clock), clock, _new_place())
        places: dict[str, bytes] = {}
        for _ in range(days):
            places |= _tell(cast)
            _go_home(cast)
        plant(cast.field.database, cast.word)
        places |= _run_program(cast)
        _all_planted(cast)
        decoded = {name: decoded_by(device.session) for name, device in cast.devices.items()}
        for device in cast.devices.values():
            lock(device.session)
        hub.stop()
        places |= snapshot(folder, "at the end") | wire.streams()
        places = {name: data for data, name in {data: name for name, data in places.items()}.items()}
        hits = aviary.hits(places) + _read_by_others(aviary, decoded)
    return len(aviary.canaries) * (len(places) + len(decoded)), hits


def _enrol(folder: Path, hub: RunningHub, clock: _Days) -> dict[str, Device]:
    coordinator = found_network(folder, hub, clock)
    field = enrol_organisation(coordinator, folder, FIELD, clock)
    ocmw = enrol_organisation(coordinator, folder, OCMW, clock)
    caw = enrol_organisation(coordinator, folder, CAW, clock)
    colleague = enrol_device(ocmw, folder, SECOND, clock=clock)
    sync_all(ocmw, colleague, caw, field, coordinator)
    return {"coordinator": coordinator, "field": field, "ocmw": ocmw, "colleague": colleague, "caw": caw}


def _tell(cast: _Cast) -> dict[str, bytes]:
    """Everything that happens; gives the files as they were half-way, with all that waits in the journals."""
    _note_place(cast)
    helped = _send(cast, "OCMW", ("ocmw", "colleague"))
    stopped = _send(cast, "OCMW", ())
    returned = _send(cast, "CAW", ("caw",))
    _leave_unfinished(cast)
    half_way = snapshot(cast.folder, f"half-way through day {cast.clock.days}")
    cast.sync("field")
    post.withdraw(cast.field, stopped, "persoon_wil_stoppen")
    cast.sync("field", "ocmw", "colleague", "caw")
    _help(cast, helped)
    _give_back(cast, returned)
    cast.sync("ocmw", "caw", "colleague", "field", "coordinator")
    _expect(cast, {helped: "hulp_gestart", stopped: "ingetrokken", returned: "teruggegeven"})
    return half_way


def _go_home(cast: _Cast) -> None:
    """Every laptop is locked; the next day they are opened again."""
    cast.clock.days += 1
    for device in cast.devices.values():
        if not _stands_open(device):
            device.reopen()


def _stands_open(device: Device) -> bool:
    """In the control the store has no key: nothing can lock it."""
    return database.file_salt(device.folder / "store.db").startswith(b"SQLite")


def _all_planted(cast: _Cast) -> None:
    """A new column of words without a canary is a hole in this proof, and so are too few of them."""
    missing = unplanted(cast.field.database, lambda text: bool(cast.aviary.found_in(text.encode())))
    if missing:
        raise AssertionError(f"no canary in {', '.join(missing)}: see tests/proofs/planting.py")
    if len(cast.aviary.canaries) < _ENOUGH:
        raise AssertionError(f"only {len(cast.aviary.canaries)} canaries")


def _new_place() -> PlaceId:
    return PlaceId(uuid4().hex)


def _note_place(cast: _Cast) -> None:
    word = cast.word
    cast.place = _new_place()
    place = MeetingPlace(
        cast.place, f"Huis {word('ocmw', 'colleague', 'caw')}", "buurthuis_dorpshuis", "Noorderhaven",
        address=f"Straat {word()}", opening=f"di {word()}", house_rules=f"Stil bij {word()}",
    )  # fmt: skip
    presence.save_place(cast.field, place)
    visit = Visit(
        VisitId(uuid4().hex), cast.place, cast.field.now(), "aanwezigheid", "5-9", f"Druk, {word()}"
    )
    presence.save_visit(cast.field, visit)


def _signal(cast: _Cast, note: str) -> record.SignalForm:
    word = cast.word
    return replace(
        record.new_form(cast.field),
        place_id=cast.place,
        kind="materieel",
        own_words=f"Ik doe mijn post niet meer open, zei {word()}.",
        observation=f"Had {word()} bij. " + f"Sprak over {word()}. " * 40,
        domains=("inkomen_schulden", "psychisch"),
        wish="dienst",
        codename=word(),
        age_class="18plus",
        age_about=f"rond {word()}",
        safe_contact=SafeContact(("via_place",), ("home_call",), note),
    )


def _send(cast: _Cast, to: str, readers: tuple[str, ...]) -> RequestId:
    """A person, what they told, and their yes to a part of it."""
    session, word = cast.field, cast.word
    signal, _ = record.save(session, _signal(cast, f"dinsdag bij {word(*readers)}"))
    form = _filled(cast, signal, to, readers)
    advise.save_person_answers(session, form)
    shown = disclose.preview(session, form)
    asked = replace(form.consent, read_digest=shown.said)
    consent, _ = disclose.record_answer(session, shown, asked)
    return post.seal_and_queue(session, shown, consent)[0]


def _filled(cast: _Cast, signal: SignalId, to: str, readers: tuple[str, ...]) -> SendForm:
    session, word = cast.field, cast.word
    form = replace(advise.start(session, signal), position=advise.AGREES)
    recipient = next(choice for choice in advise.recipients(session) if to in choice.name)
    consent = replace(YES, form="tolk", interpreter="tolkdienst", interpreter_note=f"Tolk {word()}")
    form = replace(form, recipient=recipient, consent=consent)
    for code in _TICKED:
        form = form.with_field(code, text=f"Dit is {word(*readers)}", ticked=True)
    for code in _UNTICKED:
        form = form.with_field(code, text=f"Dit is {word()}")
    for code in ("bereikbaar", "niet_doen", "taal"):
        form = form.with_field(code, ticked=True)
    return form.with_field("waarover", value="inkomen_schulden", ticked=True)


def _leave_unfinished(cast: _Cast) -> None:
    """Half done when one goes home: a draft, a sending that nobody agreed to yet, a signal put away."""
    session, word = cast.field, cast.word
    record.autosave(session, _signal(cast, word()))
    begun, _ = record.save(session, _signal(cast, word()))
    advise.save_person_answers(session, _filled(cast, begun, "CAW", ()))
    away, _ = record.save(session, _signal(cast, word()))
    record.delete(session, away)


def _help(cast: _Cast, request: RequestId) -> None:
    desk = cast.devices["ocmw"].session
    answer.opened(desk, request)
    answer.take_up(desk, request)
    cast.sync("ocmw", "colleague")
    answer.attempt(desk, request, "bezoek_niet_thuis")
    answer.pause(desk, request, (desk.now() + timedelta(days=9)).date())
    answer.resume(desk, request)
    answer.contact_made(desk, request)
    answer.close(desk, request, "hulp_gestart")


def _give_back(cast: _Cast, request: RequestId) -> None:
    desk = cast.devices["caw"].session
    answer.opened(desk, request)
    answer.take_up(desk, request)
    answer.give_back(desk, request, "persoon_weigerde", note=f"Zei {cast.aviary.word('caw')}")


def _expect(cast: _Cast, states: Mapping[RequestId, str]) -> None:
    heard = {request: follow_up.request(cast.field, request).state for request in states}
    if heard != dict(states):
        raise AssertionError(f"the loop did not end as told: {heard}")


def _run_program(cast: _Cast) -> dict[str, bytes]:
    """The program itself, in processes of its own, on the profile of the field worker; what it leaves."""
    device = cast.devices["field"]
    if _stands_open(device):
        return {}
    own = ["--profile", str(device.folder), "--passphrase-stdin"]
    commands = {name: ["fieldapp", name, *own] for name in ("sync", "verify-ledger")}
    windows = {end: ["tests.proofs.canary_window", str(device.folder), end] for end in ("lock", "crash")}
    for lines, codes in ((commands, (0, 0)), (windows, (0, -signal.SIGKILL))):
        # One window after the other: two of them at work in one store wait for each other.
        with ThreadPoolExecutor(1 if lines is windows else len(lines)) as pool:
            ended = tuple(pool.map(lambda name, lines=lines: _run(cast, lines[name], name), lines))
        if ended != codes:
            said = "".join(_tail(cast.folder, name) for name in lines)
            raise AssertionError(f"the program ended with {ended} instead of {codes}: {said}")
    return snapshot(cast.folder, "after the crash")


def _run(cast: _Cast, line: list[str], name: str) -> int:
    with (cast.folder / f"said by {name}").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", *line],
            input=f"{cast.devices['field'].passphrase}\n".encode(),
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=cast.folder,  # what a crash may leave in the working directory is searched too
            env={**os.environ, "PYTHONPATH": str(_ROOT), "QT_QPA_PLATFORM": "offscreen"},
            timeout=120,
        )
    return done.returncode


def _tail(folder: Path, name: str) -> str:
    return (folder / f"said by {name}").read_text("utf-8", "replace")[-600:]


# --- where to look ------------------------------------------------------------------------------------------


def decoded_by(session: Session) -> bytes:
    """Every field of every row that an unlocked store holds."""
    tables = session.database.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'signal_index%'"
    )
    fields = (
        field
        for (table,) in tables
        for row in session.database.rows(f"SELECT * FROM {table}")
        for field in row
    )
    return b"\n".join(field if isinstance(field, bytes) else str(field).encode() for field in fields)


def _read_by_others(aviary: Aviary, decoded: Mapping[str, bytes]) -> list[Hit]:
    """Canaries in the hands of a device that may not have them."""
    standing = {name: aviary.found_in(content) for name, content in decoded.items()}
    missing = [c for c in aviary.canaries if "field" in c.readers and c not in standing["field"]]
    if missing:
        raise AssertionError(f"the search is blind: {len(missing)} canaries are not in their own store")
    return [
        Hit(canary, f"decoded by {name}")
        for name, found in standing.items()
        for canary in found
        if name not in canary.readers
    ]
