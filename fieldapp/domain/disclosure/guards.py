"""The guard of each message kind: checked again at the seal, whatever the table said.

A kind that is not listed in the policy is never sealed. Each named check stands alone and says
why it closed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.domain.figures.rounding import BASE
from fieldapp.domain.people import ADULT_AGES
from fieldapp.domain.requests.events import PROPOSED, QUESTION
from fieldapp.errors import InvalidInput

BY_LAW: Final = "WET"

REQUEST: Final = "request"
ADDENDUM: Final = "addendum"
ANSWER: Final = "answer"
STATUS: Final = "status"
RECEIPT: Final = "receipt"
WITHDRAWAL: Final = "withdrawal"
GRANT: Final = "grant"
DIRECTORY_KEY: Final = "directory_key"
CLAIM: Final = "claim"
WELCOME: Final = "welcome"
EPOCH_OFFER: Final = "epoch_offer"
STRUCTURAL: Final = "structural"
STRUCTURAL_FEEDBACK: Final = "structural_feedback"
COUNTS: Final = "counts"
FIGURES: Final = "figures"
HANDOVER: Final = "handover"
HANDOVER_STEP: Final = "handover_step"
RUNG: Final = "rung"
LADDER_STATUS: Final = "ladder_status"
APPROVAL: Final = "approval"
STOP_COPY: Final = "stop_copy"
CONSULTATION: Final = "consultation"
CONSULTATION_ANSWER: Final = "consultation_answer"


@dataclass(frozen=True, slots=True)
class GuardCase:
    """What is about to be sealed, as facts. Defaults are the answer that closes.

    `recipient`: core_actor, partner, original_signaller, own_device, own_mailbox, new_device,
    partner_device. `consent` is
    a word of `domain.consent`; `found` are the kinds of numbers (and names) found in any text; `code` and
    `reason` travel in a status; `proposal_agreed`: a first talk may be proposed. `identified`: it names
    somebody; `position`: what that person answered. `restricted`: the person asked that nothing is used
    further (GDPR article 18); `sent` are fields that went before; `lawful`: both sides said yes to the law
    (row 18).
    """

    recipient: str
    recipient_active: bool = False
    recipient_key: bool = False
    same_organisation: bool = False
    basis: str = ""
    age: str = "onbekend"
    consent: str = "absent"
    fields: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    author: bool = False
    safe_channel: bool = False
    feedback: bool = False
    code: str = ""
    reason: str = ""
    reason_agreed: bool = False
    proposal_agreed: bool = False
    identified: bool = True
    position: str = "refuses"
    restricted: bool = True
    four_eyes: bool = False
    lawful: bool = False
    sent: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a guard closed: a code, and the field or word it is about."""

    code: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Guard:
    """What one message kind may carry, to whom, and which checks it must pass."""

    kind: str
    recipients: tuple[str, ...]
    fields: tuple[str, ...]
    checks: tuple[str, ...]
    bases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    codes_without_feedback: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    reasons_when_agreed: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, kind: str, data: Mapping[str, Any]) -> Guard:
        """A guard in parsed TOML. Raises InvalidInput for a key or check nobody knows."""
        known = ("recipients", "fields", "checks", *_OPTIONAL)
        unknown = [name for name in data if name not in known]
        unknown += [name for name in data.get("checks", ()) if name not in CHECKS]
        if unknown or not data.get("recipients"):
            raise InvalidInput(f"guard.{kind}", "unknown_word")
        return cls(kind=kind, **{name: tuple(data.get(name, ())) for name in known})

    def refusals(self, case: GuardCase) -> tuple[Refusal, ...]:
        """Everything that closes this seal; empty when it may be made."""
        found: list[Refusal] = []
        if case.recipient not in self.recipients:
            found.append(Refusal("recipient_kind", case.recipient))
        found += [Refusal("field_not_listed", name) for name in case.fields if name not in self.fields]
        for name in self.checks:
            found += CHECKS[name](self, case)
        return tuple(found)


_OPTIONAL: Final = ("bases", "codes", "codes_without_feedback", "reasons", "reasons_when_agreed", "questions")


Check = Callable[[Guard, GuardCase], list[Refusal]]


