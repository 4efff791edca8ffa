"""Recording what is decided, said or telephoned while nothing is sent: rows 1 and 12 to 17 of the table.

The program telephones nobody and sends nothing here. It asks the table whether this is one of the situations
that may be recorded, and keeps codes, a time and whom one asked; the reasons belong in the organisation's own
file (practice A11).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain import secrecy as kept
from fieldapp.domain.disclosure import Decision, Facts, decide
from fieldapp.domain.ids import PersonId, SecrecyId, SignalId
from fieldapp.domain.people import Person, Representative
from fieldapp.domain.secrecy import Question, SecrecyRecord
from fieldapp.domain.signals import clean_text
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.workflow import half_done, logbook, person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import approving
from fieldapp.workflow.logbook import About
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

_AHEAD: Final = timedelta(minutes=5)  # a clock that somebody looked at is not to the second

# Who is asked for advice without a name, as the table names recipients.
_ADVISERS: Final[Mapping[str, str]] = {
    "leidinggevende": "own_supervisor",
    "jurist": "own_supervisor",
    "team": "same_team",
    "andere_dienst": "peer_outside_team",
    "kernactor": "core_actor",
}
# A second pair of eyes is somebody else's.
_SOMEBODY_ELSE: Final = ("vier_ogen", "collega_geraadpleegd", "leidinggevende_akkoord")


@dataclass(frozen=True, slots=True)
class Note:
    """What is being noted: `id` is chosen once, so that noting it twice gives one record."""

    id: SecrecyId
    kind: str
    at: datetime
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)
    person_id: PersonId | None = None
    signal_id: SignalId | None = None

    def answering(self, code: str, answer: str) -> Note:
        """The note with one more answer; an empty one takes it away."""
        others = {name: said for name, said in self.answers.items() if name != code}
        return replace(self, answers={**others, code: answer} if answer else others)


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note with what its screen shows: whom it is about, what is asked, and what the table says.

    `asks`: the supervisors to whom a question without a name goes when this is noted.
    """

    note: Note
    codename: str
    questions: tuple[Question, ...]
    decision: Decision
    may: bool
    asks: tuple[str, ...] = ()


def new_id() -> SecrecyId:
    """The id of another note."""
    return SecrecyId(uuid4().hex)


def begin(
    session: Session, kind: str, person_id: PersonId | None = None, signal_id: SignalId | None = None
) -> Note:
    """A note of this kind, now, or as it was left half done. Raises InvalidInput for an unknown kind."""
    if kind not in kept.KINDS:
        raise InvalidInput("kind", "unknown_code")
    if signal_id is not None and person_id is None:
        signal = session.signals.get(signal_id)
        person_id = None if signal is None else signal.person_id
    note = Note(new_id(), kind, session.now(), {}, person_id, signal_id)
    left = half_done.kept(session, _draft(kind), _about(note))
    if left:
        moment = datetime.fromisoformat(left.pop("at"))
        return replace(note, at=moment, answers=left)
    return replace(note, answers=_known(session, note))


def _known(session: Session, note: Note) -> dict[str, str]:
    """What was noted with the person before."""
    person = _person(session, note)
    legal = Representative() if person is None else person.representative
    if note.kind != kept.REPRESENTED or not legal.kind:
        return {}
    return {"vertegenwoordiger": legal.kind, **({"bewijs": legal.proof} if legal.proof else {})}


def look(session: Session, note: Note) -> NoteView:
    """Everything the screen of a note shows."""
    person, decided = _person(session, note), decision(session, note)
    asks = _supervisors(session, note.kind)
    return NoteView(
        note=note,
        codename="" if person is None else person.codename,
        questions=kept.asked(note.kind, session.duty, sealed=bool(asks)),
        asks=asks,
        decision=decided,
        may=decided.outcome in kept.OUTCOMES[note.kind],
    )


def autosave(session: Session, note: Note) -> datetime:
    """Keep a note that is not finished."""
    texts = {"at": note.at.isoformat(), **note.answers}
    half_done.keep(session, _draft(note.kind), _about(note), texts)
    return session.now()


def discard(session: Session, note: Note) -> None:
    """Throw an unfinished note away."""
    half_done.drop(session, _draft(note.kind), _about(note))


def record(session: Session, note: Note) -> tuple[SecrecyRecord, Change]:
    """Record it, and let the Logboek say so in codes. Nothing leaves this device.

    A representative needs the supervisor's yes: where a team mailbox has one, that is asked there at once.
    Raises DisclosureRefused when the table says no (with what is missing and what one can do), and
    InvalidInput(question, why): missing, too_long, unknown_code, in_future, own_name, names_somebody.
    """
    note = _cleaned(note)
    decided = decision(session, note)
    if decided.outcome not in kept.OUTCOMES[note.kind]:
        raise DisclosureRefused(decided.missing, decided.can_do)
    _check(session, note)
    made = SecrecyRecord(
        id=note.id,
        kind=note.kind,
        at=note.at,
        noted_at=session.now(),
        noted_by=session.profile.name,
        row=decided.row,
        basis=decided.basis,
        policy=decided.policy_version,
        answers=dict(note.answers),
        person_id=note.person_id,
        signal_id=note.signal_id,
    )
    change = Change.CONSENTS | Change.PEOPLE | Change.LEDGER
    with session.database.transaction():
        left = session.drafts.of(_draft(note.kind), _about(note) or half_done.NEW)
        if left is not None:
            session.drafts.discard(left.id)
        if session.store.secrecy.add(made):
            _enter(session, made)
            _keep_representative(session, made)
            change |= approving.ask(session, made) if session.duty == "BG" else Change.NONE
    return made, change


