"""The story of a ladder: first the OCMW, and if that does not work out the CAW.

    with a_stairs_town(folder) as town:
        first, second = send_ladder(town.field)         # sealed; two requests, one ladder
        town.move(days=9)                               # everybody's day, the hub's too

A worker with a colleague in the team, two at the OCMW's intake, one at the CAW's.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import RequestId
from fieldapp.workflow import advise, disclose, post, second_step
from fieldapp.workflow.session import Session
from tests.journeys.network import (
    CAW,
    FIELD,
    OCMW,
    SECOND,
    Device,
    Role,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.journeys.story import NAME, a_form, sent
from tests.moved_hub import MovedHub, moved_hub

TEAM_MATE = Role("Yusuf A.", "outreach_basisactor", FIELD.workspace, FIELD.organisation, label="Yusuf")


class MovedClock:
    """The day that everybody lives in."""

    def __init__(self) -> None:
        self.off = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.off


@dataclass(slots=True)
class StairsTown:
    """Everybody enrolled, every address list up to date."""

    hub: MovedHub
    folder: Path
    coordinator: Device
    field: Device
    mate: Device
    ocmw: Device
    colleague: Device
    caw: Device
    clock: MovedClock = field(default_factory=MovedClock)

    def move(self, *, days: float) -> None:
        """To this many days from the real day."""
        self.clock.off = timedelta(days=days)
        self.hub.move(days=days)

    def later(self, *, days: float = 0, minutes: float = 0) -> None:
        """So much further than now."""
        self.move(days=(self.clock.off + timedelta(days=days, minutes=minutes)) / timedelta(days=1))

    def at_hub(self, field: Device, request: RequestId) -> str:
        """What the hub has of the envelopes of a request: "" nothing, "bytes", or "gone"."""
        session, mid = field.session, sent(field, request).mid
        rows = session.database.rows(
            "SELECT env FROM rung WHERE mid = ? UNION SELECT env FROM outbox WHERE mid = ?", (mid, mid)
        )
        return self.has({env for (env,) in rows})

    def has(self, envs: set[str]) -> str:
        """The same of these envelopes."""
        database = sqlite3.connect(f"{(self.hub.folder / 'hub.db').as_uri()}?mode=ro", uri=True)
        try:
            found = [
                database.execute("SELECT data FROM envelope WHERE env = ?", (bytes.fromhex(env),)).fetchone()
                for env in envs
            ]
        finally:
            database.close()
        if any(row is not None and row[0] is not None for row in found):
            return "bytes"
        return "gone" if any(row is not None for row in found) else ""


@contextmanager
def a_stairs_town(folder: Path) -> Iterator[StairsTown]:
    """Build it."""
    clock = MovedClock()
    with moved_hub(folder) as hub:
        coordinator = found_network(folder, hub, clock)
        worker = enrol_organisation(coordinator, folder, FIELD, clock)
        ocmw = enrol_organisation(coordinator, folder, OCMW, clock)
        caw = enrol_organisation(coordinator, folder, CAW, clock)
        colleague = enrol_device(ocmw, folder, SECOND, clock=clock)
        mate = enrol_device(worker, folder, TEAM_MATE, (worker.mailboxes["team"],), clock)
        sync_all(worker, mate, ocmw, colleague, caw, worker, mate, coordinator)
        yield StairsTown(hub, folder, coordinator, worker, mate, ocmw, colleague, caw, clock)


def agree_ladder(
    device: Device, *, first: str = "OCMW", then: str = "CAW", feedback: bool = True, name: str = NAME
) -> list[tuple[Preview, Consent]]:
    """A yes for each of two services, each to precisely what it would read."""
    session = device.session
    form = a_form(session, to=first, feedback=feedback, name=name)
    other = next(choice for choice in advise.recipients(session) if then in choice.name)
    form = second_step.same_as_first(second_step.choose(form, other))
    for code in ("waarover", "niet_doen"):  # each service reads what was ticked for it
        value = "inkomen_schulden" if code == "waarover" else ""
        form = second_step.tick(form, code, value, code == "niet_doen")
    advise.save_person_answers(session, form)
    further = second_step.second(session, form)
    assert further is not None
    return [_yes(session, one) for one in (form, further)]


def _yes(session: Session, form: advise.SendForm) -> tuple[Preview, Consent]:
    shown = disclose.preview(session, form)
    said = replace(form.consent, read_digest=shown.said)
    return shown, disclose.record_answer(session, shown, said)[0]


def send_ladder(
    device: Device, *, first: str = "OCMW", then: str = "CAW", feedback: bool = True, name: str = NAME
) -> tuple[RequestId, RequestId]:
    """A ladder that is sealed and waits to leave: the first request and the next."""
    steps = agree_ladder(device, first=first, then=then, feedback=feedback, name=name)
    request, _ = post.seal_ladder(device.session, steps)
    return request, steps[1][0].decoded().request
