"""What the screen of the own dossier says."""

from collections.abc import Iterable
from datetime import date

from PySide6 import QtCore

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms
from fieldapp.ui import widgets as kit
from fieldapp.workflow import dossier
from fieldapp.workflow.dossier import FileOut, TakenOver

translate = QtCore.QCoreApplication.translate


def title() -> str:
    """The title of the page, and what its button says."""
    return translate("intake", "Into our own dossier")


def ways() -> list[kit.Option]:
    """How it can be handed over."""
    return [
        kit.Option(
            dossier.FILE,
            translate("intake", "A file for our system"),
            translate("intake", "FHIR. A system that reads it has to type nothing over."),
        ),
        kit.Option(
            dossier.PAPER,
            translate("intake", "On paper or as PDF"),
            translate("intake", "To add to a file. You see it first."),
        ),
        kit.Option(
            dossier.CLIPBOARD,
            translate("intake", "Copy the text"),
            translate("intake", "To paste in our system. After 15 seconds it is gone."),
        ),
        kit.Option(
            dossier.TYPED,
            translate("intake", "I type it over myself"),
            translate("intake", "Nothing leaves the program. It is only noted that we have it."),
        ),
    ]


def go(way: str) -> str:
    """What the button says."""
    return {
        dossier.FILE: translate("intake", "Choose where"),
        dossier.PAPER: translate("intake", "Look at it"),
        dossier.CLIPBOARD: translate("intake", "Copy"),
        dossier.TYPED: translate("intake", "Note this"),
    }.get(way, translate("intake", "Continue"))


def file_title() -> str:
    return translate("intake", "Where does our system look?")


def file_warning() -> str:
    return translate(
        "intake",
        "The file is not locked. Whoever can see the folder can read it."
        " After two weeks it is removed, and sooner when the person stops.",
    )


def done(way: str) -> str:
    """Said when it was handed over."""
    return {
        dossier.PAPER: translate("intake", "Noted: it is in our own dossier."),
        dossier.CLIPBOARD: translate("intake", "Copied. Paste it within 15 seconds."),
        dossier.TYPED: translate("intake", "Noted: it is in our own dossier."),
    }[way]


def since(day: date) -> str:
    """That it stands in the own dossier."""
    return translate("intake", "In our own dossier since {day}.").format(day=labels.long_day(day))


def what_that_means() -> str:
    return translate(
        "intake",
        "If the person stops later, it is erased here. What stands in your own dossier stays there, under"
        " your own rules. The sender hears that.",
    )


def stays() -> str:
    return translate("intake", "What stands in your own dossier stays there, under your own rules.")


def files(out: Iterable[FileOut]) -> str:
    """Which files still lie outside."""
    said = translate("intake", "File {name}: goes on {day}.")
    return "\n".join(said.format(name=each.name, day=labels.long_day(each.remove_on)) for each in out)


def not_now() -> str:
    return translate(
        "intake",
        "This request cannot go into our dossier now: it went back to the sender, or the person stopped.",
    )


def taken(back: TakenOver) -> str:
    """What a status that was read did."""
    if not back.step:
        return translate("intake", "This status was known already. Nothing changed.")
    who = back.title or translate("intake", "A request without a name")
    said = translate("intake", "{who}: {state}. The request now stands so here too.")
    return said.format(who=who, state=terms.word("states", back.state))


def refused(error: FieldAppError) -> tuple[str, str]:
    """Why a status was not taken over: (said first, what one can do)."""
    code = error.reason if isinstance(error, InvalidInput) else ""
    first = _unreadable().get(code) or _no_step().get(code) or str(labels.failure(error))
    return first, translate("intake", "Nothing changed.")


def _unreadable() -> dict[str, str]:
    no_file = translate("intake", "This file cannot be read.")
    return {
        "not_json": no_file,
        "not_an_object": no_file,
        "too_large": translate("intake", "This file is too large for a status."),
        "not_a_task": translate("intake", "This is no status of our system (no FHIR Task)."),
        "not_understood": translate("intake", "Something in it is not understood by this program."),
        "contradicts": translate("intake", "The two statuses in it contradict each other."),
        "says_too_little": translate("intake", "It does not say which step was taken."),
        "unknown_request": translate("intake", "This request is not in your mailbox."),
    }


def _no_step() -> dict[str, str]:
    return {
        "stopped": translate("intake", "This person stopped. Nothing about the request changes any more."),
        "not_by_task": translate("intake", "The person or the sender decides this, not the dossier."),
        "not_now": translate("intake", "This step does not fit how the request stands now."),
        "how_missing": translate("intake", "It does not say how somebody was looked for."),
        "day_missing": translate("intake", "It does not say on or until which day."),
        "day_wrong": translate("intake", "The day in it is not possible."),
        "kind_missing": translate("intake", "It does not say to which kind of service."),
        "kind_wrong": translate("intake", "One cannot refer on to this kind of service."),
        "reason_missing": translate("intake", "It does not say why."),
        "not_agreed": translate("intake", "The person did not agree that the sender hears anything."),
    }
