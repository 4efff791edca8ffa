"""Making the slip that stops this very device, while its keys are at hand."""

from sync.identity.device import DeviceKeys
from sync.protocol.slip import Slip


def make_slip(net: bytes, keys: DeviceKeys) -> Slip:
    """The same for the same device every time: it can be printed again."""
    said = net + keys.device_id + keys.net_id
    signatures = keys.sig.sign("revoke", said), keys.net.sign("revoke", said)
    return Slip(net, keys.device_id, keys.net_id, *signatures)
