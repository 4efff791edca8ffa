"""How an entry of the journal is said in a list."""

from collections.abc import Mapping
from datetime import datetime

from PySide6 import QtCore

from fieldapp.domain.ids import LocalHelperId
from fieldapp.domain.journal import INFORMATION, PAPER, PRACTICAL, REFERRED, JournalEntry
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow import sheets
from fieldapp.workflow.sheets import GivenSheet

translate = QtCore.QCoreApplication.translate

HELP, TOPICS, WARM = "e23_praktische_hulp", "e16_levensdomein", "e22_overdracht_vorm"
_SHORTEST = 90  # characters of a reason in a list


def begun(name: str) -> list[tuple[str, str]]:
    """A list whose labels begin with a capital, as chips do."""
    return [(code, wording.upper_first(label)) for code, label in terms.options(name)]


def entry_row(entry: JournalEntry, helpers: Mapping[LocalHelperId, str], now: datetime) -> Row:
    """One thing that was done."""
    said = {
        PRACTICAL: lambda: terms.words(HELP, entry.codes),
        INFORMATION: lambda: terms.words(TOPICS, entry.codes) or entry.text,
        PAPER: lambda: entry.text,
        REFERRED: lambda: helpers.get(entry.helper_id, "") if entry.helper_id else "",
    }[entry.kind]()
    kind = terms.chip("journal_kinds", entry.kind)
    more = _more(entry)
    line = " · ".join(part for part in (labels.moment(entry.at, now), kind, more) if part)
    return Row(entry.id, wording.upper_first(_shortened(said)) or kind, line)


def _more(entry: JournalEntry) -> str:
    """Language and form of information; with whom a form was filled in."""
    if entry.kind == INFORMATION:
        language = terms.word("languages", entry.language) if entry.language else ""
        way = terms.word("info_forms", entry.way) if entry.way else ""
        told = entry.text if entry.codes else ""
        return " · ".join(part for part in (language, way, told) if part)
    return entry.beside


def sheet_row(given: GivenSheet, now: datetime) -> Row:
    """A sheet that was given is information too."""
    titles = {line.code: line.title for line in sheets.catalogue()}
    title = titles.get(given.sheet, translate("journal", "Other paper"))
    language = terms.word("languages", given.language) if given.language else ""
    kind = translate("journal", "Sheet given")
    line = " · ".join(part for part in (labels.moment(given.given_at, now), kind, language) if part)
    return Row(f"sheet:{given.id}", title, line)


def paper_row(entry: JournalEntry, now: datetime) -> Row:
    """A form to fill in: by when, with whom, whether it is done."""
    today = now.astimezone().date()
    if entry.done_at is not None:
        pill = (translate("journal", "done"), "ok")
    elif entry.due is not None and entry.due < today:
        pill = (translate("journal", "late"), "bad")
    else:
        pill = (translate("journal", "to do"), "off")
    day = wording.upper_first(labels.near_day(entry.due, today)) if entry.due else ""
    line = " · ".join(part for part in (day, entry.beside) if part)
    return Row(entry.id, entry.text, line, pill, dim=entry.done_at is not None)


def _shortened(text: str) -> str:
    first = " ".join(text.split())
    return first if len(first) <= _SHORTEST else f"{first[: _SHORTEST - 1]}…"
