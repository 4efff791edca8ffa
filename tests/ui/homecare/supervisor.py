"""A supervisor with what was handed over: a real store in the invented organisation, the real window."""

import tempfile
from dataclasses import replace
from pathlib import Path

from fieldapp.domain.disclosure import BasisRef
from fieldapp.domain.handover import (
    AGREES,
    APPROVAL,
    Approval,
    Giver,
    MovedPerson,
    MovedSignal,
    OpenRequest,
    encode,
)
from fieldapp.domain.handover import PERSON as PERSON_KIND
from fieldapp.domain.handover import WORRY as WORRY_KIND
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, MessageId, PersonId, SignalId
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.ui.field import targets
from fieldapp.ui.field.workspace import workspace
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.handover import giving
from fieldapp.workflow.session import Profile, Session
from fieldapp.workflow.standing import local_day, whole_minute
from tests.ui.field.worker import AFTERNOON, network
from tests.ui.homecare.aide import a_form, a_window, an_aide
from tests.workflow.steps.invented import Clock, a_session, join

BOSS = Profile("Hilde M.", "leidinggevende_signaalbeheerder", "Samen Sterk", "field", phone="0470 11 22 33")


def a_supervisor() -> Session:
    """The administrator of the invented organisation, who reads the team mailbox."""
    session = a_session(Path(tempfile.mkdtemp()) / "profile", BOSS, Clock(AFTERNOON))
    join(session, network(), "veld", "beheerder")
    return session


def came(session: Session, answer: str = AGREES, **changes: object) -> HandoverId:
    """A worry in this store as opening it leaves it."""
    aide = an_aide()
    shown = giving.preview(aide, replace(a_form(aide, answer), **changes))  # type: ignore[arg-type]
    aide.close()
    worry = shown.decoded()
    line = HandoverLine(
        direction=IN,
        id=worry.id,
        what=WORRY_KIND,
        mid=MessageId(worry.id),
        mailbox=team_of(session),
        device=DeviceId(""),
        name=worry.giver.name,
        role=worry.giver.role,
        made_at=worry.at,
        until=worry.until,
        answer=worry.answer,
        identified=worry.identified,
        payload=shown.payload,
    )
    with session.database.transaction():
        session.store.handovers.add(line)
    return worry.id


def asked(session: Session) -> HandoverId:
    """A colleague's question for a second pair of eyes."""
    now = whole_minute(session.now())
    question = Approval(
        id=HandoverId("6" * 32),
        giver=Giver("Samen Sterk", "thuisverpleegkundige", "Jan K."),
        asks=REPRESENTED,
        codes={
            "vertegenwoordiger": ("bewindvoerder_persoon",),
            "inspanning_betrekken": ("eenvoudig_uitgelegd", "andere_dag"),
        },
        at=now,
        until=local_day(now),
    )
    line = HandoverLine(
        direction=IN,
        id=question.id,
        what=APPROVAL,
        mid=MessageId("6" * 32),
        mailbox=team_of(session),
        device=DeviceId("d" * 32),
        name=question.giver.name,
        role=question.giver.role,
        made_at=now,
        until=question.until,
        answer=question.asks,
        identified=False,
        payload=encode(question),
    )
    with session.database.transaction():
        session.store.handovers.add(line)
    return question.id


def team_of(session: Session) -> MailboxId:
    assert session.membership is not None
    return MailboxId(session.membership.team_mailbox)


def offered(session: Session) -> HandoverId:
    """A person whom a colleague hands over."""
    now = whole_minute(session.now())
    moved = MovedPerson(
        id=HandoverId("7" * 32),
        giver=Giver("Samen Sterk", "outreach_basisactor", "Noor B."),
        to=None,
        person_id=PersonId("8" * 32),
        texts={"codename": "Mia", "full_name": "Mia Claes", "municipality": "Noorderhaven"},
        interpreter=False,
        allowed=("via_place",),
        forbidden=("home_call",),
        signals=(
            MovedSignal(
                SignalId("9" * 32), "De Kring", "buurthuis_dorpshuis", now, "materieel", "Noor B.", "zelf",
                "", "dienst", (), (), (), "Ik doe mijn brieven niet meer open.",
            ),
        ),
        requests=(OpenRequest("OCMW Lindenhoek", "opgenomen", local_day(now)),),
        basis=BasisRef("TEAM_BG", 16, "1"),
        at=now,
        until=local_day(now),
        beside={
            "lead_actor": "CAW De Brug",
            "co_actors": "Buurvrouw Lies",
            "case_manager": "An V.",
            "trusted_contact": "via De Kring",
            "trusted_chosen": True,
        },
    )  # fmt: skip
    line = HandoverLine(
        direction=IN,
        id=moved.id,
        what=PERSON_KIND,
        mid=MessageId("7" * 32),
        mailbox=team_of(session),
        device=DeviceId(""),
        name=moved.giver.name,
        role=moved.giver.role,
        made_at=now,
        until=moved.until,
        answer=AGREES,
        identified=True,
        payload=encode(moved),
    )
    with session.database.transaction():
        session.store.handovers.add(line)
    return moved.id


def at_list(session: Session, handover: HandoverId | None = None) -> MainWindow:
    """The window at the list, and at one of them."""
    window = a_window(session, workspace)
    window.go(targets.HANDOVERS, None if handover is None else targets.ShowHandover(handover))
    return window


def at_slip(session: Session) -> MainWindow:
    """The window at an empty slip."""
    window = a_window(session, workspace)
    window.go(targets.SLIP, targets.NewSlip())
    return window
