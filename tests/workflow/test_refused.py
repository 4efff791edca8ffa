"""A request that cannot be read is refused with its code, and its sender is told instead of waiting."""

import secrets

from fieldapp.domain.ids import MessageId
from fieldapp.store.requests import OUT
from fieldapp.workflow import receipts
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.outgoing import Parcel, expect_answers, post
from sync.protocol import Kind
from sync.protocol.payloads import What
from tests.sync.invented import an_id
from tests.ui.intake.stopping import desks


def test_what_only_its_sender_can_mend_is_answered_with_the_code() -> None:
    there = desks()
    session, network = there.worker, network_of(there.worker)
    known = session.requests.get(OUT, there.request_id)
    assert known is not None
    thread = known.thread
    mailbox, mid = an_id("onthaal"), secrets.token_bytes(16)
    with session.database.transaction():
        post(session, network, Parcel(Kind.REQUEST, mailbox, bytes.fromhex(thread), b"{}", 21_000, mid=mid))
        expect_answers(session, network, MessageId(mid.hex()), mailbox)
    there.post.carry()

    assert [line.code for line in there.desk.inbox.quarantined()] == ["payload"]
    heard = session.messages.receipts(MessageId(mid.hex()))
    assert {(receipt.what, receipt.code) for receipt in heard} == {(int(What.REFUSED), "payload")}
    assert receipts.WORDS[What.REFUSED] == "refused"
