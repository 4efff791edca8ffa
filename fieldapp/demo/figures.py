"""Figures of an invented past: what the members of the network would have sent over the last three quarters.

Counts are invented per organisation and go through the keyed rule like real ones, so that the charts show
what a coordinator would see. Nothing here exists.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from fieldapp.demo.cast import Laptop
from fieldapp.domain.figures import Quarter, Table, catalogue, encode_table, freeze
from fieldapp.domain.figures import cells as c
from fieldapp.domain.ids import MessageId, OrgId
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.store.figures import IN, MADE, OUT, SENT, FrozenTable
from fieldapp.workflow import figures
from fieldapp.workflow.session import Session

QUARTERS = 3
SENDERS = {"field": 1.0, "homecare": 0.7}
CORE_ACTORS = {"intake": 1.0, "caw": 0.6, "dmw": 0.3}
ANSWERS = (
    ("kwaliteit", "goed", "warm onthaald, ook op zaterdag"),
    ("toegankelijkheid", "goed", "3 plaatsen erbij"),
    ("sociale_rechtvaardigheid", "kan_beter", "Noord loopt achter"),
    ("relevantie", "bespreken", "bespreken op 3 december"),
)

_OFTEN = (0.34, 0.23, 0.19, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01)
_TAKE = {"t1": 0.2, "t2": 0.38, "t4": 0.25, "t6": 0.1, "t10": 0.05, "t15": 0.02}
_MEET = {"t2": 0.15, "t4": 0.25, "t6": 0.27, "t10": 0.2, "t15": 0.1, "langer": 0.03}
_HEAR = {"t1": 0.66, "t2": 0.22, "t4": 0.12}


def fill(laptops: Mapping[str, Laptop], day: date) -> None:
    """Tables of the past for the coordinator and for who made them; the last one of the OCMW waits."""
    desk = laptops["coordinator"].session
    dice = random.Random(20261124)
    quarters = [Quarter.of(day).previous]
    while len(quarters) < QUARTERS:
        quarters.insert(0, quarters[0].previous)
    for key, laptop in laptops.items():
        key_bytes = dice.randbytes(32)
        for quarter in quarters:
            counted = invented(key, quarter, laptop.session.taxonomies, dice)
            payload = encode_table(Table(quarter, freeze(key_bytes, quarter, counted, counted)))
            waits = key == "intake" and quarter == quarters[-1]
            table = _own(laptop.session, quarter, payload, MADE if waits else SENT)
            _keep(laptop.session, table)
            if not waits:
                _keep(desk, replace(table, direction=IN))
    for criterion, standing, text in ANSWERS:
        figures.answer_care(desk, quarters[-1].year, criterion, standing, text)


def invented(key: str, quarter: Quarter, lists: Taxonomies, dice: random.Random) -> dict[str, int]:
    """What one organisation would have counted in a quarter; a little more each time."""
    grown = 1 + 0.12 * quarter.number
    counted = dict.fromkeys(catalogue({block: lists[name].shared for block, name in c.LISTS.items()}), 0)
    if key in SENDERS:
        counted |= _sending(round(230 * SENDERS[key] * grown), lists, dice)
    if key in CORE_ACTORS:
        counted |= _receiving(round(72 * CORE_ACTORS[key] * grown), quarter, lists)
    return counted


def _sending(signals: int, lists: Taxonomies, dice: random.Random) -> dict[str, int]:
    found = {f"{c.STEP}.{c.SIGNALS}": signals, f"{c.STEP}.{c.WANTS_CONTACT}": round(signals * 0.49)}
    found[f"{c.STEP}.{c.PASSED_ON}"] = passed_on = round(signals * 0.44)
    for block in (c.DOMAIN, c.REASON, c.BARRIER):
        for code, share in zip(lists[c.LISTS[block]].shared, _OFTEN, strict=False):
            found[f"{block}.{code}"] = round(signals * share * dice.uniform(0.8, 1.2))
    return found | dict(_shared(c.HEAR, passed_on, _HEAR))


def _receiving(came: int, quarter: Quarter, lists: Taxonomies) -> dict[str, int]:
    better = 0.02 * quarter.number
    steps = {c.RECEIVED: 1.0, c.TAKEN_UP: 0.9, c.CONTACT: 0.6 + 2 * better, c.HELP: 0.48}
    ends = {c.NOT_REACHED: 0.26 - better, c.RETURNED: 0.1, c.NO_HELP: 0.06, c.OTHER_SUPPLY: 0.09}
    ends[c.NEXT_SERVICE] = 0.05
    abilities = {c.IN_TIME: 0.9 + better / 2, c.LATE: 0.1 - better / 2}
    found = dict(_shared(c.STEP, came, steps)) | dict(_shared(c.END, came, ends))
    found |= dict(_shared(c.ABILITY, came, abilities))
    found |= dict(_shared(c.TAKE, round(came * 0.9), _TAKE)) | dict(
        _shared(c.MEET, round(came * 0.65), _MEET)
    )
    reasons = zip(lists[c.LISTS[c.GIVEN_BACK]].shared, (0.4, 0.2, 0.25, 0.15), strict=False)
    return found | dict(_shared(c.GIVEN_BACK, round(came * 0.1), dict(reasons)))


def _shared(block: str, whole: int, shares: Mapping[str, float]) -> Iterator[tuple[str, int]]:
    for code, share in shares.items():
        yield f"{block}.{code}", round(whole * share)


def _own(session: Session, quarter: Quarter, payload: bytes, state: str) -> FrozenTable:
    membership = session.membership
    assert membership is not None
    mid = MessageId(f"{quarter.year:04x}{quarter.number:04x}{membership.org_id[:24]}")
    made = datetime.combine(quarter.next.first + timedelta(days=9), time(10, 15)).astimezone()
    org = OrgId(membership.org_id)
    return FrozenTable(OUT, org, quarter.code, payload, made, state, "" if state == MADE else mid)


def _keep(session: Session, table: FrozenTable) -> None:
    with session.database.transaction():
        session.store.figures.freeze(table)
