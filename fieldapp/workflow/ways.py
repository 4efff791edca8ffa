"""What one can do with a signal that cannot be passed on: never nothing ("Hoe verder?")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.domain import secrecy as kept
from fieldapp.domain.consent import ABSENT
from fieldapp.domain.ids import PersonId, PlaceId, SignalId
from fieldapp.workflow import advise, secrecy
from fieldapp.workflow import fields as outgoing
from fieldapp.workflow.session import Session

# What is always worth a thought, in this order, when the table did not say it first.
_ALWAYS: Final = ("vraag_het_eerst", "raad_zonder_naam", "leidinggevende_zonder_naam", "later_terugkomen")
_YOUTH: Final = ("jeugdhulp", "structureel_signaal", "raad_zonder_naam", "leidinggevende_zonder_naam")
_ALSO: Final = "structureel_signaal"
# Records that may be made of a signal; a call in danger has its own card.
_RECORDS: Final = (kept.REPRESENTED, kept.NECESSITY, kept.SPEAKING, kept.CONSULTATION)

# Of somebody younger than 18 nothing of this is noted here: youth help decides.
_ADULTS: Final = (kept.REPRESENTED, kept.NECESSITY)


@dataclass(frozen=True, slots=True)
class ClosedRecord:
    """A kind of record that is not open to this worker, and what is missing for it."""

    kind: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """`can_do` are codes of that list, `records` kinds that one may note, `closed` those one may not.

    `missing` says what keeps the signal here; empty when it may be passed on once the person says yes.
    """

    signal_id: SignalId
    person_id: PersonId | None
    place_id: PlaceId | None
    codename: str
    missing: tuple[str, ...]
    can_do: tuple[str, ...]
    records: tuple[str, ...]
    closed: tuple[ClosedRecord, ...]


def ways(session: Session, signal_id: SignalId) -> Ways:
    """Everything one can do with this signal. Raises InvalidInput when it is gone."""
    signal = outgoing.signal_of(session, signal_id)
    form = advise.start(session, signal_id)
    decided = advise.decision(session, form, ABSENT)
    minor = form.person.age_class == "minderjarig"
    offered: tuple[str, ...] = _YOUTH if minor else (*_ALWAYS, _ALSO)
    if form.position == advise.REFUSES:
        offered = tuple(code for code in offered if code != "vraag_het_eerst")
    can_do = tuple(dict.fromkeys((*decided.can_do, *offered)))
    said = {kind: secrecy.is_open(session, kind) for kind in _RECORDS}
    is_open = {kind: found.outcome in kept.OUTCOMES[kind] for kind, found in said.items()}
    return Ways(
        signal_id=signal_id,
        person_id=signal.person_id,
        place_id=signal.place_id,
        codename=form.person.codename,
        missing=decided.missing,
        can_do=can_do,
        records=tuple(kind for kind in _RECORDS if is_open[kind] and not (minor and kind in _ADULTS)),
        closed=tuple(ClosedRecord(kind, said[kind].missing) for kind in _RECORDS if not is_open[kind]),
    )
