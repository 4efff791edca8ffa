"""The calls about envelopes: push, look up, pull, withdraw."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sync.errors import Malformed
from sync.hub.gate import Refused
from sync.hub.mailstore import Additions, Box, Known
from sync.hub.service import Desk, Incoming, Reply
from sync.protocol import bodies, calls
from sync.protocol.calls import BatchAnswer, Code, ItemAnswer, Outside
from sync.protocol.contexts import withdrawal_check
from sync.protocol.envelope import LONGEST_LIFE_DAYS, MAX_ENVELOPE, PROFILE

_ENVELOPES, _TOMBSTONES = "envelopes", "tombstones"
_QUERY = re.compile(r"after=([0-9]{1,15})&limit=([0-9]{1,4})")
_NO_ID = bytes(calls.ID_SIZE)


def push(desk: Desk, incoming: Incoming) -> Reply:
    """Store a batch; one answer per item, in order. Nothing is stored twice, whoever sends it how often."""
    batch = _Batch(desk, _items(incoming))
    answers = tuple(batch.answer(at) for at in range(len(batch.items)))
    desk.mail.write(batch.additions)
    if batch.additions.rows:
        desk.registry.use(desk.caller.net_id, desk.today, _ENVELOPES, len(batch.additions.rows))
    desk.metrics.pushed(Counter(answer.status for answer in answers))
    return _answers(desk, answers)


def look_up(desk: Desk, incoming: Incoming) -> Reply:
    """Which of these ids the hub has: 208, 410 when they are gone, 404 when it never saw them."""
    envs = _items(incoming)
    if any(len(env) != calls.ID_SIZE for env in envs):
        raise Refused(400, Code.MALFORMED)
    forbidden = {env: Code.WITHDRAWN.value for env, _ in desk.mail.forbidden(envs)}
    states = {**forbidden, **desk.mail.states(envs)}
    return _answers(desk, tuple(_state(env, states) for env in envs))


def pull(desk: Desk, incoming: Incoming) -> Reply:
    """A page of a mailbox that the device reads."""
    found = _QUERY.fullmatch(incoming.asked.query)
    if found is None or not 1 <= int(found[2]) <= calls.MAX_PAGE:
        raise Refused(400, Code.MALFORMED)
    box = desk.mail.box(incoming.id("mailbox"))
    if box is None or not box.listed or desk.caller.net_id not in box.readers:
        raise Refused(403, Code.NOT_ALLOWED)
    page = desk.mail.page(box, int(found[1]), int(found[2]))
    return Reply(200, calls.encode_page(page), calls.CBOR_TYPE)


def withdraw(desk: Desk, incoming: Incoming) -> Reply:
    """Delete an envelope for whoever knows its token; if it is not here yet, never take it in."""
    env = incoming.id("env")
    wc = withdrawal_check(bytes.fromhex(incoming.model(bodies.WithdrawBody).wt))
    known = desk.mail.known([env]).get(env)
    if known is None:
        return _forbid(desk, env, wc)
    if known.wc != wc:
        raise Refused(403, Code.NOT_ALLOWED)
    desk.mail.lock([known.mailbox])
    if not desk.mail.states([env])[env]:
        desk.mail.withdraw(known)
    return desk.done()


def _forbid(desk: Desk, env: bytes, wc: bytes) -> Reply:
    if (env, wc) in desk.mail.forbidden([env]):
        return desk.done()
    net_id = desk.caller.net_id
    if desk.registry.used(net_id, desk.today, _TOMBSTONES) >= desk.limits.tombstones:
        raise Refused(429, Code.BUSY)
    desk.registry.use(net_id, desk.today, _TOMBSTONES, 1)
    desk.mail.forbid(env, wc, desk.today)
    return desk.done()


def _items(incoming: Incoming) -> list[bytes]:
    try:
        return calls.decode_batch(incoming.body)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error


def _answers(desk: Desk, answers: tuple[ItemAnswer, ...]) -> Reply:
    body = calls.encode_answers(BatchAnswer(answers, desk.hub_time))
    return Reply(200, body, calls.CBOR_TYPE)


def _state(env: bytes, states: Mapping[bytes, str]) -> ItemAnswer:
    gone = states.get(env)
    if gone is None:
        return ItemAnswer(env, 404, 0, Code.NOT_FOUND)
    return ItemAnswer(env, 410, 0, gone) if gone else ItemAnswer(env, 208)


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a batch; no outside when it cannot be read."""

    outside: Outside | None
    data: bytes


