"""The calls of the slip for the night: anybody who has it stops a device here; the others hear of it."""

from sync.errors import Malformed, SignatureRefused
from sync.hub import gate
from sync.hub.gate import Refused
from sync.hub.service import Desk, Incoming, Reply, json_reply
from sync.protocol import bodies, calls
from sync.protocol.calls import Code
from sync.protocol.slip import Slip
from sync.signatures import verify_ed25519

MOST = 1000
"""Slips that are told; a network has far fewer devices."""


def by_slip(_desk: Desk, incoming: Incoming) -> None:
    """Whoever holds the slip: the MAC only ties the answer to this call."""
    gate.check_mac(incoming.signed, calls.check_value(_bytes(incoming)))


def hand_in(desk: Desk, incoming: Incoming) -> Reply:
    """Refuse this device from now on, whatever access list comes; the same slip again changes nothing."""
    data = _bytes(incoming)
    try:
        slip = Slip.decode(data)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error
    device = desk.registry.device(slip.net_id)
    if device is None or desk.registry.network().net != slip.net:
        raise Refused(404, Code.NOT_FOUND)
    try:
        verify_ed25519(device.key, slip.by_net, slip.signed)
    except SignatureRefused as error:
        raise Refused(401, Code.UNSIGNED) from error
    return desk.done(201 if desk.registry.stop(slip.net_id, data, desk.hub_time) else 200)


def handed_in(desk: Desk, _incoming: Incoming) -> Reply:
    """Every slip that was handed in: each device checks them against its own address list."""
    slips = tuple(calls.to_base64(data) for data in desk.registry.slips(MOST))
    return json_reply(bodies.SlipsBody(slips=slips, hub_time=desk.hub_time))


def _bytes(incoming: Incoming) -> bytes:
    try:
        return calls.from_base64(incoming.model(bodies.SlipBody).slip)
    except Malformed as error:
        raise Refused(400, Code.MALFORMED) from error
