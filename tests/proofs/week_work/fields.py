"""The fields of the map of the brochure that a worker's week writes, and what must stand in each.

`desk`: on whose laptop. `part`: what the column holds, as text; "*" is anything that is not empty.
`word`: typed letters with which Ctrl+K finds it, for what the search reads.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.workflow.session import Session

BASIS: Final = "basis"  # outreach of a base actor
CORE: Final = "core"  # outreach of a core actor
AIDE: Final = "aide"
BOSS: Final = "boss"  # supervisor


@dataclass(frozen=True, slots=True)
class Field:
    """One stored field: `column` is "table.column"."""

    desk: str
    column: str
    part: str
    word: str = ""


def _many(desk: str, table: str, **parts: str) -> Iterable[Field]:
    return (Field(desk, f"{table}.{name}", part) for name, part in parts.items())


FIELDS: Final = (
    *_many(
        BASIS,
        "signal",
        place_id="1" * 32,
        noted_at="2026-11-23T08:30",
        author="Samira B.",
        kind="materieel",
        about="gezin",
        urgency="binnen_week",
        domains="inkomen_schulden",
        non_take_up="kent_recht_niet",
        strengths="vaardigheid",
    ),
    Field(BASIS, "signal.own_words", "zomervakantie", "zomervakantie"),
    *_many(
        BASIS,
        "circumstance",
        barriers="bereikbaar",
        channel="telefoon",
        acting="actief",
        rungs="4_info_advies",
        specialist="ja",
        agreed_at="*",
    ),
    *_many(
        BASIS,
        "person",
        vulnerable='["',
        key_moments='["',
        groups='["',
        thin_network="1",
        age_class="jongvolwassene_18_25",
        director="*",
        lead_actor="Trekdienst",
        co_actors="Godelieve",
        case_manager="Ferdinand",
        trusted_person="Albertina",
    ),
    *_many(
        BASIS,
        "conversation",
        held_at="2026-11-24T08:30",
        strengths="netwerk",
        wish="dienst",
        rungs="_",
        specialist="ja",
        trusted_present="1",
        agreed_at="2026-11-24T08:30",
        offers="Papierwinkelhulp",
    ),
    *(
        Field(BASIS, f"conversation.{name}", word, word)
        for name, word in (
            ("situation", "achterstallen"),
            ("weighs", "Slapeloosheid"),
            ("tried", "tevergeefs"),
            ("wanted", "gemoedsrust"),
            ("why_not_lower", "Ontoereikende"),
            ("advice", "budgetplan"),
            ("pros", "Voordeelpunt"),
            ("cons", "Nadeelpunt"),
            ("decision", "Besluitvaardig"),
        )
    ),
    Field(BASIS, "journal_entry.text", "Uitlegblad", "Uitlegblad"),
    *_many(
        BASIS,
        "journal_entry",
        codes="kledij",
        beside="Hortensia",
        due="2026-11-",
        language="en",
        way="mondeling",
    ),
    *_many(BASIS, "warm_handover", form="samen_gebeld", steps="vraag_helder", day="2026-11-"),
    *_many(BASIS, "agenda_item", day="2026-11-", person_id="*"),
    *_many(
        BASIS,
        "right_note",
        right_code="verhoogde_tegemoetkoming",
        status="uitgelegd",
        reasons="kent_recht_niet",
        tracks="proactief_info",
    ),
    Field(BASIS, "right_note.decision", "Premiebeslissing", "Premiebeslissing"),
    Field(BASIS, "reach_note.reach", "gekend_onvoldoende"),
    *_many(BASIS, "service_discussed", service_id="*", decision="denkt_na"),
    *_many(BASIS, "request", recipient_org="*", state="*", owner="*", term="2026-", payload="*"),
    *_many(BASIS, "consent", answer="ja", fields="waarover", form="mondeling", payload_digest="*"),
    *_many(BASIS, "event", code="*"),
    *_many(BASIS, "ledger_entry", entry="*"),
    *_many(BASIS, "document", body="*", version="1"),
    *_many(BASIS, "handover", what="persoon", signals='["'),
    Field(CORE, "place.kind", "dorpsrestaurant"),
    Field(CORE, "place.house_rules", "Kunigonde"),
    Field(CORE, "place.catchment", "Westmeer"),
    *_many(CORE, "place_mark", code="bekend", mark="kan_beter"),
    *_many(CORE, "activity", title="Soepnamiddag", weekday="3"),
    *_many(
        CORE,
        "visit",
        place_id="1" * 32,
        people="5-9",
        duration="uren",
        topics="papieren",
        help="uitleg",
        kind="aanwezigheid",
    ),
    Field(CORE, "local_term.code", "lokaal_"),
    *_many(CORE, "structural", types="regelgeving", barriers="begrijpbaar"),
    Field(CORE, "structural.text", "dialectsprekers", "dialectsprekers"),
    *_many(CORE, "helper", name="Willibrord", help="vervoer", what="Kilometerafspraak", until="2027-"),
    *_many(BOSS, "handover", role="*", answer="ja"),
)

# Named by the map and not written by a worker's own hands: what a service, the coordinator or a file brings.
ELSEWHERE: Final = {
    "request.handler": "intake",
    "request.reason": "intake",
    "event.reason": "intake",
    "service.kind": "the file of the social map",
    "service_area.nis": "the file of the social map",
    "service_area.neighbourhood": "the file of the social map",
    "sheet_given.sheet": "noted once a dialog of the desktop printed or kept it",
    "sheet_given.language": "the same",
    "sheet_given.number": "the same",
    "structural_theme.checked": "the coordinator",
    "structural_theme.weight": "the coordinator",
    "structural_theme.phase": "the coordinator",
    "structural_step.said": "the coordinator",
    "answer_count.n": "counted from four answers on",
}


def stands(session: Session, field: Field) -> bool:
    """Whether some row of the reopened store holds it."""
    table, column = field.column.split(".")
    values = [row[0] for row in session.database.rows(f"SELECT {column} FROM {table}")]
    if field.part == "*":
        return any(value not in (None, "", b"", "[]") for value in values)
    return any(field.part in str(value) for value in values)
