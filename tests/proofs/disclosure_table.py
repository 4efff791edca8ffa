"""Every combination of all facts ends as a second reading of the decision table says: 380 million of them.

The second reading is `tests/domain/oracle.py` with its own data; `tests/domain/enumeration.py` tells how
every combination is covered. The control alters one rule in the data, three times over, and counts what ends
otherwise; the smallest count is the figure. The long form also decides on two million combinations
written out in full, one by one.
"""

import copy
from collections.abc import Iterator
from typing import Any, cast

import resources
from fieldapp.domain.disclosure import Facts, Policy, decide
from tests.domain.enumeration import ALL, every, walk
from tests.domain.oracle import Answer, expected
from tests.proofs import Proof

_STEP = 199  # a prime that no list of values is long as: every value meets every other
_PARTS = ("row", "outcome", "basis", "fields_max", "must_record", "missing", "can_do")


def prove(*, full: bool) -> Proof:
    data = resources.load_toml("policy/disclosure.toml")
    policy = Policy.from_data(data)
    tried, wrong, situations = 0, 0, 0
    for situation in walk():
        wrong += _wrong(policy, situation) * situation.stands_for
        tried += situation.stands_for
        situations += 1
    if tried != ALL:
        raise AssertionError("the walk left something out")
    lines = [f"{tried:,} combinations of facts, in {situations:,} situations that neither side tells apart"]
    if full:
        written = [_wrong(policy, Facts(**values)) for values in every(_STEP)]
        wrong += sum(written)
        lines.append(f"{len(written):,} of them written out in full")
    altered = dict(_altered(data))
    control = min(altered.values())
    lines += [f"control: {what}: {count:,} combinations end otherwise" for what, count in altered.items()]
    return Proof("disclosure-table", tried, wrong, 0, control, tuple(lines))


def _wrong(policy: Policy, facts: Any) -> bool:
    decision = decide(policy, cast(Facts, facts))
    said = cast(Answer, tuple(getattr(decision, part) for part in _PARTS))
    return said != expected(facts)


def _altered(data: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """One rule altered in the data, in three ways, one at a time."""
    changes = (
        ("rule 7 lets a landlord read", 7, {"outcome": "allow", "missing": [], "can_do": []}),
        ("rule 6 does not know minors", 6, {"when": {"age": "onbekend"}}),
        ("rule 14 forgets a tick", 14, {"can_do": ["vraag_toestemming"]}),
    )
    for what, number, entries in changes:
        new = copy.deepcopy(data)
        next(rule for rule in new["rule"] if rule["number"] == number).update(entries)
        policy = Policy.from_data(new)
        yield what, sum(situation.stands_for for situation in walk() if _wrong(policy, situation))
