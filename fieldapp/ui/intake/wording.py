"""Rows and lines of the intake screens, made from the values of the workflow."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.widgets.figures import Moment
from fieldapp.ui.widgets.rows import Row
from fieldapp.ui.widgets.tables import FieldRow
from fieldapp.workflow.answer import BasisLine, InboxDetail, InboxRow, SenderLine, StepLine

NEW, TODAY, MINE, ALL = "new", "today", "mine", "all"
FILTERS = (NEW, TODAY, MINE, ALL)

# What stands in the title and in the red line, not in the table below it.
_ON_TOP = ("naam", "niet_doen", "bereikbaar")
_SOON = 2
_LONG_NAME = 40

translate = QtCore.QCoreApplication.translate


def filter_name(code: str, count: int) -> str:
    """A filter with its count."""
    known = {
        NEW: translate("intake", "New {n}"),
        TODAY: translate("intake", "Today {n}"),
        MINE: translate("intake", "Mine {n}"),
        ALL: translate("intake", "All {n}"),
    }
    return known[code].format(n=count)


def rows(which: str, found: Sequence[InboxRow], own: Sequence[InboxRow], today: date) -> list[Row]:
    """The list of one filter; under "new" also what is mine already, under "all" what is over last."""
    shown = [_row(row, today) for row in found]
    if which == NEW and own:
        heading = Row("mine", translate("intake", "Taken up by me"), heading=True)
        return [*shown, heading, *(_row(row, today) for row in own)]
    if which == ALL:
        return _grouped(found, today)
    return shown


def untrusted(count: int) -> str:
    """How many messages were not trusted."""
    if count == 1:
        return translate("intake", "1 message was not trusted")
    return translate("intake", "{n} messages were not trusted").format(n=count)


def title(row_title: str, state: str = "") -> str:
    """The name of a request in a list."""
    if not row_title and state == "ingetrokken":
        return translate("intake", "Name erased")
    return row_title or translate("intake", "Name not shared")


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
    if detail.colleague:
        return translate("intake", "colleague at work"), "plain"
    return _state(detail.state)


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
    return [*said, _basis(detail.basis, person(detail)), _sender(detail.sender)]


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


def moments(timeline: Sequence[StepLine], now: datetime) -> list[Moment]:
    """What happened, newest first."""
    ordered = sorted(timeline, key=lambda step: step.at, reverse=True)
    return [Moment(labels.moment(step.at, now), step_words(step)) for step in ordered]


def step_words(step: StepLine) -> str:
    """One step in words: what, how, why, and by whom when it was me."""
    parts = [terms.word("events", step.code)]
    if step.detail:
        parts.append(terms.word("e14" if step.code == "doorverwezen" else "attempts", step.detail))
    if step.reason:
        parts.append(terms.word("e29", step.reason))
    words = ": ".join(parts)
    return translate("intake", "{step} (you)").format(step=words) if step.mine else words


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


def returned(detail: InboxDetail, reason: str, *, reveals: bool, agreed: bool) -> str:
    """What the sender will read when a request is given back for `reason`."""
    who = worker(detail)
    if not detail.feedback or (reveals and not agreed):
        return translate("intake", "{worker} reads: back with the sender. No reason.").format(worker=who)
    words = translate("intake", "{worker} reads: given back, {reason}.")
    return words.format(worker=who, reason=terms.word("e29", reason))


def _grouped(found: Sequence[InboxRow], today: date) -> list[Row]:
    active = [_row(row, today) for row in found if row.state in OPEN_STATES]
    over = [_row(row, today) for row in found if row.state not in OPEN_STATES]
    if not over:
        return active
    return [*active, Row("over", translate("intake", "Over"), heading=True), *over]


def _row(row: InboxRow, today: date) -> Row:
    return Row(
        str(row.request_id),
        title(row.title, row.state),
        " · ".join(_line(row, today)),
        pill=_pill(row),
        dim=row.state not in OPEN_STATES,
    )


def _line(row: InboxRow, today: date) -> Iterable[str]:
    if row.urgent:
        yield translate("intake", "urgent")
    yield translate("intake", "from {sender}").format(sender=row.sender)
    if row.colleague:
        yield translate("intake", "a colleague follows this up")
    elif row.mine and row.term is not None and row.state in ("contact_gelegd", "poging"):
        words = (
            translate("intake", "close before {day}")
            if row.state == "contact_gelegd"
            else translate("intake", "next step before {day}")
        )
        yield words.format(day=labels.long_day(row.term))
    elif row.about:
        yield row.about
    else:
        since = row.since.astimezone().date()
        yield translate("intake", "since {day}").format(
            day=labels.near_day(since, today) if since == today else labels.long_day(since)
        )


def _pill(row: InboxRow) -> tuple[str, str] | None:
    if row.state not in OPEN_STATES:
        return _state(row.state)
    if row.colleague:
        return translate("intake", "colleague at work"), "plain"
    if row.state == "poging":
        return _attempts(row.attempts), "info"
    if row.state in ("contact_gelegd", "pauze", "doorverwezen", "niet_bereikt", "teruggegeven"):
        return _state(row.state)
    return _term(row.days_left)


def _attempts(count: int) -> str:
    if count <= 1:
        return translate("intake", "after 1 attempt")
    return translate("intake", "after {n} attempts").format(n=count)


def _term(days_left: int | None) -> tuple[str, str] | None:
    if days_left is None:
        return None
    if days_left < 0:
        return translate("intake", "term passed"), "bad"
    if days_left == 0:
        return translate("intake", "term today"), "bad"
    words = (
        translate("intake", "1 more working day")
        if days_left == 1
        else translate("intake", "{n} more working days")
    )
    return words.format(n=days_left), "off" if days_left <= _SOON else "plain"


def _state(code: str) -> tuple[str, str]:
    if code == "teruggegeven":  # the list words this one for the sender
        return translate("intake", "given back"), "plain"
    tone = str(terms.lists()["states"].term(code).extra.get("tone", "plain"))
    return terms.word("states", code), tone


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


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."


def capital(text: str) -> str:
    """`text` with a capital at the start."""
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
