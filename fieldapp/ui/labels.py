"""Words for failures, moments and days. The words of code lists are in `terms`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6 import QtCore

from fieldapp import errors

translate = QtCore.QCoreApplication.translate

_NOT_SEALED_TO = frozenset(
    ("unknown_mailbox", "not_active", "forked", "unconfirmed_successor", "no_epoch", "profile")
)
"""Kinds of `DirectoryProblem` at which nothing leaves. At any other the list held before stays in use."""

_KEPT_THINGS = frozenset(
    [
        "signal_id",
        "draft_id",
        "request_id",
        "envelope_id",
        "request",
        "thread",
        "event",
        "person",
        "invitation",
        "device",
        "mailboxes",
    ]
)
"""Fields of `InvalidInput` that name something in the store, not something one fills in."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened, and what one can do now."""

    what: str
    then: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.then) if part)


def failure(error: errors.FieldAppError) -> Sentence:
    """`error` in words: what happened, then what to do next."""
    if isinstance(error, errors.HubProblem):
        return problem(error.kind)
    if isinstance(error, errors.DirectoryProblem) and error.kind not in _NOT_SEALED_TO:
        return problem(error.kind)
    if isinstance(error, errors.InvitationRefused):
        return _invitation(error.reason)
    if isinstance(error, errors.WordsDiffer):
        return _words_differ(error.tries_left)
    if isinstance(error, errors.WrongPassphrase):
        return wrong_passphrase(error.wait_seconds, error.tries_left)
    if isinstance(error, errors.WeakPassphrase):
        return Sentence(
            translate("labels", "This is too easy to guess."),
            " ".join(weakness(code) for code in error.reasons),
        )
    if isinstance(error, errors.NewerStore):
        return Sentence(
            translate("labels", "This profile was made by a newer version of the program."),
            translate("labels", "Nothing is lost. Update the program, then open it again."),
        )
    return _input(error) if isinstance(error, errors.InvalidInput) else _plain(error.code)


def bug() -> Sentence:
    """The program itself is at fault."""
    return Sentence(
        translate("labels", "Something went wrong in the program itself."),
        translate("labels", "What was saved is still there. If it happens again, call your administrator."),
    )


def wrong_passphrase(wait_seconds: int, tries_left: int | None) -> Sentence:
    """The passphrase did not open: how many tries are left, or how long one waits."""
    wrong = translate("labels", "Not right.")
    if wait_seconds > 0:
        return Sentence(
            wrong, translate("labels", "Wait {wait}, then try again.").format(wait=duration(wait_seconds))
        )
    if tries_left == 1:
        return Sentence(wrong, translate("labels", "Try once more, after that you wait 30 seconds."))
    if tries_left:
        text = translate("labels", "Try {n} more times, after that you wait 30 seconds.")
        return Sentence(wrong, text.format(n=tries_left))
    return Sentence(wrong, translate("labels", "Try again."))


def weakness(code: str) -> str:
    """Why a passphrase is refused."""
    known = {
        "too_short": translate("labels", "Take five words, or at least twelve characters."),
        "repeated": translate("labels", "The same words or characters come back."),
        "common": translate("labels", "It is made of well-known passwords."),
        "keyboard_row": translate("labels", "It holds a row of the keyboard, such as qwerty or 12345."),
        "contains_name": translate("labels", "Your name or organisation is most of it."),
    }
    return known.get(
        code, translate("labels", "Choose something longer, with words that do not belong together.")
    )


