"""Invented workers with a real encrypted store and a signed address list."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview, decode_request
from fieldapp.domain.ids import EventId, PlaceId, RequestId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.requests import CORE_ACTOR, Event, decode_status
from fieldapp.store.directory import DEVICE, DIRKEY, INCARNATION
from fieldapp.store.requests import IN, OUT
from fieldapp.store.store import create_store
from fieldapp.workflow import advise, answer, disclose, post, presence, record
from fieldapp.workflow.advise import ConsentForm, SendForm
from fieldapp.workflow.network import become_member, save_directory
from fieldapp.workflow.session import Profile, Rules, Session
from fieldapp.workflow.standing import new_event, note_event
from sync.protocol import Kind
from tests.sync.invented import Network

KRING = PlaceId("1" * 32)
NIGHT = PlaceId("2" * 32)
RULES = Rules.load()

FIELD = Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord", "field", phone="0470 00 00 00")
OUTREACH_BG = replace(FIELD, role="outreach_kernactor", organisation="OCMW Lindenhoek")
CLEANER = replace(FIELD, role="huishoudhulp_poetshulp", workspace="homecare")
INTAKE = Profile("An V.", "onthaalmedewerker_kernactor", "OCMW Lindenhoek", "intake")


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, at: datetime = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


def a_session(folder: Path, profile: Profile, clock: Clock) -> Session:
    """A profile that belongs to no network."""
    folder.mkdir(parents=True)
    store = create_store(folder, bytes(range(32)), clock)
    with store.database.transaction():
        store.preferences.set("profile", asdict(profile))
    session = Session(folder, store, RULES)
    for place in (
        MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven"),
        MeetingPlace(NIGHT, "Het Nachtschip", "nachtopvang", "Noorderhaven"),
    ):
        presence.save_place(session, place)
    return session


def join(session: Session, network: Network, organisation: str, device: str) -> None:
    """Make the session's device this one of the invented network."""
    owner = network.organisations[organisation]
    keys = owner.devices[device]
    with session.database.transaction():
        session.directory.set_secret(DEVICE, keys.to_bytes())
        session.directory.set_secret(INCARNATION, bytes(8))
        session.directory.set_secret(DIRKEY, bytes(range(32)))
        directory = network.directory(organisation)
        become_member(session, directory)
        save_directory(session, directory)
    session.refresh()


def mia(session: Session, **changes: object) -> SignalId:
    """A signal of Mia, who wants a service to contact her."""
    form = replace(
        record.new_form(session),
        place_id=KRING,
        kind="materieel",
        own_words="Ik doe mijn brieven niet meer open.",
        observation="Had een tas vol dichte brieven bij.",
        domains=("inkomen_schulden", "psychisch"),
        non_take_up=("kent_recht_niet",),
        strengths=("netwerk",),
        wish="dienst",
        codename="Mia",
        age_class="18plus",
        safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag 9-12 u."),
    )
    signal_id, _ = record.save(session, replace(form, **changes))  # type: ignore[arg-type]
    return signal_id


FREE = ConsentForm(
    free_to_speak=True, understood="ja", own_words_back=True, only_needed=True, feedback=True, answer="ja"
)


def a_send_form(session: Session, *, consent: ConsentForm = FREE, **changes: object) -> SendForm:
    """Ready to be previewed: OCMW, agrees, five fields ticked."""
    form = advise.start(session, mia(session, **changes))
    form = replace(form, recipient=advise.recipients(session)[0], position=advise.AGREES, consent=consent)
    form = form.with_field("naam", text="Mia Claes", ticked=True)
    form = form.with_field("vraag", text="Hulp bij ongeopende post", ticked=True)
    for code in ("bereikbaar", "niet_doen"):
        form = form.with_field(code, ticked=True)
    form = form.with_field("waarover", value="inkomen_schulden", ticked=True)
    advise.save_person_answers(session, form)
    return form


def agreed(session: Session, form: SendForm) -> tuple[Preview, Consent]:
    """Previewed, read aloud, yes."""
    shown = disclose.preview(session, form)
    consent, _ = disclose.record_answer(session, shown, replace(form.consent, read_digest=shown.said))
    return shown, consent


def sent(session: Session, **changes: object) -> RequestId:
    """A request that was sealed and waits to leave."""
    shown, consent = agreed(session, a_send_form(session, **changes))  # type: ignore[arg-type]
    request_id, _ = post.seal_and_queue(session, shown, consent)
    return request_id


def request_texts(payload: bytes) -> dict[str, Any]:
    """What intake's lists say of a request, from its bytes."""
    fields = decode_request(payload).fields
    about = tuple(filter(None, (fields.get("waarover", ""),)))
    return {"title": fields.get("naam", ""), "about": about, "urgency": fields.get("urgentie", "")}


def delivered(field: Session, desk: Session, request_id: RequestId) -> RequestId:
    """The same request in the store of intake, as opening it would leave it."""
    request = field.requests.get(OUT, request_id)
    message = field.messages.get(request.mid) if request else None
    assert request is not None
    assert message is not None
    shared = request_texts(request.payload)
    came = replace(request, direction=IN, signal_id=None, person_id=None, **shared)
    with desk.database.transaction():
        desk.requests.add(came)
        desk.messages.add(replace(message, direction=IN))
        note_event(desk, IN, new_event(desk, request.thread, "ontvangen", CORE_ACTOR))
    return request_id


def told(desk: Session, field: Session, request_id: RequestId) -> list[Event]:
    """Every step that is sealed to the sender, heard by the sender's store."""
    request = desk.requests.get(IN, request_id)
    assert request is not None
    heard = [
        decode_status(message.payload or b"", message.device)
        for message in desk.messages.of_thread(request.thread)
        if (message.direction, message.kind) == (OUT, Kind.STATUS)
        and message.mailbox == request.sender_mailbox
    ]
    heard.sort(key=lambda event: event.seq)
    with field.database.transaction():
        for event in heard:
            note_event(field, OUT, event)
    return heard


def state(session: Session, request_id: RequestId, direction: str = IN) -> str:
    """How a request stands in this store."""
    standing = session.requests.standing(direction, request_id)
    assert standing is not None
    return standing.state


def last_step(desk: Session, request_id: RequestId) -> EventId:
    """The id of the latest step that intake sees."""
    return answer.detail(desk, request_id).timeline[-1].event_id
