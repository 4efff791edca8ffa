"""The calls about envelopes: push, look up, pull, withdraw."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import cast

from sync.errors import Malformed
from sync.hub.gate import Refused
from sync.hub.mailstore import Additions, Box, Known
from sync.hub.service import Desk, Incoming, Reply
from sync.protocol import batches, bodies, calls
from sync.protocol.batches import Outside
from sync.protocol.calls import BatchAnswer, Code, ItemAnswer
from sync.protocol.contexts import withdrawal_check
from sync.protocol.envelope import LONGEST_LIFE_DAYS, MAX_ENVELOPE, PROFILE

_UNKNOWN = ItemAnswer(422, 0, Code.UNKNOWN_MAILBOX)
_ENVELOPES, _TOMBSTONES = "envelopes", "tombstones"
_QUERY = re.compile(r"after=([0-9]{1,15})&limit=([0-9]{1,4})")


def read_push(body: bytes) -> list[tuple[Outside | None, bytes]]:
    """The items of a push, each with its outside if that can be read."""
    return [_item(data) for data in _items(body)]


def push(desk: Desk, incoming: Incoming) -> Reply:
    """Store a batch; one answer per item, in order. Nothing is stored twice, whoever sends it how often."""
    items = cast("list[tuple[Outside | None, bytes]]", incoming.content)
    batch = _Batch(desk, [outside for outside, _ in items if outside is not None])
    answers = tuple(
        _unreadable(data) if outside is None else batch.answer(outside, data) for outside, data in items
    )
    desk.mail.write(batch.additions)
    if batch.additions.rows:
        desk.registry.use(desk.caller.net_id, desk.today, _ENVELOPES, len(batch.additions.rows))
    desk.metrics.pushed(Counter([answer.status for answer in answers]))
    return _answers(desk, answers)


def look_up(desk: Desk, incoming: Incoming) -> Reply:
    """Which of these ids the hub has: 208, 410 when they are gone, 404 when it never saw them."""
    envs = _items(incoming.body)
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
    return Reply(200, batches.encode_page(page), calls.CBOR_TYPE)


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


def _items(body: bytes) -> list[bytes]:
    try:
        return batches.decode_batch(body)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error


def _answers(desk: Desk, answers: tuple[ItemAnswer, ...]) -> Reply:
    body = batches.encode_answers(BatchAnswer(answers, desk.hub_time))
    return Reply(200, body, calls.CBOR_TYPE)


def _state(env: bytes, states: Mapping[bytes, str]) -> ItemAnswer:
    gone = states.get(env)
    if gone is None:
        return ItemAnswer(404, 0, Code.NOT_FOUND)
    return ItemAnswer(410, 0, gone) if gone else ItemAnswer(208)


class _Batch:
    """One push: looks up what it needs in a few queries, then judges item by item."""

    def __init__(self, desk: Desk, outsides: list[Outside]) -> None:
        self.additions = Additions()
        self._boxes: Mapping[bytes, Box] = desk.mail.lock({outside.mailbox for outside in outsides})
        envs = {outside.env for outside in outsides}
        self._forbidden = desk.mail.forbidden(envs)
        # A first try does not look: an id that is here already makes the database refuse the whole batch.
        self._looked = desk.careful
        self._known: dict[bytes, Known] = desk.mail.known(envs) if desk.careful else {}
        self._fresh: dict[bytes, tuple[int, bytes]] = {}
        self._judged: dict[tuple[bytes, int, int, int], tuple[Box | None, str]] = {}
        self._desk = desk
        self._envs = envs
        self._org = desk.caller.org
        self._today = desk.today
        self._quota = desk.limits.mailbox
        self._room = desk.limits.envelopes - desk.registry.used(desk.caller.net_id, desk.today, _ENVELOPES)

    def answer(self, outside: Outside, data: bytes) -> ItemAnswer:
        """What becomes of one item."""
        env = outside.env
        if env in self._fresh or env in self._known:
            return self._again(env, data)
        box, refusal = self._judge(outside)
        if box is None or refusal is not None:
            # Whatever speaks against it now, it may have been stored when nothing did.
            return self._again(env, data) if self._look(env) else refusal or _UNKNOWN
        position = self.additions.add(box, outside, data)
        self._fresh[env] = (position, data)
        return ItemAnswer(201, position)

    def _look(self, env: bytes) -> bool:
        """Whether an id was stored before, also on a first try."""
        if not self._looked:
            self._looked, self._known = True, self._desk.mail.known(self._envs)
        return env in self._known

    def _again(self, env: bytes, data: bytes) -> ItemAnswer:
        """An id that was stored before: the same bytes are fine, others are not, withdrawn stays so."""
        if env in self._fresh:
            position, stored = self._fresh[env]
            return _compare(position, stored, data)
        known = self._known[env]
        if known.gone:
            return ItemAnswer(410, 0, known.gone)
        return _compare(known.position, known.data, data)

    def _judge(self, outside: Outside) -> tuple[Box | None, ItemAnswer | None]:
        """The mailbox, and the refusal if it cannot take this envelope."""
        kind = (outside.mailbox, outside.epoch, outside.expires, outside.profile)
        found = self._judged.get(kind)
        if found is None:
            box = self._boxes.get(outside.mailbox)
            found = self._judged[kind] = (box, self._objection(outside, box))
        box, code = found
        if code:
            return box, ItemAnswer(422, 0, code)
        if self._forbidden and (outside.env, outside.wc) in self._forbidden:
            return box, ItemAnswer(410, 0, Code.WITHDRAWN)
        if box is not None and box.live >= self._quota:
            return box, ItemAnswer(429, 0, Code.QUOTA)
        if len(self.additions.rows) >= self._room:
            return box, ItemAnswer(429, 0, Code.BUSY)
        return box, None

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
        if not self._today <= outside.expires <= self._today + LONGEST_LIFE_DAYS + 1:
            return Code.EXPIRES
        return Code.NONE


def _item(data: bytes) -> tuple[Outside | None, bytes]:
    """An item of a batch with its outside, if that can be read."""
    try:
        return batches.read_outside(data), data
    except Malformed:
        return None, data


def _unreadable(data: bytes) -> ItemAnswer:
    if len(data) > MAX_ENVELOPE:
        return ItemAnswer(413, 0, Code.TOO_LARGE)
    return ItemAnswer(422, 0, Code.MALFORMED)


def _compare(position: int, stored: bytes | None, data: bytes) -> ItemAnswer:
    return ItemAnswer(208, position) if stored == data else ItemAnswer(409, 0, Code.OTHER_BYTES)
