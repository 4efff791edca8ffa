"""Words of a structural signal: phases, outcomes, and what in a text points at a person."""

from datetime import date

from PySide6 import QtCore

from fieldapp.domain.structural import NOT_NOW, PHASES, SOLVED
from fieldapp.ui import labels, terms
from fieldapp.ui.widgets.figures import Moment
from fieldapp.workflow.structural import Found, StepLine

translate = QtCore.QCoreApplication.translate

_STEPS = 4  # in a timeline


def phase(code: str) -> str:
    """A phase with a capital."""
    word = terms.word("e27", code)
    return word[:1].upper() + word[1:]


def phases() -> list[str]:
    """All eight, in order."""
    return [phase(code) for code in PHASES]


def spoken_phase(code: str) -> str:
    """Where it stands, for a screen reader."""
    words = translate("structural", "phase {at} of {count}: {name}")
    return words.format(at=PHASES.index(code) + 1, count=len(PHASES), name=phase(code))


def pill(code: str, outcome: str) -> tuple[str, str]:
    """How it stands: solved, not for now, or the phase it is in."""
    if outcome == SOLVED:
        return translate("structural", "solved"), "ok"
    if outcome == NOT_NOW:
        return translate("structural", "not for now"), "plain"
    return terms.word("e27", code), "info"


def seen() -> list[tuple[str, str]]:
    """How often one saw it."""
    return [
        ("1", translate("structural", "once")),
        ("2_4", translate("structural", "2–4")),
        ("5_meer", translate("structural", "5 or more")),
    ]


def found(one: Found) -> str:
    """What something in a text looks like, and that it cannot go along."""
    known = {
        "name": translate("structural", "looks like a name. That cannot go along."),
        "address": translate("structural", "looks like an address. That cannot go along."),
        "phone": translate("structural", "looks like a telephone number. That cannot go along."),
        "email": translate("structural", "looks like a mail address or account. That cannot go along."),
        "birth": translate("structural", "looks like a date of birth. That cannot go along."),
        "nn": translate("structural", "looks like a national number. That cannot go along."),
        "iban": translate("structural", "looks like an account number. That cannot go along."),
        "card": translate("structural", "looks like a card number. That cannot go along."),
    }
    return known.get(one.kind, translate("structural", "points at a person. That cannot go along."))


def solve_first(one: Found) -> str:
    """What has to be put right before it can be sent."""
    known = {
        "name": translate("structural", "Take the name out first."),
        "address": translate("structural", "Take the address out first."),
    }
    return known.get(one.kind, translate("structural", "Take the number out first."))


def happened(code: str) -> str:
    """What a phase means when the coordinator wrote nothing with it."""
    known = {
        "opmerken": translate("structural", "Noticed"),
        "verzamelen": translate("structural", "Read by the coordinator"),
        "bundelen": translate("structural", "Put together by the coordinator"),
        "analyseren": translate("structural", "Being looked into"),
        "rapporteren": translate("structural", "Reported to who can change it"),
        "beslissen": translate("structural", "Being decided"),
        "actie": translate("structural", "Something is being done about it"),
        "feedback": translate("structural", "Told back to everybody who signalled it"),
    }
    return known.get(code, phase(code))


def together(signals: int, services: int) -> str:
    """7 signals · 4 services."""
    one = translate("structural", "1 signal")
    many = translate("structural", "{n} signals").format(n=signals)
    first = one if signals == 1 else many
    second = translate("structural", "1 service")
    if services != 1:
        second = translate("structural", "{n} services").format(n=services)
    return f"{first} · {second}"


def checked(step: StepLine) -> str:
    """Talked through with a group of people concerned."""
    if step.checked_people:
        words = translate("structural", "Talked through with {group}, {n} people")
        return words.format(group=step.checked, n=step.checked_people)
    return translate("structural", "Talked through with {group}").format(group=step.checked)


def moments(steps: tuple[StepLine, ...], today: date) -> list[Moment]:
    """A timeline, the newest first, and what is still to come at its end."""
    lines: list[Moment] = []
    for at, step in enumerate(steps[:_STEPS]):
        day = labels.near_day(step.at.astimezone().date(), today)
        before = steps[at + 1].checked if at + 1 < len(steps) else ""
        anew = bool(step.checked) and step.checked != before
        if step.said or not anew:
            lines.append(Moment(day, step.said or happened(step.phase)))
        if anew:
            lines.append(Moment(day, checked(step)))
    if steps and steps[0].next:
        lines.append(Moment("", steps[0].next, done=False))
    return lines
