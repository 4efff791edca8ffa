"""Joining a network: read the invitation, four words up, four words down, then pin.

The steps, each one call: `read_invitation`, `join` (needs the hub), `poll_join` until it says
`answer_here`, `confirm_words`. A device whose organisation is new makes the organisation's keys itself.

A joining goes  waiting -> answer_here -> confirmed -> joined  or ends. What a confirmed one still needs from
the hub (the documents that were compared) is done again by `poll_join` until it is done.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final, Literal, TypeVar

from fieldapp.errors import InvitationReason, InvitationRefused, NotConnected, WordsDiffer
from fieldapp.store.directory import ORGANISATION, ORGANISATION_NEXT, InvitationLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import own_label
from fieldapp.workflow.exchange import look_at_welcome
from fieldapp.workflow.joining import PERSONAL, settle
from fieldapp.workflow.network import client_of, note_clock, told
from fieldapp.workflow.session import Session
from sync.directory import HubAddress
from sync.errors import HubRefused, Malformed, Quarantine
from sync.identity import (
    Enrolment,
    FourWords,
    MailboxKey,
    PairKey,
    build_enrolment,
    four_words_down,
    four_words_up,
    hub_token,
    same_words,
    seal_enrolment,
)
from sync.protocol import Invitation, next_digest
from sync.protocol.calls import Code
from sync.transport import HubClient

WAITING: Final = "waiting"
ANSWER_HERE: Final = "answer_here"
CONFIRMED: Final = "confirmed"
JOINED: Final = "joined"
ENDED: Final = "ended"
NOT_JOINING: Final = "not_joining"

_TRIES: Final = 3
_CURRENT: Final = "joining"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class InvitationView:
    """What an invitation says before anything is trusted. `reason` is a code when it is not valid.

    An invitation holds no names: who it is from is known after the words were compared.
    """

    hub_url: str
    first_device: bool
    until: datetime | None
    valid: bool
    reason: InvitationReason | Literal[""] = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Joining:
    """Asked to join; `words_up` are read out to the inviter."""

    words_up: tuple[str, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class JoinState:
    """`state`: waiting, answer_here, confirmed, joined, ended or not_joining; `words_up` stay readable.

    `network` and `organisation` are known once joined.
    """

    state: str
    words_up: tuple[str, ...] = ()
    until: datetime | None = None
    tries_left: int = _TRIES
    network: str = ""
    organisation: str = ""


def read_invitation(text: str, *, now: datetime) -> InvitationView:
    """What a pasted or scanned invitation says; never raises.

    `reason`: unreadable (`group` names the first group of letters that cannot be right), or expired by this
    device's clock, which may be wrong: the hub decides.
    """
    try:
        invitation = Invitation.from_text(text)
    except Malformed as error:
        return InvitationView("", False, None, False, "unreadable", getattr(error, "group", 0))
    until = _moment(invitation.until)
    expired = now > until
    first = invitation.organisation is None
    return InvitationView(invitation.hub_url, first, until, not expired, "expired" if expired else "")


def join(session: Session, text: str) -> Joining:
    """Make what this device brings along and ask the inviter.

    Raises InvitationRefused (unreadable, altered, expired, used, other_network), HubProblem. The same
    invitation again goes on with the same words.
    """
    session.refresh()  # role and label may have been chosen on the other connection a moment ago
    invitation = _readable(text)
    if session.membership is not None:
        raise InvitationRefused("other_network")
    line = session.directory.invitation(invitation.inv.hex())
    if line is None:
        line = _begin(session, invitation)
    if line.state == ENDED:
        raise InvitationRefused("ended")
    _keep(session, line)
    if line.state == WAITING:
        client = _client(session, invitation)
        with told():
            _asking(client, invitation, lambda: _post(client, line, invitation))
        note_clock(session, client)
    return Joining(_words_up(line), line.until)


def poll_join(session: Session) -> JoinState:
    """Look whether the inviter has answered, and finish what was confirmed. Raises HubProblem."""
    line = _current(session)
    if line is not None and line.state == WAITING:
        line = _look(session, line)
    if line is not None and line.state == CONFIRMED:
        settle(session, line, _client(session, _invitation(line)))
        line = None
    if session.membership is not None:
        own = session.membership
        return JoinState(JOINED, network=own.network, organisation=own.organisation)
    if line is None:
        return JoinState(NOT_JOINING)
    return JoinState(line.state, _words_up(line), line.until, line.tries_left)


def confirm_words(session: Session, words: Sequence[str]) -> Change:
    """Type the four words the inviter reads out; only then does this device pin and may send.

    Raises WordsDiffer; the third wrong entry raises InvitationRefused("ended"). After HubProblem the words
    count all the same, and `poll_join` finishes.
    """
    line = _current(session)
    if line is not None and line.state == WAITING:
        line = _look(session, line)
    if line is None or line.state not in (ANSWER_HERE, CONFIRMED):
        raise NotConnected
    if line.state == ANSWER_HERE:
        if not same_words(words, _words_down(session, line)):
            _wrong(session, line)
        line = replace(line, state=CONFIRMED)
        _keep(session, line)
    return settle(session, line, _client(session, _invitation(line)))


# --- asking -------------------------------------------------------------------------------------------------


def _readable(text: str) -> Invitation:
    try:
        return Invitation.from_text(text)
    except Malformed as error:
        raise InvitationRefused("unreadable") from error


def _begin(session: Session, invitation: Invitation) -> InvitationLine:
    """The enrolment message and the keys it names, kept before anybody hears of them."""
    pair = pair_next = None
    if invitation.organisation is None:
        pair, pair_next = (PairKey.generate(secrets.token_bytes) for _ in range(2))
    personal = MailboxKey.generate(secrets.token_bytes)
    organisation = None
    if pair is not None and pair_next is not None:
        organisation = (pair, next_digest(pair_next.publics))
    built = build_enrolment(invitation, session.keys, own_label(session), secrets.token_bytes, organisation)
    # The second key is that of the worker's personal mailbox: its seed never leaves this device.
    message = replace(Enrolment.decode(built), boxes=(session.keys.box.public, personal.public)).encode()
    posted = seal_enrolment(invitation.secret, message, session.keys, secrets.token_bytes, pair)
    body: dict[str, Any] = {
        "invitation": invitation.encode().hex(),
        "posted": posted.hex(),
        "words_up": list(four_words_up(message, invitation.inv)),
        PERSONAL: personal.to_bytes().hex(),
    }
    if pair is not None and pair_next is not None:
        body |= {ORGANISATION: pair.to_bytes().hex(), ORGANISATION_NEXT: pair_next.to_bytes().hex()}
    return InvitationLine(
        id=invitation.inv.hex(),
        issued=False,
        state=WAITING,
        until=_moment(invitation.until),
        tries_left=_TRIES,
        secret=invitation.secret,
        enrolment=message,
        body=body,
    )


def _post(client: HubClient, line: InvitationLine, invitation: Invitation) -> None:
    posted = bytes.fromhex(line.body["posted"])
    client.post_enrolment(invitation.inv, hub_token(invitation.secret), posted)


def _asking(client: HubClient, invitation: Invitation, call: Callable[[], T]) -> T:
    """A call under the invitation; a no of the hub about the invitation itself is told as such."""
    try:
        return call()
    except HubRefused as refusal:
        if refusal.code == Code.EXPIRED:
            late = client.hub_now() > _moment(invitation.until)
            raise InvitationRefused("expired" if late else "used") from refusal
        if refusal.code in (Code.NO_INVITATION, Code.UNSIGNED):
            raise InvitationRefused("altered") from refusal
        raise


# --- being answered ---------------------------------------------------------------------------------------


def _look(session: Session, line: InvitationLine) -> InvitationLine:
    """The welcome, if it is there. One that does not open is none: whoever left it lacks the right keys."""
    invitation = _invitation(line)
    client = _client(session, invitation)
    try:
        with told():
            token = hub_token(invitation.secret)
            sealed = _asking(client, invitation, lambda: client.fetch_welcome(invitation.inv, token))
    except InvitationRefused:
        ended = replace(line, state=ENDED)
        _keep(session, ended)
        return ended
    note_clock(session, client)
    if sealed is None or not _opens(session, sealed, invitation):
        return line
    answered = replace(line, state=ANSWER_HERE, body={**line.body, "welcome": sealed.hex()})
    _keep(session, answered)
    return answered


def _opens(session: Session, sealed: bytes, invitation: Invitation) -> bool:
    try:
        look_at_welcome(session, sealed, invitation.net)
    except Quarantine:
        return False
    return True


def _wrong(session: Session, line: InvitationLine) -> None:
    left = line.tries_left - 1
    _keep(session, replace(line, tries_left=left, state=line.state if left else ENDED))
    if left:
        raise WordsDiffer(left)
    raise InvitationRefused("ended")


def _words_up(line: InvitationLine) -> tuple[str, ...]:
    return tuple(line.body["words_up"])


def _words_down(session: Session, line: InvitationLine) -> FourWords:
    invitation = _invitation(line)
    welcome = look_at_welcome(session, bytes.fromhex(line.body["welcome"]), invitation.net)
    return four_words_down(line.enrolment, invitation.inv, welcome.document[1], welcome.root[1])


# --- what is kept -----------------------------------------------------------------------------------------


def _current(session: Session) -> InvitationLine | None:
    """The joining under way: the one that was begun last."""
    used = session.preferences.get(_CURRENT)
    return None if used is None else session.directory.invitation(used)


def _keep(session: Session, line: InvitationLine) -> None:
    with session.database.transaction():
        session.directory.save_invitation(line)
        session.preferences.set(_CURRENT, line.id)


def _invitation(line: InvitationLine) -> Invitation:
    return Invitation.decode(bytes.fromhex(line.body["invitation"]))


def _client(session: Session, invitation: Invitation) -> HubClient:
    return client_of(session, HubAddress(invitation.hub_key, invitation.hub_url))


def _moment(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)
