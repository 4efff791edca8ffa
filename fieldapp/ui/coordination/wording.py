"""Rows and lines of the network's screens, made from the values of the workflow."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.ui import labels, terms
from fieldapp.ui.coordination.agreed.words import yes_pill
from fieldapp.ui.coordination.listing import ColumnRow
from fieldapp.workflow.partnership import DeviceRow, EnrolmentRow, MailboxRow, MemberRow

WAITING = "waiting:"
_COMING = ("invited", "asked", "matched", "welcomed")
_ANSWERED = ("matched", "welcomed")  # the words were right

translate = QtCore.QCoreApplication.translate


def org_class(code: str) -> str:
    """The ring and kind of an organisation, in words."""
    if code == "lokaal_bestuur":
        return translate("coordination", "local government")
    ring = str(terms.lists()["e14"].term(code).extra.get("ring", ""))
    parts = [terms.word("e13", ring) if ring else "", terms.chip("e14", code)]
    return " · ".join(part for part in parts if part)


def newcomers(
    enrolments: Iterable[EnrolmentRow], members: Iterable[MemberRow], now: datetime
) -> tuple[EnrolmentRow, ...]:
    """Organisations on the way in, until they published their own list or their invitation is over."""
    inside = {row.name for row in members if row.checked}
    return tuple(
        row for row in _coming(enrolments, now) if row.organisation and row.organisation not in inside
    )


def new_devices(enrolments: Iterable[EnrolmentRow], now: datetime) -> tuple[EnrolmentRow, ...]:
    """Devices of the own organisation on the way in; an invitation of a device names no organisation."""
    return tuple(row for row in _coming(enrolments, now) if not row.organisation)


def is_unheard(row: EnrolmentRow) -> bool:
    """Whether nobody asked yet; while words are typed the hub is left alone."""
    return row.state == "invited"


def is_answered(row: EnrolmentRow) -> bool:
    """Whether our words are to be read out."""
    return row.state in _ANSWERED


def member_rows(
    members: Sequence[MemberRow], waiting: Sequence[EnrolmentRow], named: int, today: date
) -> list[ColumnRow]:
    """Who is on the way in first, then every member. `named`: the newest version of the agreements."""
    above = {row.organisation for row in waiting}
    rows = [_waiting_member(row) for row in waiting]
    ordered = sorted(members, key=lambda row: row.left is not None)
    return rows + [_member(row, named, today) for row in ordered if row.name not in above]


def device_rows(
    devices: Sequence[DeviceRow], waiting: Sequence[EnrolmentRow], today: date
) -> list[ColumnRow]:
    """Devices on the way in first, then those that are in, revoked ones last."""
    rows = [_waiting_device(row) for row in waiting]
    ordered = sorted(devices, key=lambda device: device.revoked)
    return rows + [_device(row, today) for row in ordered]


def roles(codes: Iterable[str]) -> str:
    """What a device may do, in words."""
    return ", ".join(terms.word("e17", code) for code in codes)


def mailbox_kind(kind: str) -> str:
    """What a mailbox is for."""
    known = {
        "intake": translate("coordination", "Intake"),
        "team": translate("coordination", "Team"),
        "administration": translate("coordination", "Administration"),
        "coordination": translate("coordination", "Coordination"),
    }
    return known.get(kind, kind)


def mailbox_lines(
    mailboxes: Sequence[MailboxRow], devices: Sequence[DeviceRow]
) -> list[tuple[str, str, str]]:
    """(id, kind, who reads it) of every mailbox that devices share."""
    names = {device.device_id: device.label for device in devices}
    return [
        (
            box.mailbox_id,
            mailbox_kind(box.kind),
            ", ".join(names.get(member, member[:8]) for member in box.members)
            or translate("coordination", "nobody yet"),
        )
        for box in mailboxes
        if box.kind not in ("box", "personal")
    ]


def valid_for(until: datetime, now: datetime) -> str:
    """How long an invitation may still be used."""
    hours = int((until - now).total_seconds() // 3600)
    if until <= now:
        return translate("coordination", "no longer valid")
    if hours < 1:
        return translate("coordination", "valid less than an hour")
    if hours < 24:
        return translate("coordination", "valid {n} more hours").format(n=hours)
    if hours < 48:
        return translate("coordination", "valid 1 more day")
    return translate("coordination", "valid {n} more days").format(n=hours // 24)


def tries(left: int) -> str:
    """What happens after wrong words."""
    if left >= 3:
        return translate("coordination", "After 3 mistakes the invitation ends.")
    if left == 1:
        return translate("coordination", "One more mistake and the invitation ends.")
    return translate("coordination", "After {n} more mistakes the invitation ends.").format(n=left)


def invalid(reason: str) -> str:
    """Why a field of these screens is refused."""
    known = {
        "missing": translate("coordination", "Fill this in."),
        "not_an_address": translate("coordination", "This is not an address. It begins with https://."),
        "not_a_key": translate("coordination", "This key is not whole. Copy it again."),
        "other_key": translate("coordination", "What answers at this address does not have this key."),
        "refused": translate("coordination", "The post does not accept this code. It works once."),
        "not_a_token": translate("coordination", "This code is not whole. Copy it again."),
        "too_long": translate("coordination", "This is too long."),
        "lookalike": translate("coordination", "This looks too much like a member that is already there."),
        "taken": translate("coordination", "Another device has this name already."),
    }
    return known.get(reason, translate("coordination", "This is not right. Look at it again."))


def _coming(enrolments: Iterable[EnrolmentRow], now: datetime) -> list[EnrolmentRow]:
    return [row for row in enrolments if row.state in _COMING and row.until > now]


def _waiting_member(row: EnrolmentRow) -> ColumnRow:
    state = _state(row.state)
    new = translate("coordination", "new")
    waits = translate("coordination", "1 waits")
    return ColumnRow(
        WAITING + row.invitation_id, row.organisation, state[0], pill=(state[1], "off"), cells=(waits, new)
    )


def _waiting_device(row: EnrolmentRow) -> ColumnRow:
    state = _state(row.state)
    new = translate("coordination", "new")
    return ColumnRow(WAITING + row.invitation_id, row.label, state[0], pill=(state[1], "off"), cells=(new,))


def _state(code: str) -> tuple[str, str]:
    known = {
        "asked": (
            translate("coordination", "asks to join"),
            translate("coordination", "type the words"),
        ),
    }
    reading = (
        translate("coordination", "still types your words"),
        translate("coordination", "words read out"),
    )
    if code in _ANSWERED:
        return reading
    invited = (translate("coordination", "has an invitation"), translate("coordination", "waits"))
    return known.get(code, invited)


def _member(row: MemberRow, named: int, today: date) -> ColumnRow:
    pill = yes_pill(row.accepted, named)
    if row.left is not None:
        pill = (translate("coordination", "stopped"), "plain")
    elif not row.checked:
        pill = (translate("coordination", "not checked"), "bad")
    elif row.young and not row.accepted:
        pill = (translate("coordination", "new"), "off")
    line = org_class(row.org_class)
    if row.full_until is not None:
        full = translate("coordination", "full until {day}").format(
            day=labels.near_day(row.full_until, today)
        )
        line = f"{line} · {full}"
    return ColumnRow(
        row.org_id,
        row.name,
        line,
        pill=pill,
        cells=(
            str(row.devices) if row.checked else "–",
            "–" if row.heard is None else labels.near_day(row.heard, today),
        ),
        dim=row.left is not None,
    )


def _device(row: DeviceRow, today: date) -> ColumnRow:
    pill: tuple[str, str] | None = None
    if row.revoked:
        pill = (translate("coordination", "revoked"), "bad")
    elif row.own:
        pill = (translate("coordination", "this device"), "ok")
    return ColumnRow(
        row.device_id,
        row.label,
        roles(row.roles),
        pill=pill,
        cells=(labels.near_day(row.since, today),),
        dim=row.revoked,
    )
