"""What the invented partners arrange among themselves: agreements of which some said yes, and who is full."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from fieldapp.demo.cast import Laptop
from fieldapp.workflow import agreements, capacity

AGREED: Final = ("field", "intake", "caw")  # the others still read
FULL: Final = "caw"
FULL_DAYS: Final = 12
TEXT: Final = "We bellen elkaar de eerste maandag van de maand. (verzonnen)"


def agree(laptops: Mapping[str, Laptop]) -> None:
    """The coordinator proposes, and some partners say yes: each for itself."""
    coordinator = laptops["coordinator"]
    draft = agreements.draft(coordinator.session)
    version, _ = agreements.propose(coordinator.session, replace(draft, text=TEXT))
    for laptop in laptops.values():
        laptop.sync()
    for key in AGREED:
        agreements.say_yes(laptops[key].session, version, social_service=True)


def fill_up(laptops: Mapping[str, Laptop]) -> None:
    """One core actor has no room for a while; everybody reads it at the next connection."""
    session = laptops[FULL].session
    until = session.now().astimezone().date() + timedelta(days=FULL_DAYS)
    for room in capacity.rooms(session):
        capacity.set_full(session, room.mailbox_id, until)
