"""What the partners of a network agree on, version by version.

It carries no signature of its own: its digest stands in the signed root document, at the place of its
version. What the codes mean is the program's business.
"""

from dataclasses import dataclass
from typing import Any

from sync.directory.signed import NO_DOCUMENT, require
from sync.protocol import cbor, digest, shapes

TEXT_LENGTH = 4000
"""Characters of what is agreed in words."""

_DAYS = shapes.uint(366, least=1)
_LAW = shapes.fields(
    {
        1: shapes.text(200, least=1),
        2: shapes.text(80, least=1),
        3: shapes.text(120, least=1),
        4: shapes.DAY,
        5: shapes.items(shapes.code, least=1, most=20),
        6: shapes.items(shapes.code, least=1, most=20),
    }
)
_AGREEMENT = shapes.fields(
    {
        1: shapes.one_of("agreement"),
        2: shapes.IDENTITY,
        3: shapes.COUNT,
        4: shapes.HASH,
        5: shapes.MINUTE,
        6: shapes.items(shapes.row(shapes.code, _DAYS), least=1, most=60),
        7: shapes.row(_DAYS, _DAYS, _DAYS),
        8: shapes.items(shapes.code, least=1, most=60),
        9: shapes.items(shapes.code, most=10),
        10: shapes.code,
        11: shapes.items(shapes.row(shapes.IDENTITY, shapes.items(shapes.code, most=400)), most=1000),
        12: shapes.items(shapes.code, most=400),
        13: shapes.one_of(True, False),
        14: shapes.text(TEXT_LENGTH),
    },
    {15: _LAW},
)


@dataclass(frozen=True, slots=True)
class Law:
    """Where a law or decree opens something without a yes: its article and version, and who approved that.

    `positions` and `duties` name the combinations it counts for; `approved` is a day.
    """

    article: str
    version: str
    approved_by: str
    approved: int
    positions: tuple[str, ...]
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDocument:
    """One version. `states`: working days an open state may last; `answer`: take up, first attempt, attempts.

    `fields` may go along, each with its own tick; `heard_by` hears what became of a request besides the
    sender; `overdue` tells who sees what is past its term; `catchment` says which municipalities (NIS) an
    organisation covers and `area` which the network means to cover; `social_service`: the mailboxes of the
    OCMWs are those of their social service.
    """

    net: bytes
    version: int
    prev: bytes
    issued: int
    states: tuple[tuple[str, int], ...]
    answer: tuple[int, int, int]
    fields: tuple[str, ...]
    heard_by: tuple[str, ...]
    overdue: str
    catchment: tuple[tuple[bytes, tuple[str, ...]], ...]
    area: tuple[str, ...]
    social_service: bool
    text: str
    law: Law | None = None

    def encode(self) -> bytes:
        value: dict[int, Any] = {
            1: "agreement",
            2: self.net,
            3: self.version,
            4: self.prev,
            5: self.issued,
            6: [[state, days] for state, days in self.states],
            7: list(self.answer),
            8: list(self.fields),
            9: list(self.heard_by),
            10: self.overdue,
            11: [[owner, list(codes)] for owner, codes in self.catchment],
            12: list(self.area),
            13: self.social_service,
            14: self.text,
        }
        if self.law is not None:
            value[15] = _law_map(self.law)
        shapes.require(value, _AGREEMENT, "agreement")
        _check_agreement(self)
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "AgreementDocument":
        value = shapes.read(data, _AGREEMENT, "agreement")
        take_up, first_attempt, attempts = value[7]
        document = cls(
            net=value[2],
            version=value[3],
            prev=value[4],
            issued=value[5],
            states=tuple((state, days) for state, days in value[6]),
            answer=(take_up, first_attempt, attempts),
            fields=tuple(value[8]),
            heard_by=tuple(value[9]),
            overdue=value[10],
            catchment=tuple((owner, tuple(codes)) for owner, codes in value[11]),
            area=tuple(value[12]),
            social_service=value[13],
            text=value[14],
            law=None if 15 not in value else _law(value[15]),
        )
        _check_agreement(document)
        return document


def read_agreement(
    data: bytes, net: bytes, digests: tuple[bytes, ...], version: int
) -> AgreementDocument | None:
    """The version if these bytes are the ones that the root document of this network names; else None."""
    if not 0 < version <= len(digests) or digest(data) != digests[version - 1]:
        return None
    said = AgreementDocument.decode(data)
    before = digests[version - 2] if version > 1 else NO_DOCUMENT
    return said if (said.net, said.version, said.prev) == (net, version, before) else None


def _law_map(law: Law) -> dict[int, object]:
    papers = {1: law.article, 2: law.version, 3: law.approved_by, 4: law.approved}
    return {**papers, 5: list(law.positions), 6: list(law.duties)}


def _law(value: dict[int, Any]) -> Law:
    return Law(value[1], value[2], value[3], value[4], tuple(value[5]), tuple(value[6]))


def _check_agreement(document: AgreementDocument) -> None:
    """Nothing stands twice, and only the first version follows nothing."""
    lists: list[tuple[object, ...]] = [
        tuple(state for state, _ in document.states),
        tuple(owner for owner, _ in document.catchment),
        document.fields,
        document.heard_by,
        document.area,
        *(codes for _, codes in document.catchment),
    ]
    require(all(len(set(each)) == len(each) for each in lists), "agreement")
    require((document.version == 1) == (document.prev == NO_DOCUMENT), "agreement")