class _Batch:
    """One push: looks up everything it needs in four queries, then judges item by item."""

    def __init__(self, desk: Desk, items: list[bytes]) -> None:
        self.items = [_item(data) for data in items]
        self.additions = Additions()
        outsides = [item.outside for item in self.items if item.outside is not None]
        envs = {outside.env for outside in outsides}
        self._boxes: Mapping[bytes, Box] = desk.mail.lock({outside.mailbox for outside in outsides})
        self._known = desk.mail.known(envs)
        self._forbidden = desk.mail.forbidden(envs)
        self._fresh: dict[bytes, Known] = {}
        self._desk = desk
        self._org = desk.caller.org
        self._room = desk.limits.envelopes - desk.registry.used(desk.caller.net_id, desk.today, _ENVELOPES)

    def answer(self, at: int) -> ItemAnswer:
        """What becomes of one item."""
        outside, data = self.items[at].outside, self.items[at].data
        if outside is None:
            return _unreadable(data)
        known = self._known.get(outside.env) or self._fresh.get(outside.env)
        if known is not None:
            return _again(known, data)
        if (outside.env, outside.wc) in self._forbidden:
            return ItemAnswer(outside.env, 410, 0, Code.WITHDRAWN)
        box = self._boxes.get(outside.mailbox)
        code = self._objection(outside, box)
        if box is None or code:
            return ItemAnswer(outside.env, 422, 0, code)
        if box.live >= self._desk.limits.mailbox:
            return ItemAnswer(outside.env, 429, 0, Code.QUOTA)
        if len(self.additions.rows) >= self._room:
            return ItemAnswer(outside.env, 429, 0, Code.BUSY)
        position = self.additions.add(box, outside, data)
        self._fresh[outside.env] = Known(outside.env, box.mailbox, position, outside.wc, "", data)
        return ItemAnswer(outside.env, 201, position)

    def _objection(self, outside: Outside, box: Box | None) -> str:
        """Why this envelope cannot be taken in, whoever sends it when; empty if it can."""
        if outside.profile != PROFILE:
            return Code.PROFILE
        if box is None or not box.listed:
            return Code.UNKNOWN_MAILBOX
        if not box.open_to_all and box.org != self._org:
            return Code.NOT_A_WRITER
        if outside.epoch not in box.epochs:
            return Code.EPOCH_CLOSED
        # One day of grace: a device east of the hub is already in tomorrow.
        if not self._desk.today <= outside.expires <= self._desk.today + LONGEST_LIFE_DAYS + 1:
            return Code.EXPIRES
        return Code.NONE


def _item(data: bytes) -> _Item:
    try:
        return _Item(calls.read_outside(data), data)
    except Malformed:
        return _Item(None, data)


def _unreadable(data: bytes) -> ItemAnswer:
    if len(data) > MAX_ENVELOPE:
        return ItemAnswer(_NO_ID, 413, 0, Code.TOO_LARGE)
    return ItemAnswer(_NO_ID, 422, 0, Code.MALFORMED)


def _again(known: Known, data: bytes) -> ItemAnswer:
    """An id that was stored before: the same bytes are fine, others are not, withdrawn stays withdrawn."""
    if known.gone:
        return ItemAnswer(known.env, 410, 0, known.gone)
    if known.data != data:
        return ItemAnswer(known.env, 409, 0, Code.OTHER_BYTES)
    return ItemAnswer(known.env, 208, known.position)
