"""Invented values and a store to keep them in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from fieldapp.domain.consent import Consent
from fieldapp.domain.ids import (
    ConsentId,
    DeviceId,
    EnvelopeId,
    EventId,
    MailboxId,
    MessageId,
    OrgId,
    PersonId,
    PlaceId,
    RequestId,
    SignalId,
    ThreadId,
    VisitId,
)
from fieldapp.domain.people import Person, SafeContact
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.domain.requests import Event
from fieldapp.domain.signals import Signal
from fieldapp.store.messages import Message
from fieldapp.store.outbox import Outgoing
from fieldapp.store.requests import ContactRequest
from fieldapp.store.rungs import TEAM, Rung
from fieldapp.store.store import Store, create_store

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TODAY = (NOW.date() - date(1970, 1, 1)).days


def new_id() -> str:
    return uuid4().hex


def now() -> datetime:
    return NOW


def new_store(folder: Path, clock: Callable[[], datetime] = now) -> Store:
    folder.mkdir(parents=True, exist_ok=True)
    return create_store(folder, KEY, clock)


def a_place(name: str = "De Kring", **changes: str) -> MeetingPlace:
    place = MeetingPlace(PlaceId(new_id()), name, "buurthuis_dorpshuis", "Noorderhaven", "Kaai 3", "di 9-12")
    return replace(place, **changes)  # type: ignore[arg-type]


def a_visit(place: MeetingPlace, **changes: object) -> Visit:
    visit = Visit(VisitId(new_id()), place.id, NOW, "aanwezigheid", "5-9", "rustig")
    return replace(visit, **changes)  # type: ignore[arg-type]


def a_person(codename: str = "Bea", **changes: object) -> Person:
    person = Person(
        id=PersonId(new_id()),
        codename=codename,
        age_class="18plus",
        phone="0470 00 00 00",
        safe_contact=SafeContact(("via_place",), ("voicemail",), "Via De Kring, dinsdag 9-12 u."),
    )
    return replace(person, **changes)  # type: ignore[arg-type]


def a_signal(place: MeetingPlace, **changes: object) -> Signal:
    signal = Signal(
        id=SignalId(new_id()),
        place_id=place.id,
        noted_at=NOW,
        kind="materieel",
        author="Sam",
        own_words="Ik kan de huur niet betalen.",
        observation="Ziet er moe uit.",
        domains=("financieel", "wonen"),
        strengths=("netwerk",),
        wish="dienst",
    )
    return replace(signal, **changes)  # type: ignore[arg-type]


def a_consent(person: Person, signal: Signal, **changes: object) -> Consent:
    consent = Consent(
        id=ConsentId(new_id()),
        person_id=person.id,
        signal_id=signal.id,
        recipient_org=OrgId(new_id()),
        recipient_mailbox=MailboxId(new_id()),
        asked_at=NOW,
        answer="ja",
        form="mondeling",
        present="niemand",
        free_to_speak=True,
        own_words_back=True,
        only_needed=True,
        paper_safe=False,
        fields=("naam", "vraag"),
        payload_digest="00" * 32,
        until=date(2027, 2, 24),
        feedback=True,
        ticks=(("noodzakelijk", NOW),),
    )
    return replace(consent, **changes)  # type: ignore[arg-type]


def a_request(direction: str = "out", **changes: object) -> ContactRequest:
    request = ContactRequest(
        direction=direction,
        id=RequestId(new_id()),
        thread=ThreadId(new_id()),
        mid=MessageId(new_id()),
        recipient_org=OrgId(new_id()),
        recipient_mailbox=MailboxId(new_id()),
        recipient_name="OCMW onthaal",
        sender_org=OrgId(new_id()),
        sender_device=DeviceId(new_id()),
        sender_mailbox=MailboxId(new_id()),
        sender_name="Buurtwerk Noord",
        title="Bea",
        about=("wonen",),
        urgency="binnen_week",
        feedback=True,
        made_at=NOW,
        until=date(2027, 2, 24),
        digest="11" * 32,
        payload=b'{"v":1}',
    )
    return replace(request, **changes)  # type: ignore[arg-type]


def an_event(thread: ThreadId, seq: int = 1, code: str = "verzegeld", **changes: object) -> Event:
    event = Event(
        EventId(new_id()), thread, DeviceId(new_id()), seq, code, "worker", NOW + timedelta(minutes=seq)
    )
    return replace(event, **changes)  # type: ignore[arg-type]


def an_outgoing(**changes: object) -> Outgoing:
    outgoing = Outgoing(
        env=EnvelopeId(new_id()),
        mid=MessageId(new_id()),
        kind=1,
        thread=ThreadId(new_id()),
        mailbox=MailboxId(new_id()),
        epoch=1,
        expires=TODAY + 60,
        wt=b"w" * 32,
        envelope=b"sealed",
        queued_at=NOW,
    )
    return replace(outgoing, **changes)  # type: ignore[arg-type]


def a_message(**changes: object) -> Message:
    message = Message(
        mid=MessageId(new_id()),
        direction="in",
        kind=1,
        thread=ThreadId(new_id()),
        mailbox=MailboxId(new_id()),
        device=DeviceId(new_id()),
        inc="00" * 8,
        n=1,
        chain=b"c" * 32,
        env=EnvelopeId(new_id()),
        epoch=1,
        until=TODAY + 90,
        at=NOW,
        header=b"header",
        signature=b"s" * 64,
        salt=b"salt" * 4,
        payload=b"payload",
    )
    return replace(message, **changes)  # type: ignore[arg-type]


def a_rung(thread: str = "", **changes: object) -> Rung:
    """The next step of a colleague's ladder, as a team keeps it."""
    rung = Rung(
        env=EnvelopeId(new_id()),
        part=TEAM,
        thread=ThreadId(thread or new_id()),
        next=ThreadId(new_id()),
        before=MailboxId(new_id()),
        mid=MessageId(new_id()),
        mailbox=MailboxId(new_id()),
        epoch=1,
        expires=99_999,
        term=date(2026, 12, 1),
        until=date(2026, 12, 1),
        got_on=date(2026, 12, 1),
        envelope=b"sealed",
    )
    return replace(rung, **changes)  # type: ignore[arg-type]