def of_person(session: Session, person_id: PersonId) -> tuple[SecrecyRecord, ...]:
    """What was recorded about one person, the latest first."""
    return tuple(session.store.secrecy.of_person(person_id))


def newest(session: Session, limit: int = 100) -> tuple[SecrecyRecord, ...]:
    """What was recorded on this device, the latest first."""
    return tuple(session.store.secrecy.newest(limit))


def findings(session: Session, text: str) -> tuple[TextFinding, ...]:
    """What in a question for advice would point at somebody."""
    return tuple(person_free.findings(session, [text])[0])


def is_open(session: Session, kind: str) -> Decision:
    """What the table says about a kind when everything that can be filled in is: open to this duty or not."""
    full = {
        kept.SPEAKING: {"welke_voorwaarde": "gevaar_persoon"},
        kept.NECESSITY: {"positie": "refuses", "leidinggevende_akkoord": "x"},
        kept.REPRESENTED: {"vertegenwoordiger": "bewindvoerder_persoon", "bewijs": "x"},
        kept.ADVICE: {"aan_wie": "leidinggevende"},
    }
    return decision(session, Note(SecrecyId(""), kind, session.now(), full.get(kind, {})))


# --- the table ----------------------------------------------------------------------------------------------


def decision(session: Session, note: Note) -> Decision:
    """What the table says about this situation."""
    person = _person(session, note)
    usual: dict[str, Any] = {
        "role": session.profile.role,
        "organisation_duty": session.profile.organisation_duty,
        "person": "not_asked",
        "age": "onbekend" if person is None else person.age_class,
        "danger": "none",
        "recipient": "core_actor",
        "identifiable": True,
        "consent": "absent",
        "ticks": frozenset(),
        "representative": False,
        "supervisor_agrees": False,
        "feedback_agreed": False,
        "victim_353": False,
        "safe_channel": False,
    }
    return decide(session.policy, Facts(**{**usual, **_special(note)}))


def _special(note: Note) -> dict[str, Any]:
    said = note.answers
    legal = Representative(said.get("vertegenwoordiger", ""), proof=said.get("bewijs", ""))
    special: dict[str, dict[str, Any]] = {
        kept.DANGER: {"danger": "life_now"},
        kept.REPRESENTED: {
            "recipient": "representative",
            "person": "cannot_decide",
            "representative": legal.may_consent,
        },
        kept.NECESSITY: {
            "danger": "serious_imminent",
            "person": said.get("positie", "not_asked"),
            "supervisor_agrees": bool(said.get("leidinggevende_akkoord", "").strip()),
        },
        kept.SPEAKING: {"recipient": "prosecutor", "victim_353": bool(said.get("welke_voorwaarde"))},
        kept.CONSULTATION: {"recipient": "statutory_consultation"},
        # A text without a person is about nobody, also when a person made one think of it.
        kept.ADVICE: {
            "recipient": _ADVISERS.get(said.get("aan_wie", ""), "own_supervisor"),
            "identifiable": False,
            "person": "no_person",
        },
    }
    return special[note.kind]


def _supervisors(session: Session, kind: str) -> tuple[str, ...]:
    """Who is asked for a second pair of eyes through the team mailbox; then no name needs noting."""
    if kind != kept.REPRESENTED or session.duty != "BG":
        return ()
    return tuple(hearer.label for hearer in approving.supervisors(session))


# --- checks -------------------------------------------------------------------------------------------------


def _check(session: Session, note: Note) -> None:
    lists = {
        question.options: session.taxonomies[question.options].codes
        for question in kept.QUESTIONS[note.kind]
        if question.options
    }
    asks = kept.asked(note.kind, session.duty, sealed=bool(_supervisors(session, note.kind)))
    for code, why in kept.problems(asks, note.answers, lists):
        raise InvalidInput(code, why)
    if note.at > session.now() + _AHEAD:
        raise InvalidInput("tijdstip", "in_future")
    for code in _SOMEBODY_ELSE:
        if note.answers.get(code, "").casefold() == session.profile.name.casefold():
            raise InvalidInput(code, "own_name")
    if note.person_id is not None and session.people.get(note.person_id) is None:
        raise InvalidInput("person_id", "missing")
    if note.kind == kept.ADVICE and findings(session, note.answers["persoonsvrije_tekst"]):
        raise InvalidInput("persoonsvrije_tekst", "names_somebody")
    if note.kind == kept.REPRESENTED and note.person_id is None:
        raise InvalidInput("person_id", "missing")


def _cleaned(note: Note) -> Note:
    answers = {code: clean_text(said).strip() for code, said in note.answers.items()}
    return replace(note, answers={code: said for code, said in answers.items() if said})


def _enter(session: Session, made: SecrecyRecord) -> None:
    facts = {
        "act": made.kind,
        "row": made.row,
        "basis": made.basis,
        "policy": made.policy,
        "at": made.at.isoformat(timespec="minutes"),
        "answers": made.codes(),
    }
    logbook.enter(session, EntryKind.RECORDED, facts, About(person_id=made.person_id))


def _keep_representative(session: Session, made: SecrecyRecord) -> None:
    """The proof stands with the person: the record counts as long as it is the same."""
    if made.kind != kept.REPRESENTED or made.person_id is None:
        return
    person = session.people.get(made.person_id)
    if person is not None:
        kind, proof = made.answers["vertegenwoordiger"], made.answers["bewijs"]
        legal = replace(person.representative, kind=kind, proof=proof)
        session.people.save(replace(person, representative=legal))


def _person(session: Session, note: Note) -> Person | None:
    return None if note.person_id is None else session.people.get(note.person_id)


def _draft(kind: str) -> str:
    return f"note_{kind}"


def _about(note: Note) -> str:
    return note.signal_id or note.person_id or ""
