"""A network that behaves like `workflow.partnership`, in memory: founding, invitations, words, devices."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from unittest import mock

import segno

from fieldapp.domain.ids import OrgId
from fieldapp.errors import HubProblem, InvalidInput, InvitationRefused, WordsDiffer
from fieldapp.workflow import agreements, capacity, figures, partnership, passphrase, structural
from fieldapp.workflow.agreements import (
    Actor,
    Agreed,
    Agreement,
    Area,
    Covered,
    Law,
    PartnerYes,
)
from fieldapp.workflow.capacity import Room
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import (
    DeviceRow,
    EnrolmentRow,
    Founding,
    InvitationOut,
    MailboxRow,
    MemberRow,
    OfficeRow,
)
from fieldapp.workflow.partnership.offices import Holder
from fieldapp.workflow.session import Membership, Profile
from tests.ui.stand_ins import EmptyLedger

NOW = datetime(2026, 11, 24, 8, 1, tzinfo=UTC)
CITY = "Stad Noorderhaven"
WORDS_UP = ("molen", "kraai", "zand", "fiets")
WORDS_DOWN = ("egel", "winter", "brug", "appel")
TEXT = "VP1-" + "-".join(["NOORD", "7K2M", "Q9FA", "B3XD", "ZT5W", "H8PR"] * 11)
SQUARE = tuple(tuple(bool(cell) for cell in row) for row in segno.make(TEXT, error="m").matrix)
LOTTE = Profile("Lotte D.", "leidinggevende_signaalbeheerder", CITY, "coordination")


@dataclass
class ACoordinatorSession:
    """What the screens ask of a session."""

    profile: Profile = LOTTE
    membership: Membership | None = None
    duty: str = "OD"
    ledger: EmptyLedger = field(default_factory=EmptyLedger)

    def now(self) -> datetime:
        return NOW

    def twin(self) -> "ACoordinatorSession":
        return self

    def refresh(self) -> None:
        """There is but one."""

    def close(self) -> None:
        """The second connection is the first."""


def membership(*, coordinator: bool = True, administrator: bool = True) -> Membership:
    """The coordinator's own organisation in the network."""
    return Membership("net", "Noorderhaven", "city", CITY, "d1", "m1", ("m1",), administrator, coordinator)


STATES = {
    "klaar": 3, "verzonden": 3, "ontvangen": 5, "opgenomen": 10, "poging": 10, "contact_gelegd": 15,
    "pauze": 10, "doorverwezen": 20, "niet_bereikt": 5, "teruggegeven": 5, "vraag": 5, "nazorg": 20,
}  # fmt: skip
FIELDS = (
    "naam", "bereikbaar", "niet_doen", "taal", "vraag", "waarover", "urgentie", "gemeente", "telefoon",
    "huishouden", "vertrouwenspersoon", "ziekenfonds", "toelichting", "terugbelnummer",
)  # fmt: skip
AGREED = Agreement(
    version=7,
    states=STATES,
    attempts=3,
    fields=FIELDS,
    text="De eerste maandag van de maand bellen de diensten elkaar over wat blijft liggen.",
    issued=date(2026, 11, 2),
)
LAW = Law(
    "art. 9 van het decreet van …", "tekst van 1 januari 2026", "mr. A. Jurist", date(2026, 10, 14),
    ("cannot_decide",), ("BG",),
)  # fmt: skip


def nothing_agreed() -> Agreed:
    """The coordinator's view before anything was written."""
    return Agreed(None, replace(AGREED, version=0), 0, (), "lokaal_bestuur", may_write=True, may_answer=True)


