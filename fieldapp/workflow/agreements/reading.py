"""Who said yes to which version, what counts here, and what a law opens towards one organisation."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.agreements import Agreement, lawful_policy, unagreed
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.ids import OrgId
from fieldapp.errors import NotConnected
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from sync.directory import Directory


@dataclass(frozen=True, slots=True)
class PartnerYes:
    """One organisation that takes part. `version`: the newest it said yes to, 0 while it still reads."""

    org_id: OrgId
    name: str
    org_class: str
    version: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a screen of agreements shows.

    `newest` is the version that is proposed now, `in_force` the one that counts for the own organisation
    (version 0: none, then it goes by the program's own terms); `named`: how many the root document names.
    """

    newest: Agreement | None
    in_force: Agreement
    named: int
    partners: tuple[PartnerYes, ...]
    own_class: str
    may_write: bool
    may_answer: bool

    @property
    def held(self) -> bool:
        """Whether the text of the newest version is here."""
        return self.named == (self.newest.version if self.newest else 0)

    @property
    def said_yes(self) -> int:
        """How many partners said yes to the newest version."""
        return sum(partner.version == self.named for partner in self.partners) if self.named else 0

    @property
    def own_yes(self) -> bool:
        """Whether the own organisation said yes to the newest version."""
        return self.newest is not None and self.in_force.version == self.newest.version


def agreed(session: Session) -> Agreed:
    """The newest version and every partner's answer to it. Raises NotConnected."""
    membership = session.membership
    if membership is None:
        raise NotConnected
    directory = network_of(session).directory
    kept = session.store.agreements
    own = directory.root.said.member(directory.own)
    return Agreed(
        newest=kept.newest(),
        in_force=kept.in_force() or unagreed(session.rules.terms, session.rules.policy),
        named=len(directory.root.said.agreements),
        partners=partners(directory),
        own_class="" if own is None else own.kind,
        may_write=membership.is_coordinator,
        may_answer=membership.is_administrator,
    )


def waits_for_us(session: Session) -> bool:
    """Whether the newest version waits for the own organisation's answer."""
    newest, in_force = session.store.agreements.newest(), session.store.agreements.in_force()
    return newest is not None and (in_force is None or in_force.version < newest.version)


def partners(directory: Directory) -> tuple[PartnerYes, ...]:
    """Every organisation that takes part, in the order of the root document, with what it said yes to."""
    return tuple(
        PartnerYes(
            OrgId(member.organisation.hex()),
            member.name,
            member.kind,
            accepted_version(directory, member.organisation),
        )
        for member in directory.root.said.members
        if directory.active(member.organisation) is not None
    )


def accepted_version(directory: Directory, organisation: bytes) -> int:
    """The newest version of the root document's that an organisation said yes to in its own; 0: none."""
    held = directory.organisations.get(organisation)
    accepted = () if held is None else held.said.accepted
    named = enumerate(directory.root.said.agreements, start=1)
    return max((version for version, digest in named if digest in accepted), default=0)


def team_hears(session: Session, org_id: str) -> bool:
    """Whether the team of a sender hears steps too: both go by one agreement that says so."""
    agreement = session.store.agreements.in_force()
    if agreement is None or not agreement.team_hears:
        return False
    directory = network_of(session).directory
    both = (bytes.fromhex(org_id), directory.own)
    return all(accepted_version(directory, each) == agreement.version for each in both)


def policy_towards(session: Session, org_id: str) -> Policy:
    """The policy for a request to one organisation: with row 18 on when both go by an agreement that has it.

    Both must go by the very same version, and the law must have all its papers; otherwise nothing is opened.
    """
    agreement = session.store.agreements.in_force()
    if agreement is None or agreement.law is None or agreement.law.lacks():
        return session.policy
    try:
        directory = network_of(session).directory
    except NotConnected:
        return session.policy
    theirs = accepted_version(directory, bytes.fromhex(org_id))
    if theirs != agreement.version or accepted_version(directory, directory.own) != agreement.version:
        return session.policy
    return lawful_policy(session.policy, agreement.law, agreement.version)
