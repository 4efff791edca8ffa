"""Founding: one network per hub, and a lost answer is settled by asking again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.errors import HubProblem, InvalidInput, InvitationRefused
from fieldapp.workflow import partnership
from fieldapp.workflow.partnership import Founding, founding
from sync.errors import HubUnreachable
from sync.transport import HubClient
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import COORDINATOR, Device, new_device


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    with running_hub(tmp_path) as running:
        yield running


def words(hub: RunningHub, **changes: str) -> Founding:
    said = {
        "network": "Noorderhaven",
        "organisation": COORDINATOR.organisation,
        "hub_url": hub.url + "/",
        "hub_key": hub.key.hex().upper(),
        "token": hub.token.lower(),
    }
    return Founding(**(said | changes))


def a_coordinator(tmp_path: Path) -> Device:
    return new_device(tmp_path / "coordinator", COORDINATOR)


class LosesFoundReply(HubClient):
    """The hub is founded; the answer never arrives."""

    def found(self, *arguments, **named):  # type: ignore[no-untyped-def]
        super().found(*arguments, **named)
        raise HubUnreachable("unknown")


def test_a_lost_answer_is_settled_by_doing_it_again(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = a_coordinator(tmp_path)
    real = founding.client_of

    def losing(session, address):  # type: ignore[no-untyped-def]
        client = real(session, address)
        client.__class__ = LosesFoundReply
        return client

    with monkeypatch.context() as patch:
        patch.setattr(founding, "client_of", losing)
        with pytest.raises(HubProblem):
            partnership.found_network(device.session, words(hub))
    assert device.session.membership is None
    device.reopen()

    partnership.found_network(device.session, words(hub))

    assert device.session.membership is not None
    assert device.session.membership.is_coordinator
    assert device.sync().problem is None
    assert [row.name for row in partnership.members(device.session)] == [COORDINATOR.organisation]


def test_a_hub_carries_one_network_and_a_device_belongs_to_one(hub: RunningHub, tmp_path: Path) -> None:
    first = a_coordinator(tmp_path)
    partnership.found_network(first.session, words(hub))
    second = new_device(tmp_path / "other", COORDINATOR)

    with pytest.raises(HubProblem) as refused:
        partnership.found_network(second.session, words(hub))
    with pytest.raises(InvitationRefused) as twice:
        partnership.found_network(first.session, words(hub))

    assert refused.value.kind == "refused"
    assert second.session.membership is None
    assert twice.value.reason == "other_network"


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("network", " ", "missing"),
        ("organisation", "x" * 200, "too_long"),
        ("org_class", "Lokaal Bestuur", "unknown_value"),
        ("hub_url", "ftp://post", "not_an_address"),
        ("hub_url", "post", "not_an_address"),
        ("hub_key", "00", "not_a_key"),
        ("hub_key", "00" * 32, "not_a_key"),
        ("token", "x", "not_a_token"),
    ],
)
def test_a_wrong_word_is_named(tmp_path: Path, field: str, value: str, reason: str) -> None:
    said = {
        "network": "Noorderhaven",
        "organisation": "Lokaal bestuur",
        "hub_url": "https://post.example",
        "hub_key": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "token": "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA",
    }
    device = a_coordinator(tmp_path)

    with pytest.raises(InvalidInput) as wrong:
        partnership.found_network(device.session, Founding(**(said | {field: value})))

    assert (wrong.value.field, wrong.value.reason) == (field, reason)
    device.session.close()


def test_another_token_is_refused_and_can_be_put_right(hub: RunningHub, tmp_path: Path) -> None:
    device = a_coordinator(tmp_path)
    wrong = "A" * 32

    with pytest.raises(HubProblem):
        partnership.found_network(device.session, words(hub, token=wrong))
    partnership.found_network(device.session, words(hub))

    assert device.session.membership is not None