class Network:
    """Keeps what the workflow would keep, and refuses what it would refuse."""

    def __init__(self) -> None:
        self.members: list[MemberRow] = []
        self.devices: list[DeviceRow] = []
        self.mailboxes: list[MailboxRow] = []
        self.enrolments: list[EnrolmentRow] = []
        self.founded: list[Founding] = []
        self.invited: list[tuple[object, ...]] = []
        self.revoked: list[str] = []
        self.posted: list[str] = []
        self.reachable = True
        self.agreed = nothing_agreed()
        self.draft = AGREED
        self.area = Area((), (), begun=False, may_write=True)
        self.offices: list[OfficeRow] = []
        self.rooms: list[Room] = []
        self.missing: list[str] = []

    @contextmanager
    def instead(self) -> Iterator["Network"]:
        """Let the screens work on this network."""
        nothing_came_in = mock.patch.object(structural, "waiting", return_value=0)
        with (
            nothing_came_in,
            mock.patch.object(figures, "waiting_tables", return_value=0),
            mock.patch.object(passphrase, "is_due", return_value=False),
            mock.patch.multiple(
                agreements,
                agreed=lambda session: self.agreed,
                waits_for_us=lambda session: not self.agreed.own_yes and self.agreed.newest is not None,
                draft=lambda session: self.draft,
                keep=lambda session, agreement: Change.NONE,
                is_begun=lambda session: False,
                read_area=lambda session: self.area,
                municipality_choices=lambda session: (("44021", "Gent"), ("11002", "Antwerpen")),
            ),
            mock.patch.multiple(
                capacity,
                rooms=lambda session: tuple(self.rooms),
            ),
            mock.patch.multiple(
                partnership,
                found_network=self.found_network,
                members=lambda session: list(self.members),
                devices=lambda session: list(self.devices),
                mailboxes=lambda session: list(self.mailboxes),
                enrolments=lambda session: list(self.enrolments),
                invite_organisation=self.invite_organisation,
                invite_device=self.invite_device,
                answer_words=self.answer_words,
                end_invitation=self.end_invitation,
                fetch_enrolments=self.fetch_enrolments,
                show_invitation=self.show_invitation,
                revoke_device=self.revoke_device,
                can_open=lambda session: tuple(self.missing),
                open_mailbox=self.open_mailbox,
                offices=lambda session: tuple(self.offices),
                confirmed_successors=lambda session: frozenset(),
                successor_words=lambda session, org_id: WORDS_DOWN,
            ),
        ):
            yield self

    def found_network(self, session: ACoordinatorSession, founding: Founding) -> Change:
        if not founding.hub_url.startswith("http"):
            raise InvalidInput("hub_url", "not_an_address")
        self.founded.append(founding)
        session.membership = membership()
        self.members.append(member("city", founding.organisation, "lokaal_bestuur", days=0))
        return Change.DIRECTORY | Change.PROFILE

    def invite_organisation(
        self, session: object, name: str, org_class: str, legal_number: str
    ) -> InvitationOut:
        if any(row.name.casefold() == name.casefold() for row in self.members):
            raise InvalidInput("name", "lookalike")
        self.invited.append((name, org_class, legal_number))
        return self._invite("", name)

    def invite_device(
        self, session: object, label: str, roles: tuple[str, ...], mailboxes: tuple[str, ...]
    ) -> InvitationOut:
        self.invited.append((label, roles, mailboxes))
        return self._invite(label, "")

    def ask(self, invitation_id: str) -> None:
        """The newcomer's device asks; the hub tells it when it is asked."""
        self.posted.append(invitation_id)

    def fetch_enrolments(self, session: object) -> Change:
        if not self.reachable:
            raise HubProblem("unreachable")
        posted, self.posted = self.posted, []
        for invitation_id in posted:
            self._change(invitation_id, state="asked")
        return Change.DIRECTORY if posted else Change.NONE

    def show_invitation(self, session: object, invitation_id: str) -> InvitationOut:
        return InvitationOut(invitation_id, TEXT, SQUARE, NOW + timedelta(hours=72))

    def answer_words(
        self, session: object, invitation_id: str, words: tuple[str, ...]
    ) -> tuple[tuple[str, ...], Change]:
        row = next(row for row in self.enrolments if row.invitation_id == invitation_id)
        if words != WORDS_UP:
            left = row.tries_left - 1
            self._change(invitation_id, tries_left=left, state=row.state if left else "ended")
            if not left:
                raise InvitationRefused("ended")
            raise WordsDiffer(left)
        self._change(invitation_id, state="welcomed", words_down=WORDS_DOWN)
        return WORDS_DOWN, Change.DIRECTORY

    def end_invitation(self, session: object, invitation_id: str) -> Change:
        self._change(invitation_id, state="ended")
        return Change.DIRECTORY

    def revoke_device(self, session: object, device_id: str) -> Change:
        self.revoked.append(device_id)
        self.devices = [
            replace(row, revoked=True) if row.device_id == device_id else row for row in self.devices
        ]
        return Change.DIRECTORY

    def open_mailbox(self, session: object, kind: str) -> Change:
        if not self.reachable:
            raise HubProblem("unreachable")
        if kind not in self.missing:
            raise InvalidInput("kind", "unknown")
        self.missing.remove(kind)
        self.mailboxes.insert(1, MailboxRow(f"new-{kind}", kind, ("d1",), True))  # type: ignore[arg-type]
        return Change.DIRECTORY

    def _invite(self, label: str, organisation: str) -> InvitationOut:
        key = f"i{len(self.enrolments)}"
        until = NOW + timedelta(hours=72)
        self.enrolments.append(EnrolmentRow(key, label, organisation, "invited", until, 3))
        return InvitationOut(key, TEXT, SQUARE, until)

    def _change(self, invitation_id: str, **changes: object) -> None:
        self.enrolments = [
            replace(row, **changes) if row.invitation_id == invitation_id else row  # type: ignore[arg-type]
            for row in self.enrolments
        ]


