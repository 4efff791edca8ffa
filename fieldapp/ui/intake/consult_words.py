"""What the list of intake says of a case-overleg."""

from datetime import datetime

from PySide6 import QtCore

from fieldapp.ui import consult_words, visible
from fieldapp.workflow.consult import Asked

translate = QtCore.QCoreApplication.translate


def title(each: Asked) -> str:
    """Whom it is about."""
    return visible.shown(each.who) if each.who else translate("intake", "Name erased")


def line(each: Asked) -> str:
    """Who asks, and the moment if there is one."""
    asks = translate("intake", "from {organisation}").format(organisation=each.organisation)
    fixed = "" if each.fixed is None else consult_words.moment(each.fixed)
    return " · ".join(filter(None, (asks, fixed)))


def pill(each: Asked, now: datetime) -> tuple[str, str]:
    """What is to be done, with a tone."""
    if each.stopped:
        return translate("intake", "ended"), "off"
    if each.outcome is not None:
        return translate("intake", "agreements made"), "ok"
    if each.fixed is not None and each.fixed.at >= now:
        return translate("intake", "moment fixed"), "info"
    if each.fixed is not None:
        return translate("intake", "was held"), "off"
    if not each.can:
        return translate("intake", "asks your answer"), "bad"
    return translate("intake", "answered"), "plain"
