"""What the page "Iemand wil stoppen" says to a worker."""

from PySide6 import QtCore

from fieldapp.ui import labels, terms
from fieldapp.workflow.stopping_sent import SentLine

translate = QtCore.QCoreApplication.translate


def found(count: int) -> str:
    """What was found, when it is not exactly one."""
    if not count:
        return translate(
            "field_stopping",
            "Nothing here has this number or this name. Ask which service the sheet is about: that service"
            " can stop it too, by telephone.",
        )
    return translate("field_stopping", "More than one fits. Ask for the service, or when it was sent.")


def name(line: SentLine) -> str:
    """Whom a line is about, as far as it is known here."""
    if line.title:
        return line.title
    day = labels.long_day(line.sent_at.astimezone().date())
    sent = translate("field_stopping", "Sent on {day}").format(day=day)
    if not line.heard:
        return sent
    last = terms.word("events", line.heard)
    return translate("field_stopping", "{sent} · last heard: {step}").format(sent=sent, step=last)


def heading(line: SentLine) -> str:
    """Above the question, and above what was done."""
    if line.stopped:
        return translate("field_stopping", "Stopped")
    who = line.title or translate("field_stopping", "This person")
    return translate("field_stopping", "{who} wants to stop").format(who=who)


def before(line: SentLine) -> str:
    """What stopping will do."""
    words = translate(
        "field_stopping",
        "What was sent is taken back. {service} hears that the person stops, not why, and erases it."
        " This cannot be undone: who wants help later is asked again.",
    )
    return words.format(service=line.service)


def after(line: SentLine) -> str:
    """What stopping did."""
    if line.mine:
        text = translate(
            "field_stopping",
            "Taken back here. {service} hears it at the next connection; who confirms it stands with the"
            " request.",
        )
    else:
        text = translate(
            "field_stopping",
            "{service} and your colleague's laptop hear it at the next connection. Tell your colleague too.",
        )
    return text.format(service=line.service)
