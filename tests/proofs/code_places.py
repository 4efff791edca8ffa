"""Where codes of lists stand: names in the program, columns of the store, and what is no code of a list."""

from collections.abc import Mapping, Sequence
from typing import Final

# Arguments, attributes and fields that can hold nothing else; "kind", "state", "code" mean too many things.
LISTS_OF: Final[Mapping[str, Sequence[str]]] = {
    "age_class": ("e12",),
    "AGE_CLASSES": ("e12",),
    "urgency": ("e04",),
    "about": ("e03",),
    "domains": ("e16",),
    "non_take_up": ("e06",),
    "strengths": ("e18",),
    "wish": ("wishes",),
    "channel": ("e05",),
    "tracks": ("e07",),
    "vulnerable": ("e09",),
    "key_moments": ("e10",),
    "rungs": ("e19",),
    "approach": ("e25",),
    "ring": ("e13",),
    "role": ("e17",),
    "aide_role": ("e17",),
    "actor_type": ("e14",),
    "duty": ("duties",),
    "basis": ("bases",),
    "BASES": ("bases",),
    "TICKS": ("ticks",),
    "FIELDS": ("fields",),
    "label_code": ("fields",),
    "form": ("consent_form",),
    "present": ("consent_present",),
    "language": ("languages",),
    "NOT_DISCUSSED": ("e21",),
    "AUTOMATIC_TRACK": ("e07",),
    "NO_REACH": ("e08",),
    "PEOPLE_CLASSES": ("people_classes",),
    "CORE_KINDS": ("e14",),
    "ROLES": ("e17",),
    "PHASES": ("e27",),
}

# Columns whose list is known: nothing else may stand there.
STORED: Final[Mapping[str, Sequence[str]]] = {
    "place.kind": ("e24",),
    "visit.kind": ("visit_kinds",),
    "visit.people": ("people_classes",),
    "person.age_class": ("e12",),
    "person.language": ("languages",),
    "person.contact_allowed": ("contact_allowed",),
    "person.contact_forbid": ("contact_forbidden",),
    "person.vulnerable": ("e09",),
    "person.key_moments": ("e10",),
    "person.groups": ("e11",),
    "signal.kind": ("e02",),
    "signal.about": ("e03",),
    "signal.urgency": ("e04",),
    "signal.domains": ("e16",),
    "signal.non_take_up": ("e06",),
    "signal.strengths": ("e18",),
    "signal.wish": ("wishes",),
    "consent.form": ("consent_form",),
    "consent.present": ("consent_present",),
    "consent.ticks": ("ticks",),
    "consent.fields": ("fields",),
    "request.state": ("states",),
    "event.code": ("events",),
    "right_note.status": ("e21",),
    "right_note.reasons": ("e06",),
    "right_note.tracks": ("e07",),
    "reach_note.reach": ("e08",),
    "structural.types": ("e26",),
    "structural.barriers": ("e01",),
    "structural.reasons": ("e06",),
    "structural.place_kind": ("e24",),
    "structural_theme.phase": ("e27",),
    "structural_step.phase": ("e27",),
}

# Tables and columns of the machinery: directions, states of the post, names of keys, copies for searching.
# What people type never counts as a code list, whatever it looks like.
MECHANISM: Final = frozenset(
    {
        *("migration", "preference", "draft", "search_entry", "document", "secret", "outbox", "inbox"),
        *("message", "counter", "anchor", "receipt", "cursor", "organisation", "evidence", "invitation"),
        *(
            "local_term.words",
            "local_term.list",
            "person.found_by",
            "person.folded",
            "person.codename",
            "signal.codename",
        ),
        *("right_note.right_code", "request.direction", "request.owner", "event.by", "service.folded"),
        *("handover.direction", "structural.direction", "structural_step.direction"),
    }
)
