"""The week of a place on paper: what happens when, to hang on the wall. Nothing of a person stands on it."""

from datetime import timedelta

from PySide6 import QtCore

from fieldapp.domain.places import Activity
from fieldapp.interop.printable import LARGE, Block, Heading, Note, Paragraph, Printable, Rule, Table
from fieldapp.ui import labels
from fieldapp.ui.field import wording
from fieldapp.ui.field.places import words
from fieldapp.workflow.presence import WeekSheet

translate = QtCore.QCoreApplication.translate


def sheet(week: WeekSheet) -> Printable:
    """The seven days, those with something in full."""
    title = translate("places", "This week at {place}").format(place=week.place_name)
    if not week.place_name:
        title = translate("places", "This week in the neighbourhood")
    sunday = week.monday + timedelta(days=6)
    dates = f"{labels.long_day(week.monday)} – {labels.full_day(sunday)}"
    rows = []
    for day, there in week.days:
        name = wording.upper_first(labels.weekday(day))
        for place, activity in there:
            what = _what(activity, "" if week.place_name else place)
            rows.append((name, words.from_to(activity.start, activity.end), what))
            name = ""
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(" · ".join(filter(None, (dates, week.address))), quiet=True),
        Rule(True),
    ]
    if rows:
        head = (
            translate("places", "Day"),
            translate("places", "Hour"),
            translate("places", "What"),
        )
        blocks.append(Table(head, tuple(rows), (4, 2, 5), LARGE))
    else:
        blocks.append(Paragraph(translate("places", "Nothing is planned this week."), LARGE))
    welcome = translate("places", "Everybody is welcome. It costs nothing to come and look.")
    blocks.append(Note((Paragraph(welcome, LARGE),)))
    return Printable(title, tuple(blocks), code="weekblad", personal=False)


def _what(activity: Activity, place: str) -> str:
    return " · ".join(part for part in (activity.title, place, activity.note) if part)
