"""What the sending screen holds: choices, fields and answers. A value; every change makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final

from fieldapp.domain.consent import Stroke
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, RequestId, SignalId, ThreadId
from fieldapp.domain.people import Person
from fieldapp.domain.signals import clean_text
from fieldapp.workflow.fields import OF_PERSON, OF_SENDING

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
    (ask "Bij welk ziekenfonds?", DMW), `nieuw` (organisation younger than 7 days). `full_until`: the last day
    on which it takes nothing new, by its own word; one may still send there.
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
    full_until: date | None = None


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """One answer to "Waarom mag dit?"; `why_code` says why it cannot be chosen here (empty if it can)."""

    code: str
    enabled: bool
    why_code: str


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field that may leave. `value` is the code of a sub-field (an E16 domain inside `waarover`).

    `warning_code`: `revealing_domain`, `via_worker` (the place reveals something and was replaced),
    `left_unsaid` (a prohibition that stays behind while other fields go along), or empty.
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
    """How it was asked, as the consent screen notes it; `domain.consent.obstacles` keeps a yes away.

    `proposal`: a moment and a kind of place for a first talk may be passed on; it needs `feedback` as well.
    Form, company, feedback and whether one could speak freely are part of the previewed bytes; the rest, the
    signature too, stays here. `read_digest` is `Preview.said` of the preview that was read aloud: set it when
    the worker has read it. A yes is recorded only if it still equals what would be sealed.
    """

    form: str = "mondeling"
    interpreter_note: str = ""
    present: str = "niemand"
    free_to_speak: bool = False
    own_words_back: bool = False
    only_needed: bool = False
    paper_safe: bool = False
    feedback: bool = False
    proposal: bool = False
    answer: str = ""
    read_digest: str = ""
    interpreter: str = ""
    understood: str = ""
    company: str = field(default="", repr=False)
    signed_on: str = ""
    signature: tuple[Stroke, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SendForm:
    """Everything chosen on the way to "Verzegelen en versturen". Ids are chosen once, at `start`.

    `then`: who gets it when the first service says no or nothing, with what was ticked for that one.
    """

    signal_id: SignalId
    person: Person
    request_id: RequestId
    thread_id: ThreadId
    consent_id: ConsentId
    asked_at: datetime
    until: date
    about: str = "zelf"
    recipient: RecipientChoice | None = None
    position: str = NOT_ASKED
    fields: tuple[FieldChoice, ...] = ()
    first_conversation: str = ""
    callback: str = ""
    ticks: tuple[tuple[str, datetime], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    consent: ConsentForm = ConsentForm()
    then: RecipientChoice | None = None
    then_ticked: tuple[tuple[str, str], ...] = ()

    def with_field(
        self, code: str, *, value: str = "", ticked: bool | None = None, text: str | None = None
    ) -> SendForm:
        """The form with one field ticked, unticked or reworded; an answer of the person is kept with them.

        What is looked through, shown and kept is the text as it would leave: see `clean_text`.
        """
        text = None if text is None else clean_text(text)
        form = self if text is None else _reworded(self, code, text)
        return replace(form, fields=tuple(_changed(f, code, value, ticked, text) for f in form.fields))

    def field(self, code: str, value: str = "") -> FieldChoice | None:
        """One field, if it is offered."""
        return next((f for f in self.fields if (f.code, f.value) == (code, value)), None)


def _reworded(form: SendForm, code: str, text: str) -> SendForm:
    if code in OF_PERSON:
        answer: dict[str, Any] = {OF_PERSON[code]: text}
        return replace(form, person=replace(form.person, **answer))
    if code in OF_SENDING:
        chosen: dict[str, Any] = {OF_SENDING[code]: text}
        return replace(form, **chosen)
    return replace(form, edits=(*(edit for edit in form.edits if edit[0] != code), (code, text)))


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