def member(
    key: str, name: str, org_class: str, *, days: int = 300, checked: bool = True, accepted: int = 7
) -> MemberRow:
    """A member that joined so many days ago."""
    today = date(2026, 11, 24)
    return MemberRow(
        org_id=key,
        name=name,
        org_class=org_class,
        legal_number="0123.456.749",
        since=today - timedelta(days=days),
        devices=2,
        checked=checked,
        young=days < 7,
        accepted=accepted if checked else 0,
        heard=today - timedelta(days=days % 3) if checked else None,
    )


def agreed_by(network: Network, **changes: object) -> Agreed:
    """Version 7 with the answers of the members."""
    answers = tuple(
        PartnerYes(OrgId(row.org_id), row.name, row.org_class, row.accepted) for row in network.members
    )
    agreed = Agreed(AGREED, AGREED, 7, answers, "lokaal_bestuur", may_write=True, may_answer=True)
    return replace(agreed, **changes)  # type: ignore[arg-type]


def an_area(*, may_write: bool = True) -> Area:
    """Three municipalities with two white spots."""
    ocmw, caw, dmw = (OrgId(name) for name in ("ocmw", "caw", "dmw"))
    actors = (
        Actor(ocmw, "OCMW Noorderhaven", "ocmw"),
        Actor(caw, "CAW De Brug", "caw"),
        Actor(dmw, "DMW Ziekenfonds Zuid", "dmw"),
    )
    towns = (
        Covered("1", "Noorderhaven", frozenset({ocmw, caw, dmw}), ()),
        Covered("2", "Oosterwijk", frozenset({caw}), ("ocmw", "dmw"), ("ocmw",)),
        Covered("3", "Zuiderkamp", frozenset({caw, dmw}), ("ocmw",)),
    )
    return Area(actors, towns, begun=may_write, may_write=may_write)


def some_offices(*, here: bool = True) -> list[OfficeRow]:
    """Two coordinators with their paper in the safe; one administrator without."""
    lotte, piet = Holder("d1", "Laptop van Lotte", True), Holder("d2", "Laptop van Piet", False)
    return [
        OfficeRow("coordination", (lotte, piet), here, date(2026, 10, 6), False),
        OfficeRow("administration", (lotte,), here, None, True),
    ]


def a_full_network() -> Network:
    """The network of the mock-up."""
    network = Network()
    network.members = [
        member("city", CITY, "lokaal_bestuur", days=400),
        member("ocmw", "OCMW Noorderhaven", "ocmw"),
        member("caw", "CAW De Brug", "caw"),
        replace(member("dmw", "DMW Ziekenfonds Zuid", "dmw", days=212), full_until=date(2026, 11, 30)),
        member("noord", "Buurtwerk Noord", "samenlevingsopbouw"),
        member("linde", "Thuiszorg Linde", "thuiszorg", days=20, accepted=6),
        member("schakel", "De Schakel", "vwan", days=4, accepted=0),
        member("oost", "Voedselbank Oost", "vrijwilligers", days=1, checked=False),
    ]
    until = NOW + timedelta(hours=50)
    network.enrolments = [EnrolmentRow("kind", "", "Huis van het Kind", "asked", until, 3)]
    network.agreed = agreed_by(network)
    network.offices = some_offices()
    network.area = an_area()
    return network


def a_full_fleet() -> Network:
    """The devices of one organisation."""
    network = Network()
    network.members = [member("city", CITY, "lokaal_bestuur", days=400)]
    network.devices = [
        DeviceRow(
            "d1", "Laptop van Lotte", ("leidinggevende_signaalbeheerder",), date(2025, 10, 20), False, True
        ),
        DeviceRow("d2", "Laptop van Piet", ("outreach_kernactor",), date(2026, 3, 2), False, False),
        DeviceRow("d3", "Laptop onthaal", ("onthaalmedewerker_kernactor",), date(2026, 11, 23), False, False),
        DeviceRow("d4", "Oude laptop", ("outreach_kernactor",), date(2025, 10, 20), True, False),
    ]
    network.mailboxes = [
        MailboxRow("m1", "personal", ("d1",), True),
        MailboxRow("m2", "intake", ("d2", "d3"), False),
        MailboxRow("m3", "administration", ("d1",), True),
        MailboxRow("m4", "coordination", ("d1",), True),
        MailboxRow("d1", "box", ("d1",), True),
    ]
    until = NOW + timedelta(hours=71)
    network.enrolments = [EnrolmentRow("new", "Laptop van Sarah", "", "invited", until, 3)]
    return network
