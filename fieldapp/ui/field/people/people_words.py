"""Words about people: a person in a line, why two persons look alike."""

from collections.abc import Iterable
from datetime import datetime

from PySide6 import QtCore

from fieldapp.domain import duplicates
from fieldapp.ui import labels
from fieldapp.ui.field import wording
from fieldapp.workflow.people import PersonRow

translate = QtCore.QCoreApplication.translate


def title(codename: str) -> str:
    """The codename, or a word for who has none."""
    return codename.strip() or translate("people", "Without a name")


def line(row: PersonRow, now: datetime) -> str:
    """What stands under a name in the list."""
    parts = [row.line, wording.age(row.age_class, row.age_about)]
    if row.signals:
        parts.append(wording.signals(row.signals))
    if row.since is not None:
        parts.append(labels.moment(row.since, now))
    return " · ".join(part for part in parts if part)


def why_alike(why: Iterable[str]) -> str:
    """In what two persons are alike."""
    words = {
        duplicates.CODENAME: translate("people", "codename"),
        duplicates.FULL_NAME: translate("people", "name"),
        duplicates.BIRTH_YEAR: translate("people", "year of birth"),
        duplicates.PLACE: translate("people", "municipality"),
    }
    return translate("people", "Looks alike in: {what}").format(what=", ".join(words[code] for code in why))
