"""The rules in Dutch: everything of the data is in the text, and nothing as a bare code."""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Any

from fieldapp.domain.disclosure import Policy, wording
from fieldapp.domain.disclosure.facts import FLAGS, VALUES
from fieldapp.domain.disclosure.guards import CHECKS
from fieldapp.domain.taxonomy import Taxonomies
from tests.domain.enumeration import AXES

Data = dict[str, Any]


def test_every_rule_guard_duty_and_article_is_in_the_table(policy: Policy, words: Taxonomies) -> None:
    text = wording.table(policy, words)

    assert text.count("\n### Regel ") == len(policy.rules) + 1  # the law row that is off has its place too
    assert policy.version in text
    assert policy.checked_on.isoformat() in text
    for role in policy.duties:
        assert f"\n| {words['e17'].label(role)} | " in text
    for kind in policy.guards:
        assert f"\n### {words['guard_kinds'].label(kind).capitalize()}\n" in text
    for article in policy.articles:
        assert f"| {article.title} | {article.new} | {article.old} | " in text
    for rule in policy.rules:
        for name in ("missing", "must_record"):
            assert all(words[name].label(code) in text for code in getattr(rule, name))


def test_every_word_of_the_facts_has_dutch(words: Taxonomies) -> None:
    for name in AXES:
        assert name in words["fact_names"]
    for name, codes in VALUES.items():
        assert set(codes) <= set(words[wording.FACT_LISTS[name]].codes), name
    assert set(words["guard_checks"].codes) == set(CHECKS)
    assert {wording.FACT_LISTS[name] for name in FLAGS} == {"fact_flags"}


def test_no_code_stands_where_words_should(policy: Policy, words: Taxonomies) -> None:
    """Codes of the wire stand between back quotes; nothing else has an underscore."""
    text = re.sub(r"`[^`]*`", "", wording.table(policy, words))

    assert "_" not in text
    assert not re.search(r"\b(true|false|none|block|allow)\b", text)


def test_guards_have_words(policy: Policy, words: Taxonomies) -> None:
    for kind, guard in policy.guards.items():
        assert kind in words["guard_kinds"]
        assert set(guard.recipients) <= set(words["guard_recipients"].codes)


def test_a_law_row_and_an_organisation_are_told_with_their_papers(
    policy_data: Data, words: Taxonomies
) -> None:
    data = copy.deepcopy(policy_data)
    law = next(rule for rule in data["rule"] if rule["number"] == 18)
    law.update(enabled=True, article="art. 9 decreet X", article_version="2027-01-01", approved_by="mr. J.")
    data["organisation"] = [
        {
            "id": "ab" * 16,
            "name": "Buurtwerk Noord",
            "duty": {"outreach_basisactor": "BG"},
            "approved_by": "mr. A.",
            "approved_on": date(2026, 11, 24),
        }
    ]

    on = wording.table(Policy.from_data(data), words)
    off = wording.table(Policy.from_data(policy_data), words)

    assert "- Wet: art. 9 decreet X, versie 2027-01-01, goedgekeurd door mr. J.\n" in on
    assert "- Wet: staat uit tot de jurist artikel, versie en akkoord invult.\n" in off
    assert "Anders bij Buurtwerk Noord, goedgekeurd door mr. A. op 2026-11-24:" in on
    assert "Geen enkele organisatie heeft afwijkende plichten." in off


def test_the_law_row_that_is_off_stands_before_rule_fourteen(policy: Policy, words: Taxonomies) -> None:
    numbers = re.findall(r"\n### Regel (\d+)", wording.table(policy, words))

    assert numbers.index("18") == numbers.index("14") - 1
