"""What the devices of a service confirmed about one request, in plain words: how many, never whose."""

from collections.abc import Iterator
from datetime import date

from PySide6 import QtCore

from fieldapp.ui import labels
from fieldapp.ui.field import wording
from fieldapp.workflow.follow_up import RequestDetail
from fieldapp.workflow.receipts import Answers

translate = QtCore.QCoreApplication.translate


def confirmed(detail: RequestDetail, today: date) -> tuple[str, str]:
    """What was confirmed, and the tone to say it in (empty text: nothing to say yet)."""
    answers = detail.answers
    if answers.stopped is None:
        return " ".join(_while_it_runs(detail)), ""
    if not answers.left:
        return translate("receipts", "It had not left yet. Nobody there has read it."), "ok"
    words = " ".join(_stopped(detail, today))
    late = bool(answers.waiting) and answers.due is not None and answers.due < today
    return words, "bad" if late else "warn" if answers.waiting or answers.in_dossier else "ok"


def devices(count: int) -> str:
    """So many devices."""
    if count == 1:
        return translate("receipts", "1 device")
    return translate("receipts", "{n} devices").format(n=count)


def _while_it_runs(detail: RequestDetail) -> Iterator[str]:
    answers = detail.answers
    if detail.state == "klaar" or not answers.devices:
        return
    if answers.received:
        yield _received(answers) + "."
    if answers.waiting:
        yield _waiting(answers)
    yield from _refused(answers)


def _received(answers: Answers) -> str:
    received = translate("receipts", "Received on {devices}").format(devices=devices(answers.received))
    if not answers.opened or answers.stopped is not None:
        return received
    return f"{received}, " + translate("receipts", "opened on {n}").format(n=answers.opened)


def _waiting(answers: Answers) -> str:
    words = translate("receipts", "Not confirmed yet: {service}, {devices}.")
    return words.format(service=wording.service(answers.service), devices=devices(answers.waiting))


def _refused(answers: Answers) -> Iterator[str]:
    if answers.refused:
        words = translate("receipts", "Refused on {devices}: it could not be read there. Call the service.")
        yield words.format(devices=devices(answers.refused))


def _stopped(detail: RequestDetail, today: date) -> Iterator[str]:
    answers = detail.answers
    gone = answers.erased + answers.in_dossier
    told = [_received(answers)] if answers.received else []
    if gone:
        told.append(translate("receipts", "erased on {n}").format(n=gone))
    if told:
        yield ", ".join(told) + "."
    if answers.never_had:
        words = translate("receipts", "On {devices} it was stopped before anybody saw it.")
        yield words.format(devices=devices(answers.never_had))
    yield from _dossier(detail)
    yield from _refused(answers)
    if answers.ended:
        words = translate("receipts", "{devices} of the service was closed down and counts no more.")
        yield words.format(devices=devices(answers.ended))
    yield from _owed(detail, today)


def _dossier(detail: RequestDetail) -> Iterator[str]:
    """Said honestly: what a service put into its own dossier no withdrawal can reach."""
    if detail.answers.in_dossier:
        words = translate(
            "receipts",
            "{service} had already put it in its own dossier. That stays there, under its own rules;"
            " {who} can ask the service about it.",
        )
        service, who = wording.service(detail.recipient), wording.called(detail.codename)
        yield wording.upper_first(words.format(service=service, who=who))


def _owed(detail: RequestDetail, today: date) -> Iterator[str]:
    answers = detail.answers
    if not answers.waiting:
        yield translate("receipts", "Everybody has confirmed.")
        return
    yield _waiting(answers)
    if answers.due is None:
        return
    if answers.due >= today:
        words = translate("receipts", "They have until {day}.")
        yield words.format(day=labels.long_day(answers.due))
    else:
        yield translate("receipts", "That is too long. Call the service: they open the program there.")
