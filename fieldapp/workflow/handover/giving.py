"""A worry, from the three large steps to the team mailbox of the own organisation (rows 4, 6 and 7).

After a no nothing is kept with a name: one more in an anonymous count. After "let me think" nothing leaves;
the form waits for the next visit.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.disclosure import BasisRef, Decision, Facts, decide
from fieldapp.domain.disclosure.decision import INTERNAL
from fieldapp.domain.disclosure.facts import OFFER_CONTACT
from fieldapp.domain.handover import (
    AGREES,
    ANSWERS,
    LATER,
    LONGEST_TEXT,
    NOT_ASKED,
    POSITIONS,
    REFUSES,
    WITHOUT_IDENTITY,
    Giver,
    Worry,
    encode,
)
from fieldapp.domain.handover import WORRY as WHAT
from fieldapp.domain.ids import DeviceId, DraftId, HandoverId, MailboxId
from fieldapp.domain.people import CHANNELS, FORBIDDEN
from fieldapp.domain.signals import clean_text
from fieldapp.errors import DisclosureRefused, InvalidInput, NotConnected
from fieldapp.store.drafts import Draft
from fieldapp.store.handovers import OUT
from fieldapp.store.outbox import PENDING
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.receiving import SUPERVISOR
from fieldapp.workflow.handover.values import GivenRow, Hearer, OpenRow, WorryForm, WorryPreview
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import Sealable, give, team_mailbox
from fieldapp.workflow.scan import NAME, blocking_kinds, scan
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, whole_minute

DRAFT_KIND: Final = "worry"
DRAFT_VERSION: Final = 1
KEPT_DAYS: Final = 59

_SHORT: Final = ("name", "municipality", "reach_note", "aide")
_SHORT_LIMIT: Final = 200


def new_form(session: Session) -> WorryForm:
    """An empty form, now."""
    return WorryForm(DraftId(uuid4().hex), session.now())


def paper_form(session: Session) -> WorryForm:
    """An empty form that a supervisor fills from a slip of an aide, from today unless changed."""
    return replace(new_form(session), slip_day=local_day(session.now()))


def open_form(session: Session, draft_id: DraftId) -> WorryForm:
    """The form as it was last saved by itself. Raises InvalidInput when it is no longer there."""
    draft = session.drafts.get(draft_id)
    if draft is None or draft.kind != DRAFT_KIND:
        raise InvalidInput("draft_id", "missing")
    return _from_body(draft.id, draft.body)


def autosave(session: Session, form: WorryForm) -> datetime:
    """Keep the form, however incomplete; returns the moment it was saved."""
    now = session.now()
    draft = Draft(form.draft_id, DRAFT_KIND, None, DRAFT_VERSION, _to_body(form), now)
    with session.database.transaction():
        session.drafts.save(draft)
    return now


def discard(session: Session, draft_id: DraftId) -> Change:
    """Throw an unfinished form away."""
    with session.database.transaction():
        session.drafts.discard(draft_id)
    return Change.DRAFTS


def unfinished(session: Session) -> list[OpenRow]:
    """Forms that wait: those to ask again first, then the latest."""
    found = [
        OpenRow(d.id, str(d.body.get("name", "")), d.body.get("answer") == LATER, d.saved_at)
        for d in session.drafts.newest(DRAFT_KIND)
    ]
    return sorted(found, key=lambda row: not row.later)


def hearers(session: Session) -> list[Hearer]:
    """Who reads the team mailbox, supervisors first; empty when there is none or this device is alone."""
    if session.membership is None:
        return []
    network = network_of(session)
    team = team_mailbox(network)
    members = () if team is None else team.members
    found = [
        Hearer(DeviceId(device.id.hex()), device.label, SUPERVISOR in device.roles)
        for device in network.own_document.devices
        if device.id in members and device.revoked is None and device.id != network.keys.device_id
    ]
    return sorted(found, key=lambda hearer: (not hearer.supervises, hearer.label.casefold()))


# --- deciding and showing ---------------------------------------------------------------------------------


def decision(session: Session, form: WorryForm) -> Decision:
    """What the table says: agrees -> with identity; not asked -> the situation, naming nobody."""
    role = form.aide_role if form.on_paper else session.profile.role
    facts = Facts(
        role=role,
        organisation_duty=session.profile.organisation_duty,
        person=POSITIONS.get(form.answer, "not_asked"),
        age="onbekend",
        danger="none" if form.answer == AGREES else "worry",
        recipient="own_supervisor",
        identifiable=form.answer != NOT_ASKED,
        consent="absent",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=bool(form.reach),
        purpose=OFFER_CONTACT,
    )
    return decide(session.policy, facts)


def preview(session: Session, form: WorryForm) -> WorryPreview:
    """The bytes that would leave, encoded once. Nothing is kept or sent.

    Raises InvalidInput (worries, answer, why_not: missing; a text: too_long; words: names_somebody),
    DisclosureRefused when no rule lets this leave, NotConnected when nobody reads a team mailbox.
    """
    form = _checked(session, form)
    decided = decision(session, form)
    if form.answer in (LATER, REFUSES) or decided.outcome != INTERNAL:
        raise DisclosureRefused(decided.missing, decided.can_do)
    fields = {code: text for code, text in _texts(session, form).items() if code in decided.fields_max}
    found = _found(session, form, fields)
    now = whole_minute(session.now())
    worry = Worry(
        id=HandoverId(form.draft_id),
        giver=_giver(session, form),
        answer=form.answer,
        worries=form.worries,
        fields=fields,
        asked=form.asked if form.answer == AGREES else "",
        why_not=form.why_not if form.answer == NOT_ASKED else "",
        basis=BasisRef(decided.basis, decided.row, decided.policy_version),
        at=now,
        until=local_day(now) + timedelta(days=KEPT_DAYS),
    )
    payload = encode(worry)
    sealable = None if form.on_paper else _sealable(session, worry, payload, found)
    return WorryPreview(payload, decided, sealable)


def _sealable(session: Session, worry: Worry, payload: bytes, found: tuple[str, ...]) -> Sealable:
    heard = hearers(session)
    if not heard:
        raise NotConnected
    team = team_mailbox(network_of(session))
    assert team is not None
    return Sealable(
        payload=payload,
        mailbox=MailboxId(team.id.hex()),
        name=", ".join(hearer.label for hearer in heard),
        fields=tuple(dict.fromkeys((*worry.fields, "vraag"))),
        position=POSITIONS[worry.answer],
        found=found,
    )


def _giver(session: Session, form: WorryForm) -> Giver:
    profile = session.profile
    if form.on_paper:
        return Giver(profile.organisation, form.aide_role, form.aide)
    return Giver(profile.organisation, profile.role, profile.name)


def _texts(session: Session, form: WorryForm) -> dict[str, str]:
    allowed, forbidden = session.taxonomies["contact_allowed"], session.taxonomies["contact_forbidden"]
    reach = "; ".join([*(allowed.label(code) for code in form.reach), form.reach_note])
    texts = {
        "naam": form.name,
        "bereikbaar": reach.strip("; "),
        "niet_doen": "; ".join(forbidden.label(code) for code in form.avoid),
        "vraag": form.words,
        "gemeente": form.municipality,
        "terugbelnummer": session.profile.phone if not form.on_paper else "",
    }
    if form.answer == NOT_ASKED:
        texts = {code: text for code, text in texts.items() if code in WITHOUT_IDENTITY}
    return {code: text for code, text in texts.items() if text}


def _found(session: Session, form: WorryForm, fields: dict[str, str]) -> tuple[str, ...]:
    """What the texts give away; without identity even a name of somebody known here, or the name typed."""
    texts = [fields.get("vraag", "")]
    if form.answer != NOT_ASKED:
        return blocking_kinds(texts)
    kinds = {finding.kind for found in scan(session, texts) for finding in found}
    if form.name and form.name.casefold() in texts[0].casefold():
        kinds.add(NAME)
    if kinds:
        raise InvalidInput("words", "names_somebody")
    return ()


def _checked(session: Session, form: WorryForm) -> WorryForm:
    form = _cleaned(form)
    for name in missing(form):
        raise InvalidInput(name, "missing")
    for name, limit in (*((each, _SHORT_LIMIT) for each in _SHORT), ("words", LONGEST_TEXT)):
        if len(getattr(form, name)) > limit:
            raise InvalidInput(name, "too_long")
    closed = (
        ("answer", (form.answer,), ANSWERS),
        ("worries", form.worries, session.taxonomies["worries"].codes),
        ("why_not", tuple(filter(None, (form.why_not,))), session.taxonomies["handover_why"].codes),
        ("reach", form.reach, CHANNELS),
        ("avoid", form.avoid, FORBIDDEN),
    )
    for name, used, known in closed:
        if not set(used).issubset(known):
            raise InvalidInput(name, "unknown_code")
    return form


def missing(form: WorryForm) -> tuple[str, ...]:
    """What the three steps still need: of aide, worries, answer, name, why_not."""
    needed = (
        ("aide", not form.on_paper or bool(form.aide.strip())),
        ("worries", bool(form.worries or form.words.strip())),
        ("answer", bool(form.answer)),
        ("name", form.answer != AGREES or bool(form.name.strip())),
        ("why_not", form.answer != NOT_ASKED or bool(form.why_not)),
    )
    return tuple(name for name, there in needed if not there)


# --- doing ------------------------------------------------------------------------------------------------


def hand_over(session: Session, shown: WorryPreview) -> tuple[HandoverId, Change]:
    """Seal what was shown to the own supervisor; the form is done. Raises GuardRefused, NotConnected."""
    if shown.sealable is None:
        raise NotConnected
    worry = shown.decoded()
    handover_id, change = give(session, shown.sealable)
    with session.database.transaction():
        session.drafts.discard(DraftId(worry.id))
        if change:
            session.store.handovers.count_answer(_month(session), worry.answer)
    return handover_id, change | Change.DRAFTS


def refuse(session: Session, form: WorryForm) -> Change:
    """The person says no: nothing is kept but one more in a count of this month."""
    with session.database.transaction():
        session.drafts.discard(form.draft_id)
        session.store.handovers.count_answer(_month(session), REFUSES)
    return Change.DRAFTS | Change.HANDOVERS


def ask_later(session: Session, form: WorryForm) -> Change:
    """The person wants to think: the form waits, nothing leaves."""
    autosave(session, replace(form, answer=LATER, step=2))
    return Change.DRAFTS


def given(session: Session) -> list[GivenRow]:
    """What this aide handed over, the newest first; no content, only when and what became of it."""
    return [
        GivenRow(
            line.id,
            line.made_at,
            line.standing,
            line.identified,
            _left(session, line.mid),
            line.paper,
        )
        for line in session.store.handovers.newest(OUT, WHAT)
    ]


def counts(session: Session) -> list[tuple[str, str, int]]:
    """(month, answer, how often): nobody's name is in it."""
    return session.store.handovers.answers()


def _left(session: Session, mid: Any) -> bool:
    sent = session.outbox.of_message(mid)
    return sent is None or sent.state != PENDING


def _month(session: Session) -> str:
    return local_day(session.now()).isoformat()[:7]


def _cleaned(form: WorryForm) -> WorryForm:
    texts: dict[str, Any] = {name: clean_text(getattr(form, name)).strip() for name in (*_SHORT, "words")}
    return replace(form, **texts)


def _to_body(form: WorryForm) -> dict[str, Any]:
    body = asdict(_cleaned(form))
    del body["draft_id"]
    day = form.slip_day
    return {**body, "noted_at": form.noted_at.isoformat(), "slip_day": day.isoformat() if day else None}


def _from_body(draft_id: DraftId, body: dict[str, Any]) -> WorryForm:
    known: dict[str, Any] = {name: body[name] for name in WorryForm.__dataclass_fields__ if name in body}
    known |= {name: tuple(known[name]) for name in ("worries", "reach", "avoid") if name in known}
    day = known.get("slip_day")
    known["slip_day"] = date.fromisoformat(day) if day else None
    known["noted_at"] = datetime.fromisoformat(known["noted_at"])
    return WorryForm(**{**known, "draft_id": draft_id})
