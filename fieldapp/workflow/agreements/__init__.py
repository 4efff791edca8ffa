"""What the partners agreed on: reading it, writing the next version, and each organisation's own yes.

The coordinator writes, nobody says yes for another, and who said yes to nothing goes by the terms of the
program.
"""

from fieldapp.domain.agreements import Agreement, Law
from fieldapp.workflow.agreements.answering import say_yes, take_back
from fieldapp.workflow.agreements.area import (
    Actor,
    Area,
    Covered,
    WhiteSpot,
    add_municipality,
    municipality_choices,
    read_area,
    remove_municipality,
    set_actors,
)
from fieldapp.workflow.agreements.reading import (
    Agreed,
    PartnerYes,
    agreed,
    partners,
    policy_towards,
    waits_for_us,
)
from fieldapp.workflow.agreements.writing import check, draft, drop, is_begun, keep, propose

__all__ = [
    "Actor",
    "Agreed",
    "Agreement",
    "Area",
    "Covered",
    "Law",
    "PartnerYes",
    "WhiteSpot",
    "add_municipality",
    "agreed",
    "check",
    "draft",
    "drop",
    "is_begun",
    "keep",
    "municipality_choices",
    "partners",
    "policy_towards",
    "propose",
    "read_area",
    "remove_municipality",
    "say_yes",
    "set_actors",
    "take_back",
    "waits_for_us",
]
