"""Words for what is kept and erased: terms, reasons, and what a line of the list says."""

from datetime import date

from PySide6 import QtCore

from fieldapp.ui import labels
from fieldapp.workflow.retain import AnnouncedRow, TermRow

translate = QtCore.QCoreApplication.translate


def rule(code: str) -> str:
    """What a term is about."""
    known = {
        "concept": translate("retention", "Unfinished form that names somebody"),
        "contact": translate("retention", "Person without a request, after the last contact"),
        "los_signaal": translate("retention", "Signal without a person"),
        "open_aanvraag": translate("retention", "Open request: somebody decides"),
        "gesloten_aanvraag": translate("retention", "Person after the last closed request"),
        "geweigerd": translate("retention", "Person who said no"),
        "beslissing": translate("retention", "Consent and decision, without a name"),
        "logboek": translate("retention", "Logboek, without content"),
        "ongezien": translate("retention", "On this list without anybody seeing it"),
    }
    return known.get(code, code)


def why(code: str) -> str:
    """A reason to keep something longer."""
    known = {
        "persoon_zegt_ja": translate("retention", "The person says yes: keep it"),
        "hulp_loopt_nog": translate("retention", "Help is still going on"),
        "klacht_of_geschil": translate("retention", "There is a complaint or a dispute"),
        "nog_niet_bereikt": translate("retention", "I have not reached them yet"),
    }
    return known.get(code, code)


def amount(count: int, unit: str) -> str:
    """So many days or months."""
    if unit == "months":
        said = translate("retention", "1 month") if count == 1 else translate("retention", "{n} months")
    else:
        said = translate("retention", "1 day") if count == 1 else translate("retention", "{n} days")
    return said.format(n=count)


def called(row: AnnouncedRow) -> str:
    """Who or what a line is about."""
    if row.object == "week":
        number = row.ref.rpartition("W")[2].lstrip("0")
        text = translate("retention", "Signals without a person, week {week}: {n}")
        return text.format(week=number, n=row.count)
    if row.who:
        return row.who
    if row.object == "concept":
        return translate("retention", "An unfinished form")
    if row.object == "persoon":
        return translate("retention", "Somebody without a codename")
    return translate("retention", "A request")


def line(row: AnnouncedRow) -> str:
    """Why it is on the list, and when it goes."""
    return f"{rule(row.rule)} · {goes(row)}"


def goes(row: AnnouncedRow) -> str:
    """When it goes."""
    if row.days < 0:
        return translate("retention", "goes shortly")
    return translate("retention", "kept until {day}").format(day=labels.full_day(row.last))


def remains(row: AnnouncedRow) -> str:
    """What stays when it goes."""
    if row.object == "concept":
        return translate("retention", "Who it is about goes. A signal keeps its place, day and subjects.")
    if row.rule == "gesloten_aanvraag":
        return translate(
            "retention", "Everything about the person goes. A row of the request without anybody stays."
        )
    return translate("retention", "Everything goes. Only numbers stay: month, kind and subject.")


def remove(day: date, days: int) -> str:
    """When a file outside must be removed."""
    if days < 0:
        text = translate("retention", "Should have been removed on {day}")
    else:
        text = translate("retention", "Remove it by {day}")
    return text.format(day=labels.full_day(day))


def term(row: TermRow) -> str:
    """What holds, the limits, and who decided it."""
    limits = translate("retention", "between {least} and {most}").format(
        least=row.least, most=amount(row.most, row.unit)
    )
    if row.set_at is None:
        who = translate("retention", "proposal of the program")
    else:
        day = labels.full_day(row.set_at.astimezone().date())
        who = translate("retention", "decided by {who}, {day}").format(who=row.set_by, day=day)
    return f"{limits} · {who}"


def trusted(day: date, *, by_hub: bool) -> str:
    """Which day counts."""
    text = translate("retention", "Day that counts for erasing: {day}.").format(day=labels.full_day(day))
    if by_hub:
        more = translate("retention", "The network put its name to it: a wrong clock erases nothing early.")
    else:
        more = translate(
            "retention",
            "Without a network a day counts only when you worked here: a wrong clock erases nothing.",
        )
    return f"{text} {more}"
