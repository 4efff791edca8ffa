"""Make the vectors of second eyes, stop copies and slips: `python -m tests.vectors.make_secrecy`.

They come out the same every time. Payloads are what stands inside the seal of a message of kind 6 or 14.
"""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from fieldapp.domain.handover import Approval, Giver, StopCopy, encode, name_tag
from fieldapp.domain.ids import EnvelopeId, HandoverId, MailboxId, MessageId
from sync.identity import DeviceKeys
from sync.identity.slip import make_slip
from sync.protocol.slip import slip_bytes
from tests.sync.invented import an_id, dice

FILE = Path(__file__).parent / "secrecy.json"
AT = datetime(2026, 11, 24, 13, 32, tzinfo=UTC)
THREAD = HandoverId(an_id("thread").hex())
NAME = "Mia  Cl\u00e1es"


def approval() -> bytes:
    """A question for a second pair of eyes."""
    giver = Giver("Thuiszorg Noord", "thuisverpleegkundige", "Jan K.")
    codes = {"vertegenwoordiger": ("zorgvolmacht",), "inspanning_betrekken": ("andere_dag",)}
    return encode(Approval(THREAD, giver, "vertegenwoordiger", codes, AT, date(2027, 1, 22)))


def stop_copy() -> bytes:
    """What it takes to stop a request."""
    return encode(
        StopCopy(
            id=THREAD,
            at=AT,
            mids=(MessageId(an_id("mid").hex()),),
            mailbox=MailboxId(an_id("onthaal").hex()),
            sender=MailboxId(an_id("noor").hex()),
            until=date(2027, 2, 24),
            envelopes=((EnvelopeId(an_id("env").hex()), bytes(range(32)), 20_800),),
            tag=name_tag(THREAD, NAME),
        )
    )


def made() -> dict[str, Any]:
    """All of it, as JSON."""
    keys, net = DeviceKeys.generate(dice("vectors: slip")), an_id("net")
    slip = make_slip(net, keys)
    return {
        "approval": approval().hex(),
        "stop_copy": stop_copy().hex(),
        "tag": {"thread": THREAD, "name": NAME, "tag": name_tag(THREAD, NAME)},
        "slip": {
            "net": net.hex(),
            "sig_public": keys.sig.public.hex(),
            "net_public": keys.net.public.hex(),
            "signed": slip_bytes(net, keys.device_id, keys.net_id).hex(),
            "slip": slip.encode().hex(),
            "text": slip.to_text(),
        },
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", "ascii")
