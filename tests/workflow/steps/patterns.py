"""Patterns that workers noticed, for tests: a text, a coordinator, a signal that came in, what was sealed."""

from __future__ import annotations

from dataclasses import replace

from fieldapp.domain.ids import MessageId, OrgId, StructuralId
from fieldapp.domain.structural import StructuralSignal
from fieldapp.store.structural import IN, Kept
from fieldapp.workflow.session import Profile, Session
from tests.sync.invented import an_id

LOTTE = Profile("Lotte D.", "leidinggevende_signaalbeheerder", "OCMW Lindenhoek", "coordination")
TEXT = (
    "Een afspraak maken bij de dienst Wonen kan enkel online. Wie geen computer heeft, geraakt niet binnen."
)


def arrived(session: Session, sender: str, text: str = TEXT, **changes: object) -> StructuralId:
    """A signal of another organisation, as opening it leaves it."""
    count = len(session.store.structural.newest(IN))
    signal = StructuralSignal(
        StructuralId(f"{count + 1:032x}"), text, ("werking_organisatie",), municipality="Noorderhaven"
    )
    signal = replace(signal, **changes)  # type: ignore[arg-type]
    mailbox = {"veld": "noor", "ocmw": "an"}[sender]
    org = session.directory.load()
    assert org is not None
    owner = org.mailbox(an_id(mailbox))
    assert owner is not None
    kept = Kept(
        IN,
        signal,
        session.now(),
        MessageId(f"{count:032x}"),
        OrgId(owner.organisation.hex()),
        an_id(mailbox).hex(),
    )
    with session.database.transaction():
        session.store.structural.add(kept)
    return signal.id


def sealed(session: Session) -> list[bytes]:
    rows = session.database.rows("SELECT payload FROM message WHERE direction = 'out' ORDER BY rowid")
    return [payload for (payload,) in rows]
