"""What partners agreed on, in words: rows of a table, and each partner's answer."""

from collections.abc import Sequence

from PySide6 import QtCore

from fieldapp.domain.agreements import COORDINATOR, OWN, Agreement, Law
from fieldapp.ui import labels, terms
from fieldapp.ui.widgets.tables import FieldRow
from fieldapp.workflow.agreements import Agreed, PartnerYes

translate = QtCore.QCoreApplication.translate

# Terms with a line of their own; the others stand together.
_TOLD = ("ontvangen", "opgenomen")
_FIRST_SHOWN = 3


def heading(version: int) -> str:
    """What a version is called."""
    return translate("agreed", "Agreements version {n}").format(n=version)


def working_days(days: int) -> str:
    """ "binnen 5 werkdagen"."""
    if days == 1:
        return translate("agreed", "within 1 working day")
    return translate("agreed", "within {n} working days").format(n=days)


def short_rows(agreement: Agreement) -> list[FieldRow]:
    """The lines that matter most."""
    attempt = translate("agreed", "{within}, at least {n} times").format(
        within=working_days(agreement.first_attempt), n=agreement.attempts
    )
    count = translate("agreed", "at most {n} fields, each by itself").format(n=len(agreement.fields))
    return [
        FieldRow("answer", translate("agreed", "Answer"), working_days(agreement.take_up)),
        FieldRow("attempt", translate("agreed", "First attempt"), attempt),
        FieldRow("fields", translate("agreed", "What may go along"), count),
    ]


def rows(agreement: Agreement) -> list[FieldRow]:
    """All that a version says."""
    found = short_rows(agreement)
    found[2] = FieldRow("fields", found[2].label, found[2].text, terms.words("fields", agreement.fields))
    found.insert(2, FieldRow("terms", translate("agreed", "Other terms"), _other_terms(agreement)))
    return [
        *found,
        FieldRow("heard", translate("agreed", "Who hears what became of it"), heard(agreement)),
        FieldRow("overdue", translate("agreed", "Past its term"), overdue(agreement.overdue)),
        FieldRow("ocmw", translate("agreed", "Mailbox of an OCMW"), social_service()),
        FieldRow("law", translate("agreed", "Without consent"), *_law(agreement.law)),
        FieldRow("text", translate("agreed", "Agreed besides"), agreement.text or "–"),
    ]


def _other_terms(agreement: Agreement) -> str:
    order = [term.code for term in terms.lists()["states"].terms]
    known = [state for state in order if state in agreement.states and state not in _TOLD]
    told = [
        translate("agreed", "{state}: {n}").format(
            state=terms.word("states", state), n=agreement.states[state]
        )
        for state in known
    ]
    return " · ".join(told)


def heard(agreement: Agreement) -> str:
    """Who hears a status."""
    if agreement.team_hears:
        return translate("agreed", "who sent it, and the team of who sent it")
    return translate("agreed", "who sent it, nobody else")


def overdue(code: str) -> str:
    """Who sees what is past its term; no ranking of services."""
    known = {
        OWN: translate("agreed", "only the service itself sees its own"),
        COORDINATOR: translate("agreed", "the coordinator sees how many, per service"),
    }
    return known.get(code, code)


def social_service() -> str:
    """Practice B5."""
    return translate("agreed", "of the social service, never of the general desk or a cabinet")


def _law(law: Law | None) -> tuple[str, str]:
    if law is None:
        return translate("agreed", "nothing with a name leaves"), ""
    approved = translate("agreed", "{article}, version {version} · approved by {by}, {day}").format(
        article=law.article,
        version=law.version,
        by=law.approved_by,
        day="–" if law.approved_on is None else labels.full_day(law.approved_on),
    )
    when = ", ".join([terms.word("fact_person", code) for code in law.positions])
    who = ", ".join([terms.word("duties", code) for code in law.duties])
    line = translate("agreed", "When: {when}. By whom: {who}. Only between two that both said yes to it.")
    return approved, line.format(when=when, who=who)


def yes_pill(accepted: int, named: int) -> tuple[str, str]:
    """How far one partner is with the newest version."""
    if not named:
        return translate("agreed", "nothing yet"), "plain"
    if not accepted:
        return translate("agreed", "still reads"), "off"
    tone = "ok" if accepted == named else "off"
    return translate("agreed", "agreed v{n}").format(n=accepted), tone


def answers(partners: Sequence[PartnerYes], named: int) -> str:
    """ "7 van 9 leden · 1 leest na · 1 op versie 6"."""
    agreed = sum(partner.version == named for partner in partners)
    told = [translate("agreed", "{n} of {all} members").format(n=agreed, all=len(partners))]
    reading = sum(not partner.version for partner in partners)
    if reading:
        words = (
            translate("agreed", "1 still reads") if reading == 1 else translate("agreed", "{n} still read")
        )
        told.append(words.format(n=reading))
    older = sorted({partner.version for partner in partners if 0 < partner.version < named})
    for version in older[-_FIRST_SHOWN:]:
        count = sum(partner.version == version for partner in partners)
        told.append(translate("agreed", "{n} on version {version}").format(n=count, version=version))
    return " · ".join(told)


def own_answer(agreed: Agreed, organisation: str) -> tuple[str, str, str]:
    """(tone, lead, text) of what the own organisation said."""
    if agreed.own_yes:
        text = translate("agreed", "These terms hold for everybody in your organisation.")
        return "ok", translate("agreed", "{name} said yes.").format(name=organisation), text
    lead = translate("agreed", "{name} still reads.").format(name=organisation)
    if agreed.in_force.version:
        text = translate("agreed", "Until you say yes, version {n} holds for you.")
        return "warn", lead, text.format(n=agreed.in_force.version)
    return "warn", lead, translate("agreed", "Until you say yes, the terms of the program hold for you.")


def wrong(field: str, reason: str) -> str:
    """What is not right yet in a version that is being written."""
    known = {
        ("fields", "missing"): translate("agreed", "Choose at least one field."),
        ("social_service", "missing"): translate("agreed", "Without this an OCMW cannot take part."),
        ("text", "blocked"): translate("agreed", "There is a number of a person or an account in this text."),
        ("text", "too_long"): translate("agreed", "This is too long: at most 4,000 characters."),
        ("agreement", "same"): translate("agreed", "Nothing was changed yet."),
        ("law.approved_on", "future"): translate("agreed", "This day is still to come."),
        ("law.positions", "missing"): translate("agreed", "Choose at least one situation."),
        ("law.duties", "missing"): translate("agreed", "Choose at least one."),
    }
    if reason == "out_of_range":
        return translate("agreed", "A number of days: 1 to 366.")
    if field.startswith("law.") and reason == "missing":
        return known.get((field, reason), translate("agreed", "Without this the switch stays off."))
    return known.get((field, reason), translate("agreed", "This is not right. Look at it again."))
