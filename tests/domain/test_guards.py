"""The guard of each message kind: one case that passes, and each single thing that closes it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.disclosure import FIELDS, GuardCase, Policy, guard
from fieldapp.domain.disclosure.guards import CHECKS
from fieldapp.domain.structural import FEEDBACK_KEYS, SIGNAL_KEYS
from tests.domain import ladder_guards

REQUEST = GuardCase(
    recipient="core_actor",
    recipient_active=True,
    recipient_key=True,
    basis="TOESTEMMING",
    age="18plus",
    consent="valid",
    fields=FIELDS,
    author=True,
    safe_channel=True,
    restricted=False,
)
REPRESENTED = {"basis": "VERTEGENW"}
ADDENDUM = GuardCase(
    recipient="core_actor",
    recipient_active=True,
    recipient_key=True,
    consent="valid",
    fields=("naam", "telefoon"),
    sent=("naam", "telefoon", "vraag"),
    author=True,
    position="agrees",
)
ANSWER = GuardCase(
    recipient="core_actor",
    recipient_active=True,
    recipient_key=True,
    consent="valid",
    fields=("event", "question", "seq", "code", "minute", "text"),
    author=True,
    feedback=True,
    code="in_woorden",
    position="agrees",
    restricted=False,
)
STATUS = GuardCase(
    recipient="original_signaller",
    recipient_key=True,
    fields=("event", "thread", "seq", "code", "reason", "by", "at", "of", "until"),
    feedback=True,
    code="opgenomen",
)
RECEIPT = GuardCase(recipient="original_signaller", recipient_key=True, code="received")
WITHDRAWAL = GuardCase(recipient="core_actor", recipient_key=True, fields=("thread", "mids", "reason"))
GRANT = GuardCase(recipient="own_device", recipient_key=True, same_organisation=True)
DIRECTORY_KEY = GuardCase(recipient="partner_device", recipient_active=True, recipient_key=True)
CLAIM = GuardCase(recipient="own_mailbox", recipient_key=True, same_organisation=True)
WELCOME = GuardCase(recipient="new_device", recipient_key=True)

STRUCTURAL = GuardCase(
    recipient="coordinator",
    recipient_active=True,
    recipient_key=True,
    basis="ANON",
    fields=tuple(name for name in SIGNAL_KEYS if name not in ("v", "kind")),
)
STRUCTURAL_FEEDBACK = GuardCase(
    recipient="original_signaller",
    recipient_active=True,
    recipient_key=True,
    fields=tuple(name for name in FEEDBACK_KEYS if name not in ("v", "kind")),
)
HANDOVER = GuardCase(
    recipient="own_supervisor",
    recipient_key=True,
    same_organisation=True,
    basis="LIJN",
    fields=("naam", "bereikbaar", "vraag"),
    author=True,
    position="agrees",
    restricted=False,
)
STEP = GuardCase(
    recipient="original_signaller",
    recipient_key=True,
    same_organisation=True,
    fields=("handover", "code", "at", "paper"),
    code="opgevolgd",
)
APPROVAL = GuardCase(
    recipient="own_supervisor",
    recipient_key=True,
    same_organisation=True,
    fields=("from", "vertegenwoordiger", "inspanning_betrekken"),
    author=True,
    code="vertegenwoordiger",
)
COPY = GuardCase(
    recipient="own_mailbox",
    recipient_key=True,
    same_organisation=True,
    fields=("thread", "mids", "mailbox", "sender", "until", "envelopes", "tag"),
)
COUNTS = GuardCase(
    recipient="own_mailbox", recipient_key=True, same_organisation=True, fields=("quarter", "cells")
)
FIGURES = GuardCase(
    recipient="coordinator",
    recipient_active=True,
    recipient_key=True,
    basis="ANON",
    fields=("quarter", "cells"),
    numbers=(0, 5, 10),
)
NAMELESS = {"identified": False, "position": "not_asked"}

PASSES = {
    "request": REQUEST,
    "addendum": ADDENDUM,
    "answer": ANSWER,
    "status": STATUS,
    "receipt": RECEIPT,
    "withdrawal": WITHDRAWAL,
    "grant": GRANT,
    "directory_key": DIRECTORY_KEY,
    "claim": CLAIM,
    "welcome": WELCOME,
    "epoch_offer": CLAIM,
    "handover": HANDOVER,
    "handover_step": STEP,
    "approval": APPROVAL,
    "stop_copy": COPY,
    "structural": STRUCTURAL,
    "structural_feedback": STRUCTURAL_FEEDBACK,
    "counts": COUNTS,
    "figures": FIGURES,
    **ladder_guards.PASSES,
}

QUIET = {"code": "terug_bij_afzender", "feedback": False}

# kind, what is wrong, the code of the one refusal
CLOSES = [
    ("request", {"recipient": "third_party"}, "recipient_kind"),
    ("request", {"recipient_active": False}, "recipient_inactive"),
    ("request", {"recipient_key": False}, "recipient_no_key"),
    ("request", {"basis": ""}, "no_basis"),
    ("request", {"basis": "LIJN"}, "no_basis"),
    ("request", {"basis": "NOOD"}, "no_basis"),
    ("request", {"basis": "WET"}, "no_basis"),
    ("request", {"age": "minderjarig"}, "not_adult"),
    ("request", {"age": "onbekend"}, "not_adult"),
    ("request", {"consent": "expired"}, "consent_expired"),
    ("request", {"consent": "withdrawn"}, "consent_withdrawn"),
    ("request", {"consent": "absent"}, "consent_absent"),
    ("request", {"consent": "changed"}, "consent_changed"),
    ("request", {"fields": ("naam", "observatie")}, "field_not_listed"),
    ("request", {"found": ("nn",)}, "text_nn"),
    ("request", {"found": ("iban",)}, "text_iban"),
    ("request", {"found": ("card",)}, "text_card"),
    ("request", {"author": False}, "not_author"),
    ("request", {"safe_channel": False}, "unsafe_channel"),
    ("request", {"restricted": True}, "restricted"),
    ("request", REPRESENTED, "no_four_eyes"),
    ("handover", {"restricted": True}, "restricted"),
    ("addendum", {"recipient": "third_party"}, "recipient_kind"),
    ("addendum", {"recipient_active": False}, "recipient_inactive"),
    ("addendum", {"recipient_key": False}, "recipient_no_key"),
    ("addendum", {"consent": "withdrawn"}, "consent_withdrawn"),
    ("addendum", {"consent": "expired"}, "consent_expired"),
    ("addendum", {"found": ("nn",)}, "text_nn"),
    ("addendum", {"author": False}, "not_author"),
    ("addendum", {"position": "refuses"}, "position"),
    ("addendum", {"position": "not_asked"}, "position"),
    ("addendum", {"fields": ("naam", "adres")}, "not_sent_before"),
    ("addendum", {"fields": ()}, "not_sent_before"),
    ("addendum", {"fields": ("naam", "observatie"), "sent": ("naam", "observatie")}, "field_not_listed"),
    ("answer", {"recipient": "third_party"}, "recipient_kind"),
    ("answer", {"recipient_active": False}, "recipient_inactive"),
    ("answer", {"recipient_key": False}, "recipient_no_key"),
    ("answer", {"consent": "withdrawn"}, "consent_withdrawn"),
    ("answer", {"found": ("iban",)}, "text_iban"),
    ("answer", {"author": False}, "not_author"),
    ("answer", {"position": "not_asked"}, "position"),
    ("answer", {"restricted": True}, "restricted"),
    ("answer", {"code": "misschien"}, "code_not_listed"),
    ("answer", {"feedback": False}, "code_not_listed"),
    ("answer", {"fields": ("code", "observatie")}, "field_not_listed"),
    ("status", {"recipient": "third_party"}, "recipient_kind"),
    ("status", {"recipient_key": False}, "recipient_no_key"),
    ("status", {"feedback": False}, "code_not_listed"),
    ("status", {"code": "geopend_door_an"}, "code_not_listed"),
    ("status", {"fields": ("code", "note")}, "field_not_listed"),
    ("status", {"reason": "reeds_in_begeleiding"}, "reason_not_agreed"),
    ("status", {"reason": "omdat"}, "reason_not_agreed"),
    ("status", {"code": "vraag", "reason": "niet_bevoegd"}, "reason_not_agreed"),
    ("status", {"code": "teruggegeven", "reason": "hoe_bereiken"}, "reason_not_agreed"),
    ("status", {"code": "voorstel"}, "proposal_not_agreed"),
    (
        "status",
        {"code": "terug_bij_afzender", "feedback": False, "reason": "niet_bevoegd"},
        "reason_not_agreed",
    ),
    *(("structural", {"found": (kind,)}, f"text_{kind}") for kind in ("name", "address", "phone", "nn")),
    ("structural", {"recipient": "core_actor"}, "recipient_kind"),
    ("structural", {"recipient_active": False}, "recipient_inactive"),
    ("structural", {"recipient_key": False}, "recipient_no_key"),
    ("structural", {"basis": "TOESTEMMING"}, "no_basis"),
    ("structural", {"fields": ("text", "naam")}, "field_not_listed"),
    ("structural_feedback", {"found": ("name",)}, "text_name"),
    ("structural_feedback", {"recipient": "coordinator"}, "recipient_kind"),
    ("structural_feedback", {"recipient_active": False}, "recipient_inactive"),
    ("structural_feedback", {"recipient_key": False}, "recipient_no_key"),
    ("structural_feedback", {"fields": ("theme", "worker")}, "field_not_listed"),
    ("counts", {"recipient": "coordinator"}, "recipient_kind"),
    ("counts", {"same_organisation": False}, "other_organisation"),
    ("counts", {"recipient_key": False}, "recipient_no_key"),
    ("counts", {"fields": ("quarter", "worker")}, "field_not_listed"),
    ("figures", {"recipient": "core_actor"}, "recipient_kind"),
    ("figures", {"recipient_active": False}, "recipient_inactive"),
    ("figures", {"recipient_key": False}, "recipient_no_key"),
    ("figures", {"basis": "TOESTEMMING"}, "no_basis"),
    ("figures", {"numbers": (5, 7)}, "not_rounded"),
    ("figures", {"numbers": ()}, "not_rounded"),
    ("figures", {"fields": ("quarter", "device")}, "field_not_listed"),
    ("epoch_offer", {"recipient": "core_actor"}, "recipient_kind"),
    ("epoch_offer", {"same_organisation": False}, "other_organisation"),
    ("epoch_offer", {"recipient_key": False}, "recipient_no_key"),
    ("epoch_offer", {"fields": ("offers", "visits")}, "field_not_listed"),
    ("handover", {"recipient": "core_actor"}, "recipient_kind"),
    ("handover", {"same_organisation": False}, "other_organisation"),
    ("handover", {"recipient_key": False}, "recipient_no_key"),
    ("handover", {"basis": "TOESTEMMING"}, "no_basis"),
    ("handover", {"fields": ("naam", "observatie")}, "field_not_listed"),
    ("handover", {"fields": ("naam", "rechten")}, "field_not_listed"),
    ("handover", {"found": ("nn",)}, "text_nn"),
    ("handover", {"author": False}, "not_author"),
    ("handover", {"position": "refuses"}, "position"),
    ("handover", {"position": "not_asked"}, "position"),
    ("handover", {"position": "refuses", "basis": "TEAM_BG"}, "position"),
    ("handover", {**NAMELESS, "fields": ("vraag", "naam")}, "names_somebody"),
    ("handover", {**NAMELESS, "fields": ("vraag",), "found": ("name",)}, "text_name"),
    ("approval", {"recipient": "same_team"}, "recipient_kind"),
    ("approval", {"recipient_key": False}, "recipient_no_key"),
    ("approval", {"same_organisation": False}, "other_organisation"),
    ("approval", {"author": False}, "not_author"),
    ("approval", {"code": "noodtoestand"}, "code_not_listed"),
    ("approval", {"fields": ("naam",)}, "field_not_listed"),
    ("stop_copy", {"recipient": "core_actor"}, "recipient_kind"),
    ("stop_copy", {"recipient_key": False}, "recipient_no_key"),
    ("stop_copy", {"same_organisation": False}, "other_organisation"),
    ("stop_copy", {"fields": ("title",)}, "field_not_listed"),
    ("handover_step", {"recipient": "core_actor"}, "recipient_kind"),
    ("handover_step", {"same_organisation": False}, "other_organisation"),
    ("handover_step", {"recipient_key": False}, "recipient_no_key"),
    ("handover_step", {"code": "kreeg_schuldhulp"}, "code_not_listed"),
    ("handover_step", {"fields": ("code", "note")}, "field_not_listed"),
    ("receipt", {"code": "opened"}, "code_not_listed"),
    ("receipt", {"fields": ("note",)}, "field_not_listed"),
    ("withdrawal", {"fields": ("naam",)}, "field_not_listed"),
    ("withdrawal", {"recipient_key": False}, "recipient_no_key"),
    ("grant", {"same_organisation": False}, "other_organisation"),
    ("directory_key", {"recipient_active": False}, "recipient_inactive"),
    ("directory_key", {"recipient": "core_actor"}, "recipient_kind"),
    ("directory_key", {"recipient_key": False}, "recipient_no_key"),
    ("grant", {"recipient": "core_actor"}, "recipient_kind"),
    ("claim", {"same_organisation": False}, "other_organisation"),
    ("claim", {"fields": ("naam",)}, "field_not_listed"),
    ("welcome", {"recipient": "core_actor"}, "recipient_kind"),
    ("welcome", {"recipient_key": False}, "recipient_no_key"),
    ("receipt", {"recipient_key": False}, "recipient_no_key"),
    ("grant", {"recipient_key": False}, "recipient_no_key"),
    ("claim", {"recipient_key": False}, "recipient_no_key"),
    *ladder_guards.CLOSES,
]


@pytest.mark.parametrize("kind", PASSES)
def test_what_is_right_passes(policy: Policy, kind: str) -> None:
    assert guard(policy, kind, PASSES[kind]) == ()


@pytest.mark.parametrize(("kind", "wrong", "code"), CLOSES)
def test_each_thing_alone_closes_the_seal(
    policy: Policy, kind: str, wrong: dict[str, object], code: str
) -> None:
    case = replace(PASSES[kind], **wrong)

    assert [refusal.code for refusal in guard(policy, kind, case)] == [code]


@pytest.mark.parametrize("kind", PASSES)
def test_a_check_taken_away_is_missed(policy: Policy, kind: str) -> None:
    """For every check of every guard there is a case above that only this check closes."""
    listed = policy.guards[kind]
    for check in listed.checks:
        weaker = replace(listed, checks=tuple(name for name in listed.checks if name != check))
        passes_now = [
            wrong
            for name, wrong, _ in CLOSES
            if name == kind and not weaker.refusals(replace(PASSES[kind], **wrong))
        ]
        assert passes_now, check


def test_every_guard_is_as_the_documents_have_it(policy: Policy) -> None:
    """A new kind of message is written into reading.toml, from the documents, before its guard holds."""
    data = tomllib.loads(Path(__file__).with_name("reading.toml").read_text(encoding="utf-8"))["guard"]
    lists = ("fields", "codes", "codes_without_feedback", "reasons", "reasons_when_agreed", "questions")

    assert set(policy.guards) == set(data)
    for kind, said in data.items():
        listed = policy.guards[kind]
        for name in ("recipients", "bases", "checks"):
            assert sorted(getattr(listed, name)) == said.get(name, []), (kind, name)
        for name in lists:
            assert list(getattr(listed, name)) == said.get(name, []), (kind, name)


def test_every_check_is_used(policy: Policy) -> None:
    assert {check for listed in policy.guards.values() for check in listed.checks} == set(CHECKS)


@pytest.mark.parametrize("kind", ["evidence", "recovery_share", "", "REQUEST"])
def test_a_kind_that_is_not_listed_is_never_sealed(policy: Policy, kind: str) -> None:
    assert [refusal.code for refusal in guard(policy, kind, REQUEST)] == ["kind_not_listed"]


def test_a_case_about_which_nothing_is_known_is_closed(policy: Policy) -> None:
    """Forgetting to say something never opens: all defaults close."""
    codes = {refusal.code for refusal in guard(policy, "request", GuardCase(recipient="core_actor"))}

    assert codes == {
        "recipient_inactive",
        "recipient_no_key",
        "no_basis",
        "not_adult",
        "consent_absent",
        "not_author",
        "unsafe_channel",
        "restricted",
    }


def test_a_reason_that_reveals_needs_a_yes_of_its_own(policy: Policy) -> None:
    case = replace(STATUS, code="teruggegeven", reason="reeds_in_begeleiding", reason_agreed=True)

    assert guard(policy, "status", case) == ()


@pytest.mark.parametrize("code", ["ontvangen", "terug_bij_afzender"])
def test_without_feedback_two_codes_travel(policy: Policy, code: str) -> None:
    assert guard(policy, "status", replace(STATUS, feedback=False, code=code)) == ()


def test_a_law_that_both_sides_agreed_on_needs_no_consent_and_nothing_else_is_lighter(policy: Policy) -> None:
    listed = policy.guards["request"]
    by_law = replace(REQUEST, basis="WET", consent="absent", lawful=True)

    assert listed.refusals(by_law) == ()
    for lighter in ({"age": "onbekend"}, {"safe_channel": False}, {"restricted": True}, {"author": False}):
        assert listed.refusals(replace(by_law, **lighter))
    assert listed.refusals(replace(by_law, lawful=False))
    other = replace(REQUEST, consent="absent", lawful=True)
    assert [refusal.code for refusal in listed.refusals(other)] == ["consent_absent"]
