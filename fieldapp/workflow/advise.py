"""To whom, and why that is allowed: the choices of the sending screen and the decision behind them.

`SendForm` is a value. The screen changes it with `dataclasses.replace` or `with_field`, asks `decision` what
the table says, and hands it to `disclose.preview`. Every field starts unticked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from fieldapp.domain.disclosure import Decision
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, RequestId, SignalId, ThreadId
from fieldapp.domain.people import Person
from fieldapp.workflow.changes import Change
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session

AGREES: Final = "agrees"
AGREES_SHARED: Final = "agrees_shared"
CANNOT_DECIDE: Final = "cannot_decide"
REFUSES: Final = "refuses"
GOES_SELF: Final = "goes_self"
NOT_ASKED: Final = "not_asked"
POSITIONS: Final = (AGREES, AGREES_SHARED, CANNOT_DECIDE, REFUSES, GOES_SELF, NOT_ASKED)


@dataclass(frozen=True, slots=True)
class RecipientChoice:
    """A mailbox one could send to. `duty_line_code`: secrecy or discretion of that actor.

    `notes` are codes of lines to show before choosing: `verblijf` (residence line, OCMW), `ziekenfonds`
    (ask "Bij welk ziekenfonds?", DMW), `nieuw` (organisation younger than 7 days).
    """

    org_id: OrgId
    mailbox_id: MailboxId
    name: str
    actor_type: str
    duty_line_code: str
    term_days: int
    checked: bool
    young: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """One answer to "Waarom mag dit?"; `why_code` says why it cannot be chosen here (empty if it can)."""

    code: str
    enabled: bool
    why_code: str


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field that may leave. `value` is the code of a sub-field (an E16 domain inside `waarover`).

    `warning_code`: `revealing_domain`, `via_worker` (the place reveals something and was replaced), or empty.
    """

    code: str
    label_code: str
    text: str
    ticked: bool = False
    editable: bool = False
    warning_code: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """How it was asked, as the consent screen notes it. Its values are part of the previewed bytes.

    `read_digest` is `Preview.said` of the preview that was read aloud: set it when the worker has read it.
    A yes is recorded only if it still equals what would be sealed.
    """

    form: str = "mondeling"
    interpreter_note: str = ""
    present: str = "niemand"
    free_to_speak: bool = False
    own_words_back: bool = False
    only_needed: bool = False
    paper_safe: bool = False
    feedback: bool = False
    answer: str = ""
    read_digest: str = ""


@dataclass(frozen=True, slots=True)
class SendForm:
    """Everything chosen on the way to "Verzegelen en versturen". Ids are chosen once, at `start`."""

    signal_id: SignalId
    person: Person
    request_id: RequestId
    thread_id: ThreadId
    consent_id: ConsentId
    asked_at: datetime
    until: date
    recipient: RecipientChoice | None = None
    position: str = NOT_ASKED
    fields: tuple[FieldChoice, ...] = ()
    first_conversation: str = ""
    callback: str = ""
    ticks: tuple[tuple[str, datetime], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    consent: ConsentForm = ConsentForm()

    def with_field(
        self, code: str, *, value: str = "", ticked: bool | None = None, text: str | None = None
    ) -> SendForm:
        """The form with one field ticked, unticked or reworded."""
        return replace(self, fields=tuple(_changed(f, code, value, ticked, text) for f in self.fields))


def _changed(
    choice: FieldChoice, code: str, value: str, ticked: bool | None, text: str | None
) -> FieldChoice:
    if (choice.code, choice.value) != (code, value):
        return choice
    return replace(
        choice,
        ticked=choice.ticked if ticked is None else ticked,
        text=choice.text if text is None else text,
    )


def start(session: Session, signal_id: SignalId) -> SendForm:
    """The form for this signal: all fields that could leave, none of them ticked."""
    raise NotImplementedError


def refresh(session: Session, form: SendForm) -> SendForm:
    """The form after recipient, person or first conversation changed: texts renewed, ticks and edits kept."""
    raise NotImplementedError


def recipients(session: Session) -> list[RecipientChoice]:
    """Mailboxes of active core actors with a published key, by name."""
    raise NotImplementedError


def positions(session: Session, form: SendForm) -> list[PositionChoice]:
    """The answers of block 2, those that cannot be chosen with the reason why."""
    raise NotImplementedError


def tick(session: Session, form: SendForm, code: str, on: bool) -> SendForm:
    """Tick or untick one of the five conditions of shared secrecy, with the moment."""
    raise NotImplementedError


def decision(session: Session, form: SendForm, consent_state: str) -> Decision:
    """What the table says about this form; `consent_state` is a word of `domain.consent`."""
    raise NotImplementedError


def findings(session: Session, form: SendForm) -> list[tuple[FieldChoice, TextFinding]]:
    """What the ticked texts would give away and nobody decided on yet."""
    raise NotImplementedError


def leave_out(form: SendForm, choice: FieldChoice, finding: TextFinding) -> SendForm:
    """The form without that name or number in the text of the field."""
    raise NotImplementedError


def keep(form: SendForm, choice: FieldChoice, finding: TextFinding) -> SendForm:
    """The form with that name or number kept on purpose ("Toch laten staan"); blocking kinds stay blocked."""
    raise NotImplementedError


def save_person_answers(session: Session, form: SendForm) -> Change:
    """Keep what was asked only now: name, age, telephone, health fund, safe contact."""
    raise NotImplementedError


def refuse(session: Session, form: SendForm) -> Change:
    """The person says no, or goes alone: note it with the signal; nothing leaves and no identity is kept."""
    raise NotImplementedError
