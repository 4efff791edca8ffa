"""A person who moves to a colleague of the same team (row 16): the record and chosen signals, sealed.

Until the colleague takes over it can be taken back; after that it is removed here and a trace stays. What was
seen, the journal, the agenda and the rights stay where they are. On discretion alone (OD) the person must
agree and little may move; the table says how much.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.disclosure import BasisRef, Decision, Facts, decide
from fieldapp.domain.disclosure.decision import INTERNAL
from fieldapp.domain.disclosure.facts import OFFER_CONTACT
from fieldapp.domain.handover import (
    CLOSED,
    PERSON,
    PERSON_TEXTS,
    Giver,
    MovedPerson,
    MovedSignal,
    OpenRequest,
    decode,
    encode,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, PersonId, SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.signals import Signal
from fieldapp.domain.taxonomy import is_local
from fieldapp.errors import DisclosureRefused, InvalidInput, NotConnected
from fieldapp.store.handovers import OUT, HandoverLine
from fieldapp.store.requests import OUT as SENT
from fieldapp.store.requests import RequestFilter
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import Sealable, give, take_back, team_mailbox
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, whole_minute

KEPT_DAYS: Final = 59
_FIELD_OF: Final[Mapping[str, str]] = {
    "codename": "naam",
    "full_name": "naam",
    "municipality": "gemeente",
    "address": "adres",
    "phone": "telefoon",
    "birth_year": "geboortejaar",
    "language": "taal",
    "contact_note": "bereikbaar",
    "household": "huishouden",
    "trusted_person": "vertrouwenspersoon",
    "health_fund": "ziekenfonds",
}
_FOLLOWS: Final = ("director", "lead_actor", "co_actors", "case_manager")
_CLARIFICATION: Final = "toelichting"
_TRUSTED: Final = "vertrouwenspersoon"
_SIGNAL_FIELD_OF: Final[Mapping[str, str]] = {
    "own_words": "toelichting",
    "domains": "waarover",
    "non_take_up": "reden_niet_opname",
    "strengths": "krachten",
}
_OTHER_PLACE: Final = "andere_organisatie"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Who can take over: one colleague, or the whole team (`device_id` None)."""

    device_id: DeviceId | None
    label: str
    mailbox_id: MailboxId


@dataclass(frozen=True, slots=True)
class MoveForm:
    """What moves, to whom, and whether the person agrees. `handover_id` makes a double click one handover."""

    handover_id: HandoverId
    person_id: PersonId
    signals: tuple[SignalId, ...]
    to: Colleague | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class MovePreview:
    """Precisely what the colleague reads; `stays` are fields that may not move."""

    payload: bytes = field(repr=False)
    decision: Decision
    sealable: Sealable
    stays: tuple[str, ...] = ()

    def decoded(self) -> MovedPerson:
        """The bytes read back, strictly."""
        found = decode(self.payload)
        assert isinstance(found, MovedPerson)
        return found


def colleagues(session: Session) -> list[Colleague]:
    """The whole team first, then everybody in it; empty when there is no team or nobody else in it."""
    if session.membership is None:
        return []
    network = network_of(session)
    team, own = team_mailbox(network), network.keys.device_id
    if team is None or own not in team.members or len(team.members) < 2:
        return []
    found = [Colleague(None, "", MailboxId(team.id.hex()))]
    for device in network.own_document.devices:
        personal = network.personal_mailbox(device.id)
        if device.id in team.members and device.id != own and device.revoked is None and personal is not None:
            found.append(Colleague(DeviceId(device.id.hex()), device.label, MailboxId(personal.hex())))
    return found


def new_move(session: Session, person_id: PersonId) -> MoveForm:
    """Everything that was noted about this person; what must stay is left out of it by the screen."""
    _known(session, person_id)
    signals = tuple(signal.id for signal in session.signals.of_person(person_id))
    return MoveForm(HandoverId(uuid4().hex), person_id, signals)


def decision(session: Session, form: MoveForm) -> Decision:
    """What the table says (rows 6 and 16)."""
    person = _known(session, form.person_id)
    facts = Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person="agrees" if form.agreed else "not_asked",
        age=person.age_class,
        danger="none",
        recipient="same_team",
        identifiable=True,
        consent="absent",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=person.safe_contact.has_safe_channel,
        purpose=OFFER_CONTACT,
    )
    return decide(session.policy, facts)


def preview(session: Session, form: MoveForm) -> MovePreview:
    """The bytes that would leave, encoded once. Raises DisclosureRefused, InvalidInput(to, missing)."""
    if form.to is None:
        raise InvalidInput("to", "missing")
    if session.membership is None:
        raise NotConnected
    if session.store.person_rights.hold(form.person_id):  # the colleague would not know of it
        raise DisclosureRefused(("niet_verder_gebruiken",), ("beperking_bespreken",))
    person, decided = _known(session, form.person_id), decision(session, form)
    if decided.outcome != INTERNAL:
        raise DisclosureRefused(decided.missing, decided.can_do)
    may = frozenset(decided.fields_max)
    signals = [s for s in session.signals.of_person(person.id) if s.id in form.signals]
    now = whole_minute(session.now())
    moved = MovedPerson(
        id=form.handover_id,
        giver=Giver(session.profile.organisation, session.profile.role, session.profile.name),
        to=form.to.device_id,
        person_id=person.id,
        texts=_texts(person, may),
        interpreter=person.interpreter,
        allowed=person.safe_contact.allowed if "bereikbaar" in may else (),
        forbidden=person.safe_contact.forbidden,
        signals=tuple(_moved(session, signal, may) for signal in signals),
        requests=tuple(_open_requests(session, person.id)),
        basis=BasisRef(decided.basis, decided.row, decided.policy_version),
        at=now,
        until=local_day(now) + timedelta(days=KEPT_DAYS),
        beside=_beside(person, may),
    )
    payload = encode(moved)
    return MovePreview(payload, decided, _sealable(form, moved, payload), _stays(person, signals, may))


