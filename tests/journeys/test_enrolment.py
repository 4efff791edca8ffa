"""Joining: what a stolen, altered, late or used invitation can do, and what four wrong words do."""

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.errors import HubProblem, InvalidInput, InvitationRefused, WordsDiffer
from fieldapp.workflow import enrol, exchange, partnership
from fieldapp.workflow.network import connect, network_of
from fieldapp.workflow.partnership import EnrolmentRow
from sync.identity import hub_check
from sync.protocol import Invitation
from sync.transport import HubClient
from tests.journeys.conftest import Town
from tests.journeys.lying import speaking
from tests.journeys.network import FIELD, SECOND, Device, Role, enrol_device, join, new_device, with_role

WRONG = ("aap", "noot", "mies", "vuur")


def a_newcomer(tmp_path: Path, name: str = "Sarah H.") -> Device:
    return new_device(tmp_path / name, with_role(FIELD, name=name, organisation="Huis van het Kind"))


def invited(town: Town, name: str) -> str:
    """The text of an invitation for a new organisation."""
    return partnership.invite_organisation(town.coordinator.session, name, "huis_vh_kind", "").text


def decoded(text: str) -> Invitation:
    return Invitation.from_text(text)


def test_an_invitation_is_text_and_a_square_that_says_until_when(town: Town) -> None:
    made = partnership.invite_organisation(town.coordinator.session, "Huisarts De Wijk", "huisarts", "")

    view = enrol.read_invitation(made.text.lower(), now=datetime.now(UTC))

    assert made.text.startswith("VP1-")
    assert len(made.qr) == len(made.qr[0]) > 40
    assert view.valid
    assert view.first_device
    assert view.until == made.until
    assert partnership.show_invitation(town.coordinator.session, made.invitation_id) == made


def test_a_slip_of_the_finger_is_found_in_its_group(town: Town) -> None:
    text = invited(town, "Buurthuis Zuid")
    groups = text.split("-")
    groups[3] = ("2" if groups[3][0] != "2" else "3") + groups[3][1:]

    view = enrol.read_invitation("-".join(groups), now=datetime.now(UTC))

    assert (view.valid, view.reason, view.group) == (False, "unreadable", 3)


@pytest.mark.parametrize("text", ["", "VP1", "VP1-", "hallo", "VP1-" + "A" * 3000])
def test_something_else_is_no_invitation(town: Town, tmp_path: Path, text: str) -> None:
    device = a_newcomer(tmp_path)

    with pytest.raises(InvitationRefused) as refused:
        enrol.join(device.session, text)

    assert refused.value.reason == "unreadable"
    assert enrol.poll_join(device.session).state == enrol.NOT_JOINING


def test_an_expired_invitation_is_refused_by_the_hub_whatever_this_clock_says(
    town: Town, tmp_path: Path
) -> None:
    fresh = decoded(invited(town, "Te laat"))
    late = replace(
        fresh, inv=secrets.token_bytes(16), secret=secrets.token_bytes(32), until=int(time.time()) // 60
    )
    connect(town.coordinator.session).post_invitation(late.inv, hub_check(late.secret), int(time.time()) + 1)
    time.sleep(2.1)
    device = a_newcomer(tmp_path)

    with pytest.raises(InvitationRefused) as refused:
        enrol.join(device.session, late.to_text())

    assert refused.value.reason == "expired"
    assert enrol.read_invitation(late.to_text(), now=datetime.now(UTC)).reason == "expired"


def test_a_used_invitation_lets_nobody_else_in(town: Town, tmp_path: Path) -> None:
    first, second = a_newcomer(tmp_path, "Sarah H."), a_newcomer(tmp_path, "Tom D.")
    text = invited(town, "Huis van het Kind")
    join(first, town.coordinator, text)

    with pytest.raises(InvitationRefused) as refused:
        enrol.join(second.session, text)

    assert refused.value.reason == "used"
    assert enrol.poll_join(first.session).organisation == "Huis van het Kind"


