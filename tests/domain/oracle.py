"""A second reading of the decision table, straight from its text: plain code and test data, no policy file.

`cell_of(facts)` names the cell of the table that speaks about a situation; `reading.toml` beside this file
holds what the document says in that cell. Rule numbers in the comments are those of the table. Where it names
several rows for one cell, the choice is written down here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

# row, outcome, basis, fields_max, must_record, missing, can_do
Answer = tuple[int, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]

ALL_FIVE = {
    "1_vooraf_geinformeerd",
    "2_instemming",
    "3_belang_persoon",
    "4_strikt_noodzakelijk",
    "5_ontvanger_bg_zelfde_opdracht",
}


def expected(x: Any) -> Answer:
    """The whole decision as the document has it."""
    cell = cell_of(x)
    answer = cells()[cell]
    return (*answer[:5], lacking(x), answer[6]) if cell == "17 cannot decide" else answer


@cache
def cells() -> Mapping[str, Answer]:
    """Every cell, by name."""
    data = tomllib.loads(Path(__file__).with_name("reading.toml").read_text(encoding="utf-8"))
    lists = {name: tuple(codes) for name, codes in data["lists"].items()}
    return {
        name: (
            said["row"],
            said["outcome"],
            said.get("basis", ""),
            lists[said["may_leave"]] if "may_leave" in said else (),
            tuple(said.get("record", ())),
            tuple(said.get("lacks", ())),
            tuple(said.get("can", ())),
        )
        for name, said in data["cell"].items()
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


def cell_of(x: Any) -> str:
    bound = duty(x.role, x.organisation_duty)
    for chapter in (not_sent_at_all, closed_at_once, without_identity, with_identity):
        answer = chapter(x, bound)
        if answer is not None:
            return answer
    raise AssertionError("the table has a hole")


def not_sent_at_all(x: Any, bound: str) -> str | None:  # rules 1 to 3
    if x.danger == "life_now":  # 1
        return "1"
    if x.recipient == "prosecutor":  # 2
        if bound != "secret":
            return "2 no secrecy"
        return "2 may" if x.victim_353 else "2 no victim"
    if x.recipient == "statutory_consultation":  # 3
        return "3 may" if bound == "secret" else "3 no secrecy"
    return None


def closed_at_once(x: Any, bound: str) -> str | None:  # rules 4 to 7
    if x.purpose != "offer_contact":  # 4
        return "4"
    if x.recipient == "original_signaller":  # 5; who is not intake has agreed to nothing: row 20
        if x.role != "onthaalmedewerker_kernactor":
            return "5 other role"
        return "5 agreed" if x.feedback_agreed else "5 silent"
    if x.age == "minderjarig" and x.person != "no_person":  # 6
        return "6"
    if x.recipient in ("third_party", "other_service"):  # 7
        return "7"
    return None


def without_identity(x: Any, bound: str) -> str | None:  # rule 8
    if x.identifiable:
        return None
    inside = x.recipient in ("own_supervisor", "same_team")
    if x.recipient == "coordinator":
        return "8 coordinator"
    if bound == "discretion":
        return "8 discretion supervisor" if x.recipient == "own_supervisor" else "8 discretion other"
    if inside:
        return "8 team" if bound == "secret" else "8 line"
    return "8 advice" if x.recipient in ("core_actor", "peer_outside_team") else "8 representative"


def with_identity(x: Any, bound: str) -> str:  # rules 9 to 17
    if x.person == "no_person" or x.recipient == "coordinator":  # 9, in the order the rule names them
        return "9 no person"
    if x.recipient == "peer_outside_team":
        return "9 peer"
    if x.person == "goes_self":  # 10
        return "10"
    if bound == "discretion":
        return by_discretion(x)
    if x.recipient in ("own_supervisor", "same_team"):
        return inside_house(x, bound)
    if x.recipient == "representative":  # 13
        if x.person != "cannot_decide":
            return "13 decides"
        return "13 may" if x.representative else "13 no proof"
    return to_core_actor(x, bound)


def by_discretion(x: Any) -> str:  # rule 11
    grave = x.danger == "serious_imminent"
    if x.recipient != "own_supervisor":
        return "11 other"
    if x.person == "agrees":
        return "11 agrees"
    if x.person == "refuses":
        return "11 refuses grave" if grave else "11 refuses"
    return "11 not asked worry" if grave or x.danger == "worry" else "11 not asked"


def inside_house(x: Any, bound: str) -> str:  # rule 12
    if bound == "secret":
        return "12 team"
    if x.person == "agrees":
        return "12 agrees"
    return "12 refuses" if x.person == "refuses" else "12 not asked"


def to_core_actor(x: Any, bound: str) -> str:  # rules 14 to 17
    secret = bound == "secret"
    if x.person == "agrees":
        return agreed(x, secret)
    four_eyes = secret and x.representative and x.supervisor_agrees
    if x.person == "cannot_decide" and four_eyes and x.consent == "valid":  # 15
        if x.age == "onbekend":
            return "15 age"
        return "15 may" if x.safe_channel else "15 channel"
    grave = x.danger == "serious_imminent"
    if grave and (secret or x.supervisor_agrees):  # 16
        return "16"
    return left_over(x, secret, grave)


def left_over(
    x: Any, secret: bool, grave: bool
) -> str:  # rule 17; grave: A3, telephone once the supervisor agrees
    if x.person == "refuses":
        return "17 refuses grave" if grave else "17 refuses"
    if x.person == "cannot_decide":
        if grave:
            return "17 cannot decide grave"
        return "17 cannot decide" if secret else "17 cannot decide, no secrecy"
    if grave:
        return "17 not asked grave"
    return "17 not asked BG" if secret else "17 not asked OD"


def lacking(x: Any) -> tuple[str, ...]:
    """What keeps rule 15 from fitting."""
    asked = {
        "vertegenwoordiger": x.representative,
        "leidinggevende_akkoord": x.supervisor_agrees,
        "toestemming": x.consent == "valid",
    }
    return tuple(code for code, there in asked.items() if not there)


def agreed(x: Any, secret: bool) -> str:  # rule 14
    who = "BG" if secret else "OD"
    if x.age == "onbekend":
        return "14 age"
    if x.consent != "valid":
        return f"14 {who} consent" if x.safe_channel else f"14 {who} consent, channel"
    if not x.safe_channel:
        return f"14 {who} channel"
    return "14 BG five" if secret and set(x.ticks) >= ALL_FIVE else f"14 {who} may"
