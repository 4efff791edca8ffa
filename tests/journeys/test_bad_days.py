"""The post on a bad day: nothing is lost, nothing is doubled, and what went wrong is said."""

from fieldapp.errors import DirectoryProblem, HubProblem
from fieldapp.store.outbox import UNKNOWN
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, exchange
from fieldapp.workflow.session import lock, unlock
from sync.transport import HubClient
from tests.hub_server import running_hub
from tests.journeys.conftest import Town
from tests.journeys.lying import LosesPushReply, aborted_before, captive_portal, speaking
from tests.journeys.network import PASSPHRASE, sync_all
from tests.journeys.story import codes, received, send, sent, state


def test_a_lost_reply_delivers_exactly_one(town: Town) -> None:
    request = send(town.field)

    lost = town.field.sync(speaking(LosesPushReply))
    line = town.field.session.outbox.of_message(sent(town.field, request).mid)
    assert lost.sent == 0
    assert line is not None
    assert line.state == UNKNOWN
    assert state(town.field, OUT, request) == "klaar"

    sync_all(town.field, town.ocmw, town.field)
    assert received(town.ocmw, request) is not None
    assert codes(town.field, request).count("verzonden") == 1
    assert codes(town.field, request).count("ontvangen") == 1


def test_a_hub_that_is_killed_in_the_middle_and_comes_back_loses_nothing(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field)
    town.hub.kill()
    try:
        sent_later = send(town.field)
        down = town.field.sync()
        assert isinstance(down.problem, HubProblem)
        assert down.problem.kind == "unreachable"
        assert exchange.status(town.field.session).waiting >= 1
        assert exchange.status(town.field.session).problem == "unreachable"
    finally:
        town.hub.start()

    sync_all(town.field, town.ocmw)
    assert received(town.ocmw, request) is not None
    assert received(town.ocmw, sent_later) is not None
    answer.take_up(town.ocmw.session, request)
    sync_all(town.ocmw, town.field)
    assert state(town.field, OUT, request) == "opgenomen"


def test_a_captive_portal_that_says_yes_to_everything_stores_nothing(town: Town) -> None:
    request = send(town.field)

    with captive_portal() as url:
        report = town.field.sync(speaking(HubClient, url))

    assert isinstance(report.problem, HubProblem)
    assert report.problem.kind == "not_genuine"
    assert report.sent == 0
    assert state(town.field, OUT, request) == "klaar"
    sync_all(town.field)
    assert state(town.field, OUT, request) == "verzonden"


def test_another_hub_at_the_same_address_is_not_believed(town: Town) -> None:
    """It signs, but not with the key that the root document names."""
    request = send(town.field)

    with running_hub(town.folder / "other") as other:
        report = town.field.sync(speaking(HubClient, other.url))

    assert isinstance(report.problem, HubProblem)
    assert report.problem.kind == "not_genuine"
    assert state(town.field, OUT, request) == "klaar"
    sync_all(town.field)


def test_locking_in_the_middle_of_a_round_loses_nothing_and_doubles_nothing(town: Town) -> None:
    request = send(town.field)
    locked = [False]

    def lock_now() -> None:
        lock(town.field.session)
        locked[0] = True

    twin = town.field.session.twin()
    report = exchange.sync_once(twin, hub_factory=aborted_before("push", lock_now))
    twin.close()
    assert locked[0]
    assert report.problem is not None
    assert report.sent == 0

    town.field.session = unlock(town.field.folder, PASSPHRASE, now=town.field.clock)
    assert state(town.field, OUT, request) == "klaar"
    sync_all(town.field, town.ocmw)
    assert received(town.ocmw, request) is not None
    assert town.ocmw.session.requests.standing(IN, request) is not None


def test_a_hub_that_shows_an_older_list_is_told_on_and_changes_nothing(town: Town) -> None:
    """An older root document: refused by name, the post goes on with the one that is held."""
    request = send(town.field)
    report = town.field.sync(speaking(ShowsOlderRoot))

    assert isinstance(report.problem, DirectoryProblem)
    assert report.problem.kind == "rollback"
    assert state(town.field, OUT, request) == "verzonden"
    held = town.field.session.directory.load()
    assert held is not None
    assert held.root.said.version > 1


class ShowsOlderRoot(HubClient):
    """The first root document, again and again."""

    def documents_index(self):  # type: ignore[no-untyped-def]
        return tuple(
            entry.model_copy(update={"version": 1}) if entry.kind == "root" else entry
            for entry in super().documents_index()
        )
