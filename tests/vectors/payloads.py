"""The payloads of the envelope vectors, as a sender would write them."""

import json
from typing import Any, Final

from tests.sync.invented import NOW, an_id

MAILBOX: Final = an_id("vectors: onthaal")
OCMW: Final = an_id("vectors: ocmw")


def as_json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


REQUEST = as_json(
    {
        "v": 1,
        "kind": "request",
        "request": an_id("request").hex(),
        "thread": an_id("thread").hex(),
        "recipient": {
            "org": OCMW.hex(),
            "mailbox": MAILBOX.hex(),
            "name": "OCMW Lindenhoek",
        },
        "sender": {
            "organisation": "Samen Sterk",
            "role": "outreach_basisactor",
            "worker": "Noor",
            "callback": "Dinsdag en donderdag, 9-12 u.",
        },
        "fields": {
            "naam": "Zoë",
            "bereikbaar": "Via De Kring, dinsdag 9-12 u.",
            "niet_doen": "Niet bellen naar thuis",
            "vraag": "Mag iemand mij helpen met mijn papieren?",
            "waarover": "geldzaken, administratie",
        },
        "basis": {"code": "TOESTEMMING", "row": "10", "policy": "2026.1"},
        "consent": {
            "id": an_id("consent").hex(),
            "form": "mondeling",
            "asked_on": "2026-11-23",
            "until": "2027-02-21",
            "present": "niemand",
            "feedback": True,
            "free_to_speak": True,
        },
        "term_day": "2026-12-07",
        "until": "2027-02-21",
    }
)
STATUS = as_json(
    {
        "v": 2,
        "kind": "status",
        "event": an_id("event").hex(),
        "thread": an_id("thread").hex(),
        "seq": 2,
        "code": "contact_gelegd",
        "reason": None,
        "by": "core_actor",
        "at": NOW,
        "of": None,
        "until": None,
        "when": None,
        "where": None,
        "alternative": None,
    }
)
STRUCTURAL = as_json(
    {
        "v": 1,
        "kind": "structural",
        "signal": an_id("thread").hex(),
        "text": "Een afspraak maken kan enkel online.",
        "types": ["werking_organisatie"],
        "barriers": ["bereikbaar", "bruikbaar"],
        "reasons": [],
        "seen": "2_4",
        "municipality": "Lindenhoek",
        "place_kind": "",
        "idea": "",
        "people": "Praatgroep De Kring: “Laat ons ook gewoon bellen.”",
    }
)
ADDENDUM = as_json(
    {
        "v": 2,
        "kind": "addendum",
        "addendum": an_id("addendum").hex(),
        "request": an_id("request").hex(),
        "thread": an_id("thread").hex(),
        "fields": {"vraag": "Mag iemand mij helpen met mijn post? Schulden zijn er niet."},
        "answer": None,
        "asked_on": "2026-11-24",
        "form": "mondeling",
        "present": "niemand",
    }
)
STRUCTURAL_FEEDBACK = as_json(
    {
        "v": 1,
        "kind": "structural_feedback",
        "theme": an_id("thread").hex(),
        "seq": 3,
        "at": NOW,
        "signals": [an_id("structural").hex()],
        "title": "Afspraak enkel online",
        "phase": "rapporteren",
        "outcome": "",
        "said": "Gemeld aan de dienst Wonen.",
        "next": "Beslissing op het overleg van 3 december.",
        "checked": "Praatgroep De Kring",
        "checked_people": 9,
        "count": 7,
        "services": 4,
        "totals": [14, 9, 6, 5, 4, 2, 3, 11],
    }
)
GIVER = {"organisation": "Thuiszorg Noord", "role": "huishoudhulp_poetshulp", "name": "Rita"}
HANDED_OVER = {
    "v": 1,
    "kind": "handover",
    "handover": an_id("thread").hex(),
    "at": NOW,
}
HANDOVER_WORRY = as_json(
    HANDED_OVER
    | {
        "what": "zorg",
        "from": GIVER,
        "answer": "ja",
        "worries": ["post", "geld"],
        "fields": {"naam": "Zoë", "vraag": "Ik durf de brieven niet open te doen."},
        "asked": "Mag ik dit aan mijn leidinggevende zeggen?",
        "why_not": None,
        "basis": {"code": "LIJN", "row": 6, "policy": "2026.1"},
        "until": "2027-01-22",
    }
)
HANDOVER_PERSON = as_json(
    HANDED_OVER
    | {
        "what": "persoon",
        "from": GIVER | {"role": "outreach_kernactor"},
        "to": None,
        "person": {
            "id": an_id("person").hex(),
            "interpreter": False,
            "allowed": ["via_place"],
            "forbidden": ["home_call"],
            "codename": "Zoë",
            "age_class": "18plus",
            "age_about": "70",
            "full_name": "",
            "municipality": "Lindenhoek",
            "address": "",
            "phone": "",
            "birth_year": "",
            "language": "nl",
            "contact_note": "dinsdag 9-12 u.",
            "household": "",
            "trusted_person": "",
            "health_fund": "",
        },
        "signals": [
            {
                "id": an_id("signal").hex(),
                "noted_at": NOW - 60,
                "place": "De Kring",
                "place_kind": "buurthuis_dorpshuis",
                "kind": "materieel",
                "author": "Noor",
                "about": "zelf",
                "urgency": "",
                "wish": "dienst",
                "domains": ["inkomen_schulden"],
                "non_take_up": [],
                "strengths": ["netwerk"],
                "own_words": "Ik doe mijn brieven niet meer open.",
            }
        ],
        "requests": [["OCMW Lindenhoek", "opgenomen", "2026-11-20"]],
        "basis": {"code": "TEAM_BG", "row": 16, "policy": "2026.1"},
        "until": "2027-01-22",
    }
)
HANDOVER_BESIDE = as_json(
    json.loads(HANDOVER_PERSON)
    | {
        "person": json.loads(HANDOVER_PERSON)["person"]
        | {"beside": {"lead_actor": "CAW Noord", "trusted_contact": "via De Kring", "trusted_chosen": True}}
    }
)
HANDOVER_STEP = as_json(HANDED_OVER | {"what": "stap", "code": "opgevolgd", "paper": None})
UNICODE = as_json(
    {
        "v": 1,
        "kind": "request",
        "vraag": "شكرا 🙂🏽 zo\u0308e\u0301 \u202eomgekeerd\u202c \u200b\u200d ⵣ \U0001f468\u200d\U0001f469",
    }
)
