"""What the list and the page of a case-overleg say: how far it is, who answered what."""

from collections.abc import Sequence
from datetime import datetime

from PySide6 import QtCore

from fieldapp.ui import consult_words
from fieldapp.ui.field import wording
from fieldapp.workflow.consult import Consultation, Invited
from fieldapp.workflow.scan import NAME, TextFinding

translate = QtCore.QCoreApplication.translate


def title(each: Consultation) -> str:
    """Mia with the OCMW and the CAW."""
    services = " · ".join(partner.name.split(",", 1)[0] for partner in each.partners)
    return f"{wording.upper_first(wording.called(each.who))} → {services}"


def line(each: Consultation, now: datetime) -> str:
    """The moment, or when it was asked."""
    if each.fixed is not None:
        return wording.upper_first(consult_words.moment(each.fixed))
    return translate("consult", "asked {when}").format(when=wording.moment(each.asked_at, now).lower())


def pill(each: Consultation, now: datetime) -> tuple[str, str]:
    """How far it is, with a tone."""
    if each.ended:
        return translate("consult", "ended"), "off"
    if each.outcome is not None:
        return translate("consult", "agreements made"), "ok"
    if each.fixed is not None and each.fixed.at < now:
        return translate("consult", "note the agreements"), "bad"
    if each.fixed is not None:
        return translate("consult", "moment fixed"), "info"
    answered = sum(bool(partner.can) for partner in each.going_on)
    words = translate("consult", "{n} of {all} answered").format(n=answered, all=len(each.going_on))
    return words, "info" if answered else "plain"


def votes(each: Consultation, index: int) -> str:
    """Who can at one moment, who cannot, who did not say."""
    groups = {
        translate("consult", "Can: {services}"): [
            partner for partner in each.going_on if _says(partner, index) is True
        ],
        translate("consult", "Cannot: {services}"): [
            partner for partner in each.going_on if _says(partner, index) is False
        ],
        translate("consult", "No answer yet: {services}"): [
            partner for partner in each.going_on if _says(partner, index) is None
        ],
    }
    said = [
        words.format(services=", ".join(partner.name.split(",", 1)[0] for partner in found))
        for words, found in groups.items()
        if found
    ]
    return " · ".join(said)


def _says(partner: Invited, index: int) -> bool | None:
    return partner.can[index] if index < len(partner.can) else None


def partner(each: Invited) -> str:
    """How one partner stands."""
    if each.stopped:
        return translate("consult", "Stopped. What they had is erased there, as far as they may.")
    if not each.can:
        return translate("consult", "Did not answer yet.")
    count = sum(each.can)
    if not count:
        return translate("consult", "Answered: cannot at any of these moments.")
    return translate("consult", "Answered: can at {n} of {all} moments.").format(n=count, all=len(each.can))


def found(findings: Sequence[TextFinding]) -> str:
    """Names and numbers in a text, and what to do about them."""
    said = []
    for finding in findings:
        if finding.blocks:
            said.append(translate("consult", "A number stands in it that may never leave. Take it out."))
        elif finding.kind == NAME:
            text = translate("consult", "The name {text} stands in it. Take it out, or keep it on purpose.")
            said.append(text.replace("{text}", finding.text))
        else:
            text = translate("consult", "{text} stands in it. Take it out, or keep it on purpose.")
            said.append(text.replace("{text}", finding.text))
    return " ".join(said)
