"""Devices of the invented network that seal to each other, and what they sealed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from fieldapp.domain.disclosure import Policy
from fieldapp.domain.ids import MessageId, RequestId
from fieldapp.store.messages import OUT as WENT
from fieldapp.store.messages import Message
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow.network import save_directory
from fieldapp.workflow.session import Profile, Rules, Session
from resources import load_toml
from sync.protocol import Kind
from tests.practice.carrying import Post
from tests.sync.invented import Network
from tests.workflow.steps.invented import FIELD, INTAKE, Clock, a_session

SUPERVISOR = replace(FIELD, name="Hilde M.", role="leidinggevende_signaalbeheerder")
PROFILES: dict[tuple[str, str], Profile] = {
    ("veld", "laptop"): FIELD,
    ("veld", "tweede"): FIELD,
    ("veld", "beheerder"): SUPERVISOR,
    ("ocmw", "balie"): INTAKE,
    ("ocmw", "balie-2"): replace(INTAKE, name="Lien"),
    ("ocmw", "regie"): replace(SUPERVISOR, name="Lotte D.", workspace="coordination"),
    ("caw", "balie-caw"): replace(INTAKE, name="Nele P.", organisation="CAW Lindenhoek"),
}


@dataclass
class Town:
    """Who takes part; `post.carry()` brings everything round."""

    sessions: dict[tuple[str, str], Session]
    post: Post
    clock: Clock

    @property
    def field(self) -> Session:
        return self.sessions["veld", "laptop"]

    @property
    def second(self) -> Session:
        return self.sessions["veld", "tweede"]

    @property
    def supervisor(self) -> Session:
        return self.sessions["veld", "beheerder"]

    @property
    def desk(self) -> Session:
        return self.sessions["ocmw", "balie"]

    @property
    def colleague(self) -> Session:
        return self.sessions["ocmw", "balie-2"]

    @property
    def coordinator(self) -> Session:
        return self.sessions["ocmw", "regie"]

    @property
    def caw(self) -> Session:
        return self.sessions["caw", "balie-caw"]


class Builds(Protocol):
    """`town("laptop", "balie")`: these devices, and `network=` for another network."""

    def __call__(self, *labels: str, network: Network | None = None) -> Town: ...


def a_town(folder: Path, clock: Clock, network: Network, labels: tuple[str, ...]) -> Town:
    """These devices of the network, each with a store of its own."""
    who = {key: profile for key, profile in PROFILES.items() if key[1] in labels}
    sessions = {key: a_session(folder / key[1], profile, clock) for key, profile in who.items()}
    return Town(sessions, Post(network, sessions), clock)


def close_guard(session: Session, guard: str) -> None:
    """From here on this kind of message goes to nobody."""
    data = load_toml("policy/disclosure.toml")
    data["guard"][guard]["recipients"] = ["niemand"]
    _ruled_by(session, data)


def without_row(session: Session, row: int) -> None:
    """From here on nothing is allowed by this row of the decision table."""
    data = load_toml("policy/disclosure.toml")
    data["rule"] = [rule for rule in data["rule"] if rule["row"] != row]
    _ruled_by(session, data)


def open_guards(session: Session) -> None:
    """The rules as they are."""
    _ruled_by(session, load_toml("policy/disclosure.toml"))


def _ruled_by(session: Session, data: dict[str, Any]) -> None:
    rules = session.rules
    session.rules = Rules(Policy.from_data(data), rules.terms, rules.taxonomies)
    session.refresh()


def works_as(session: Session, profile: Profile) -> None:
    """Whoever sits at this device is somebody else."""
    with session.database.transaction():
        session.preferences.set("profile", asdict(profile))
    session.refresh()


def in_one(session: Session, act: Callable[[], object]) -> object:
    """What belongs in its caller's transaction, in one."""
    transaction: AbstractContextManager[object] = session.database.transaction()
    with transaction:
        return act()


def sealed(session: Session, kind: Kind | None = None) -> list[Message]:
    """Every message of ours, the oldest first."""
    rows = session.database.rows("SELECT mid FROM message WHERE direction = ? ORDER BY rowid", (WENT,))
    found = [session.messages.get(MessageId(mid)) for (mid,) in rows]
    return [each for each in found if each is not None and kind in (None, each.kind)]


def noted(session: Session, message: Message) -> dict[str, Any]:
    """What the Logboek says of a message of ours."""
    line = session.ledger.of_message(message.mid)
    assert line is not None
    facts = session.ledger.facts(line.n)
    assert facts is not None
    found: dict[str, Any] = json.loads(facts.facts)
    return found


def sent_of(session: Session, request_id: RequestId) -> ContactRequest:
    found = session.requests.get(OUT, request_id)
    assert found is not None
    return found


def came_of(session: Session, request_id: RequestId) -> ContactRequest:
    found = session.requests.get(IN, request_id)
    assert found is not None
    return found


def hears(session: Session, network: Network, own: str) -> None:
    """The device accepts this state of the network."""
    with session.database.transaction():
        save_directory(session, network.directory(own))
    session.refresh()
