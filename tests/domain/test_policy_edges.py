"""Edges of the data file that only a small change of the code would cross."""

import copy

import pytest

from fieldapp.domain.disclosure import Policy, wording
from fieldapp.domain.disclosure.policy import LAW_ROW
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import InvalidInput
from tests.domain.test_policy_data import ORGANISATION, Data, law, with_organisation


def test_a_duty_that_is_the_same_as_by_default_needs_nobodys_approval(policy_data: Data) -> None:
    same = with_organisation(policy_data, duty={"outreach_basisactor": "OD"})

    assert Policy.from_data(same).of(ORGANISATION).duty("outreach_basisactor", "discretie") == "OD"


def test_an_organisation_stands_in_the_file_once(policy_data: Data) -> None:
    one = with_organisation(policy_data, duty={"outreach_basisactor": "OD"})
    twice = {**one, "organisation": [*one["organisation"], copy.deepcopy(one["organisation"][0])]}

    with pytest.raises(InvalidInput, match="doubled_organisation"):
        Policy.from_data(twice)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"extra": 1}, "data_set: unknown_key"),
        ({"by_tick": "nothing"}, "data_set: unknown_fields"),
    ],
)
def test_the_data_set_is_read_strictly(policy_data: Data, changes: Data, reason: str) -> None:
    data = {**policy_data, "data_set": {**policy_data["data_set"], **changes}}

    with pytest.raises(InvalidInput, match=reason):
        Policy.from_data(data)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"extra": 1}, "article: unknown_key"), ({"basis": "VERZONNEN"}, "article: unknown_basis")],
)
def test_an_article_is_read_strictly(policy_data: Data, changes: Data, reason: str) -> None:
    first, *rest = policy_data["article"]
    data = {**policy_data, "article": [{**first, **changes}, *rest]}

    with pytest.raises(InvalidInput, match=reason):
        Policy.from_data(data)


def test_the_law_row_may_stand_there_for_two_laws(policy_data: Data) -> None:
    """Each with papers of its own, one after the other."""
    data = law(policy_data)
    at = next(place for place, rule in enumerate(data["rule"]) if rule["number"] == LAW_ROW)
    both = [*data["rule"][: at + 1], copy.deepcopy(data["rule"][at]), *data["rule"][at + 1 :]]

    numbers = [rule.number for rule in Policy.from_data({**data, "rule": both}).rules]

    assert numbers.count(LAW_ROW) == 2


@pytest.mark.parametrize(
    "changes",
    [{"checks": ["verzonnen"]}, {"verzonnen": ["x"]}, {"recipients": []}],
    ids=("check", "key", "none"),
)
def test_a_guard_knows_every_word_of_its_entry(policy_data: Data, changes: Data) -> None:
    guards = policy_data["guard"]
    data = {**policy_data, "guard": {**guards, "request": {**guards["request"], **changes}}}

    with pytest.raises(InvalidInput, match=r"guard\.request: unknown_word"):
        Policy.from_data(data)


def test_a_law_row_that_is_on_is_written_once(policy_data: Data, words: Taxonomies) -> None:
    written = wording.table(Policy.from_data(law(policy_data)), words)
    off = wording.table(Policy.from_data(policy_data), words)

    assert written.count("- Wet: ") == off.count("- Wet: ") == 1
