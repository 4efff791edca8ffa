"""The cards of Vandaag about a case-overleg, in words."""

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore

from fieldapp.domain.consultation import Moment
from fieldapp.ui import consult_words, labels
from fieldapp.ui.field import wording
from fieldapp.workflow.follow_up import TodayCard

translate = QtCore.QCoreApplication.translate


def _held_today(card: TodayCard) -> tuple[str, str]:
    clock = "" if card.at is None else labels.clock(card.at)
    title = translate("consult", "Case-overleg for {who} today at {time}")
    line = translate("consult", "{moment}. Afterwards you note only the agreements.")
    return title.format(who=wording.called(card.who), time=clock), line.format(moment=_moment(card))


def _note(card: TodayCard) -> tuple[str, str]:
    title = translate("consult", "What was agreed for {who}?").format(who=wording.called(card.who))
    line = translate("consult", "{moment}. Note who does what by when, so that the services hear it.")
    return title, line.format(moment=_moment(card))


def _choose(card: TodayCard) -> tuple[str, str]:
    title = translate("consult", "Choose a moment for the case-overleg of {who}")
    line = translate("consult", "{n} of {all} services answered.").format(n=card.count, all=card.days)
    return title.format(who=wording.called(card.who)), line


def _silent(card: TodayCard) -> tuple[str, str]:
    service = card.recipient.split(",", 1)[0]
    title = translate("consult", "{service} did not answer about the case-overleg of {who}")
    line = translate("consult", "The term has passed. Call them, or fix a moment with the others.")
    return title.format(service=service, who=wording.called(card.who)), line


def _lapsed(card: TodayCard) -> tuple[str, str]:
    title = translate("consult", "No moment was fixed for the case-overleg of {who}")
    line = translate("consult", "Every moment has passed. Does {who} still want it? Then ask it anew.")
    who = wording.called(card.who)
    return title.format(who=who), line.format(who=who)


def _moment(card: TodayCard) -> str:
    if card.at is None:
        return ""
    return wording.upper_first(consult_words.moment(Moment(card.at, card.title)))


SENTENCES: Final[dict[str, Callable[[TodayCard], tuple[str, str]]]] = {
    "consult_today": _held_today,
    "consult_note": _note,
    "consult_choose": _choose,
    "consult_silent": _silent,
    "consult_lapsed": _lapsed,
}
