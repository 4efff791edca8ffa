"""What one request says on the intake screens, made from the values of the workflow."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6 import QtCore

from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.intake import row_words
from fieldapp.ui.intake.steps import GivenBack
from fieldapp.ui.widgets.figures import Moment
from fieldapp.ui.widgets.tables import FieldRow
from fieldapp.workflow.inbox import BasisLine, InboxDetail, MaybeSame, SenderLine, StepLine
from fieldapp.workflow.questions import IN_WORDS

# What stands in the title and in the red line, not in the table below it.
_ON_TOP = ("naam", "niet_doen", "bereikbaar")
_LONG_NAME = 40
_LONG_LABEL = 24

translate = QtCore.QCoreApplication.translate


def asks(detail: InboxDetail) -> str:
    """The heading of a request."""
    if not detail.title and detail.state == "ingetrokken":
        return translate("intake", "Somebody stopped")
    if not detail.title:
        return translate("intake", "Somebody asks for a first contact")
    return translate("intake", "{name} asks for a first contact").format(name=detail.title)


def person(detail: InboxDetail) -> str:
    """The person, within a sentence."""
    return detail.title or translate("intake", "this person")


def short_person(detail: InboxDetail) -> str:
    """The person on a button, which does not wrap."""
    return detail.title if 0 < len(detail.title) <= _LONG_NAME else translate("intake", "this person")


def worker(detail: InboxDetail) -> str:
    """Who hears back, within a sentence."""
    return detail.sender.worker or detail.sender.organisation


def state(detail: InboxDetail) -> tuple[str, str]:
    """The state as a pill."""
    if detail.unconfirmed:
        return translate("intake", "taken up, not yet confirmed"), "off"
    if detail.away is not None:
        words = translate("intake", "{colleague} is away until {day}")
        who, day = row_words.colleague(detail.who), labels.long_day(detail.away)
        return words.format(colleague=_short(who), day=day), "off"
    if detail.colleague and detail.state in OPEN_STATES:
        words = translate("intake", "{colleague} follows this up")
        return words.format(colleague=_short(row_words.colleague(detail.who))), "plain"
    return row_words.state(detail.state)


def _short(name: str) -> str:
    """A pill does not wrap."""
    return name if len(name) <= _LONG_LABEL else translate("intake", "a colleague")


def forbidden(detail: InboxDetail) -> tuple[str, str]:
    """What must not be done, and how to reach the person: (said first and bold, the rest)."""
    first = _sentence(detail.do_not)
    if not detail.reachable:
        return first, ""
    return first, _sentence(translate("intake", "To be reached {how}").format(how=_lower(detail.reachable)))


def fields(detail: InboxDetail) -> list[FieldRow]:
    """What the sealed bytes say, then why this may be read, then from whom it comes."""
    said: list[FieldRow] = []
    for code, text in detail.rows:
        later = _afterwards(detail, code)
        if code not in _ON_TOP or later:
            said += [FieldRow(code, terms.word("fields", code), visible.shown(text)), *later]
    why = (_basis(detail.basis, person(detail)), _sender(detail.sender))
    return [*_answers(detail), *said, *why, *_dossier(detail)]


def _answers(detail: InboxDetail) -> list[FieldRow]:
    """What the sender answered to a question of ours: the question, the code, and words if there are."""
    asked = {step.event_id: step.reason for step in detail.timeline if step.code == "vraag"}
    rows = []
    for n, said in enumerate(detail.afterwards):
        if said.answer is None:
            continue
        question = asked.get(said.answer.question, "")
        label = terms.word("questions", question) if question else translate("intake", "Our question")
        parts = [terms.word("answers", said.answer.code), visible.shown(said.answer.text)]
        parts = parts[1:] if said.answer.code == IN_WORDS else parts
        pill = (translate("intake", "answer"), "ok")
        rows.append(FieldRow(f"answer_{n}", label, " · ".join(filter(None, parts)), pill=pill))
    return rows


def _dossier(detail: InboxDetail) -> list[FieldRow]:
    """That it stands in the own dossier too."""
    if detail.dossier is None:
        return []
    since = translate("intake", "since {day}").format(day=labels.long_day(detail.dossier.astimezone().date()))
    pill = (translate("intake", "in our own dossier"), "ok")
    return [FieldRow("dossier", translate("intake", "Own dossier"), since, pill=pill)]


def _afterwards(detail: InboxDetail, code: str) -> list[FieldRow]:
    """What the sender put right in one field, beside the first words."""
    label = translate("intake", "{field}, put right on {day}")
    return [
        FieldRow(
            f"{code}_{n}",
            label.format(field=terms.word("fields", code), day=labels.long_day(said.at.astimezone().date())),
            visible.shown(dict(said.rows)[code]),
            pill=(translate("intake", "put right"), "off"),
        )
        for n, said in enumerate(detail.afterwards)
        if code in dict(said.rows)
    ]


def moments(timeline: Sequence[StepLine], now: datetime, dossier: datetime | None = None) -> list[Moment]:
    """What happened, newest first; also when it went into the own dossier."""
    said = [(step.at, step_words(step)) for step in timeline]
    if dossier is not None:
        said.append((dossier, translate("intake", "taken over into our own dossier")))
    ordered = sorted(said, key=lambda each: each[0], reverse=True)
    return [Moment(labels.moment(at, now), words) for at, words in ordered]


def step_words(step: StepLine) -> str:
    """One step in words: what, how, why, and by whom of the team."""
    words = ": ".join([terms.word("events", step.code), *filter(None, _more(step))])
    if step.mine:
        return translate("intake", "{step} (you)").format(step=words)
    if step.who:
        return translate("intake", "{step} ({who})").format(step=words, who=step.who)
    return words


# What a reason is a code of, by the step that carries it.
_REASONS = {"teruggegeven": "e29", "vraag": "questions", "antwoord": "answers"}


def _more(step: StepLine) -> Iterable[str]:
    if step.detail:
        yield terms.word("e14" if step.code == "doorverwezen" else "attempts", step.detail)
    if step.reason and step.code in _REASONS:
        yield terms.word(_REASONS[step.code], step.reason)
    if step.alternative:
        words = translate("intake", "try {kind}")
        yield words.format(kind=terms.word("e14", step.alternative))
    yield from _days(step)
    if step.where:
        yield terms.word("meeting_spots", step.where)


def _days(step: StepLine) -> Iterable[str]:
    if step.on is not None and step.on != step.at.astimezone().date():
        yield translate("intake", "on {day}").format(day=labels.long_day(step.on))
    if step.until is not None:
        yield translate("intake", "until {day}").format(day=labels.long_day(step.until))
    if step.when is not None:
        yield f"{labels.long_day(step.when.astimezone().date())}, {labels.clock(step.when)}"


def same(other: MaybeSame) -> str:
    """Another request that may be about the same person: from whom, since when, and who has it."""
    words = translate("intake", "{name}, from {sender}, received on {day}: {state}")
    told = words.format(
        name=other.title,
        sender=other.sender,
        day=labels.long_day(other.since.astimezone().date()),
        state=row_words.state(other.state)[0],
    )
    who = translate("intake", "you") if other.mine else other.who
    return f"{told} ({who})." if who else f"{told}."


def handed(detail: InboxDetail) -> str:
    """That it was handed on, to me or by me; empty when it was not."""
    if detail.handed_by:
        words = translate("intake", "{colleague} hands this on to you. Take it up, then it is yours.")
        return words.format(colleague=detail.handed_by)
    if detail.handed_to:
        words = translate("intake", "You handed this on to {colleague}, who has not taken it up yet.")
        return words.format(colleague=detail.handed_to)
    return ""


def sees(detail: InboxDetail) -> str:
    """What the sender hears of all this."""
    if detail.feedback:
        words = translate(
            "intake",
            "{worker} sees only how far it is: taken up, contact made, not reached, referred or given back.",
        )
        return words.format(worker=worker(detail))
    words = translate(
        "intake",
        "{person} did not agree that the sender hears how it goes. {worker} sees only: received, or back"
        " with the sender.",
    )
    return _sentence(words.format(person=capital(person(detail)), worker=worker(detail)))


def returned(detail: InboxDetail, given: GivenBack, *, reveals: bool) -> str:
    """What the sender will read when a request is given back."""
    who = worker(detail)
    if not detail.feedback or (reveals and not given.reveal):
        return translate("intake", "{worker} reads: back with the sender. No reason.").format(worker=who)
    said = translate("intake", "{worker} reads: given back, {reason}.")
    words = said.format(worker=who, reason=terms.word("e29", given.reason))
    if not given.alternative:
        return words
    more = translate("intake", "And: try {kind}.").format(kind=terms.word("e14", given.alternative))
    return f"{words} {more}"


def _basis(basis: BasisLine, who: str) -> FieldRow:
    label = translate("intake", "Why this may be")
    text = (
        capital(terms.word("bases", basis.code)) if basis.code else translate("intake", "Not known any more")
    )
    if basis.code in ("TOESTEMMING", "GEDEELD_BG"):
        text = translate("intake", "{basis} of {person}").format(basis=text, person=who)
    if basis.form and basis.asked_on is not None:
        text = translate("intake", "{basis}, {form} on {day}").format(
            basis=text, form=terms.word("consent_form", basis.form), day=labels.long_day(basis.asked_on)
        )
    line = translate("intake", "valid until {day} · only for {recipient}").format(
        day=labels.full_day(basis.until), recipient=basis.recipient
    )
    return FieldRow("basis", label, text, line)


def _sender(sender: SenderLine) -> FieldRow:
    pill = (translate("intake", "genuine, checked"), "ok")
    if not sender.verified:
        pill = (translate("intake", "not certain, ask the sender"), "bad")
    who = [sender.worker, terms.word("e17", sender.role) if sender.role else "", sender.callback]
    if len(sender.organisation) > _LONG_NAME:  # no room for a pill beside it
        who, shown = [pill[0], *who], None
    else:
        shown = pill
    line = " · ".join(part for part in who if part)
    return FieldRow("sender", translate("intake", "Sender"), sender.organisation, line, pill=shown)


def whole(text: str) -> str:
    """Sentences around a name that itself ends with a stop."""
    return text.replace("..", ".")


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."


def capital(text: str) -> str:
    """`text` with a capital at the start."""
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
