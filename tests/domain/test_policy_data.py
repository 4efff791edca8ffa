"""The policy file: read strictly, and every code in it has words."""

from __future__ import annotations

import copy
import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from fieldapp.domain.disclosure import FIELDS, Facts, Policy, decide, deciding_rule
from fieldapp.domain.disclosure.addendum import SILENT
from fieldapp.domain.disclosure.decision import BASES
from fieldapp.domain.disclosure.facts import FLAGS, ROLES, TICKS, VALUES
from fieldapp.domain.requests import CORE_ACTOR, STATES, TABLE, Terms
from fieldapp.domain.requests.events import OPENED, UNDONE
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import InvalidInput
from tests.domain.test_decision_table import a_case, raw_facts

Data = dict[str, Any]


def changed(data: Data, number: int, **entries: object) -> Data:
    """The data with the first rule of that number changed."""
    new = copy.deepcopy(data)
    rule = next(rule for rule in new["rule"] if rule["number"] == number)
    rule.update(entries)
    return new


@pytest.mark.parametrize(
    ("number", "entries", "reason"),
    [
        (7, {"when": {"recipeint": "third_party"}}, "unknown_condition:recipeint"),
        (7, {"when": {"recipient": "thrid_party"}}, "unknown_condition:recipient"),
        (7, {"when": {"safe_channel": "yes"}}, "unknown_condition:safe_channel"),
        (7, {"unless": {"purpose": 3}}, "unknown_condition:purpose"),
        (7, {"outcome": "maybe"}, "unknown_outcome"),
        (1, {"basis": "GOODWILL"}, "unknown_basis"),
        (7, {"can_do": []}, "silent_block"),
        (7, {"missing": []}, "silent_block"),
        (7, {"fields": "minimal"}, "block_that_opens"),
        (7, {"basis": "TOESTEMMING"}, "block_that_opens"),
        (7, {"fields": "everything"}, "unknown_fields"),
        (7, {"unles": {"duty": "BG"}}, "unknown_key:unles"),
        (7, {"enabled": False}, "unknown_key:enabled"),
        (7, {"missing_when": {"doel": {"duty": "ZZ"}}}, "unknown_condition:duty"),
        (18, {"enabled": True}, "law_without_papers"),
    ],
)
def test_a_policy_with_a_mistake_is_refused_by_name(
    policy_data: Data, number: int, entries: Data, reason: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        Policy.from_data(changed(policy_data, number, **entries))

    assert (refused.value.field, refused.value.reason) == (f"rule.{number}", reason)


def test_a_rule_changed_in_the_file_changes_what_happens(policy: Policy) -> None:
    """No code knows that a helper may not write to a landlord: only the file does."""
    text = resources.read_text("policy/disclosure.toml")
    old = 'when = { recipient = ["third_party", "other_service"] }\noutcome = "block"\n'
    new = old.replace('"block"', '"allow"') + 'basis = "TOESTEMMING"\nfields = "minimal"\n'
    assert text.count(old) == 1
    altered = Policy.from_data(tomllib.loads(text.replace(old, new)))

    decision = decide(altered, a_case(recipient="third_party"))

    assert decide(policy, a_case(recipient="third_party")).outcome == "block"
    assert (decision.outcome, decision.fields_max) == ("allow", FIELDS)


def law(data: Data) -> Data:
    papers = {"article": "art. 1", "article_version": "1", "approved_by": "jurist"}
    when = {"recipient": "core_actor", "person": "not_asked", "duty": "BG"}
    return changed(data, 18, enabled=True, when=when, **papers)


def test_the_law_row_works_only_when_its_papers_are_filled_in(policy_data: Data, policy: Policy) -> None:
    asked = a_case(role="outreach_kernactor", person="not_asked")

    assert decide(policy, asked).outcome == "block"
    assert decide(Policy.from_data(law(policy_data)), asked).basis == "WET"


@pytest.mark.parametrize("papers", ["article", "article_version", "approved_by"])
def test_the_law_row_needs_each_of_its_papers(policy_data: Data, papers: str) -> None:
    data = changed(law(policy_data), 18, **{papers: ""})

    with pytest.raises(InvalidInput, match="law_without_papers"):
        Policy.from_data(data)


def test_the_law_row_opens_nothing_that_the_first_rules_close(policy_data: Data) -> None:
    policy = Policy.from_data(law(policy_data))
    asked = {"role": "outreach_kernactor", "person": "not_asked"}

    assert decide(policy, a_case(**asked, age="minderjarig")).outcome == "block"
    assert decide(policy, a_case(**asked, purpose="fraud")).outcome == "block"


def test_the_law_row_may_not_be_moved_before_them(policy_data: Data) -> None:
    data = law(policy_data)
    data["rule"].sort(key=lambda rule: rule["number"] != 18)

    with pytest.raises(InvalidInput, match="law_before_rule"):
        Policy.from_data(data)


LAW_CONDITIONS: dict[str, tuple[object, ...]] = {**VALUES, **dict.fromkeys(FLAGS, (True, False))}


@st.composite
def law_conditions(draw: st.DrawFn) -> Data:
    """Whatever a lawyer may fill in for row 18."""
    names = draw(st.sets(st.sampled_from(sorted(LAW_CONDITIONS)), max_size=4))
    return {
        name: draw(st.lists(st.sampled_from(LAW_CONDITIONS[name]), min_size=1, unique=True)) for name in names
    }


@given(when=law_conditions(), facts=raw_facts())
@settings(max_examples=300, deadline=None)
def test_the_law_row_never_opens_what_rules_one_to_nine_close(
    policy_data: Data, policy: Policy, when: Data, facts: Facts
) -> None:
    """Whatever it names, what one of the first nine rules decides stays as it was."""
    papers = {"article": "art. 1", "article_version": "1", "approved_by": "jurist"}
    lawful = Policy.from_data(changed(policy_data, 18, enabled=True, when=when, **papers))
    rule = deciding_rule(policy, facts)
    assert rule is not None

    if rule.number <= 13:
        assert decide(lawful, facts) == decide(policy, facts)
    else:
        assert decide(lawful, facts).basis in ("WET", decide(policy, facts).basis)


def test_the_law_row_stands_before_rule_fourteen(policy_data: Data) -> None:
    data = law(policy_data)
    data["rule"].sort(key=lambda rule: rule["number"])

    with pytest.raises(InvalidInput, match="law_after_rule"):
        Policy.from_data(data)


def test_a_law_row_that_is_off_is_kept_for_the_table(policy: Policy) -> None:
    assert policy.law is not None
    assert not policy.law.enabled
    assert policy.law not in policy.rules
    law = policy.law
    assert (law.number, set(law.rows.values()), law.outcome, law.basis) == (18, {18}, "allow", "WET")
    assert (law.fields, law.must_record, law.missing, law.can_do) == (FIELDS, ("artikel",), (), ())
    assert (law.when, law.unless) == ((("recipient", frozenset({"core_actor"})),), ())


ORGANISATION = "ab" * 16


def with_organisation(data: Data, **entries: object) -> Data:
    own = {"id": ORGANISATION, "name": "Buurtwerk Noord", "duty": {"outreach_basisactor": "BG"}, **entries}
    return {**copy.deepcopy(data), "organisation": [own]}


def test_an_organisation_has_duties_of_its_own(policy_data: Data) -> None:
    """Only for its own members, and only for the roles it names."""
    approved = {"approved_by": "mr. A. Jurist", "approved_on": date(2026, 11, 24)}
    shared = Policy.from_data(with_organisation(policy_data, **approved))

    own = shared.of(ORGANISATION)

    assert own.duty("outreach_basisactor", "discretie") == "BG"
    assert own.duty("vrijwilliger", "discretie") == "AD"
    assert shared.of("cd" * 16).duty("outreach_basisactor", "discretie") == "OD"
    assert decide(own, a_case(ticks=frozenset(TICKS))).basis == "GEDEELD_BG"
    assert decide(shared, a_case(ticks=frozenset(TICKS))).basis == "TOESTEMMING"


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ({}, "wider_duty_without_approval"),
        ({"approved_by": "jurist"}, "wider_duty_without_approval"),
        ({"approved_on": date(2026, 11, 24)}, "wider_duty_without_approval"),
        ({"approved_by": "jurist", "approved_on": "gisteren"}, "no_date"),
        ({"id": "Buurtwerk"}, "no_id"),
        ({"duty": {"koning": "AD"}}, "unknown_role"),
        ({"dutty": {}}, "unknown_key:dutty"),
    ],
)
def test_duties_of_an_organisation_are_read_strictly(policy_data: Data, entries: Data, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Policy.from_data(with_organisation(policy_data, **entries))

    assert refused.value.reason == reason


def test_a_stricter_duty_needs_no_approval(policy_data: Data) -> None:
    stricter = with_organisation(policy_data, duty={"gezinszorg_verzorgende": "OD"})

    assert Policy.from_data(stricter).of(ORGANISATION).duty("gezinszorg_verzorgende", "discretie") == "OD"


def test_what_never_leaves_stands_in_no_list(policy_data: Data, policy: Policy) -> None:
    data = copy.deepcopy(policy_data)
    data["fields"]["minimal"].append("rijksregisternummer")
    with pytest.raises(InvalidInput, match="never_leaves"):
        Policy.from_data(data)
    data = copy.deepcopy(policy_data)
    data["guard"]["request"]["fields"].append("gps")
    with pytest.raises(InvalidInput, match="never_leaves"):
        Policy.from_data(data)
    assert policy.data_set.by_tick == FIELDS


def test_every_basis_has_its_article_old_and_new_with_a_date(policy: Policy) -> None:
    """Other statutes still name the old numbers (art. 458, 458bis, 458ter, 422bis)."""
    found = {article.basis: article for article in policy.articles}

    assert tuple(found) == BASES
    assert len(policy.articles) == len(BASES)
    numbers = {basis: (found[basis].new, found[basis].old) for basis in found}
    assert numbers == {
        "ANON": ("AVG overw. 26", "AVG overw. 26"),
        "ZELF": ("geen", "geen"),
        "TOESTEMMING": ("art. 352 Sw.", "art. 458 Sw."),
        "GEDEELD_BG": ("art. 352 Sw.", "art. 458 Sw."),
        "TEAM_BG": ("art. 352 Sw.", "art. 458 Sw."),
        "WET": ("art. 352 Sw.", "art. 458 Sw."),
        "NOOD": ("rechtspraak", "rechtspraak"),
        "SPREEKRECHT": ("art. 353 §1 Sw.", "art. 458bis Sw."),
        "CASUS": ("art. 353 §2 Sw.", "art. 458ter Sw."),
        "HULPPLICHT": ("art. 299 Sw.", "art. 422bis Sw."),
        "LIJN": ("art. 17, 3° Arbeidsovereenkomstenwet", "art. 17, 3° Arbeidsovereenkomstenwet"),
        "VERTEGENW": ("art. 352 Sw.", "art. 458 Sw."),
    }
    assert not any(article.confirmed for article in policy.articles), "a lawyer confirms, not a program"
    assert all(article.title and article.checked_on <= policy.checked_on for article in policy.articles)


@pytest.mark.parametrize("key", ["version", "checked_on", "duty", "fields", "data_set", "rule", "guard"])
def test_a_policy_without_one_of_its_parts_is_refused(policy_data: Data, key: str) -> None:
    with pytest.raises(InvalidInput, match="missing_key"):
        Policy.from_data({name: part for name, part in policy_data.items() if name != key})
    with pytest.raises(InvalidInput, match="unknown_key"):
        Policy.from_data({**policy_data, f"{key}s": policy_data[key]})


@pytest.mark.parametrize(
    "duty",
    [{"koning": "BG"}, {"vrijwilliger": "ZZ"}, {"leidinggevende_signaalbeheerder": {"beroepsgeheim": "BG"}}],
)
def test_duties_are_read_strictly(policy_data: Data, duty: Data) -> None:
    data = copy.deepcopy(policy_data)
    data["duty"].update(duty)

    with pytest.raises(InvalidInput):
        Policy.from_data(data)


def test_every_role_has_a_duty_in_the_file(policy_data: Data) -> None:
    for role in ROLES:
        data = copy.deepcopy(policy_data)
        del data["duty"][role]
        with pytest.raises(InvalidInput, match=f"missing_key:{role}"):
            Policy.from_data(data)


def test_an_unknown_role_has_the_narrowest_duty(policy: Policy) -> None:
    assert policy.duty("wijkagent", "beroepsgeheim") == "AD"


@pytest.mark.parametrize("entry", [{"chekcs": []}, {"checks": ["trust_me"]}, {"recipients": []}])
def test_guards_are_read_strictly(policy_data: Data, entry: Data) -> None:
    data = copy.deepcopy(policy_data)
    data["guard"]["request"].update(entry)

    with pytest.raises(InvalidInput, match=r"guard\.request"):
        Policy.from_data(data)


def test_every_code_has_words(policy: Policy, words: Taxonomies) -> None:
    for rule in policy.rules:
        assert set(rule.can_do) <= set(words["can_do"].codes)
        assert {*rule.missing, *(code for code, _ in rule.missing_when)} <= set(words["missing"].codes)
        assert set(rule.must_record) <= set(words["must_record"].codes)
        assert set(rule.fields) <= {*words["fields"].codes, *words["events"].codes}
        assert not rule.basis or rule.basis in words["bases"]
    data_set = policy.data_set
    assert {*data_set.always, *data_set.never} == set(words["data_set"].codes)
    assert words["fields"].codes == FIELDS == data_set.by_tick
    assert set(words["states"].codes) == set(STATES)
    assert set(words["events"].codes) == {row.event for row in TABLE} | {UNDONE}


def test_reasons_of_the_status_guard_are_those_of_the_list(policy: Policy, words: Taxonomies) -> None:
    """Every reason is neutral or reveals, and the list says the same as the guard."""
    status = policy.guards["status"]
    reveal = {term.code for term in words["e29"].terms if term.extra.get("reveals")}

    assert set(status.reasons_when_agreed) == reveal
    assert {*status.reasons, *status.reasons_when_agreed} == set(words["e29"].codes)
    assert set(status.questions) == set(words["questions"].codes)
    assert set(policy.guards["answer"].codes) == set(words["answers"].codes)
    assert set(words["answers"].codes) > SILENT


def test_facts_from_data_name_what_is_wrong() -> None:
    good = {name: getattr(a_case(), name) for name in Facts.__slots__}
    assert Facts.from_data({**good, "ticks": ["2_instemming"]}).ticks == {"2_instemming"}

    for bad, field, reason in (
        ({k: v for k, v in good.items() if k != "age"}, "age", "missing"),
        ({**good, "colour": "red"}, "colour", "unknown_fact"),
        ({**good, "age": "old"}, "age", "unknown_value"),
        ({**good, "identifiable": "yes"}, "identifiable", "wrong_type"),
        ({**good, "ticks": "2_instemming"}, "ticks", "wrong_type"),
        ({**good, "ticks": ["6_zes"]}, "ticks", "unknown_value"),
        ({**good, "role": 3}, "role", "wrong_type"),
    ):
        with pytest.raises(InvalidInput) as refused:
            Facts.from_data(bad)
        assert (refused.value.field, refused.value.reason) == (field, reason)


def test_an_open_state_without_a_term_is_refused(terms: Terms) -> None:
    data: Data = {
        "states": dict(terms.states),
        "answer": {"take_up": 5, "first_attempt": 10, "attempts": 3},
        "consent": {"months": 3, "warn_days": 3},
        "organisation": {"young_days": 7},
        "withdrawal": {"confirm": 5},
        "afterwards": {"days": 30, "later": 7, "last": 120},
    }
    assert Terms.from_data(data).take_up == 5

    for broken in ({**terms.states, "poging": 0}, {k: v for k, v in terms.states.items() if k != "pauze"}):
        with pytest.raises(InvalidInput, match="open_state_without_term"):
            Terms.from_data({**data, "states": broken})


def test_the_allow_lists_say_what_the_documents_say(policy: Policy) -> None:
    """Each code of an allow-list is one that can happen; a code taken out or put in is noticed."""
    core = {row.event for row in TABLE if row.by == CORE_ACTOR}
    status, request = policy.guards["status"], policy.guards["request"]

    assert set(status.codes) == core - {OPENED} | {UNDONE}
    assert status.codes_without_feedback == ("ontvangen", "terug_bij_afzender")
    assert request.fields == FIELDS
    assert request.bases == ("TOESTEMMING", "GEDEELD_BG", "VERTEGENW", "WET")
    receipt = policy.guards["receipt"]
    assert set(receipt.codes) - {"opened"} == set(receipt.codes_without_feedback)
    assert {kind: listed.recipients for kind, listed in policy.guards.items()} == {
        "request": ("core_actor",),
        "addendum": ("core_actor",),
        "answer": ("core_actor",),
        "status": ("original_signaller",),
        "receipt": ("original_signaller",),
        "withdrawal": ("core_actor", "own_mailbox", "original_signaller", "sender_team"),
        "rung": ("core_actor", "own_team"),
        "ladder_status": ("sender_team",),
        "grant": ("own_device",),
        "directory_key": ("partner_device",),
        "claim": ("own_mailbox",),
        "welcome": ("new_device",),
        "epoch_offer": ("own_mailbox",),
        "handover": ("own_supervisor", "same_team"),
        "handover_step": ("original_signaller", "own_mailbox"),
        "approval": ("own_supervisor",),
        "stop_copy": ("own_mailbox",),
        "consultation": ("partner",),
        "consultation_answer": ("original_signaller", "own_mailbox"),
        "structural": ("coordinator",),
        "structural_feedback": ("original_signaller",),
        "counts": ("own_mailbox",),
        "figures": ("coordinator", "own_mailbox"),
    }
    feedback = {rule.rows["BG"]: rule.fields for rule in policy.rules if rule.number == 5 and rule.fields}
    assert feedback == {19: status.codes, 20: status.codes_without_feedback}


def test_every_sentence_read_aloud_has_words() -> None:
    phrases = resources.load_toml("policy/phrases.toml")

    assert set(phrases["read_aloud"]["fields"]) == set(FIELDS)
    assert len(phrases["months"]) == 12


@pytest.mark.parametrize(("number", "stands"), [(9, False), (10, True)])
def test_the_law_row_stands_after_all_of_rule_nine(policy_data: Data, number: int, stands: bool) -> None:
    """One part of rule 9 behind it is one too many; rule 10 may be."""
    data = law(policy_data)
    row = next(rule for rule in data["rule"] if rule["number"] == 18)
    data["rule"].remove(row)
    last = max(i for i, rule in enumerate(data["rule"]) if rule["number"] == number)
    data["rule"].insert(last, row)

    if stands:
        assert Policy.from_data(data).rules
    else:
        with pytest.raises(InvalidInput, match="law_before_rule"):
            Policy.from_data(data)
