"""The people of the demonstration and their laptops, worked without windows to fill an invented network."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from fieldapp.demo.processes import StepFailed
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.workflow import enrol, exchange, partnership, session
from fieldapp.workflow.session import Session

SATURDAY = 5
ROUNDS = 3
WORKSPACE_OF_ROLE = {
    "onthaalmedewerker_kernactor": session.INTAKE,
    "gezinszorg_verzorgende": session.HOMECARE,
}


class Clock:
    """The device clock of everybody in the invented past; ends at the present and never runs back."""

    def __init__(self) -> None:
        self._start = datetime.now(UTC)
        self._shift = timedelta.max

    def __call__(self) -> datetime:
        return datetime.now(UTC) - self._shift

    def to(self, ago: int, hour: int, minute: int = 0) -> None:
        """That moment of the working day so many working days ago, as people there read their clocks."""
        local = self._start.astimezone()
        day = local.date()
        while day.weekday() >= SATURDAY:
            day -= timedelta(days=1)
        for _ in range(ago):
            day -= timedelta(days=3 if day.weekday() == 0 else 1)
        moment = datetime.combine(day, time(hour, minute)).astimezone()
        self._shift = max(timedelta(0), min(self._shift, datetime.now(UTC) - moment))

    def present(self) -> None:
        self._shift = timedelta(0)


@dataclass(frozen=True, slots=True)
class Laptop:
    """One person's profile, open in this process."""

    key: str
    session: Session
    passphrase: str

    def sync(self) -> None:
        """Connect until nothing waits: after a leap of the clock what waits is first sealed anew.

        Raises:
            StepFailed: the hub was not reached, or does not take what waits.
        """
        for _ in range(ROUNDS):
            twin = self.session.twin()
            try:
                report = exchange.sync_once(twin)
            finally:
                twin.close()
                self.session.refresh()
            if report.problem is not None:
                raise StepFailed(f"{self.key} could not reach the hub: {report.problem.code}")
            if not self.session.outbox.waiting():
                return
        raise StepFailed(f"the hub does not take what {self.key} sends")


def open_laptop(out: Path, key: str, person: Mapping[str, str], clock: Clock) -> Laptop:
    """Make the profile of one person of the invented network."""
    passphrase = session.propose_passphrase()
    profile = session.Profile(
        name=person["worker"],
        role=person.get("role", "leidinggevende_signaalbeheerder"),
        organisation=person.get("name", person.get("organisation", "")),
        workspace=person.get("workspace", WORKSPACE_OF_ROLE.get(person.get("role", ""), session.FIELD)),
        phone=person.get("phone", ""),
        device_label=f"laptop {key}",
    )
    new = session.NewProfile(profile=profile, label="demonstratie", passphrase=passphrase)
    home = out / key
    home.mkdir(parents=True, exist_ok=True)
    # The cheapest key slots: what a demonstration holds is no secret, and it is to be made in seconds.
    made = session.create_profile(home, new, now=clock, calibration=CHEAPEST)
    return Laptop(key, made.session, passphrase)


def found(coordinator: Laptop, data: Mapping[str, Any], hub: Mapping[str, str]) -> None:
    """Found the network with the token that the hub printed."""
    founder = data["network"]["coordinator"]
    partnership.found_network(
        coordinator.session,
        partnership.Founding(
            network=data["network"]["name"],
            organisation=founder["organisation"],
            hub_url=hub["url"],
            hub_key=hub["key"],
            token=hub["token"],
            org_class=founder["class"],
            legal_number=founder["legal"],
        ),
    )


def bring_in(coordinator: Laptop, newcomer: Laptop, person: Mapping[str, str]) -> None:
    """Invite an organisation and enrol its first device: four words up, four words down."""
    invited = partnership.invite_organisation(
        coordinator.session, person["name"], person["class"], person["legal"]
    )
    words_up = enrol.join(newcomer.session, invited.text).words_up
    partnership.enrolments(coordinator.session)
    words_down, _ = partnership.answer_words(coordinator.session, invited.invitation_id, words_up)
    enrol.poll_join(newcomer.session)
    enrol.confirm_words(newcomer.session, words_down)
