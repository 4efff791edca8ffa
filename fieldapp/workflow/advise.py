"""To whom, and why that is allowed: the choices of the sending screen and the decision behind them.

`SendForm` is a value. The screen changes it with `dataclasses.replace` or `with_field`, asks `decision` what
the table says, and hands it to `disclose.preview`. Every field starts unticked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.calendar import add_months
from fieldapp.domain.consent import CHANGED
from fieldapp.domain.disclosure import Decision, Facts, decide
from fieldapp.domain.disclosure.facts import OFFER_CONTACT, TICKS
from fieldapp.domain.disclosure.guards import BY_LAW
from fieldapp.domain.ids import (
    ConsentId,
    MailboxId,
    OrgId,
    PersonId,
    RequestId,
    SignalId,
    ThreadId,
)
from fieldapp.domain.people import Person
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.signals import Signal, Wish, clean_text
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.workflow import fields as outgoing
from fieldapp.workflow.agreements.reading import policy_towards
from fieldapp.workflow.capacity import full_until
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.representation import FOUR_EYES, noted, second_eyes
from fieldapp.workflow.scan import EMAIL, NAME, PHONE, TextFinding, scan_fields
from fieldapp.workflow.send_draft import drop_begun, keep_begun, resume
from fieldapp.workflow.sending import (
    AGREES,
    AGREES_SHARED,
    CANNOT_DECIDE,
    GOES_SELF,
    NOT_ASKED,
    POSITIONS,
    REFUSES,
    ConsentForm,
    FieldChoice,
    PositionChoice,
    RecipientChoice,
    SendForm,
)
from fieldapp.workflow.session import Session, day_number
from fieldapp.workflow.standing import local_day
from sync.directory import Directory, Member
from sync.errors import DirectoryRefused

__all__ = [
    "AGREES",
    "AGREES_SHARED",
    "CANNOT_DECIDE",
    "GOES_SELF",
    "NOT_ASKED",
    "POSITIONS",
    "REFUSES",
    "ConsentForm",
    "FieldChoice",
    "PositionChoice",
    "RecipientChoice",
    "SendForm",
    "article",
    "decision",
    "findings",
    "forget_identity",
    "keep",
    "leave_out",
    "positions",
    "recipients",
    "refresh",
    "refuse",
    "save_person_answers",
    "start",
    "tick",
]


def start(session: Session, signal_id: SignalId) -> SendForm:
    """The form for this signal: all fields that could leave, none of them ticked; or where it was left."""
    signal = outgoing.signal_of(session, signal_id)
    if signal.deleted_at is not None:
        raise InvalidInput("signal_id", "missing")
    now = session.now()
    person = session.people.get(signal.person_id) if signal.person_id else None
    form = SendForm(
        signal_id=signal_id,
        person=person or Person(PersonId(uuid4().hex), ""),
        request_id=RequestId(uuid4().hex),
        thread_id=ThreadId(uuid4().hex),
        consent_id=ConsentId(uuid4().hex),
        asked_at=now,
        until=add_months(local_day(now), session.terms.consent_months),
        about=signal.about,
        position=GOES_SELF if signal.wish == Wish.SELF else NOT_ASKED,
        callback=session.profile.phone,
    )
    return refresh(session, resume(session, form, recipients(session)))


def refresh(session: Session, form: SendForm) -> SendForm:
    """The form after recipient, person or first conversation changed: texts renewed, ticks and edits kept."""
    signal = outgoing.signal_of(session, form.signal_id)
    ticked = {(field.code, field.value) for field in form.fields if field.ticked}
    made = _field_choices(session, form, signal)
    choices = [replace(f, ticked=(f.code, f.value) in ticked) for f in made]
    goes = any(choice.ticked for choice in choices)
    return replace(form, fields=tuple(_unsaid(f) if goes else f for f in choices))


def _unsaid(choice: FieldChoice) -> FieldChoice:
    """The field; with a warning if it is a prohibition that the recipient would not learn."""
    silent = choice.code == "niet_doen" and choice.text and not choice.ticked
    return replace(choice, warning_code=outgoing.LEFT_UNSAID) if silent else choice


# The fields of the screen, in its order; `waarover` stands for one tick per domain of the signal.
_SHOWN: Final = (
    *("naam", "bereikbaar", "niet_doen", "taal", "vraag", "waarover", "rechten", "eerste_gesprek"),
    *("telefoon", "terugbelnummer", "gemeente", "adres", "geboortejaar", "huishouden"),
    *("vertrouwenspersoon", "ziekenfonds", "urgentie", "reden_niet_opname", "krachten", "toelichting"),
)


def _field_choices(session: Session, form: SendForm, signal: Signal) -> list[FieldChoice]:
    known = outgoing.known_of(session, signal, form.person)
    texts = {
        **outgoing.made_texts(session, known),
        "eerste_gesprek": form.first_conversation,
        "terugbelnummer": form.callback,
        **dict(form.edits),
    }
    made: list[FieldChoice] = []
    agreed = session.policy.data_set.by_tick
    for code in _SHOWN:
        if code not in agreed:  # the partners agreed that it does not go along
            continue
        if code == "waarover":
            made += _domain_choices(session, signal)
            continue
        through = code == "bereikbaar" and outgoing.through_worker(known)
        warning = outgoing.VIA_WORKER if through else ""
        editable = code in outgoing.EDITABLE
        made.append(FieldChoice(code, code, texts.get(code, ""), False, editable, warning))
    return made


def _domain_choices(session: Session, signal: Signal) -> list[FieldChoice]:
    return [
        FieldChoice(
            code="waarover",
            label_code="waarover",
            text=text,
            warning_code=outgoing.REVEALING_DOMAIN if reveals else "",
            value=domain,
        )
        for domain, text, reveals in outgoing.domain_texts(session, signal)
    ]


def recipients(session: Session) -> list[RecipientChoice]:
    """Intake mailboxes of active core actors, by name; `checked` when it can be sealed to now."""
    try:
        directory = network_of(session).directory
    except NotConnected:
        return []
    core = [term.code for term in session.taxonomies["e14"].terms if term.extra.get("ring") == "kernactor"]
    found = [
        _choice(session, directory, member, mailbox.id)
        for member in directory.root.said.members
        if member.active and member.kind in core and member.organisation in directory.organisations
        for mailbox in directory.organisations[member.organisation].said.mailboxes
        if mailbox.kind == "intake"
    ]
    return sorted(found, key=lambda choice: (choice.name.casefold(), choice.mailbox_id))


def _choice(session: Session, directory: Directory, member: Member, mailbox: bytes) -> RecipientChoice:
    today = day_number(session.now())
    young = directory.is_new(member.organisation, today)
    notes = {"ocmw": ("verblijf",), "dmw": ("ziekenfonds",)}.get(member.kind, ())
    return RecipientChoice(
        org_id=OrgId(member.organisation.hex()),
        mailbox_id=MailboxId(mailbox.hex()),
        name=member.name,
        actor_type=member.kind,
        duty_line_code=str(session.taxonomies["e14"].term(member.kind).extra["duty"]),
        term_days=session.terms.take_up,
        checked=_sealable(directory, mailbox, today),
        young=young,
        notes=(*notes, "nieuw") if young else notes,
        full_until=full_until(directory, mailbox, local_day(session.now())),
    )


def _sealable(directory: Directory, mailbox: bytes, today: int) -> bool:
    try:
        directory.recipient(mailbox, today)
    except DirectoryRefused:
        return False
    return True


def positions(session: Session, form: SendForm) -> list[PositionChoice]:
    """The answers of block 2, those that cannot be chosen with the reason why."""
    closed = _why_not_agree(session, form)
    why = {AGREES: closed, AGREES_SHARED: closed or _why_not_shared(session, form)}
    return [PositionChoice(code, not why.get(code), why.get(code, "")) for code in POSITIONS]


def _why_not_agree(session: Session, form: SendForm) -> str:
    if session.store.person_rights.hold(form.person.id):
        return "niet_verder_gebruiken"
    if session.duty == "AD":
        return "alleen_leidinggevende"
    if form.person.age_class == "minderjarig":
        return "minderjarig"
    if form.about == "bezorgd_om_ander":
        return "over_iemand_anders"
    return ""


def _why_not_shared(session: Session, form: SendForm) -> str:
    if session.duty != "BG":
        return "geen_beroepsgeheim"
    if form.recipient is not None and form.recipient.duty_line_code != "beroepsgeheim":
        return "ontvanger_zonder_beroepsgeheim"
    return ""


def tick(session: Session, form: SendForm, code: str, on: bool) -> SendForm:
    """Tick or untick one of the five conditions of shared secrecy, with the moment."""
    if code not in TICKS:
        raise InvalidInput("ticks", "unknown_code")
    others = tuple(entry for entry in form.ticks if entry[0] != code)
    return replace(form, ticks=tuple(sorted((*others, (code, session.now())))) if on else others)


def decision(session: Session, form: SendForm, consent_state: str) -> Decision:
    """What the table says about this form; `consent_state` is a word of `domain.consent`.

    Danger is no reason here: who is in danger is called about, never sent about.
    """
    asked = facts(session, form, consent_state)
    said = decide(session.policy, asked)
    if said.may_send or form.recipient is None:
        return said
    by_law = decide(policy_towards(session, form.recipient.org_id), asked)
    return by_law if by_law.basis == BY_LAW else said


def article(session: Session, form: SendForm) -> str:
    """The article on which this may go without a yes, as the partners agreed; empty when there is none."""
    policy = session.policy if form.recipient is None else policy_towards(session, form.recipient.org_id)
    law = policy.law
    return law.law[0] if law is not None and law.enabled else ""


def facts(session: Session, form: SendForm, consent_state: str) -> Facts:
    """The form as the table sees it."""
    shared = form.position == AGREES_SHARED
    agrees = shared or form.position == AGREES
    spoken_for = noted(session, form.person, form.signal_id) if form.position == CANNOT_DECIDE else None
    # Worry about somebody else: that person was not asked, whoever agrees to it here.
    person = NOT_ASKED if form.about == "bezorgd_om_ander" else AGREES if agrees else form.position
    return Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person=person,
        age=form.person.age_class,
        danger="none",
        recipient="core_actor",
        identifiable=True,
        consent="absent" if consent_state == CHANGED else consent_state,
        ticks=frozenset(code for code, _ in form.ticks) if shared else frozenset(),
        representative=spoken_for is not None,
        supervisor_agrees=second_eyes(session, spoken_for) in FOUR_EYES,
        feedback_agreed=form.consent.feedback,
        victim_353=False,
        safe_channel=form.person.safe_contact.has_safe_channel,
        purpose=OFFER_CONTACT,
    )


# What may stand in these fields was asked for as such.
_EXPECTED: Final = {
    "naam": {NAME},
    "telefoon": {PHONE},
    "terugbelnummer": {PHONE},
    "eerste_gesprek": {PHONE},
    "vertrouwenspersoon": {NAME, PHONE, EMAIL},
}


def findings(session: Session, form: SendForm) -> list[tuple[FieldChoice, TextFinding]]:
    """What the ticked texts would give away and nobody decided on yet; what blocks is always among them."""
    name = form.field("naam")
    own = form.person if name is not None and name.ticked else None
    ticked = [choice for choice in form.fields if choice.ticked]
    found_in = scan_fields(session, [(choice.code, choice.text) for choice in ticked], own)
    return [
        (choice, finding)
        for choice, found in zip(ticked, found_in, strict=True)
        for finding in found
        if finding.blocks or not _settled(form, choice, finding)
    ]


def _settled(form: SendForm, choice: FieldChoice, finding: TextFinding) -> bool:
    return finding.kind in _EXPECTED.get(choice.code, ()) or (choice.code, finding.text) in form.kept


def leave_out(form: SendForm, choice: FieldChoice, finding: TextFinding) -> SendForm:
    """The form without that name or number in the text of the field."""
    before, after = choice.text[: finding.start].rstrip(" "), choice.text[finding.end :].lstrip(" ")
    gap = " " if before and after and after[0] not in ".,;:!?)" else ""
    return form.with_field(choice.code, value=choice.value, text=before + gap + after)


def keep(form: SendForm, choice: FieldChoice, finding: TextFinding) -> SendForm:
    """The form with that name or number kept on purpose ("Toch laten staan"); blocking kinds stay blocked."""
    if finding.blocks or (choice.code, finding.text) in form.kept:
        return form
    return replace(form, kept=(*form.kept, (choice.code, finding.text)))


def save_person_answers(session: Session, form: SendForm) -> Change:
    """Keep what was asked only now (name, age, telephone, safe contact), and how far the sending is."""
    signal = outgoing.signal_of(session, form.signal_id)
    with session.database.transaction():
        session.people.save(_clean(form.person))
        if signal.person_id != form.person.id:
            session.signals.save(replace(signal, person_id=form.person.id))
        keep_begun(session, form)
    return Change.PEOPLE | Change.SIGNALS


def _clean(person: Person) -> Person:
    names = ("codename", "age_about", "language", *outgoing.OF_PERSON.values())
    cleaned: dict[str, Any] = {name: clean_text(getattr(person, name)).strip() for name in names}
    note = clean_text(person.safe_contact.note).strip()
    return replace(person, **cleaned, safe_contact=replace(person.safe_contact, note=note))


def refuse(session: Session, form: SendForm) -> Change:
    """The person says no, or goes alone: note it with the signal; nothing leaves.

    After a no the identity is not kept, unless the same person has something else running.
    """
    signal = outgoing.signal_of(session, form.signal_id)
    wish = Wish.SELF if form.position == GOES_SELF else Wish.TALK
    with session.database.transaction():
        session.signals.save(replace(signal, wish=wish))
        drop_begun(session, form.signal_id)
        if form.position == REFUSES and signal.person_id is not None:
            forget_identity(session, signal.person_id)
    return Change.SIGNALS | Change.PEOPLE


def forget_identity(session: Session, person_id: PersonId) -> None:
    """Erase who it is, keep the codename; in the caller's transaction."""
    person = session.people.get(person_id)
    running = session.requests.count(OUT, RequestFilter(states=OPEN_STATES, person_id=person_id))
    if person is None or running:
        return
    blank: dict[str, Any] = dict.fromkeys(outgoing.OF_PERSON.values(), "")
    session.people.save(replace(person, **blank))
