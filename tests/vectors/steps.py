"""Steps of a request (kind 2) for the test vectors: what each kind of step carries beside its code."""

import json
from collections.abc import Mapping
from typing import Any, Final

from sync.protocol import Kind
from tests.sync.invented import NOW, an_id


def step(code: str, seq: int, **carries: Any) -> bytes:
    """One step as its payload."""
    empty: dict[str, Any] = dict.fromkeys(("reason", "of", "until", "when", "where", "alternative"))
    said = {
        "v": 2,
        "kind": "status",
        "event": an_id(f"event: {code}").hex(),
        "thread": an_id("thread").hex(),
        "seq": seq,
        "code": code,
        "by": "core_actor",
        "at": NOW,
    }
    whole = said | empty | carries
    return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


STEPS: Final[Mapping[str, bytes]] = {
    "status-question": step("vraag", 5, reason="hoe_bereiken"),
    "status-proposal": step("voorstel", 6, when=NOW + 5_000, where="op_de_vindplaats"),
    "status-given-back": step("teruggegeven", 7, reason="niet_bevoegd", alternative="caw"),
    "status-aftercare": step("nazorg", 8, until="2027-01-15"),
    "status-undone": step("ongedaan", 9, of=an_id("event: nazorg").hex()),
}
ANSWER: Final = json.dumps(
    {
        "v": 2,
        "kind": "addendum",
        "addendum": an_id("answer").hex(),
        "request": an_id("request").hex(),
        "thread": an_id("thread").hex(),
        "fields": {},
        "answer": {
            "event": an_id("event: antwoord").hex(),
            "question": an_id("event: vraag").hex(),
            "seq": 6,
            "code": "in_woorden",
            "minute": NOW + 1_500,
            "text": "Dinsdag tussen 9 en 12 in De Kring.",
        },
        "asked_on": "2026-11-25",
        "form": "mondeling",
        "present": "niemand",
    },
    sort_keys=True,
    separators=(",", ":"),
    ensure_ascii=False,
).encode()
GOOD: Final = {
    **{name: (Kind.STATUS, payload) for name, payload in STEPS.items()},
    "addendum-answer": (Kind.ADDENDUM, ANSWER),
}
