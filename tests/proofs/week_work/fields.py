"""The fields of the map of the brochure that the week writes, and what must stand in each.

`desk`: on whose laptop. `part`: what the column holds, as text; "*" is anything that is not empty.
`word`: typed letters with which Ctrl+K finds it: every field that somebody words has one.
`day`: the evening on which it is looked for; without one at the end of the week.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.workflow.session import Session
from tests.proofs.week_work.reading import as_text, values

BASIS: Final = "basis"  # outreach of a base actor
CORE: Final = "core"  # outreach of a core actor
AIDE: Final = "aide"
CARER: Final = "carer"
VOLUNTEER: Final = "volunteer"
BOSS: Final = "boss"  # supervisor
DESK: Final = "desk"  # intake of a core actor
REGIE: Final = "regie"  # coordinator
FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Field:
    """One stored field: `column` is "table.column"."""

    desk: str
    column: str
    part: str
    word: str = ""
    day: int = FRIDAY


def _worded(desk: str, table: str, **words: str) -> Iterable[Field]:
    """Fields that are found by the word that was typed into them."""
    return (Field(desk, f"{table}.{name}", word, word) for name, word in words.items())


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
    *_worded(BASIS, "signal", own_words="zomervakantie", observation="enveloppen"),
    *_many(
        BASIS,
        "circumstance",
        barriers="bereikbaar",
        channel="telefoon",
        acting="actief",
        rungs="4_info_advies",
        specialist="ja",
        agreed_at="2026-11-23T08:30",
    ),
    *_many(
        BASIS,
        "person",
        vulnerable="*",
        key_moments="*",
        groups="*",
        thin_network="1",
        age_class="jongvolwassene_18_25",
        director="*",
    ),
    *_worded(
        BASIS,
        "person",
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
    ),
    *_worded(
        BASIS,
        "conversation",
        offers="Papierwinkelhulp",
        situation="achterstallen",
        weighs="Slapeloosheid",
        tried="tevergeefs",
        wanted="gemoedsrust",
        why_not_lower="Ontoereikende",
        advice="budgetplan",
        pros="Voordeelpunt",
        cons="Nadeelpunt",
        decision="Besluitvaardig",
    ),
    *_worded(BASIS, "journal_entry", text="Uitlegblad", beside="Hortensia"),
    *_many(
        BASIS,
        "journal_entry",
        codes="kledij",
        due="2026-11-",
        language="en",
        way="mondeling",
    ),
    *_many(BASIS, "warm_handover", form="samen_gebeld", steps="vraag_helder", day="2026-11-"),
    *_many(BASIS, "agenda_item", day="2026-11-", person_id="*"),
    *_worded(BASIS, "agenda_item", title="Nabespreking"),
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
    *_many(
        BASIS, "request", recipient_org="OCMW", state="teruggegeven", owner="worker", reason="geen_capaciteit"
    ),
    Field(BASIS, "request.payload", "brievenlawine", "brievenlawine"),
    *_many(BASIS, "event", code="teruggegeven", reason="geen_capaciteit"),
    Field(DESK, "request.term", "2026-", day=3),
    Field(DESK, "request.handler", "1", day=3),
    *_many(DESK, "event", code="opgenomen", reason="geen_capaciteit"),
    Field(DESK, "request.payload", "brievenlawine", "brievenlawine"),
    *_many(BASIS, "consent", answer="ja", fields="waarover", form="mondeling", payload_digest="*"),
    *_many(BASIS, "consultation", person_id="*", until="2027-"),
    Field(BASIS, "consultation_step.step", "2026-1"),
    *_many(BASIS, "ledger_entry", entry="*"),
    *_many(BASIS, "document", body="*", version="1"),
    *_many(BASIS, "sheet_given", sheet="*", language="fr", number="*"),
    *_many(BASIS, "service", kind="ocmw"),
    *_many(BASIS, "service_area", nis="*", neighbourhood="Kaaiwijk"),
    Field(CORE, "place.kind", "dorpsrestaurant"),
    *_worded(CORE, "place", house_rules="Kunigonde", catchment="Westmeer"),
    *_many(CORE, "place_mark", code="bekend", mark="kan_beter"),
    *_worded(CORE, "activity", title="Soepnamiddag"),
    *_many(CORE, "activity", weekday="3"),
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
    Field(CORE, "visit.note", "Druilerige", "Druilerige"),
    Field(CORE, "local_term.code", "lokaal_"),
    Field(CORE, "local_term.words", "Brievenschroom", "Brievenschroom"),
    *_many(CORE, "structural", types="regelgeving", barriers="begrijpbaar"),
    Field(CORE, "structural.text", "dialectsprekers", "dialectsprekers"),
    *_worded(CORE, "helper", name="Willibrord", what="Kilometerafspraak"),
    *_many(CORE, "helper", help="vervoer", until="2027-"),
    *_worded(CORE, "structural_step", said="Stadsbureau"),
    *_many(REGIE, "structural_theme", weight="2", phase="rapporteren"),
    *_worded(REGIE, "structural_theme", checked="Tweetaligen"),
    *_worded(REGIE, "structural_step", said="Stadsbureau"),
    *_many(BOSS, "handover", role="*", answer="ja", what="persoon", signals="*"),
    Field(BOSS, "handover.payload", "Emerentia", "Emerentia"),
    Field(BOSS, "handover.payload", "Rosalinde", "Rosalinde"),
    Field(AIDE, "answer_count.n", "ja 1"),
    Field(VOLUNTEER, "answer_count.n", "nee 1"),
    Field(CARER, "worry.words", "Gasmeterklacht", "Gasmeterklacht"),
)

# Named by the map and not written by anybody's hands in the week: nothing. A reason here must be a fact.
ELSEWHERE: Final[dict[str, str]] = {}


def stands(session: Session, field: Field) -> bool:
    """Whether somewhere the screens of the reopened profile would show it."""
    found = [as_text(value) for value in values(session, field.column)]
    return any(text if field.part == "*" else field.part in text for text in found)
