"""What the store puts off until nobody waits for it."""

from fieldapp.workflow import retain
from fieldapp.workflow.handover import receiving
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day


def rest(session: Session) -> bool:
    """One short step of tidying: index, journal, what is past its day. True while there is more to do."""
    return (
        session.store.idle()
        or receiving.expire_one(session)
        or session.store.stop_copies.expire(local_day(session.now()))
        or retain.step(session)
    )
