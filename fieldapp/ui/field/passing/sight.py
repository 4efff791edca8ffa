"""Everything the sending screens show of one form, read in one go on the store's thread."""

from dataclasses import dataclass

from fieldapp.domain import consent as agreed
from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Facts, Preview
from fieldapp.domain.disclosure.guards import BY_LAW
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.workflow import advise, disclose, representation, second_step
from fieldapp.workflow.advise import FieldChoice, PositionChoice, RecipientChoice, SendForm
from fieldapp.workflow.disclose import ReadAloud
from fieldapp.workflow.handover import approving
from fieldapp.workflow.handover.approving import OwnQuestion
from fieldapp.workflow.read_ladder import has_team, read_ladder
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class ThenSight:
    """The second service of a ladder: what can be ticked for it, and what it would read.

    `refused`: not even a yes would allow it. `team`: there is a colleague who could keep it sealed too.
    """

    form: SendForm
    choices: tuple[FieldChoice, ...]
    preview: Preview | None
    standing: str
    refused: bool
    team: bool


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
    seconds: tuple[RecipientChoice, ...] = ()
    then: ThenSight | None = None
    law: str = ""

    @property
    def by_law(self) -> bool:
        """Whether it may go without anybody's yes: `law` is the article that the partners agreed on."""
        return bool(self.law)

    @property
    def may_be_asked(self) -> bool:
        """Whether the question can be put: to the person, or to a representative who was noted with proof."""
        position = self.form.position
        asks = position in (advise.AGREES, advise.AGREES_SHARED)
        if self.by_law:
            return False
        return asks or (position == advise.CANNOT_DECIDE and self.may_send)

    @property
    def agreed(self) -> bool:
        """Whether there is a yes for exactly this, for each service."""
        return self.is_whole and self.standing == agreed.VALID

    @property
    def previews(self) -> tuple[Preview, ...]:
        """What each service would read, in the order of the ladder."""
        further = None if self.then is None else self.then.preview
        return tuple(each for each in (self.preview, further) if each is not None)

    @property
    def is_whole(self) -> bool:
        """Whether all of it can be asked."""
        return len(self.previews) == (1 if self.then is None else 2)


def look(session: Session, form: SendForm, consent: Consent | None) -> Sight:
    """Ask the workflow everything the screens show."""
    form = advise.refresh(session, form)
    decision = advise.decision(session, form, agreed.VALID)
    preview, problem = _preview(session, form)
    then = _then(session, form)
    by_law = form.position == advise.CANNOT_DECIDE
    record = representation.noted(session, form.person, form.signal_id) if by_law else None
    return Sight(
        form=form,
        recipients=tuple(advise.recipients(session)),
        positions=tuple(advise.positions(session, form)),
        findings=tuple(advise.findings(session, form)),
        preview=preview,
        read=_read(session, preview, then),
        problem=problem,
        missing=decision.missing,
        can_do=decision.can_do,
        facts=advise.facts(session, form, agreed.VALID),
        may_send=decision.may_send,
        standing=_standing(session, preview, then, consent),
        eyes=representation.second_eyes(session, record),
        question=None if record is None else approving.own_question(session, record),
        seconds=second_step.choices(form, tuple(advise.recipients(session))) if form.recipient else (),
        then=then,
        law=advise.article(session, form) if decision.basis == BY_LAW else "",
    )


def _then(session: Session, form: SendForm) -> ThenSight | None:
    further = second_step.second(session, form)
    if further is None:
        return None
    preview, problem = _preview(session, further)
    yes = None if preview is None else disclose.recorded(session, preview)
    today = session.now().astimezone().date()
    return ThenSight(
        form=further,
        choices=second_step.offered(form),
        preview=preview,
        standing=agreed.ABSENT if preview is None else disclose.standing(session, preview, yes, today),
        refused=preview is None and problem == ("", ""),
        team=has_team(session),
    )


def _standing(session: Session, preview: Preview | None, then: ThenSight | None, yes: Consent | None) -> str:
    """Whether the recorded answers cover all of it; a yes to one of two is no yes to the ladder."""
    today = session.now().astimezone().date()
    standing = agreed.ABSENT if yes is None else agreed.CHANGED
    if preview is not None:
        standing = disclose.standing(session, preview, yes, today)
    if then is None or standing != agreed.VALID:
        return standing
    return agreed.VALID if then.standing == agreed.VALID else agreed.CHANGED


def _read(session: Session, preview: Preview | None, then: ThenSight | None) -> tuple[ReadAloud, ...]:
    if preview is None:
        return ()
    if then is None or then.preview is None:
        return tuple(disclose.read_aloud(session, preview))
    return tuple(read_ladder(session, preview, then.preview))


def _preview(session: Session, form: SendForm) -> tuple[Preview | None, tuple[str, str]]:
    try:
        return disclose.preview(session, form), ("", "")
    except DisclosureRefused:
        return None, ("", "")
    except InvalidInput as refused:
        return None, (refused.field, refused.reason)
