"""No message is made without the guard of its kind: the sources say so, and a call that is gone is missed."""

from types import SimpleNamespace

import pytest

import resources
from fieldapp.domain.disclosure import GuardCase, Policy
from fieldapp.domain.disclosure import guards as kinds
from fieldapp.errors import GuardRefused
from fieldapp.workflow.post.outgoing import require
from tests.contracts.guard_calls import calls, sources, unguarded, without

TEXTS = sources()


def test_every_message_is_made_with_its_guard() -> None:
    assert unguarded(TEXTS) == []


def test_every_guard_of_the_policy_is_asked_by_somebody(policy: Policy) -> None:
    asked = {getattr(kinds, call.guard) for call in calls(TEXTS) if call.guard != "refusals"}

    assert asked == set(policy.guards)


@pytest.mark.parametrize("call", calls(TEXTS), ids=str)
def test_a_guard_that_is_not_asked_is_missed(call) -> None:
    assert unguarded(without(TEXTS, call))


def test_what_the_guard_refuses_is_refused(policy: Policy) -> None:
    session = SimpleNamespace(policy=policy)

    for kind in policy.guards:
        with pytest.raises(GuardRefused) as refused:
            require(session, kind, GuardCase(recipient="third_party"))
        assert "recipient_kind" in refused.value.reasons
    with pytest.raises(GuardRefused) as unknown:
        require(session, "rumour", GuardCase(recipient="core_actor"))
    assert unknown.value.reasons == ("kind_not_listed",)


@pytest.fixture
def policy() -> Policy:
    return Policy.from_data(resources.load_toml("policy/disclosure.toml"))
