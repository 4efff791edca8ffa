"""The steps of an agreed ladder in words: who is next, who keeps it sealed, whether it went on."""

from PySide6 import QtCore

from fieldapp.ui.field import wording
from fieldapp.workflow.follow_up import RequestDetail
from fieldapp.workflow.ladder import ENDED, GONE, STUCK, WAITS, NextStep

translate = QtCore.QCoreApplication.translate


def steps(detail: RequestDetail) -> str:
    """What was agreed for when this service cannot, and where this request stands in it; else empty."""
    lines = [_line(detail, step) for step in detail.further]
    if detail.after:
        first = translate("ladder", "{service} was asked first. This is the step after it.")
        lines.insert(0, first.format(service=wording.upper_first(wording.service(detail.after))))
    return "\n".join(line for line in lines if line)


def _line(detail: RequestDetail, step: NextStep) -> str:
    stopped = detail.state == "ingetrokken"
    said = {
        WAITS: (
            translate("ladder", "If it does not work out with {first}, it goes to {second}."),
            _held(step),
        ),
        GONE: (translate("ladder", "It went on to {second}."),),
        STUCK: (translate("ladder", "It could not be delivered to {second} yet. It is sealed again."),),
        ENDED: (translate("ladder", "{second} is not needed any more, and never had it."),)
        if not stopped
        else (),
    }[step.stands]
    names = {"first": wording.service(detail.recipient), "second": wording.service(step.recipient)}
    return " ".join(wording.upper_first(part.format(**names)) for part in said if part)


def _held(step: NextStep) -> str:
    """Who keeps it sealed, besides this laptop."""
    if step.with_team:
        return translate("ladder", "{first} and your team keep it sealed: your laptop may stay off.")
    if step.with_step:
        return translate("ladder", "Only {first} keeps it sealed, besides you.")
    return ""