def test_an_altered_invitation_gets_nobody_in(town: Town, tmp_path: Path) -> None:
    """Another secret, another hub or another network: refused by hub, by key, or by the inviter's program."""
    true = decoded(invited(town, "Vereniging Oost"))
    device = a_newcomer(tmp_path)

    with pytest.raises(InvitationRefused) as secret:
        enrol.join(device.session, replace(true, secret=secrets.token_bytes(32)).to_text())
    assert secret.value.reason == "altered"

    other_key = network_of(town.field.session).keys.sig.public
    with pytest.raises(HubProblem) as hub:
        enrol.join(a_newcomer(tmp_path, "B").session, replace(true, hub_key=other_key).to_text())
    assert hub.value.kind == "not_genuine"

    asking = a_newcomer(tmp_path, "C")
    words = enrol.join(asking.session, replace(true, root_digest=bytes(32)).to_text()).words_up
    with pytest.raises(InvitationRefused) as root:
        partnership.answer_words(town.coordinator.session, true.inv.hex(), words)
    assert root.value.reason == "not_asked"


def test_three_wrong_entries_by_the_inviter_end_the_invitation(town: Town, tmp_path: Path) -> None:
    device, text = a_newcomer(tmp_path), invited(town, "Wijkcentrum")
    inv = decoded(text).inv.hex()
    words = enrol.join(device.session, text).words_up

    left = []
    for _ in range(2):
        with pytest.raises(WordsDiffer) as differs:
            partnership.answer_words(town.coordinator.session, inv, WRONG)
        left.append(differs.value.tries_left)
    with pytest.raises(InvitationRefused) as ended:
        partnership.answer_words(town.coordinator.session, inv, WRONG)

    assert left == [2, 1]
    assert ended.value.reason == "ended"
    with pytest.raises(InvitationRefused):
        partnership.answer_words(town.coordinator.session, inv, words)
    assert enrol.poll_join(device.session).state == enrol.ENDED
    names = [row.name for row in partnership.members(town.coordinator.session)]
    assert "Wijkcentrum" not in names


class SlowToTell(HubClient):
    """Before its answer comes, something else happens on the other connection."""

    invitation: str
    meanwhile: Callable[[], object]

    def fetch_enrolments(self, invitation: bytes) -> tuple[bytes, ...]:
        found = super().fetch_enrolments(invitation)
        if invitation.hex() == self.invitation:
            self.meanwhile()
        return found


def asked_while(town: Town, tmp_path: Path, meanwhile: Callable[[str], object]) -> EnrolmentRow:
    """A second newcomer asks; while the hub tells so, `meanwhile` happens. How the invitation is then."""
    session = town.coordinator.session
    made = partnership.invite_organisation(session, f"Gast {secrets.token_hex(3)}", "huis_vh_kind", "")
    enrol.join(a_newcomer(tmp_path, "Eerste B.").session, made.text)
    partnership.fetch_enrolments(session)
    enrol.join(a_newcomer(tmp_path, "Tweede B.").session, made.text)
    twin = session.twin()
    client = speaking(SlowToTell)(twin)
    assert isinstance(client, SlowToTell)
    client.invitation = made.invitation_id
    client.meanwhile = lambda: meanwhile(made.invitation_id)

    partnership.fetch_enrolments(twin, client)

    twin.close()
    return next(row for row in partnership.enrolments(session) if row.invitation_id == made.invitation_id)


def test_a_wrong_entry_counts_also_when_news_of_the_hub_comes_in_just_then(
    town: Town, tmp_path: Path
) -> None:
    def mistake(invitation: str) -> None:
        with pytest.raises(WordsDiffer):
            partnership.answer_words(town.coordinator.session, invitation, WRONG)

    row = asked_while(town, tmp_path, mistake)

    assert (row.state, row.tries_left) == ("asked", 2)


def test_an_invitation_that_is_broken_off_stays_so_when_news_of_it_comes_in(
    town: Town, tmp_path: Path
) -> None:
    row = asked_while(
        town, tmp_path, lambda invitation: partnership.end_invitation(town.coordinator.session, invitation)
    )

    assert row.state == "ended"