def _recipient_active(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.recipient_active else [Refusal("recipient_inactive")]


def _recipient_key(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.recipient_key else [Refusal("recipient_no_key")]


def _same_organisation(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.same_organisation else [Refusal("other_organisation")]


def _holder(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """A next step lies with the step before, or with the worker's own team; with nobody else's."""
    own = case.recipient == "own_team"
    return [Refusal("other_organisation")] if own and not case.same_organisation else []


def _basis(listed: Guard, case: GuardCase) -> list[Refusal]:
    """A law counts only where both organisations agreed on it, with its papers (row 18)."""
    known = case.basis in listed.bases and (case.basis != BY_LAW or case.lawful)
    return [] if known else [Refusal("no_basis", case.basis)]


def _adult(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.age in ADULT_AGES else [Refusal("not_adult")]


def _consent(_guard: Guard, case: GuardCase) -> list[Refusal]:
    without = case.basis == BY_LAW and case.lawful
    return [] if without or case.consent == "valid" else [Refusal(f"consent_{case.consent}")]


def _text(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [Refusal(f"text_{kind}") for kind in case.found if kind in BLOCKING_TEXT]


def _person_free(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """Nothing at all that would point at a person: not a number, not a name, not an address."""
    return [Refusal(f"text_{kind}") for kind in case.found]


def _author(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.author else [Refusal("not_author")]


def _safe_channel(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [] if case.safe_channel else [Refusal("unsafe_channel")]


def _codes(listed: Guard, case: GuardCase) -> list[Refusal]:
    allowed = listed.codes if case.feedback else listed.codes_without_feedback
    return [] if case.code in allowed else [Refusal("code_not_listed", case.code)]


def _reason(listed: Guard, case: GuardCase) -> list[Refusal]:
    if not case.reason:
        return []
    allowed = listed.reasons + (listed.reasons_when_agreed if case.reason_agreed else ())
    if case.code == QUESTION:
        allowed = listed.questions
    return [] if case.feedback and case.reason in allowed else [Refusal("reason_not_agreed", case.reason)]


def _proposal(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """A moment and a kind of place for a first talk go only with the person's tick for it."""
    agreed = case.code != PROPOSED or case.proposal_agreed
    return [] if agreed else [Refusal("proposal_not_agreed")]


def _position(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """Nobody is named against a no; on discretion alone (LIJN) nobody is named without a yes."""
    if not case.identified and case.position in ("agrees", "not_asked"):
        return []
    free = case.basis == "TEAM_BG" and case.position == "not_asked"
    return [] if free or case.position == "agrees" else [Refusal("position", case.position)]


def _identity(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """What names nobody holds only such fields, and no name or number in any text."""
    if case.identified:
        return []
    named = [Refusal("names_somebody", name) for name in case.fields if name not in NAMES_NOBODY]
    return named + [Refusal(f"text_{kind}") for kind in case.found if kind not in BLOCKING_TEXT]


def _unrestricted(_guard: Guard, case: GuardCase) -> list[Refusal]:
    return [Refusal("restricted")] if case.restricted else []


def _sent_before(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """A correction brings nothing that was not told before."""
    found = [Refusal("not_sent_before", name) for name in case.fields if name not in case.sent]
    return found if case.fields else [Refusal("not_sent_before")]


def _four_eyes(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """On the yes of a representative nothing leaves without the supervisor's own yes (row 12)."""
    alone = case.basis == "VERTEGENW" and not case.four_eyes
    return [Refusal("no_four_eyes")] if alone else []


def _rounded(_guard: Guard, case: GuardCase) -> list[Refusal]:
    """Only a table of which every number is a multiple of 5; one without numbers is none."""
    whole = bool(case.numbers) and all(number % BASE == 0 for number in case.numbers)
    return [] if whole else [Refusal("not_rounded")]


# Fields of a handover without identity (row 7).
NAMES_NOBODY: Final = ("vraag", "urgentie", "gemeente")

# Kinds of numbers that never leave in any text.
BLOCKING_TEXT: Final = ("nn", "iban", "card")

CHECKS: Final[Mapping[str, Check]] = {
    "recipient_active": _recipient_active,
    "recipient_key": _recipient_key,
    "same_organisation": _same_organisation,
    "holder": _holder,
    "basis": _basis,
    "adult": _adult,
    "consent": _consent,
    "text": _text,
    "person_free": _person_free,
    "author": _author,
    "safe_channel": _safe_channel,
    "codes": _codes,
    "reason": _reason,
    "proposal": _proposal,
    "position": _position,
    "identity": _identity,
    "unrestricted": _unrestricted,
    "sent_before": _sent_before,
    "rounded": _rounded,
    "four_eyes": _four_eyes,
}
