"""Who holds an invitation may ask, and nobody else; the hub sees sealed bytes and a check value."""

import secrets
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sync.errors import HubRefused
from sync.hub.service import Limits
from sync.protocol import calls
from sync.transport import HubClient
from tests.hub.serving import Served, serving
from tests.hub_server import Network, Organisation


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path, Limits(enrolments=3, invitations=2)) as served:
        yield served


@pytest.fixture
def admin(hub: Served) -> HubClient:
    return Network(hub).found()


class Invited:
    """An invitation of 72 hours, and the newcomer's client, whose device the hub does not know."""

    def __init__(self, hub: Served, admin: HubClient) -> None:
        self.inv, self.secret = secrets.token_bytes(16), secrets.token_bytes(32)
        self.check = calls.check_value(self.secret)
        self.until = int(hub.clock.now().timestamp()) + calls.INVITATION_LIFE
        self.newcomer = hub.client()
        admin.post_invitation(self.inv, self.check, self.until)


@pytest.fixture
def invited(hub: Served, admin: HubClient) -> Invited:
    return Invited(hub, admin)


def test_a_newcomer_asks_and_is_welcomed(admin: HubClient, invited: Invited) -> None:
    newcomer = invited.newcomer
    assert newcomer.fetch_welcome(invited.inv, invited.secret) is None
    newcomer.post_enrolment(invited.inv, invited.secret, b"sealed asking")
    assert admin.fetch_enrolments(invited.inv) == (b"sealed asking",)

    admin.put_welcome(invited.inv, b"sealed welcome")
    admin.end_invitation(invited.inv)

    assert newcomer.fetch_welcome(invited.inv, invited.secret) == b"sealed welcome"


def test_without_the_invitation_nobody_asks_or_fetches(admin: HubClient, invited: Invited) -> None:
    """A thief who knows its id but not its secret gets nothing, and neither does a guess at an id."""
    for inv, expected in ((invited.inv, "unsigned"), (secrets.token_bytes(16), "no_invitation")):
        with pytest.raises(HubRefused, match=expected):
            invited.newcomer.post_enrolment(inv, secrets.token_bytes(32), b"x")
        with pytest.raises(HubRefused, match=expected):
            invited.newcomer.fetch_welcome(inv, secrets.token_bytes(32))
    assert admin.fetch_enrolments(invited.inv) == ()


def test_asking_again_after_a_lost_reply_stores_nothing_new(admin: HubClient, invited: Invited) -> None:
    for _ in range(3):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, b"same")
    assert admin.fetch_enrolments(invited.inv) == (b"same",)


def test_an_invitation_takes_only_so_many_askings_of_only_so_many_bytes(
    admin: HubClient, invited: Invited
) -> None:
    with pytest.raises(HubRefused, match="too_large"):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, bytes(calls.MAX_ENROLMENT + 1))
    with pytest.raises(HubRefused, match="too_large"):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, bytes(100_000))
    for number in range(3):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, bytes((number,)))
    with pytest.raises(HubRefused, match="busy"):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, b"one too many")
    assert len(admin.fetch_enrolments(invited.inv)) == 3


def test_an_ended_invitation_lets_nobody_ask_and_says_so(admin: HubClient, invited: Invited) -> None:
    admin.end_invitation(invited.inv)

    with pytest.raises(HubRefused, match="expired"):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, b"late")
    with pytest.raises(HubRefused, match="expired"):
        invited.newcomer.fetch_welcome(invited.inv, invited.secret)


def test_after_72_hours_nobody_asks_and_after_a_week_more_it_is_forgotten(
    hub: Served, admin: HubClient, invited: Invited
) -> None:
    admin.put_welcome(invited.inv, b"welcome")
    hub.clock.ahead = timedelta(hours=73)
    with pytest.raises(HubRefused, match="expired"):
        invited.newcomer.post_enrolment(invited.inv, invited.secret, b"late")
    hub.retain()
    assert invited.newcomer.fetch_welcome(invited.inv, invited.secret) == b"welcome"

    hub.clock.ahead = timedelta(days=11)
    hub.retain()

    with pytest.raises(HubRefused, match="no_invitation"):
        invited.newcomer.fetch_welcome(invited.inv, invited.secret)


def test_an_invitation_is_its_organisations_own(hub: Served, tmp_path: Path) -> None:
    network = Network(hub)
    admin = network.found()
    other = network.join(Organisation(network.net))
    invited = Invited(hub, admin)

    for call in (
        lambda: other.fetch_enrolments(invited.inv),
        lambda: other.put_welcome(invited.inv, b"false"),
        lambda: other.end_invitation(invited.inv),
    ):
        with pytest.raises(HubRefused, match="not_allowed"):
            call()


def test_an_invitation_longer_than_72_hours_or_over_is_not_taken(hub: Served, admin: HubClient) -> None:
    now = int(time.time())
    for until in (now + calls.INVITATION_LIFE + 3600, now - 1):
        with pytest.raises(HubRefused, match="malformed"):
            admin.post_invitation(secrets.token_bytes(16), bytes(32), until)


def test_inviting_again_changes_nothing_and_the_days_limit_holds(
    hub: Served, admin: HubClient, invited: Invited
) -> None:
    admin.post_invitation(invited.inv, invited.check, invited.until)
    with pytest.raises(HubRefused, match="conflict"):
        admin.post_invitation(invited.inv, bytes(32), invited.until)
    Invited(hub, admin)
    with pytest.raises(HubRefused, match="busy"):
        Invited(hub, admin)
