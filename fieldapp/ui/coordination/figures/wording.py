"""Words of figures: periods, steps, and each figure as one line for chart, table, report and list alike."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6 import QtCore

from fieldapp.domain.figures import Quarter, Shown
from fieldapp.domain.figures import cells as c
from fieldapp.domain.figures.reading import MORE
from fieldapp.interop.year_report import Line, Part, Report
from fieldapp.ui import structural_words, terms
from fieldapp.ui.widgets.charts import ChartRow
from fieldapp.workflow.figures import NetworkFigures, Pace, Period

translate = QtCore.QCoreApplication.translate

_LISTS = {c.DOMAIN: "e16", c.BARRIER: "e01", c.REASON: "e06", c.GIVEN_BACK: "e29"}


def period(chosen: Period, quarters: Sequence[Quarter]) -> str:
    """Januari – september 2026."""
    lying = [quarter for quarter in quarters if chosen.holds(quarter)]
    if not lying:
        return str(chosen.year)
    return _span(lying[0], lying[-1])


def quarter(one: Quarter) -> str:
    """Juli – september 2026."""
    return _span(one, one)


def short_quarter(one: Quarter) -> str:
    """Jul–sep."""
    locale = QtCore.QLocale()
    form = QtCore.QLocale.FormatType.ShortFormat
    ends = (one.first.month, one.last.month)
    return "–".join(locale.standaloneMonthName(month, form).rstrip(".") for month in ends)


def _span(first: Quarter, last: Quarter) -> str:
    locale = QtCore.QLocale()
    form = QtCore.QLocale.FormatType.LongFormat
    begin = locale.standaloneMonthName(first.first.month, form)
    said = f"{begin} – {locale.standaloneMonthName(last.last.month, form)} {last.year}"
    return said[:1].upper() + said[1:]


def dotted(number: int) -> str:
    """1.240."""
    return f"{number:,}".replace(",", ".")


def cell(block: str, code: str) -> str:
    """What a cell counts."""
    if block in _LISTS:
        word = terms.chip(_LISTS[block], code)
        return word[:1].upper() + word[1:]
    if block in (c.TAKE, c.MEET, c.HEAR):
        return days(code)
    return {c.STEP: _step, c.END: _end, c.ABILITY: _ability}[block](code)


def _step(code: str) -> str:
    return {
        c.SIGNALS: translate("figures", "Signals"),
        c.WANTS_CONTACT: translate("figures", "Wants contact"),
        c.PASSED_ON: translate("figures", "Passed on"),
        c.RECEIVED: translate("figures", "Received by a service"),
        c.TAKEN_UP: translate("figures", "Taken up"),
        c.CONTACT: translate("figures", "Contact made"),
        c.HELP: translate("figures", "Help started"),
    }[code]


def _end(code: str) -> str:
    return {
        c.NOT_REACHED: translate("figures", "Not reached"),
        c.RETURNED: translate("figures", "Given back"),
        c.NO_HELP: translate("figures", "Person wants no help"),
        c.OTHER_SUPPLY: translate("figures", "Referred to other supply"),
        c.NEXT_SERVICE: translate("figures", "Went on to the next service"),
    }[code]


def _ability(code: str) -> str:
    return {
        c.IN_TIME: translate("figures", "Answered in time"),
        c.LATE: translate("figures", "Past the term"),
    }[code]


def days(code: str) -> str:
    """A class of working days."""
    if code == c.LONGER:
        return translate("figures", "longer")
    return translate("figures", "up to {n} working days").format(n=code.removeprefix("t"))


def block(code: str) -> str:
    """What a block is about."""
    return {
        c.STEP: translate("figures", "From signal to help"),
        c.END: translate("figures", "How did it go otherwise?"),
        c.ABILITY: translate("figures", "Within the term?"),
        c.DOMAIN: translate("figures", "What are the signals about?"),
        c.BARRIER: translate("figures", "What stands in the way?"),
        c.REASON: translate("figures", "Why does a right not work out?"),
        c.GIVEN_BACK: translate("figures", "Given back, because"),
        c.TAKE: translate("figures", "Until it is taken up"),
        c.MEET: translate("figures", "Until first contact"),
        c.HEAR: translate("figures", "Until the sender knows"),
    }[code]


# --- lines -------------------------------------------------------------------------------------------------


def kept_back() -> str:
    """Why a number is not there."""
    return translate("figures", "fewer than 5, not shown")


def too_little() -> str:
    """Why a share or a half is not there."""
    return translate("figures", "too little to say")


def counts(of: str, cells: Sequence[Shown]) -> tuple[Line, ...]:
    """Cells of one block."""
    return tuple(_count(cell(of, each.code), each) for each in cells)


def _count(label: str, each: Shown) -> Line:
    return Line(label, None, kept_back()) if each.hidden else Line(label, each.n, dotted(each.n))


def funnel(figures: NetworkFigures) -> tuple[Line, ...]:
    """The steps, with how many of a hundred got contact."""
    return tuple(_with_share(line, each.code, figures.contact) for line, each in _steps(figures))


def _steps(figures: NetworkFigures) -> list[tuple[Line, Shown]]:
    return list(zip(counts(c.STEP, figures.steps), figures.steps, strict=True))


def _with_share(line: Line, code: str, share: int | None) -> Line:
    if code != c.CONTACT or share is None or line.value is None:
        return line
    return Line(line.label, line.value, line.said, None, translate("figures", "{n} of 100").format(n=share))


def paces(figures: NetworkFigures) -> tuple[Line, ...]:
    """Working days per step, with what was agreed."""
    return tuple(_pace(each) for each in figures.pace)


def _pace(each: Pace) -> Line:
    agreed = translate("figures", "agreed {n}").format(n=each.agreed)
    if each.half is None:
        return Line(block(each.code), None, too_little())
    said = translate("figures", "more than {n}").format(n=MORE - 1) if each.half == MORE else str(each.half)
    return Line(block(each.code), each.half, said, each.agreed, agreed)


def half(line: Line) -> str:
    """In full: half within four working days."""
    if line.value is None:
        return line.said
    return translate("figures", "half within {n} working days").format(n=line.said)


def reached(figures: NetworkFigures) -> tuple[Line, ...]:
    """Per quarter, of a hundred requests."""
    lines = []
    for each in figures.reached:
        for words, share in (
            (translate("figures", "reached"), each.reached),
            (translate("figures", "not reached"), each.not_reached),
        ):
            label = f"{quarter(each.quarter)} · {words}"
            lines.append(Line(label, share, too_little() if share is None else str(share)))
    return tuple(lines)


def answering(figures: NetworkFigures) -> tuple[Line, ...]:
    """In time, of a hundred; and past the term per service, for those that agreed to show it."""
    said = too_little() if figures.in_time is None else str(figures.in_time)
    lines = [Line(translate("figures", "Answered in time"), figures.in_time, said)]
    late = translate("figures", "{name} · past the term")
    for each in figures.answering:
        words = too_little() if each.late is None else str(each.late)
        lines.append(Line(late.format(name=each.name), each.late, words))
    return tuple(lines)


def phases(figures: NetworkFigures) -> tuple[Line, ...]:
    """Structural signals by phase: the coordinator's own board, where nobody stands."""
    names = structural_words.phases()
    return tuple(Line(name, n, str(n)) for name, n in zip(names, figures.phases, strict=True))


