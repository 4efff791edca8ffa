"""What is said of a case-overleg (kind 17) for the test vectors."""

import json
from typing import Any, Final

from sync.protocol import Kind
from tests.sync.invented import NOW, an_id
from tests.vectors.payloads import MAILBOX, OCMW

MOMENT: Final = {"at": NOW + 6_000, "where": "buurthuis"}


def _said(step: str, **carries: Any) -> bytes:
    head = {
        "v": 1,
        "kind": "consultation",
        "step": step,
        "consultation": an_id("consultation").hex(),
        "thread": an_id("thread").hex(),
    }
    return json.dumps(head | carries, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _step(step: str, **carries: Any) -> bytes:
    return _said(step, id=an_id(f"consultation: {step}").hex(), at=NOW, **carries)


INVITED: Final = _said(
    "uitnodiging",
    to={"org": OCMW.hex(), "mailbox": MAILBOX.hex(), "name": "OCMW Lindenhoek"},
    **{
        "from": {
            "organisation": "Samen Sterk",
            "role": "outreach_basisactor",
            "worker": "Noor",
            "callback": "Dinsdag en donderdag, 9-12 u.",
        }
    },
    name="Zoë",
    present="erbij",
    agenda=[{"code": "wie_doet_wat", "text": "Wie belt voor de wachtlijst"}],
    partners=[{"org": OCMW.hex(), "name": "OCMW Lindenhoek"}],
    moments=[MOMENT],
    asked={"id": an_id("consent").hex(), "form": "mondeling", "present": "niemand", "on": "2026-11-23"},
    basis={"code": "TOESTEMMING", "row": 10, "policy": "2026.1"},
    until="2027-02-21",
)
AGREEMENT: Final = {"who": OCMW.hex(), "what": "aanvraag", "text": "", "by": "2026-12-10"}
GOOD: Final = {
    "consultation-invited": (Kind.CONSULTATION, INVITED),
    "consultation-answered": (Kind.CONSULTATION, _step("antwoord", can=[True])),
    "consultation-fixed": (Kind.CONSULTATION, _step("moment", moment=MOMENT)),
    "consultation-agreed": (
        Kind.CONSULTATION,
        _step("afspraken", present="erbij", agreements=[AGREEMENT]),
    ),
}
