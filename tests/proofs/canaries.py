"""Nothing personal stands in clear anywhere but in an unlocked store, and nobody decodes what is not theirs.

The whole loop on real stores and a real hub: three requests (one answered to the end, one taken back before
anybody opened it, one given back), beside them drafts, a visit, a place, other signals and a sending that
was only begun. Every personal text is a canary. Searched for all of them: every file that the play left
behind while it ran and after (stores, their journals, the hub, logs at their most talkative, standard error,
temporary and home folders, what the real `fieldapp sync` and `verify-ledger` print), and every byte
of every connection to the hub, enrolment included. Searched in what each device decoded: a canary that this
device may not have.

The control plays the same with three protections off: the seal lets the message through as it is, the store
gets no key, and every field leaves whether it was ticked or not.
"""

import logging
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

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
from tests.proofs.searching import Aviary, Hit
from tests.proofs.switching import replaced

_PLACE: Final = PlaceId("c" * 32)
_TICKED: Final = (
    *("naam", "vraag", "gemeente", "telefoon", "vertrouwenspersoon", "toelichting"),
    *("reden_niet_opname", "krachten", "rechten", "eerste_gesprek"),
)
_UNTICKED: Final = ("adres", "geboortejaar", "huishouden", "ziekenfonds", "terugbelnummer")


def prove(*, full: bool) -> Proof:
    chance = random.Random() if full else random.Random(1)
    tried, hits = play(chance)
    with everything_open():
        _, found = play(chance)
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

    @property
    def field(self) -> Session:
        return self.devices["field"].session

    def word(self, *readers: str) -> str:
        """A canary of the field worker; who else may read it."""
        return self.aviary.word("field", *readers)

    def sync(self, *names: str) -> None:
        sync_all(*(self.devices[name] for name in names))


def play(chance: random.Random) -> tuple[int, list[Hit]]:
    """The loop from founding to the last answer; how many canaries × places were searched, and the hits."""
    aviary = Aviary(chance)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(_everything_kept_in(folder))
        hub = stack.enter_context(running_hub(folder))
        wire = stack.enter_context(Wire(hub.url))
        hub.url = wire.url
        cast = _Cast(aviary, folder, _enrol(folder, hub))
        places = _tell(cast)
        _run_program(cast)
        decoded = {name: decoded_by(device.session) for name, device in cast.devices.items()}
        for device in cast.devices.values():
            lock(device.session)
        hub.stop()
        places |= {f"{name} at the end": data for name, data in _files(folder).items()} | wire.streams()
        hits = aviary.hits(places) + _read_by_others(aviary, decoded)
    return len(aviary.canaries) * (len(places) + len(decoded)), hits


def _enrol(folder: Path, hub: RunningHub) -> dict[str, Device]:
    coordinator = found_network(folder, hub)
    field = enrol_organisation(coordinator, folder, FIELD)
    ocmw = enrol_organisation(coordinator, folder, OCMW)
    caw = enrol_organisation(coordinator, folder, CAW)
    colleague = enrol_device(ocmw, folder, SECOND)
    sync_all(ocmw, colleague, caw, field, coordinator)
    return {"coordinator": coordinator, "field": field, "ocmw": ocmw, "colleague": colleague, "caw": caw}


def _tell(cast: _Cast) -> dict[str, bytes]:
    """Everything that happens; gives the files as they were half-way, with all that waits in the journals."""
    _note_place(cast)
    helped = _send(cast, "OCMW", ("ocmw", "colleague"))
    stopped = _send(cast, "OCMW", ())
    returned = _send(cast, "CAW", ("caw",))
    _leave_unfinished(cast)
    half_way = {f"{name} half-way": data for name, data in _files(cast.folder).items()}
    cast.sync("field")
    post.withdraw(cast.field, stopped, "persoon_wil_stoppen")
    cast.sync("field", "ocmw", "colleague", "caw")
    _help(cast, helped)
    _give_back(cast, returned)
    cast.sync("ocmw", "caw", "colleague", "field", "coordinator")
    _expect(cast, {helped: "hulp_gestart", stopped: "ingetrokken", returned: "teruggegeven"})
    return half_way


def _note_place(cast: _Cast) -> None:
    word = cast.word
    place = MeetingPlace(
        _PLACE, f"Huis {word('ocmw', 'colleague', 'caw')}", "buurthuis_dorpshuis", "Noorderhaven",
        address=f"Straat {word()}", opening=f"di {word()}", house_rules=f"Stil bij {word()}",
    )  # fmt: skip
    presence.save_place(cast.field, place)
    visit = Visit(VisitId("e" * 32), _PLACE, cast.field.now(), "aanwezigheid", "5-9", f"Druk, {word()}")
    presence.save_visit(cast.field, visit)


def _signal(cast: _Cast, note: str) -> record.SignalForm:
    word = cast.word
    return replace(
        record.new_form(cast.field),
        place_id=_PLACE,
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
    consent = replace(YES, form="tolk", interpreter_note=f"Tolk {word()}")
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


def _run_program(cast: _Cast) -> None:
    """The program itself, in processes of its own, on the profile of the field worker."""
    device = cast.devices["field"]
    if not database.file_salt(device.folder / "store.db").startswith(b"SQLite"):
        for command in ("sync", "verify-ledger"):
            _command(device, command, cast.folder / f"printed by {command}")


def _command(device: Device, command: str, printed: Path) -> None:
    line = [sys.executable, "-m", "fieldapp", command, "--profile", str(device.folder), "--passphrase-stdin"]
    with printed.open("wb") as out:
        subprocess.run(
            line,
            input=device.passphrase.encode(),
            stdout=out,
            stderr=subprocess.STDOUT,
            check=True,
            timeout=60,
        )


# --- where to look ------------------------------------------------------------------------------------------


@contextmanager
def _everything_kept_in(folder: Path) -> Iterator[None]:
    """Temporary and home folders, standard output and error, and the log of every library: files in here."""
    named = {name: folder / name.lower() for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    for path in named.values():
        path.mkdir()
    log = logging.FileHandler(folder / "log.txt")
    root, level, before = logging.getLogger(), logging.getLogger().level, dict(os.environ)
    os.environ.update({name: str(path) for name, path in named.items()})
    tempfile.tempdir = None
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        with _kept_output(folder / "output.txt"):
            yield
    finally:
        root.setLevel(level)
        root.removeHandler(log)
        log.close()
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = None


@contextmanager
def _kept_output(file: Path) -> Iterator[None]:
    """What this process and its children write to standard output and error, also below Python."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = [os.dup(1), os.dup(2)]
    with file.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, descriptor in enumerate(kept, start=1):
            os.dup2(descriptor, number)
            os.close(descriptor)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


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
