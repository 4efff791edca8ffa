"""A second reading of the decision table, straight from its text: plain code, no policy file.

`expected(facts)` gives (row, outcome, basis). Rule numbers in the comments are those of the table. Where the
table names several rows for one cell, the choice is written down here.
"""

from __future__ import annotations

from typing import Any

Answer = tuple[int, str, str]

ALL_FIVE = {
    "1_vooraf_geinformeerd",
    "2_instemming",
    "3_belang_persoon",
    "4_strikt_noodzakelijk",
    "5_ontvanger_bg_zelfde_opdracht",
}


def duty(role: str, organisation: str) -> str:
    if role == "leidinggevende_signaalbeheerder":
        return "secret" if organisation == "beroepsgeheim" else "organisation"
    if role in (
        "outreach_kernactor",
        "gezinszorg_verzorgende",
        "thuisverpleegkundige",
        "maatschappelijk_werker_thuiszorg",
        "onthaalmedewerker_kernactor",
    ):
        return "secret"
    return "organisation" if role == "outreach_basisactor" else "discretion"


def expected(x: Any) -> Answer:
    bound = duty(x.role, x.organisation_duty)
    for chapter in (not_sent_at_all, closed_at_once, without_identity, with_identity):
        answer = chapter(x, bound)
        if answer is not None:
            return answer
    raise AssertionError("the table has a hole")


def not_sent_at_all(x: Any, bound: str) -> Answer | None:  # rules 1 to 3
    if x.danger == "life_now":  # 1
        return 1, "record_only", "HULPPLICHT"
    if x.recipient == "prosecutor":  # 2
        return (14, "record_only", "SPREEKRECHT") if bound == "secret" and x.victim_353 else (14, "block", "")
    if x.recipient == "statutory_consultation":  # 3
        return (15, "record_only", "CASUS") if bound == "secret" else (15, "block", "")
    return None


def closed_at_once(x: Any, bound: str) -> Answer | None:  # rules 4 to 7
    if x.purpose != "offer_contact":  # 4
        return 0, "block", ""
    if x.recipient == "original_signaller":  # 5; who is not intake has agreed to nothing: row 20
        if x.role != "onthaalmedewerker_kernactor":
            return 20, "block", ""
        return (19, "allow", "TOESTEMMING") if x.feedback_agreed else (20, "allow", "")
    if x.age == "minderjarig" and x.person != "no_person":  # 6
        return 2, "block", ""
    if x.recipient in ("third_party", "other_service"):  # 7
        return 11, "block", ""
    return None


def without_identity(x: Any, bound: str) -> Answer | None:  # rule 8
    if x.identifiable:
        return None
    inside = x.recipient in ("own_supervisor", "same_team")
    if x.recipient == "coordinator":
        return 3, "allow_without_identity", "ANON"
    if bound == "discretion":
        return (7, "internal_only", "LIJN") if x.recipient == "own_supervisor" else (8, "block", "")
    if inside:
        return (16, "internal_only", "TEAM_BG") if bound == "secret" else (7, "internal_only", "LIJN")
    if x.recipient in ("core_actor", "peer_outside_team"):
        return 17, "allow_without_identity", "ANON"
    return 12, "block", ""  # representative


def with_identity(x: Any, bound: str) -> Answer:  # rules 9 to 17
    if x.person == "no_person" or x.recipient == "coordinator":  # 9, in the order the rule names them
        return 3, "block", ""
    if x.recipient == "peer_outside_team":
        return 17, "block", ""
    if x.person == "goes_self":  # 10
        return 5, "allow_without_identity", "ZELF"
    if bound == "discretion":
        return by_discretion(x)
    if x.recipient in ("own_supervisor", "same_team"):
        return inside_house(x, bound)
    if x.recipient == "representative":  # 13
        found = x.person == "cannot_decide" and x.representative
        return (12, "record_only", "VERTEGENW") if found else (12, "block", "")
    return to_core_actor(x, bound)


def by_discretion(x: Any) -> Answer:  # rule 11
    grave = x.danger == "serious_imminent"
    if x.recipient != "own_supervisor":
        return 8, "block", ""
    if x.person == "agrees":
        return 6, "internal_only", "LIJN"
    if x.person == "refuses":
        return (7, "internal_only", "LIJN") if grave else (4, "block", "")
    return (7, "internal_only", "LIJN") if grave or x.danger == "worry" else (7, "block", "")


def inside_house(x: Any, bound: str) -> Answer:  # rule 12
    if bound == "secret":
        return 16, "internal_only", "TEAM_BG"
    if x.person == "agrees":
        return 6, "internal_only", "LIJN"
    return (4, "block", "") if x.person == "refuses" else (7, "block", "")


def to_core_actor(x: Any, bound: str) -> Answer:  # rules 14 to 17
    secret = bound == "secret"
    if x.person == "agrees":
        return agreed(x, secret)
    four_eyes = secret and x.representative and x.supervisor_agrees
    if x.person == "cannot_decide" and four_eyes and x.consent == "valid":  # 15
        if x.age == "onbekend":
            return 2, "block", ""
        return (12, "allow", "VERTEGENW") if x.safe_channel else (12, "block", "")
    if x.danger == "serious_imminent" and (secret or x.supervisor_agrees):  # 16
        return 13, "record_only", "NOOD"
    if x.person == "refuses":  # 17
        return 4, "block", ""
    if x.person == "cannot_decide":
        return 12, "block", ""
    return (9 if secret else 10), "block", ""


def agreed(x: Any, secret: bool) -> Answer:  # rule 14
    if x.age == "onbekend":
        return 2, "block", ""
    if x.consent != "valid" or not x.safe_channel:
        return (9 if secret else 10), "block", ""
    if not secret:
        return 10, "allow", "TOESTEMMING"
    return (9, "allow", "GEDEELD_BG") if set(x.ticks) >= ALL_FIVE else (9, "allow", "TOESTEMMING")
