"""Invented workers with a real encrypted store and a signed address list."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.domain.ids import PlaceId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.store.directory import DEVICE, DIRKEY, INCARNATION
from fieldapp.store.store import create_store
from fieldapp.workflow import presence, record
from fieldapp.workflow.network import become_member, save_directory
from fieldapp.workflow.session import Profile, Rules, Session
from tests.sync.invented import Network

KRING = PlaceId("1" * 32)
NIGHT = PlaceId("2" * 32)
RULES = Rules.load()

FIELD = Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord", "field", phone="0470 00 00 00")
OUTREACH_BG = replace(FIELD, role="outreach_kernactor", organisation="OCMW Lindenhoek")
CLEANER = replace(FIELD, role="huishoudhulp_poetshulp", workspace="homecare")
INTAKE = Profile("An V.", "onthaalmedewerker_kernactor", "OCMW Lindenhoek", "intake")


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, at: datetime = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


def a_session(folder: Path, profile: Profile, clock: Clock) -> Session:
    """A profile that belongs to no network."""
    folder.mkdir(parents=True)
    store = create_store(folder, bytes(range(32)), clock)
    with store.database.transaction():
        store.preferences.set("profile", asdict(profile))
    session = Session(folder, store, RULES)
    for place in (
        MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven"),
        MeetingPlace(NIGHT, "Het Nachtschip", "nachtopvang", "Noorderhaven"),
    ):
        presence.save_place(session, place)
    return session


def join(session: Session, network: Network, organisation: str, device: str) -> None:
    """Make the session's device this one of the invented network."""
    owner = network.organisations[organisation]
    keys = owner.devices[device]
    with session.database.transaction():
        session.directory.set_secret(DEVICE, keys.to_bytes())
        session.directory.set_secret(INCARNATION, bytes(8))
        session.directory.set_secret(DIRKEY, bytes(range(32)))
        directory = network.directory(organisation)
        become_member(session, directory)
        save_directory(session, directory)
    session.refresh()


def mia(session: Session, **changes: object) -> SignalId:
    """A signal of Mia, who wants a service to contact her."""
    form = replace(
        record.new_form(session),
        place_id=KRING,
        kind="materieel",
        own_words="Ik doe mijn brieven niet meer open.",
        observation="Had een tas vol dichte brieven bij.",
        domains=("inkomen_schulden", "psychisch"),
        non_take_up=("kent_recht_niet",),
        strengths=("netwerk",),
        wish="dienst",
        codename="Mia",
        age_class="18plus",
        safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag 9-12 u."),
    )
    signal_id, _ = record.save(session, replace(form, **changes))  # type: ignore[arg-type]
    return signal_id
