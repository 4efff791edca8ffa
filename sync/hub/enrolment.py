"""The calls of enrolment: a known device invites, an unknown one asks, and is left a welcome.

The hub sees an id, a check value and sealed bytes. Who asks has no key here yet and proves with a MAC that it
holds the invitation.
"""

from sync.errors import Malformed
from sync.hub import gate
from sync.hub.gate import Refused
from sync.hub.registry import Invitation
from sync.hub.service import Desk, Incoming, Reply, json_reply
from sync.protocol import bodies, calls
from sync.protocol.calls import Code
from sync.protocol.contexts import digest

_INVITATIONS = "invites"


def by_invitation(desk: Desk, incoming: Incoming) -> None:
    """Whoever holds the invitation named in the path."""
    gate.check_mac(incoming.signed, _find(desk, incoming).check)


def invite(desk: Desk, incoming: Incoming) -> Reply:
    """Let one new device ask, for at most 72 hours."""
    body, inv = incoming.model(bodies.InvitationBody), incoming.id("inv")
    if not desk.hub_time < body.until <= desk.hub_time + calls.INVITATION_LIFE + calls.CLOCK_WINDOW:
        raise Refused(400, Code.MALFORMED)
    new = Invitation(inv, desk.caller.org, bytes.fromhex(body.check), body.until, False, None)
    held = desk.registry.invitation(inv)
    if held is not None:
        if (held.org, held.check, held.until) != (new.org, new.check, new.until):
            raise Refused(409, Code.CONFLICT)
        return desk.done()
    caller = desk.caller.net_id
    if desk.registry.used(caller, desk.today, _INVITATIONS) >= desk.limits.invitations:
        raise Refused(429, Code.BUSY)
    desk.registry.use(caller, desk.today, _INVITATIONS, 1)
    desk.registry.add_invitation(new)
    return desk.done(201)


def end(desk: Desk, incoming: Incoming) -> Reply:
    """Used, or three wrong entries, or thought better of."""
    desk.registry.end_invitation(_own(desk, incoming).inv)
    return desk.done()


def ask(desk: Desk, incoming: Incoming) -> Reply:
    """The new device leaves its sealed enrolment message; the same one again changes nothing."""
    invitation = _find(desk, incoming)
    if invitation.ended or desk.hub_time > invitation.until:
        raise Refused(410, Code.EXPIRED)
    sealed = _sealed(incoming)
    if len(sealed) > calls.MAX_ENROLMENT:
        raise Refused(413, Code.TOO_LARGE)
    asked = desk.registry.enrolments(invitation.inv)
    if sealed in asked:
        return desk.done()
    if len(asked) >= desk.limits.enrolments:
        raise Refused(429, Code.BUSY)
    desk.registry.add_enrolment(invitation.inv, digest(sealed), sealed, desk.hub_time)
    return desk.done(201)


def asked(desk: Desk, incoming: Incoming) -> Reply:
    """What was asked under an invitation, for the organisation that made it."""
    sealed = desk.registry.enrolments(_own(desk, incoming).inv)
    encoded = tuple(calls.to_base64(each) for each in sealed)
    return json_reply(bodies.EnrolmentsBody(sealed=encoded, hub_time=desk.hub_time))


def welcome(desk: Desk, incoming: Incoming) -> Reply:
    """Leave what the new device needs, sealed; the last one counts."""
    desk.registry.put_welcome(_own(desk, incoming).inv, _sealed(incoming))
    return desk.done()


def welcomed(desk: Desk, incoming: Incoming) -> Reply:
    """The new device fetches its welcome, also after the invitation ended."""
    invitation = _find(desk, incoming)
    if invitation.welcome is not None:
        return json_reply(bodies.SealedBody(sealed=calls.to_base64(invitation.welcome)))
    if invitation.ended or desk.hub_time > invitation.until:
        raise Refused(410, Code.EXPIRED)
    raise Refused(404, Code.NOT_FOUND)


def _find(desk: Desk, incoming: Incoming) -> Invitation:
    invitation = desk.registry.invitation(incoming.id("inv"))
    if invitation is None:
        raise Refused(404, Code.NO_INVITATION)
    return invitation


def _own(desk: Desk, incoming: Incoming) -> Invitation:
    invitation = _find(desk, incoming)
    if invitation.org != desk.caller.org:
        raise Refused(403, Code.NOT_ALLOWED)
    return invitation


def _sealed(incoming: Incoming) -> bytes:
    try:
        return calls.from_base64(incoming.model(bodies.SealedBody).sealed)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error
