"""Joining a real network through the screens of whoever invites."""

from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.workflow import enrol, exchange
from tests.journeys.network import Device
from tests.ui.coordination.screens import type_words


def join_through(page: MembersPage | DevicesPage, newcomer: Device) -> None:
    """Let `newcomer` join with the invitation that `page` shows; both type the words they hear."""
    invitation = page.arrivals.invitation.text.toPlainText()
    words_up = enrol.join(newcomer.session, invitation).words_up
    page._poll.ask()
    waiting = [row.key for row in page.list.list.rows.rows() if row.pill == ("typ de woorden", "off")]
    page.open(waiting[0])
    type_words(page, tuple(words_up))
    words_down = page.arrivals.enrolment.reading.spoken.words()
    assert enrol.poll_join(newcomer.session).state == enrol.ANSWER_HERE
    enrol.confirm_words(newcomer.session, words_down)
    page.arrivals.enrolment.reading.done_button.click()
    page.context.changed.emit(exchange.sync_once(page.context.session).changes)
