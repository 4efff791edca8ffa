"""Edges of the data file that only a small change of the code would cross."""

import copy

import pytest

from fieldapp.domain.disclosure import Policy
from fieldapp.errors import InvalidInput
from tests.domain.test_policy_data import ORGANISATION, Data, with_organisation


def test_a_duty_that_is_the_same_as_by_default_needs_nobodys_approval(policy_data: Data) -> None:
    same = with_organisation(policy_data, duty={"outreach_basisactor": "OD"})

    assert Policy.from_data(same).of(ORGANISATION).duty("outreach_basisactor", "discretie") == "OD"


def test_an_organisation_stands_in_the_file_once(policy_data: Data) -> None:
    one = with_organisation(policy_data, duty={"outreach_basisactor": "OD"})
    twice = {**one, "organisation": [*one["organisation"], copy.deepcopy(one["organisation"][0])]}

    with pytest.raises(InvalidInput, match="doubled_organisation"):
        Policy.from_data(twice)