def row(line: Line) -> ChartRow:
    """A line for a chart."""
    note = line.mark_said if line.mark is None else ""
    return ChartRow(line.label, line.value, line.said, note, line.mark, "" if note else line.mark_said)


# --- the five criteria -------------------------------------------------------------------------------------


def criterion(code: str) -> str:
    """One of the five, as it is asked about."""
    return terms.word("e20", code)


def short_criterion(code: str) -> str:
    """The same, short enough for a pill."""
    return {
        "kwaliteit": translate("figures", "quality"),
        "toegankelijkheid": translate("figures", "accessible"),
        "sociale_rechtvaardigheid": translate("figures", "just"),
        "performantie": translate("figures", "performing"),
        "relevantie": translate("figures", "relevant"),
    }[code]


def question(code: str) -> str:
    """What the partners ask each other once a year."""
    return {
        "kwaliteit": translate("figures", "Is the welcome warm, and does the help fit?"),
        "toegankelijkheid": translate("figures", "Does everybody find the way, also who does not ask?"),
        "sociale_rechtvaardigheid": translate("figures", "Who is left behind, and where?"),
        "performantie": translate("figures", "Is it done in the agreed time, with what we have?"),
        "relevantie": translate("figures", "Do we do what people need most?"),
    }[code]


def care_figure(code: str, figure: int | None) -> str:
    """The figure beside a criterion; empty when there is none."""
    if figure is None:
        return ""
    words: dict[str, Callable[[], str]] = {
        "kwaliteit": lambda: translate("figures", "{n} times contact"),
        "toegankelijkheid": lambda: translate("figures", "{n} want contact"),
        "performantie": lambda: translate("figures", "{n} % in time"),
        "relevantie": lambda: translate("figures", "{n} % given back"),
    }
    return words[code]().format(n=dotted(figure)) if code in words else ""


