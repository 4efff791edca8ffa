"""Whether somebody in the mailbox may be the same as in another request. It only ever says so.

By the name that was shared, the year of birth and the municipality; never by an address or a telephone
number, which people in one house share (`domain.duplicates`). Nothing is merged or given back by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz, process

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.duplicates import NEARLY, Traits, likeness
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.store.people import fold
from fieldapp.store.requests import IN
from fieldapp.workflow.inbox.team import labels, own_device
from fieldapp.workflow.inbox.values import MaybeSame
from fieldapp.workflow.session import Session

_LOOKED_AT: Final = 40  # the nearest names, before years and places are weighed
_SHOWN: Final = 3
_NOBODY: Final = PersonId("")  # whoever is named in a request is no person of this store


def maybe_same(session: Session, request_id: RequestId, fields: Mapping[str, str]) -> tuple[MaybeSame, ...]:
    """The requests that may be about the same person, the most alike first; withdrawn ones are not named."""
    own = _traits(fields)
    if not own.full_name:
        return ()
    ids, names = _others(session, request_id)
    near = process.extract(
        own.full_name, names, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY, limit=_LOOKED_AT
    )
    found = []
    for _, _, at in near:
        score, why = likeness(own, _traits(_fields_of(session, ids[at])), _alike)
        if score:
            found.append((score, ids[at], why))
    best = sorted(found, key=lambda each: (-each[0], each[1]))
    shown = [_shown(session, other, why) for _, other, why in best]
    return tuple(each for each in shown if each is not None)[:_SHOWN]


def _others(session: Session, request_id: RequestId) -> tuple[list[RequestId], list[str]]:
    others = [(id_, fold(name)) for id_, name in session.store.intake.names() if id_ != request_id]
    return [id_ for id_, _ in others], [name for _, name in others]


def _fields_of(session: Session, request_id: RequestId) -> Mapping[str, str]:
    request = session.requests.get(IN, request_id)
    return decode_request(request.payload).fields if request is not None and request.payload else {}


def _traits(fields: Mapping[str, str]) -> Traits:
    return Traits(
        _NOBODY,
        codename="",
        full_name=fold(fields.get("naam", "")),
        birth_year=fields.get("geboortejaar", ""),
        municipality=fields.get("gemeente", ""),
    )


def _alike(one: str, other: str) -> float:
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def _shown(session: Session, request_id: RequestId, why: tuple[str, ...]) -> MaybeSame | None:
    request, standing = session.requests.get(IN, request_id), session.requests.standing(IN, request_id)
    if request is None or standing is None or standing.state == WITHDRAWN:
        return None
    me = own_device(session)
    return MaybeSame(
        request_id=request_id,
        title=request.title,
        sender=request.sender_name,
        since=request.made_at,
        state=standing.state,
        who=labels(session).get(standing.handler, "") if standing.handler != me else "",
        mine=standing.handler == me != "",
        why=why,
    )
