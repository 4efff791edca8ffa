"""What the social map says in words: room, dates, who covers an address, what is wrong with a file."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.domain.services import CLOSED, FREE, FULL, LIMITED, Area, Capacity, Coverage, Service
from fieldapp.errors import BrokenFile
from fieldapp.ui import labels, terms

translate = QtCore.QCoreApplication.translate


def capacity(room: Capacity, today: date) -> tuple[str, str] | None:
    """A pill (text, tone), or None when the list says nothing that still counts."""
    if not room.shown(today):
        return None
    known = {
        FULL: (translate("socialmap", "full"), "bad"),
        CLOSED: (translate("socialmap", "closed for now"), "bad"),
        LIMITED: (translate("socialmap", "waiting list"), "off"),
        FREE: (translate("socialmap", "has room"), "ok"),
    }
    text, tone = known.get(room.state, (room.state, "plain"))
    if room.until is not None:
        text = translate("socialmap", "{state} until {day}").format(
            state=text, day=labels.near_day(room.until, today)
        )
    elif room.as_of is not None:
        text = translate("socialmap", "{state} on {day}").format(
            state=text, day=labels.near_day(room.as_of, today)
        )
    return text, tone


def origin(service: Service, now: datetime) -> str:
    """Source, licence and dates of one service, on one line."""
    source, today = service.source, now.date()
    parts = [translate("socialmap", "Source: {name}").format(name=source.name), source.licence]
    checked = service.listed.checked_on or source.checked_on
    if checked is not None:
        parts.append(translate("socialmap", "checked on {day}").format(day=labels.near_day(checked, today)))
    else:
        parts.append(translate("socialmap", "no date of checking"))
    if source.imported_at is not None:
        day = labels.near_day(source.imported_at.astimezone().date(), today)
        parts.append(translate("socialmap", "read in {day}").format(day=day))
    return " · ".join(part for part in parts if part)


def areas(found: Sequence[Area]) -> str:
    """A catchment: municipalities, and between brackets the neighbourhood."""
    named = [area.name + (f" ({area.neighbourhood})" if area.neighbourhood else "") for area in found]
    if not named:
        return translate("socialmap", "not in the list")
    shown = ", ".join(named[:8])
    more = translate("socialmap", "{shown} and {n} more").format(shown=shown, n=len(named) - 8)
    return more if len(named) > 8 else shown


def missing(found: Sequence[Coverage], where: str) -> tuple[str, str] | None:
    """The warning about an address (lead, text); None when every core actor covers it."""
    absent = [coverage for coverage in found if not coverage.covered]
    if not absent:
        return None
    names = terms.words("e14_actor_type", (coverage.kind for coverage in absent))
    if len(absent) == len(found):
        lead = translate(
            "socialmap", "No public centre, general welfare centre or health fund for {where} in this list."
        ).format(where=where)
    else:
        lead = translate("socialmap", "No {names} for {where} in this list.").format(names=names, where=where)
    if any(coverage.partly for coverage in absent):
        return lead, translate("socialmap", "There is one for another neighbourhood. Ask which one.")
    return lead, translate("socialmap", "Ask your coordinator who helps there.")


def count(n: int) -> str:
    """20.000 services."""
    if n == 1:
        return translate("socialmap", "1 service")
    return translate("socialmap", "{n} services").format(n=QtCore.QLocale().toString(n))


def broken(error: BrokenFile) -> str:
    """Why a file is refused, with the line where one knows it."""
    said = _reasons().get(error.reason) or translate("socialmap", "The file cannot be read.")
    text = said.format(limit=error.limit)
    if not error.line:
        return text
    if error.part:
        return translate("socialmap", "Table {part}, line {line}: {text}").format(
            part=error.part, line=error.line, text=text
        )
    return translate("socialmap", "Line {line}: {text}").format(line=error.line, text=text)


def _reasons() -> dict[str, str]:
    return {**_about_text(), **_about_services(), **_about_files()}


def _about_text() -> dict[str, str]:
    return {
        "empty": translate("socialmap", "The file is empty."),
        "encoding": translate("socialmap", "A letter here cannot be read. Save the file again as UTF-8."),
        "quotes": translate("socialmap", "A quotation mark is not closed."),
        "unequal_cells": translate(
            "socialmap", "This row does not have {limit} cells, as the first one has."
        ),
        "field_too_long": translate("socialmap", "A field is longer than {limit} characters."),
        "too_many_columns": translate("socialmap", "There are more than {limit} columns."),
        "not_json": translate("socialmap", "This is no list of services."),
        "json": translate("socialmap", "The file is broken off or damaged here."),
        "too_deep": translate("socialmap", "The file is folded too deep. That is not a list of services."),
        "wrong_type": translate("socialmap", "A field here is not what the format asks for."),
    }


def _about_services() -> dict[str, str]:
    return {
        "no_name_column": translate("socialmap", "Say which column holds the name of the service."),
        "no_name": translate("socialmap", "The name of the service is missing."),
        "no_id": translate("socialmap", "The id of the service is missing."),
        "double_id": translate("socialmap", "This id stands on line {limit} already."),
        "not_a_service": translate("socialmap", "This is not a service."),
        "no_services": translate("socialmap", "There is no service in this file."),
        "too_many_services": translate("socialmap", "There are more than {limit} services in it."),
    }


def _about_files() -> dict[str, str]:
    return {
        "zip": translate("socialmap", "The zip is damaged or of a kind that cannot be read."),
        "encrypted": translate("socialmap", "The zip has a password. Ask for one without."),
        "too_many_files": translate("socialmap", "There are more than {limit} files in the zip."),
        "too_large_inside": translate("socialmap", "What is in the zip is much too large (over {limit} MB)."),
        "too_large": translate("socialmap", "The file is too large (over {limit} MB)."),
        "no_services_table": translate("socialmap", "The table with services is not in it."),
        "double_table": translate("socialmap", "The same table is in it twice."),
        "not_text": translate("socialmap", "This is not a list but another kind of file."),
        "unreadable": translate("socialmap", "The file cannot be opened. Is it still there?"),
    }