def test_three_wrong_entries_by_the_newcomer_end_it_and_pin_nothing(town: Town, tmp_path: Path) -> None:
    device, text = a_newcomer(tmp_path), invited(town, "Dienstencentrum")
    words = enrol.join(device.session, text).words_up
    down, _ = partnership.answer_words(town.coordinator.session, decoded(text).inv.hex(), words)
    assert enrol.poll_join(device.session).state == enrol.ANSWER_HERE

    for _ in range(2):
        with pytest.raises(WordsDiffer):
            enrol.confirm_words(device.session, WRONG)
    with pytest.raises(InvitationRefused):
        enrol.confirm_words(device.session, WRONG)

    assert enrol.poll_join(device.session).state == enrol.ENDED
    assert device.session.membership is None
    assert device.session.directory.load() is None
    assert len(down) == 4


def test_a_thief_with_the_invitation_can_ask_and_gets_no_further(town: Town, tmp_path: Path) -> None:
    """The thief asks first; the words that the administrator hears by telephone are the other's."""
    thief, true = a_newcomer(tmp_path, "Dief"), a_newcomer(tmp_path, "Echt")
    text = invited(town, "Samenlevingsopbouw West")
    stolen = enrol.join(thief.session, text).words_up
    words = enrol.join(true.session, text).words_up
    assert stolen != words

    down, _ = partnership.answer_words(town.coordinator.session, decoded(text).inv.hex(), words)

    assert enrol.poll_join(thief.session).state != enrol.ANSWER_HERE
    assert enrol.poll_join(true.session).state == enrol.ANSWER_HERE
    enrol.confirm_words(true.session, down)
    assert true.session.membership is not None


def test_two_devices_never_bear_one_name(town: Town, tmp_path: Path) -> None:
    session = town.ocmw.session

    with pytest.raises(InvalidInput) as taken:
        partnership.invite_device(session, SECOND.label.upper(), (SECOND.role,))

    assert (taken.value.field, taken.value.reason) == ("label", "taken")


@pytest.mark.parametrize("name", ["ocmw noorderhaven", "0CMW Noorderhaven", "OCMW Nооrderhaven"])
def test_an_organisation_that_looks_like_another_is_refused(town: Town, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        partnership.invite_organisation(town.coordinator.session, name, "ocmw", "")

    assert refused.value.reason == "lookalike"


def test_when_the_hub_goes_away_between_the_words_everything_can_be_done_again(
    town: Town, tmp_path: Path
) -> None:
    device, text = a_newcomer(tmp_path), invited(town, "Voedselbank Oost")
    inv = decoded(text).inv.hex()
    words = enrol.join(device.session, text).words_up
    town.hub.stop()
    try:
        with pytest.raises(HubProblem):
            partnership.answer_words(town.coordinator.session, inv, words)
    finally:
        town.hub.start()
    down, _ = partnership.answer_words(town.coordinator.session, inv, words)
    again, _ = partnership.answer_words(town.coordinator.session, inv, words)
    assert again == down

    enrol.poll_join(device.session)
    town.hub.stop()
    try:
        with pytest.raises(HubProblem):
            enrol.confirm_words(device.session, down)
        assert device.session.membership is None
    finally:
        town.hub.start()
    device.reopen()
    assert enrol.poll_join(device.session).state == enrol.JOINED
    assert device.sync().problem is None


def test_a_revoked_device_is_refused_and_what_it_sealed_is_not_trusted(town: Town, tmp_path: Path) -> None:
    third = enrol_device(town.ocmw, tmp_path, Role("Els K.", SECOND.role, "intake", "OCMW", label="derde"))
    town.ocmw.sync()
    assert third.sync().problem is None
    device = third.session.membership
    assert device is not None

    partnership.revoke_device(town.ocmw.session, device.device_id)
    report = third.sync()

    assert isinstance(report.problem, HubProblem)
    assert report.problem.kind == "refused"
    rows = {row.label: row.revoked for row in partnership.devices(town.ocmw.session)}
    assert rows["derde"]
    assert exchange.status(third.session).problem == "refused"