def _sealable(form: MoveForm, moved: MovedPerson, payload: bytes) -> Sealable:
    assert form.to is not None
    used = {_FIELD_OF[name] for name, text in moved.texts.items() if text and name in _FIELD_OF}
    used |= {_CLARIFICATION if name in _FOLLOWS else _TRUSTED for name in moved.beside}
    used |= {
        _SIGNAL_FIELD_OF[name]
        for signal in moved.signals
        for name in _SIGNAL_FIELD_OF
        if getattr(signal, name)
    }
    return Sealable(
        payload=payload,
        mailbox=form.to.mailbox_id,
        name=form.to.label,
        fields=tuple(sorted(used)),
        device=form.to.device_id,
        person_id=form.person_id,
        signals=tuple(signal.id for signal in moved.signals),
        position="agrees" if form.agreed else "not_asked",
    )


def _texts(person: Person, may: frozenset[str]) -> dict[str, str]:
    texts = {name: str(getattr(person, name, "")) for name in PERSON_TEXTS if name != "contact_note"}
    texts["contact_note"] = person.safe_contact.note
    return {name: text if _FIELD_OF.get(name, "naam") in may else "" for name, text in texts.items()}


def _beside(person: Person, may: frozenset[str]) -> dict[str, str | bool]:
    """Who follows, with the clarification; whom the person trusts, with that person. Only what is said."""
    follows = {name: getattr(person.situation, name) for name in _FOLLOWS}
    trusted = {
        "trusted_relation": person.trusted.relation,
        "trusted_contact": person.trusted.contact,
        "trusted_since": person.trusted.since,
        "trusted_present": person.trusted.present,
        "trusted_informed": person.trusted.may_be_informed,
        "trusted_chosen": person.trusted.chosen,
    }
    found = (follows if _CLARIFICATION in may else {}) | (trusted if _TRUSTED in may else {})
    return {name: said for name, said in found.items() if said and not is_local(str(said))}


def _stays(person: Person, signals: list[Signal], may: frozenset[str]) -> tuple[str, ...]:
    """Fields that hold something and may not move."""
    held = {_FIELD_OF[name] for name in _FIELD_OF if getattr(person, name, "")}
    held |= {_CLARIFICATION for name in _FOLLOWS if getattr(person.situation, name)}
    held |= {_SIGNAL_FIELD_OF[name] for name in _SIGNAL_FIELD_OF for s in signals if getattr(s, name)}
    return tuple(sorted(held - may))


def _moved(session: Session, signal: Signal, may: frozenset[str]) -> MovedSignal:
    place = session.places.place(signal.place_id)
    kept: dict[str, Any] = {
        name: _shared(getattr(signal, name)) if code in may else type(getattr(signal, name))()
        for name, code in _SIGNAL_FIELD_OF.items()
    }
    return MovedSignal(
        id=signal.id,
        place=place.name if place is not None else "",
        place_kind=_kind(place.kind) if place is not None else "",
        noted_at=whole_minute(signal.noted_at),
        kind=signal.kind,
        author=signal.author,
        about=signal.about,
        urgency=signal.urgency,
        wish=signal.wish,
        **kept,
    )


def _shared(value: Any) -> Any:
    """Without the codes of terms that only this device knows (E06, E18)."""
    return tuple(code for code in value if not is_local(code)) if isinstance(value, tuple) else value


def _kind(kind: str) -> str:
    """A kind of place that every device knows (E24)."""
    return _OTHER_PLACE if is_local(kind) else kind


def _open_requests(session: Session, person_id: PersonId) -> list[OpenRequest]:
    which = RequestFilter(states=OPEN_STATES, person_id=person_id)
    return [
        OpenRequest(line.recipient_name, line.standing.state, local_day(line.standing.since))
        for line in session.requests.newest(SENT, which)
    ]


# --- giving and taking back -------------------------------------------------------------------------------


def move(session: Session, shown: MovePreview) -> tuple[HandoverId, Change]:
    """Seal what was shown; the person stays here until the colleague takes over. Raises GuardRefused."""
    return give(session, shown.sealable)


def undo(session: Session, handover_id: HandoverId) -> Change:
    """Take it back, as long as nobody took over. Raises InvalidInput(handover, too_late)."""
    return take_back(session, handover_id)


def on_the_way(session: Session, person_id: PersonId) -> HandoverLine | None:
    """The handover of this person that nobody took over yet."""
    lines = session.store.handovers.of_person(person_id)
    return next((line for line in lines if line.what == PERSON and line.standing not in CLOSED), None)


@dataclass(frozen=True, slots=True)
class MovedRow:
    """One person who was handed over: when, to whom, how it stands; no name."""

    id: HandoverId
    to: str
    at: datetime
    standing: str


def handed_over(session: Session) -> list[MovedRow]:
    """Persons who were handed over, the newest first: a trace without content."""
    return [
        MovedRow(line.id, line.name, line.made_at, line.standing)
        for line in session.store.handovers.newest(OUT, PERSON)
    ]


def _known(session: Session, person_id: PersonId) -> Person:
    person = session.people.get(person_id)
    if person is None:
        raise InvalidInput("person", "unknown")
    return person


def without(form: MoveForm, signal_id: SignalId) -> MoveForm:
    """The form without this signal."""
    return replace(form, signals=tuple(each for each in form.signals if each != signal_id))
