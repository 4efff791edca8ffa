"""Everything the sending screens show of one form, read in one go on the store's thread."""

from dataclasses import dataclass

from fieldapp.domain import consent as agreed
from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Facts, Preview
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.workflow import advise, disclose, representation
from fieldapp.workflow.advise import FieldChoice, PositionChoice, RecipientChoice, SendForm
from fieldapp.workflow.disclose import ReadAloud
from fieldapp.workflow.handover import approving
from fieldapp.workflow.handover.approving import OwnQuestion
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Sight:
    """What the workflow says about a form.

    `preview` is there when this could be sealed on a yes; otherwise `problem` names the field and why, or
    `missing` and `can_do` say what is lacking and what one can do instead. `standing` is a word of
    `domain.consent`: whether the recorded answer covers these very bytes. `eyes` and `question`: what the
    supervisor said to a representative, and what they were asked.
    """

    form: SendForm
    recipients: tuple[RecipientChoice, ...] = ()
    positions: tuple[PositionChoice, ...] = ()
    findings: tuple[tuple[FieldChoice, TextFinding], ...] = ()
    preview: Preview | None = None
    read: tuple[ReadAloud, ...] = ()
    problem: tuple[str, str] = ("", "")
    missing: tuple[str, ...] = ()
    can_do: tuple[str, ...] = ()
    facts: Facts | None = None
    may_send: bool = False
    standing: str = agreed.ABSENT
    eyes: str = representation.NOBODY
    question: OwnQuestion | None = None

    @property
    def may_be_asked(self) -> bool:
        """Whether the question can be put: to the person, or to a representative who was noted with proof."""
        position = self.form.position
        asks = position in (advise.AGREES, advise.AGREES_SHARED)
        return asks or (position == advise.CANNOT_DECIDE and self.may_send)

    @property
    def agreed(self) -> bool:
        """Whether there is a yes for exactly this."""
        return self.preview is not None and self.standing == agreed.VALID


def look(session: Session, form: SendForm, consent: Consent | None) -> Sight:
    """Ask the workflow everything the screens show."""
    form = advise.refresh(session, form)
    decision = advise.decision(session, form, agreed.VALID)
    preview, problem = _preview(session, form)
    today = session.now().astimezone().date()
    standing = agreed.ABSENT if consent is None else agreed.CHANGED
    if preview is not None:
        standing = disclose.standing(session, preview, consent, today)
    by_law = form.position == advise.CANNOT_DECIDE
    record = representation.noted(session, form.person, form.signal_id) if by_law else None
    return Sight(
        form=form,
        recipients=tuple(advise.recipients(session)),
        positions=tuple(advise.positions(session, form)),
        findings=tuple(advise.findings(session, form)),
        preview=preview,
        read=tuple(disclose.read_aloud(session, preview)) if preview is not None else (),
        problem=problem,
        missing=decision.missing,
        can_do=decision.can_do,
        facts=advise.facts(session, form, agreed.VALID),
        may_send=decision.may_send,
        standing=standing,
        eyes=representation.second_eyes(session, record),
        question=None if record is None else approving.own_question(session, record),
    )


def _preview(session: Session, form: SendForm) -> tuple[Preview | None, tuple[str, str]]:
    try:
        return disclose.preview(session, form), ("", "")
    except DisclosureRefused:
        return None, ("", "")
    except InvalidInput as refused:
        return None, (refused.field, refused.reason)
