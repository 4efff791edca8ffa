"""Words that several screens of the field worker say: people, services, days, what came of a request."""

from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.domain.people import SafeContact
from fieldapp.ui import labels, terms

translate = QtCore.QCoreApplication.translate

_TONES = ("off", "ok", "info", "bad", "plain")


def called(codename: str) -> str:
    """The codename, or a word for someone without one."""
    return codename.strip() or translate("field", "the person")


def upper_first(text: str) -> str:
    """`text` as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def people_class(code: str) -> str:
    """A class of how many people: 5–9."""
    return translate("field", "20 or more") if code == "20+" else code.replace("-", "–")


def people(code: str) -> str:
    """A class of how many people: 5–9 people."""
    return translate("field", "{n} people").format(n=people_class(code))


def signals(count: int) -> str:
    """2 signals."""
    if count == 1:
        return translate("field", "1 signal")
    return translate("field", "{n} signals").format(n=count)


def service(name: str) -> str:
    """A service as one speaks of it: the OCMW for "OCMW Noorderhaven, sociale dienst"."""
    known = {
        "OCMW": translate("field", "the OCMW"),
        "CAW": translate("field", "the CAW"),
        "DMW": translate("field", "the DMW"),
    }
    return known.get(name.split(" ", 1)[0], name)


def from_to(codename: str, recipient: str) -> str:
    """Mia → OCMW Noorderhaven."""
    return f"{upper_first(called(codename))} → {recipient.split(',', 1)[0]}"


def state(code: str) -> tuple[str, str]:
    """Words and tone of a state, for a pill."""
    term = terms.lists()["states"].term(code)
    tone = str(term.extra.get("tone", "plain"))
    return terms.chip("states", code), tone if tone in _TONES else "plain"


def days(count: int) -> str:
    """1 day, 3 days."""
    if count == 1:
        return translate("field", "1 day")
    return translate("field", "{n} days").format(n=count)


def due(count: int) -> str:
    """When something is due in so many days: today, tomorrow, over 3 days."""
    if count <= 0:
        return translate("field", "today")
    if count == 1:
        return translate("field", "tomorrow")
    return translate("field", "in {n} days").format(n=count)


def moment(at: datetime, now: datetime) -> str:
    """A moment at the beginning of a line: Today 10:12."""
    return upper_first(labels.moment(at, now))


def day(value: date, today: date) -> str:
    """15 december; another year is named."""
    return labels.long_day(value) if value.year == today.year else labels.full_day(value)


def ages(unknown: str = "") -> list[tuple[str, str]]:
    """(code, label) of the age classes; young adults are adults too. `unknown` is offered last when given."""
    words = {
        "18plus": translate("field", "18+"),
        "jongvolwassene_18_25": translate("field", "18+ (up to 25)"),
        "minderjarig": translate("field", "Younger than 18"),
        "onbekend": unknown,
    }
    return [(code, label) for code, label in words.items() if label]


def age(age_class: str, about: str) -> str:
    """18+ · ± 70; nothing when nothing is known."""
    known = dict(ages()).get(age_class, "")
    return " · ".join(part for part in (known, f"± {about}" if about.strip() else "") if part)


def safe_contact(contact: SafeContact) -> str:
    """Rules of safe contact as one line, what must never be done first."""
    never = [terms.word("contact_forbidden", code) for code in contact.forbidden]
    note = contact.note.strip()
    ways = [
        terms.word("contact_allowed", code) for code in contact.allowed if code != "via_place" or not note
    ]
    best = [part for part in (note, ", ".join(ways)) if part]
    parts = [*never, *(upper_first(part) for part in best)]
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)


def answer(code: str) -> str:
    """What somebody answered: yes, no, later."""
    return {
        "ja": translate("wording", "yes"),
        "nee": translate("wording", "no"),
        "later": translate("wording", "later"),
    }.get(code, code)
