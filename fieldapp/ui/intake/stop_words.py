"""What the page "Iemand wil stoppen" says."""

from PySide6 import QtCore

from fieldapp.workflow.stopping import StopLine, StopOutcome

translate = QtCore.QCoreApplication.translate


def found(count: int) -> str:
    """What was found, when it is not exactly one."""
    if not count:
        return translate(
            "stopping",
            "Nothing here has this number or this name. Ask which service the sheet is about: that service"
            " can stop it, and so can the organisation that gave the sheet.",
        )
    return translate("stopping", "More than one fits. Ask which organisation sent it.")


def name(line: StopLine) -> str:
    """Whom a line is about: after erasing nobody knows any more."""
    if line.title:
        return line.title
    if line.is_stopped:
        return translate("stopping", "Name erased")
    return translate("stopping", "Name not shared")


def heading(line: StopLine) -> str:
    """Above the question, and above what was done."""
    if line.is_stopped:
        return translate("stopping", "Stopped")
    who = line.title or translate("stopping", "This person")
    return translate("stopping", "{who} wants to stop").format(who=who)


def before(line: StopLine) -> str:
    """What stopping will do."""
    words = translate(
        "stopping",
        "The request is erased on every device of this mailbox. {sender} hears that the person stops, not"
        " why, and erases it too. This cannot be undone: who wants help later is asked again.",
    )
    return words.format(sender=line.sender)


def after(outcome: StopOutcome) -> str:
    """What stopping did so far."""
    if outcome.erased >= outcome.devices:
        words = translate("stopping", "It is erased on every device of this mailbox.")
    else:
        words = translate(
            "stopping",
            "It is erased on {n} of {all} devices of this mailbox; the others follow as soon as they"
            " connect.",
        ).format(n=outcome.erased, all=outcome.devices)
    if outcome.sender_told:
        told = translate("stopping", "{sender} hears it at the next connection.")
    else:
        told = translate("stopping", "{sender} cannot be reached through the program. Call them.")
    return f"{words} {told.format(sender=outcome.sender)}"


def dossier() -> str:
    """What no withdrawal reaches."""
    return translate(
        "stopping",
        "What stands in your own dossier stays there, under your own rules. Tell the person honestly, and"
        " that they can ask to see it or to have it erased.",
    )
