"""The policy, the terms and the words as they are shipped."""

from __future__ import annotations

from typing import Any

import pytest

import resources
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.requests import Terms
from fieldapp.domain.taxonomy import Taxonomies


@pytest.fixture(scope="session")
def policy_data() -> dict[str, Any]:
    return resources.load_toml("policy/disclosure.toml")


@pytest.fixture(scope="session")
def policy(policy_data: dict[str, Any]) -> Policy:
    return Policy.from_data(policy_data)


@pytest.fixture(scope="session")
def terms() -> Terms:
    return Terms.from_data(resources.load_toml("policy/terms.toml"))


@pytest.fixture(scope="session")
def words() -> Taxonomies:
    return Taxonomies.from_data(resources.load_taxonomies())
