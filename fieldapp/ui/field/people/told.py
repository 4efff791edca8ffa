"""The fields of a person in words, and what somebody's record says in each."""

from PySide6 import QtCore

from fieldapp.domain.people import Person
from fieldapp.ui import terms
from fieldapp.ui.field import wording

translate = QtCore.QCoreApplication.translate


def field_name(field: str) -> str:
    """One of `MERGE_FIELDS` in words."""
    return {
        "codename": translate("told", "Codename"),
        "age": translate("told", "Age"),
        "full_name": translate("told", "Name"),
        "birth_year": translate("told", "Year of birth"),
        "municipality": translate("told", "Municipality"),
        "address": translate("told", "Address"),
        "phone": translate("told", "Telephone"),
        "language": translate("told", "Language"),
        "household": translate("told", "Household"),
        "health_fund": translate("told", "Health fund"),
        "trusted": translate("told", "Trusted person"),
        "representative": translate("told", "Representative"),
    }[field]


def told(person: Person, field: str) -> str:
    """What a person says in one of `MERGE_FIELDS`, as one line."""
    if field == "age":
        return wording.age(person.age_class, person.age_about)
    if field == "language":
        return terms.word("languages", person.language)
    if field == "trusted":
        parts = (person.trusted_person, person.trusted.relation, person.trusted.contact)
        return " · ".join(part for part in parts if part)
    if field == "representative":
        legal = person.representative
        kind = terms.chip("representatives", legal.kind) if legal.kind else ""
        return " · ".join(part for part in (kind, legal.name) if part)
    return str(getattr(person, field))
