"""Words of the offices and of their keys on paper."""

from PySide6 import QtCore

from fieldapp.workflow import partnership
from fieldapp.workflow.partnership import Office

translate = QtCore.QCoreApplication.translate


def office(code: Office) -> str:
    """What an office is called."""
    if code == partnership.COORDINATION:
        return translate("offices", "Coordinator of the network")
    return translate("offices", "Administrator of your organisation")


def explained(code: Office) -> str:
    """What its signature is for."""
    if code == partnership.COORDINATION:
        return translate(
            "offices", "Signs the list of members and the agreements. Never devices of a partner."
        )
    return translate("offices", "Signs the list of your devices and mailboxes. No coordinator can change it.")


def paper_explained(code: Office) -> str:
    """Why there is a paper."""
    return translate(
        "offices",
        "With this paper you get the office back when its devices are lost. Print it, type it over once, and"
        " put it in a safe. Only then does the key leave this device.",
    )


def change_explained(code: Office) -> str:
    """When the keys are changed."""
    return translate(
        "offices",
        "When somebody who signed left, or a device that signed was lost. Type the key from the paper above."
        " The old key then signs nothing any more. Everybody goes on; nobody else has to do anything.",
    )


def paper_wrong(reason: str) -> str:
    """What is not right about the typed key."""
    if reason.startswith("group_"):
        number = reason.removeprefix("group_")
        return translate("offices", "Group {n} is not right. Look at it once more.").format(n=number)
    known = {
        "missing": translate("offices", "Type the key over from the paper."),
        "other": translate("offices", "This is not the paper that belongs to it."),
    }
    return known.get(reason, translate("offices", "This is not right. Look at it again."))
