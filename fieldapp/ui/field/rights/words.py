"""Words about rights that more than one screen says."""

from datetime import date

from PySide6 import QtCore

from fieldapp.ui import labels, terms

translate = QtCore.QCoreApplication.translate

_TONES = ("off", "ok", "info", "bad", "plain")


def status_pill(code: str) -> tuple[str, str]:
    """Words and tone of a status (E21)."""
    tone = terms.extra("e21_recht_status", code, "tone", "plain")
    return terms.word("e21_recht_status", code), tone if tone in _TONES else "plain"


def reasons() -> list[tuple[str, str]]:
    """The reasons why a right did not work out (E06), as one looks back; the brochure's own first."""
    ordered = sorted(
        terms.lists()["e06_reden_niet_opname"].terms, key=lambda term: term.extra.get("brochure", 99)
    )
    return [(term.code, _looking_back(term.code)) for term in ordered if not term.extra.get("retired")]


def is_from_brochure(code: str) -> bool:
    """Whether a reason is one of the six of the brochure (1.2)."""
    return terms.lists()["e06_reden_niet_opname"].term(code).source == "seed"


def shown_of(shown: int, total: int, dated: date) -> str:
    """12 of 50 shown · list of 24 november 2026."""
    text = translate("rights", "{shown} of {total} · list of {day}, still to be checked")
    return text.format(shown=shown, total=total, day=labels.full_day(dated))


def checked(what: str, dated: date) -> str:
    """In short whether this was verified."""
    text = translate("rights", "Looked at on {day}, still to be checked with the service.")
    if not what:
        text = translate("rights", "Checked on {day}.")
    return text.format(day=labels.full_day(dated))


def whence(what: str, source: str) -> str:
    """What nobody verified yet, and where it comes from."""
    text = translate("rights", "Still to be checked: {what}. Source: {source}.")
    if not what:
        text = translate("rights", "Source: {source}.")
    return text.format(what=what, source=source)


def _looking_back(code: str) -> str:
    words = terms.chip("e06_reden_niet_opname", code)
    looking_back = terms.extra("e06_reden_niet_opname", code, "looking_back")
    dutch = QtCore.QLocale().language() == QtCore.QLocale.Language.Dutch
    return looking_back if looking_back and dutch else words