def duration(seconds: int) -> str:
    """A short time in words."""
    if seconds < 90:
        return translate("labels", "{n} seconds").format(n=seconds)
    return translate("labels", "{n} minutes").format(n=-(-seconds // 60))


def moment(at: datetime, now: datetime) -> str:
    """A moment as people say it: today 14:20, yesterday 9:02, 17 nov 16:40; another year is named."""
    local, today = at.astimezone(), now.astimezone().date()
    clock = f"{local.hour}:{local.minute:02}"
    return f"{near_day(local.date(), today)} {clock}"


def near_day(day: date, today: date) -> str:
    """A day as people say it: today, yesterday, tomorrow, 17 nov, 17 nov 2025."""
    near = {
        0: translate("labels", "today"),
        -1: translate("labels", "yesterday"),
        1: translate("labels", "tomorrow"),
    }.get((day - today).days)
    if near is not None:
        return near
    locale = QtCore.QLocale()
    month = locale.standaloneMonthName(day.month, QtCore.QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{day.day} {month}" + (f" {day.year}" if day.year != today.year else "")


def long_day(day: date) -> str:
    """24 november."""
    month = QtCore.QLocale().monthName(day.month, QtCore.QLocale.FormatType.LongFormat)
    return f"{day.day} {month}"


def full_day(day: date) -> str:
    """17 februari 2027."""
    return f"{long_day(day)} {day.year}"


def weekday(day: date) -> str:
    """dinsdag 24 november."""
    name = QtCore.QLocale().dayName(day.isoweekday(), QtCore.QLocale.FormatType.LongFormat)
    return f"{name} {long_day(day)}"


def clock(at: datetime, *, seconds: bool = False) -> str:
    """09:01, or 14:32:07."""
    return at.astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def local_now() -> datetime:
    """The moment shown as "now" where a screen has no session to ask, as on the lock screen."""
    return datetime.now(UTC)


def _plain(code: str) -> Sentence:
    known = {
        errors.Locked.code: (
            translate("labels", "The program is locked."),
            translate("labels", "Unlock it first."),
        ),
        errors.BrokenFile.code: (
            translate("labels", "This file cannot be read in."),
            translate("labels", "Nothing was taken over. Ask for the file again, or choose another."),
        ),
        errors.StoreProblem.code: (
            translate("labels", "This could not be saved."),
            translate("labels", "What was saved before is still there. Try again."),
        ),
        errors.StoreDamaged.code: (
            translate("labels", "Part of the data on this device is damaged."),
            translate("labels", "Do not remove anything. Close the program and call your administrator."),
        ),
        errors.FolderReadOnly.code: (
            translate("labels", "Nothing can be saved in this folder."),
            translate("labels", "Ask your administrator for write access. What was saved is still there."),
        ),
        errors.FolderShared.code: (
            translate("labels", "Others can look into this folder."),
            translate("labels", "Nothing was put there. Choose a folder that only you can open."),
        ),
        errors.DiskFull.code: (
            translate("labels", "The disk is full."),
            translate("labels", "Nothing is lost. Make room, then save again."),
        ),
        errors.DisclosureProblem.code: (
            translate("labels", "This may not leave now."),
            translate("labels", "Nothing was sent."),
        ),
        errors.DisclosureRefused.code: (
            translate("labels", "This may not leave now."),
            translate("labels", "Nothing was sent. Look at what is still missing."),
        ),
        errors.GuardRefused.code: (
            translate("labels", "Stopped while sealing."),
            translate("labels", "Nothing was sent. Go through the steps again."),
        ),
        errors.StaleConsent.code: (
            translate("labels", "Something changed after it was read aloud."),
            translate("labels", "Read it again and ask again. Nothing was sent."),
        ),
        errors.InvitationProblem.code: (
            translate("labels", "Joining the network did not work."),
            translate("labels", "Call your administrator."),
        ),
        errors.NetworkProblem.code: (
            translate("labels", "There is no connection now."),
            translate("labels", "What waits leaves by itself later."),
        ),
        errors.NotConnected.code: (
            translate("labels", "You are not in a network yet."),
            translate("labels", "You can note, not send. Ask your organisation for an invitation."),
        ),
        errors.DirectoryProblem.code: (
            translate("labels", "The address list is not right."),
            translate("labels", "Nothing leaves until it is. Call your administrator."),
        ),
    }
    default = (translate("labels", "This did not work."), translate("labels", "Nothing is lost. Try again."))
    return Sentence(*known.get(code, default))


def _input(error: errors.InvalidInput) -> Sentence:
    """A field that can be put right here, or something that is not there any more."""
    if error.field == "recovery_code":
        return _recovery_code(error.reason)
    if (error.field, error.reason) == ("device", "own"):
        return Sentence(
            translate("labels", "This is the device you work on."),
            translate("labels", "Another administrator can take it out."),
        )
    if (error.field, error.reason) == ("rungs", "missing"):
        return Sentence(
            translate("labels", "Nothing was sent: it is not noted yet what the person wants."),
            translate("labels", "Open the signal, choose what the person wants, and pass it on from there."),
        )
    if error.field in _KEPT_THINGS:
        return Sentence(
            translate("labels", "This is no longer as it stood on the screen."),
            translate("labels", "It was changed or removed meanwhile. Look again."),
        )
    return Sentence(
        translate("labels", "Something on this screen cannot be kept like this."),
        translate("labels", "Look at the fields marked in red."),
    )


def _recovery_code(reason: str) -> Sentence:
    compare = translate("labels", "Compare it with the paper. This costs no try.")
    group = reason.removeprefix("group_")
    if group == reason:
        return Sentence(translate("labels", "This recovery code is not whole."), compare)
    what = translate("labels", "Group {n} of the recovery code is not right.")
    return Sentence(what.format(n=group), compare)


def problem(kind: str) -> Sentence:
    """Trouble with the hub (unreachable, not_genuine, refused, clock), or with a document that it gave."""
    later = translate("labels", "What waits leaves by itself later.")
    known = {
        "unreachable": Sentence(translate("labels", "There is no connection now."), later),
        "not_genuine": Sentence(
            translate("labels", "Something between you and the network answers in its place."),
            translate("labels", "Nothing was sent to it. Try another connection, such as your telephone's."),
        ),
        "refused": Sentence(
            translate("labels", "The network does not accept this device."),
            translate("labels", "Call your administrator. Nothing is lost."),
        ),
        "clock": Sentence(
            translate("labels", "The clock of this device differs from that of the network."),
            translate("labels", "Set date and time right. Until then everything waits here."),
        ),
    }
    refused = Sentence(
        translate("labels", "The address list is not right."),
        translate(
            "labels",
            "What is wrong was refused; the list from before is still used. Call your administrator.",
        ),
    )
    return known.get(kind, refused)


def _invitation(reason: str) -> Sentence:
    again = translate("labels", "Ask your administrator for a new one.")
    known = {
        "expired": Sentence(translate("labels", "This invitation is too old."), again),
        "used": Sentence(translate("labels", "This invitation was used already."), again),
        "altered": Sentence(translate("labels", "This invitation was changed on the way."), again),
        "unreadable": Sentence(
            translate("labels", "This is not a whole invitation."),
            translate("labels", "Copy it again, from VP1 to the last group."),
        ),
        "other_network": Sentence(translate("labels", "This invitation is of another network."), again),
        "not_asked": Sentence(
            translate("labels", "Nobody has entered this invitation yet."),
            translate("labels", "Ask the other to do so, then type the words again."),
        ),
        "ended": Sentence(translate("labels", "The words differed three times."), again),
    }
    return known.get(reason, Sentence(translate("labels", "This invitation does not work."), again))


def _words_differ(tries_left: int) -> Sentence:
    what = translate("labels", "The words are not the same.")
    if tries_left == 1:
        return Sentence(what, translate("labels", "Have them read out again. You can try once more."))
    return Sentence(
        what,
        translate("labels", "Have them read out again. You can try {n} more times.").format(n=tries_left),
    )
