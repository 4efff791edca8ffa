"""Every rule, every field of an allow-list, every guard matters: take or alter one, and a named test fails.

Each rule, condition, code, duty, article and guard of `disclosure.toml` is deleted or altered, one at a time,
and each call that asks a guard is taken out of the sources. The named tests are then run on what was altered,
in this process. What no test notices is the figure. The control is the same with the tests left out: only the
strict reading of the file is there to notice.

The long form prints every alteration apart, and runs the real tests by pytest in a process of their own for
every part that is deleted whole.
"""

import inspect
import io
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

import resources
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import FieldAppError
from tests.contracts import guard_calls
from tests.domain import test_decision_table as table
from tests.domain import test_guards as guards
from tests.domain import test_policy_data as policy_data
from tests.proofs import Proof
from tests.proofs.altering import Altered, altered

Test = Callable[..., object]
Data = dict[str, Any]

# In the order in which they are asked; what the first ones miss, the last looks for everywhere.
_ABOUT_RULES: Final[Sequence[Test]] = (
    table.test_a_situation_of_every_kind_agrees_with_the_second_reading,
    table.test_duties_of_every_role,
    policy_data.test_a_law_row_that_is_off_is_kept_for_the_table,
    policy_data.test_every_code_has_words,
    policy_data.test_every_basis_has_its_article_old_and_new_with_a_date,
    policy_data.test_the_allow_lists_say_what_the_documents_say,
    table.test_every_combination_of_all_facts_agrees_with_the_second_reading,
)
_ABOUT_GUARDS: Final[Sequence[Test]] = (
    guards.test_what_is_right_passes,
    guards.test_each_thing_alone_closes_the_seal,
    guards.test_a_check_taken_away_is_missed,
    policy_data.test_reasons_of_the_status_guard_are_those_of_the_list,
    policy_data.test_the_allow_lists_say_what_the_documents_say,
    guards.test_every_guard_is_as_the_documents_have_it,
)
_REFUSED: Final = "no test can begin: the file is refused"
_CALLS: Final = "test_every_message_is_made_with_its_guard"
_RUN: Final = (
    "tests/domain/test_decision_table.py",
    "tests/domain/test_guards.py",
    "tests/domain/test_policy_data.py",
)


@dataclass(frozen=True, slots=True)
class Noticed:
    """One alteration and the test that fails; empty: none."""

    part: str
    how: str
    by: str


def prove(*, full: bool) -> Proof:
    data = resources.load_toml("policy/disclosure.toml")
    words = Taxonomies.from_data(resources.load_taxonomies())
    for test in (*_ABOUT_RULES, *_ABOUT_GUARDS):
        if _fails(test, Policy.from_data(data), data, words):
            raise AssertionError(f"{test.__name__} fails before anything is altered")
    cases = list(altered(data))
    found = [_notice(case, words) for case in cases] + list(_calls())
    refused = sum(one.by == _REFUSED for one in found)
    if full:
        found += list(_for_real(data, [case for case in cases if case.deleted]))
    unnoticed = sum(not one.by for one in found)
    lines = _apart(found) if full else _summed(found)
    return Proof("rules-matter", len(found), unnoticed, 0, len(cases) - refused, tuple(lines))


def _notice(case: Altered, words: Taxonomies) -> Noticed:
    try:
        policy = Policy.from_data(case.data)
    except FieldAppError:
        return Noticed(case.part, case.how, _REFUSED)
    tests = _ABOUT_GUARDS if case.part.startswith("guard ") else _ABOUT_RULES
    by = next((test.__name__ for test in tests if _fails(test, policy, case.data, words)), "")
    return Noticed(case.part, case.how, by)


def _fails(test: Test, policy: Policy, data: Data, words: Taxonomies) -> bool:
    """Whether a test fails, with each of its parameters and with this policy for a fixture."""
    asked = inspect.signature(test).parameters
    fixtures = {"policy": policy, "policy_data": data, "words": words}
    given = {name: value for name, value in fixtures.items() if name in asked}
    for parameters in _parameters(test):
        try:
            with redirect_stdout(io.StringIO()):
                test(**given, **parameters)
        except (Exception, pytest.fail.Exception):
            return True
    return False


def _parameters(test: Test) -> Iterator[dict[str, Any]]:
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    if not marks:
        yield {}
        return
    (mark,) = marks
    names = (
        [name.strip() for name in mark.args[0].split(",")] if isinstance(mark.args[0], str) else mark.args[0]
    )
    for values in mark.args[1]:
        yield dict(zip(names, values if len(names) > 1 else (values,), strict=True))


def _calls() -> Iterator[Noticed]:
    """Each call that asks a guard, taken out of the sources."""
    texts = guard_calls.sources()
    if guard_calls.unguarded(texts):
        raise AssertionError("a message is made without its guard before anything is altered")
    for call in guard_calls.calls(texts):
        missed = guard_calls.unguarded(guard_calls.without(texts, call))
        yield Noticed(f"guard call in {call.module}", str(call), _CALLS if missed else "")


def _summed(found: list[Noticed]) -> list[str]:
    """A line per part: how many alterations, and which tests saw how many."""
    lines = []
    for part, some in itertools.groupby(found, key=lambda one: one.part):
        seen = list(some)
        by = Counter(one.by or "NOBODY" for one in seen)
        told = "; ".join(f"{name} ({count})" for name, count in by.most_common())
        lines.append(f"{part}: {len(seen)} altered: {told}")
        lines += [f"  UNNOTICED: {one.part}: {one.how}" for one in seen if not one.by]
    return lines


def _apart(found: list[Noticed]) -> list[str]:
    return [f"{one.part}: {one.how}: {one.by or 'UNNOTICED'}" for one in found]


def _for_real(data: Data, cases: list[Altered]) -> Iterator[Noticed]:
    """The real tests, by pytest, with the altered policy in place of the file."""
    if _first_failure(data):
        raise AssertionError("the real tests fail before anything is altered")
    for case in cases:
        yield Noticed(case.part, "deleted, the real tests run", _first_failure(case.data))


def _first_failure(data: Data) -> str:
    """The first of the real tests that fails on this policy; empty: they all pass."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "policy.json"
        file.write_text(json.dumps(data, default=str), encoding="utf-8")
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-n", "0", "-x", "-q", "-p", "no:randomly"),
                *("-p", "no:cacheprovider", "-p", "tests.proofs.altered_policy", *_RUN),
            ],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "VINDPLAATS_ALTERED_POLICY": str(file)},
        )
    failed = [line for line in ended.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if ended.returncode == 0:
        return ""
    if not failed:
        raise AssertionError("pytest could not run the real tests")
    return failed[0].split(" ")[1]
