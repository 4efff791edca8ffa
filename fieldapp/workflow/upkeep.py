"""What the store puts off until nobody waits for it."""

from fieldapp.workflow import retain
from fieldapp.workflow.handover import receiving
from fieldapp.workflow.session import Session


def rest(session: Session) -> bool:
    """One short step of tidying: index, journal, what is past its day. True while there is more to do."""
    return session.store.idle() or receiving.expire_one(session) or retain.step(session)