def standing(code: str) -> str:
    """How it stands."""
    return {
        "goed": translate("figures", "goes well"),
        "kan_beter": translate("figures", "can be better"),
        "bespreken": translate("figures", "to talk about"),
    }[code]


TONES = {"goed": "ok", "kan_beter": "off", "bespreken": "plain", "": "plain"}


def care(figures: NetworkFigures) -> tuple[Line, ...]:
    """Each criterion with its answer and its figure."""
    lines = []
    for each in figures.care:
        said = standing(each.standing) if each.standing else translate("figures", "not answered yet")
        parts = (said, each.text, care_figure(each.code, each.figure))
        lines.append(Line(criterion(each.code), each.figure, " · ".join(filter(None, parts))))
    return tuple(lines)


# --- all of it ---------------------------------------------------------------------------------------------


def who_sent(figures: NetworkFigures) -> str:
    """How many organisations gave their table."""
    words = translate("figures", "{n} of {of} services sent their table")
    return words.format(n=figures.sent, of=figures.members)


def why() -> str:
    """Why nobody can be recognised."""
    return translate(
        "figures",
        "Each member sends one table per quarter, every number moved a little by a secret rule and rounded"
        " to 5. Under 5 we show nothing, and never one box alone. So nobody can reckon back.",
    )


def report(figures: NetworkFigures) -> Report:
    """Everything of a period, in the order of the screen."""
    ranked = (
        (c.DOMAIN, figures.domains),
        (c.BARRIER, figures.barriers),
        (c.REASON, figures.reasons),
    )
    of_100 = translate("figures", "Of 100 requests")
    halves = tuple(replace(line, said=half(line)) for line in paces(figures))
    half_goes = translate("figures", "Half goes faster, half slower.")
    parts = (
        Part(block(c.STEP), funnel(figures)),
        *(Part(block(code), counts(code, cells)) for code, cells in ranked),
        Part(translate("figures", "Working days per step"), halves, half_goes),
        Part(of_100, reached(figures), scale=100),
        Part(block(c.ABILITY), answering(figures), of_100, scale=100),
        Part(block(c.END), counts(c.END, figures.ends)),
        Part(block(c.GIVEN_BACK), counts(c.GIVEN_BACK, figures.given_back)),
        Part(translate("figures", "Structural signals by phase"), phases(figures)),
        Part(translate("figures", "Responsible care?"), care(figures), drawn=False),
    )
    return Report(
        title=translate("figures", "Figures of the network"),
        period=period(figures.period, figures.quarters),
        sent=who_sent(figures),
        parts=parts,
        why=why(),
        head=(translate("figures", "What"), translate("figures", "How it stands")),
        columns=(
            translate("figures", "Period"),
            translate("figures", "Part"),
            translate("figures", "What"),
            translate("figures", "Number"),
            translate("figures", "In words"),
        ),
    )
