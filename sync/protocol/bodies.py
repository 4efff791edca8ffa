"""The JSON bodies of the hub's calls: strict models, which is also what the OpenAPI description is made from.

Ids, digests, keys and tokens are lower case hex, long byte strings are base64.
"""

from typing import Annotated

import pydantic

Hex16 = Annotated[str, pydantic.StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Hex32 = Annotated[str, pydantic.StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Base64 = Annotated[str, pydantic.StringConstraints(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
Version = Annotated[int, pydantic.Field(ge=1, le=2**53)]
Seconds = Annotated[int, pydantic.Field(ge=0, le=2**53)]


class Body(pydantic.BaseModel):
    """Base of the JSON bodies: strict types, no unknown keys, frozen."""

    model_config = pydantic.ConfigDict(strict=True, extra="forbid", frozen=True)


class RefusalBody(Body):
    """Every refusal of a whole call."""

    code: str
    hub_time: Seconds


class DoneBody(Body):
    """A call that had nothing else to tell."""

    hub_time: Seconds


class WithdrawBody(Body):
    """The token that only the sender of the envelope has."""

    wt: Hex32


class DocumentBody(Body):
    """A directory document as the hub holds it: sealed under the network's own key, its digest beside it."""

    digest: Hex32
    sealed: Base64


class NumberedDocumentBody(DocumentBody):
    """The same with its version, where no path names it."""

    version: Version


class IndexEntry(Body):
    """The newest version of one document at the hub. Kinds: root, org, access."""

    kind: str
    owner: Hex16
    version: Version
    digest: Hex32


class IndexBody(Body):
    """Everything the hub holds of the directory, newest versions."""

    documents: tuple[IndexEntry, ...]
    hub_time: Seconds


class AccessBody(Body):
    """An access list and the signature of the organisation's pair, under the use `access`."""

    document: Base64
    signature: Base64


class FoundBody(Body):
    """The first call a hub takes: the coordinator's access list and the first documents of the network."""

    access: AccessBody
    root: NumberedDocumentBody
    organisation: NumberedDocumentBody


class InvitationBody(Body):
    """What the hub must know to let one new device ask: a check value and the last second it may."""

    check: Hex32
    until: Seconds


class SealedBody(Body):
    """Bytes the hub cannot read."""

    sealed: Base64


class EnrolmentsBody(Body):
    """What was asked under one invitation, oldest first."""

    sealed: tuple[Base64, ...]
    hub_time: Seconds


class SlipBody(Body):
    """A slip for the night, as it was printed."""

    slip: Base64


class SlipsBody(Body):
    """Every slip that was handed in, the newest first."""

    slips: tuple[Base64, ...]
    hub_time: Seconds


class AnchorBody(Body):
    """A ledger anchor to be witnessed."""

    anchor: Hex32


class WitnessBody(Body):
    """The hub's own word, on its own clock, that it saw this anchor: Ed25519 over `witness_bytes`."""

    anchor: Hex32
    hub_time: Seconds
    signature: Base64


class HealthBody(Body):
    """Is the hub alive and is its database reachable."""

    status: str
    hub_time: Seconds
