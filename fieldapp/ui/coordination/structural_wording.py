"""Words of the board of structural signals."""

from datetime import date

from PySide6 import QtCore

from fieldapp.domain.structural import NOT_NOW, PHASES, SOLVED, StructuralSignal
from fieldapp.ui import labels, terms
from fieldapp.ui import structural_words as words
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow.structural import Board, LooseRow, SignalLine, ThemeRow

translate = QtCore.QCoreApplication.translate

LOOSE, THEME = "loose:", "theme:"


def rows(board: Board, query: str, today: date) -> list[Row]:
    """What came in first, then the themes under the heading of their phase."""
    found: list[Row] = []
    loose = [row for row in board.loose if query in f"{row.title} {row.organisation}".casefold()]
    if loose:
        heading = translate("board", "Noticed, in no theme yet · {n}").format(n=len(loose))
        found.append(Row("", heading, heading=True))
        found += [loose_row(row, today) for row in loose]
    for code in PHASES:
        themes = [row for row in board.in_phase(code) if query in row.title.casefold()]
        if themes:
            found.append(Row("", f"{words.phase(code)} · {len(themes)}", heading=True))
            found += [theme_row(row) for row in themes]
    return found


def loose_row(row: LooseRow, today: date) -> Row:
    """One signal that belongs to no theme yet."""
    about = terms.words("e26", row.types)
    line = " · ".join(part for part in (row.organisation, row.municipality, about) if part)
    day = labels.near_day(row.at.astimezone().date(), today)
    return Row(f"{LOOSE}{row.id}", row.title, line, (day, "plain"))


def theme_row(row: ThemeRow) -> Row:
    """One theme, with what it needs at the end."""
    parts = [words.together(row.signals, row.services)]
    if row.weight:
        parts.append(weight(row.weight))
    pill = None
    if row.planned:
        pill = (translate("board", "ready to send"), "off")
    elif row.outcome:
        pill = words.pill(row.phase, row.outcome)
    return Row(f"{THEME}{row.id}", row.title, " · ".join(parts), pill)


def weight(code: int) -> str:
    """How heavy it weighs."""
    return dict(weights())[str(code)]


def weights() -> list[tuple[str, str]]:
    """The weights, lightest first."""
    return [
        ("0", translate("board", "not weighed")),
        ("1", translate("board", "light")),
        ("2", translate("board", "heavy")),
        ("3", translate("board", "urgent")),
    ]


def outcomes() -> list[tuple[str, str]]:
    """How it ended, or that it has not."""
    return [
        ("", translate("board", "still going on")),
        (SOLVED, translate("board", "solved")),
        (NOT_NOW, translate("board", "not for now")),
    ]


def phases() -> list[tuple[str, str]]:
    """The eight phases to choose from."""
    return [(code, words.phase(code)) for code in PHASES]


def facts(signal: StructuralSignal) -> list[tuple[str, str]]:
    """What was ticked and written beside the text: (label, words); only what there is."""
    pairs = (
        (translate("board", "Problem"), terms.words("e26", signal.types)),
        (translate("board", "Is not"), terms.words("e01", signal.barriers)),
        (translate("board", "Why a right fails"), terms.words("e06", signal.reasons)),
        (translate("board", "Seen"), times(signal.seen)),
        (translate("board", "Where"), where(signal)),
        (translate("board", "Idea"), signal.idea),
        (translate("board", "People said"), signal.people),
    )
    return [(label, text) for label, text in pairs if text]


def times(seen: str) -> str:
    """How often it was seen, as words that stand on their own."""
    known = {
        "1": translate("board", "once"),
        "2_4": translate("board", "2 to 4 times"),
        "5_meer": translate("board", "5 times or more"),
    }
    return known.get(seen, seen)


def where(signal: StructuralSignal) -> str:
    """Municipality and kind of place."""
    kind = terms.word("e24", signal.place_kind) if signal.place_kind else ""
    return " · ".join(part for part in (signal.municipality, kind) if part)


def came_from(line: SignalLine, today: date) -> str:
    """Which organisation signalled it and when; never who."""
    day = labels.near_day(line.at.astimezone().date(), today)
    name = line.organisation or translate("board", "an organisation that left")
    return f"{name} · {day}"


def problem(reason: str) -> str:
    """Why a text cannot travel."""
    known = {
        "missing": translate("board", "Give it a name that says what goes wrong."),
        "too_long": translate("board", "Shorter, please."),
        "person": translate("board", "This points at a person. Say it without."),
    }
    return known.get(reason, translate("board", "This cannot be kept like this."))
