"""What the store puts off until nobody waits for it."""

from fieldapp.workflow.session import Session


def rest(session: Session) -> bool:
    """One short step of tidying: index and journal. True while there is more to do."""
    return session.store.idle()
