"""Real profiles in real stores, and joining a real network through the screens of the coordinator."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from fieldapp.store.keyslots import Calibration
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.workflow import enrol, exchange
from fieldapp.workflow import session as profiles
from fieldapp.workflow.session import NewProfile, Profile, Session
from tests.ui.coordination.screens import type_words

CHEAPEST = Calibration(memory_kib=64 * 1024, passes=3)


def a_profile(home: Path, profile: Profile) -> Session:
    """A new profile, open."""
    new = NewProfile(profile, profile.name, "molen kraai zand fiets egel winter")
    return profiles.create_profile(home, new, now=lambda: datetime.now(UTC), calibration=CHEAPEST).session


def join_through(page: MembersPage | DevicesPage, newcomer: Session) -> Sequence[str]:
    """Let `newcomer` join with the invitation that `page` shows; both type the words they hear."""
    invitation = page.arrivals.invitation.text.toPlainText()
    words_up = enrol.join(newcomer, invitation).words_up
    page._poll.ask()
    waiting = [row.key for row in page.list.list.rows.rows() if row.pill == ("typ de woorden", "off")]
    page.open(waiting[0])
    type_words(page, tuple(words_up))
    words_down = page.arrivals.enrolment.reading.spoken.words()
    assert enrol.poll_join(newcomer).state == enrol.ANSWER_HERE
    enrol.confirm_words(newcomer, words_down)
    page.arrivals.enrolment.reading.done_button.click()
    report = exchange.sync_once(page.context.session)
    page.context.changed.emit(report.changes)
    return words_down
