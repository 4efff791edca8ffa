"""What an empty filter says: what belongs in it, and what to do."""

from PySide6 import QtCore

from fieldapp.workflow import inbox

translate = QtCore.QCoreApplication.translate


def nothing_found() -> tuple[str, str]:
    """After words were typed."""
    return (
        translate("intake", "Nothing found"),
        translate("intake", "Search for a name, an organisation or the question."),
    )


def empty(which: str) -> tuple[str, str]:
    """The heading and the line of a filter without requests."""
    known = {
        inbox.NEW: (
            translate("intake", "No new requests"),
            translate("intake", "What outreach workers send you comes in here by itself."),
        ),
        inbox.TODAY: (
            translate("intake", "Nothing that must happen today"),
            translate("intake", "Requests of which the term ends today stand here."),
        ),
        inbox.MINE: (
            translate("intake", "You follow up nobody now"),
            translate("intake", "Take up a request under New, and it stands here until it is closed."),
        ),
        inbox.ALL: (
            translate("intake", "No requests yet"),
            translate("intake", "As soon as somebody agrees to be contacted by you, it stands here."),
        ),
        inbox.LATE: (
            translate("intake", "Nobody waits too long"),
            translate("intake", "A request of which the term has passed stands here."),
        ),
        inbox.WAITING: (
            translate("intake", "Nothing waits"),
            translate("intake", "Here stands what is on hold, and what you asked the sender."),
        ),
        inbox.COLLEAGUES: (
            translate("intake", "No colleague follows anything up now"),
            translate("intake", "Here you see what your colleagues took up."),
        ),
    }
    return known[which]
