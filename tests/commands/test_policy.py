"""`fieldapp policy`: facts in, decisions out, in order; and the rules in Dutch. No profile anywhere."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import resources
from fieldapp.commands import run
from fieldapp.commands.policy import LineRefused, explain
from fieldapp.domain.disclosure import Policy
from tests.domain.enumeration import every
from tests.domain.oracle import expected

KEYS = [
    "row",
    "outcome",
    "basis",
    "fields_max",
    "must_record",
    "missing",
    "can_do",
    "policy_version",
]
NAMES = [
    "role",
    "organisation_duty",
    "person",
    "age",
    "danger",
    "recipient",
    "identifiable",
    "consent",
    "ticks",
    "representative",
    "supervisor_agrees",
    "feedback_agreed",
    "victim_353",
    "safe_channel",
    "purpose",
]


class Seen:
    """Facts as attributes, for the second reading."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.__dict__.update(data)


def some_facts(step: int = 1_500_007) -> list[dict[str, Any]]:
    return [{**values, "ticks": sorted(values["ticks"])} for values in every(step)]


def as_lines(facts: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in facts).encode()


@pytest.fixture
def policy() -> Policy:
    return Policy.from_data(resources.load_toml("policy/disclosure.toml"))


@pytest.fixture
def good() -> dict[str, Any]:
    return some_facts()[0]


def test_a_file_of_facts_is_decided_on_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = some_facts()
    assert list(facts[0]) != NAMES  # the order of names in a line does not matter
    assert sorted(facts[0]) == sorted(NAMES)
    file = tmp_path / "facts.jsonl"
    file.write_bytes(as_lines(facts))

    assert run(["policy", "explain", str(file)]) == 0

    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(said) == len(facts) > 200
    for decision, asked in zip(said, facts, strict=True):
        assert list(decision) == KEYS
        reading = [list(part) if isinstance(part, tuple) else part for part in expected(Seen(asked))]
        assert [decision[key] for key in KEYS[:-1]] == reading
        assert decision["policy_version"] == resources.load_toml("policy/disclosure.toml")["version"]


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_facts_may_come_from_standard_input(arguments: list[str], good: dict[str, Any]) -> None:
    """In a process of its own, without a home to put a profile in."""
    ended = subprocess.run(
        [sys.executable, "-m", "fieldapp", "policy", "explain", *arguments],
        input=as_lines([good, good]),
        capture_output=True,
        env={"PATH": "", "HOME": "/nergens"},
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert len(ended.stdout.splitlines()) == 2


def test_a_process_that_explains_loads_no_window_no_store_and_no_network() -> None:
    code = (
        "import sys; from fieldapp.commands import run; run(['policy', 'table']);"
        "print(sorted({'PySide6', 'sqlcipher3', 'requests'} & set(sys.modules)), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ended.stderr == "[]\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_fact_is_refused_by_name_and_line(
    name: str, good: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = {key: value for key, value in good.items() if key != name}
    file = tmp_path / "facts.jsonl"
    file.write_bytes(as_lines([good, good, bad, good]))

    assert run(["policy", "explain", str(file)]) == 1

    out, err = capsys.readouterr()
    assert err == f"Regel 3: {name} ontbreekt.\n"
    assert len(out.splitlines()) == 2


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_value_is_refused_by_name_and_line(
    policy: Policy, name: str, good: dict[str, Any]
) -> None:
    for value in (["zes"], 3, None, "zomaar" if name != "purpose" else {}):
        with pytest.raises(LineRefused, match=rf"^Regel 2: {name} heeft een waarde ") as refused:
            list(explain(policy, [b"\n", *as_lines([{**good, name: value}]).splitlines()]))
        assert "zomaar" not in str(refused.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{", "Regel 1 is geen JSON-object met feiten."),
        (b"[]", "Regel 1 is geen JSON-object met feiten."),
        (b"\xff\xfe", "Regel 1 is geen JSON-object met feiten."),
        (b"[" * 100_000, "Regel 1 is geen JSON-object met feiten."),
        (b'{"role": "vrijwilliger", "role": "brugfiguur"}', "Regel 1: role staat er twee keer."),
    ],
)
def test_a_line_that_is_no_facts_is_refused(policy: Policy, line: bytes, said: str) -> None:
    with pytest.raises(LineRefused) as refused:
        list(explain(policy, [line]))

    assert str(refused.value) == said


def test_a_fact_nobody_knows_is_refused(policy: Policy, good: dict[str, Any]) -> None:
    with pytest.raises(LineRefused, match=r"^Regel 1: colour is geen feit van de tabel\.$"):
        list(explain(policy, [json.dumps({**good, "colour": "red"}).encode()]))


def test_a_file_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "explain", "/nergens/facts.jsonl"]) == 1

    assert capsys.readouterr().err == "Dat is niet gelukt. (FileNotFoundError)\n"


def test_a_decision_comes_as_soon_as_its_line_is_there(policy: Policy, good: dict[str, Any]) -> None:
    """What reads and what writes may be two programs that wait for each other."""
    asked = []

    def lines() -> Any:
        for number in range(3):
            asked.append(number)
            yield json.dumps(good).encode()

    decisions = explain(policy, lines())
    next(decisions)

    assert asked == [0]


def test_the_sheet_of_the_rules_is_up_to_date(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """If not: `fieldapp policy table > resources/policy/rules.md`."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    assert run(["policy", "table"]) == 0

    printed = capsys.readouterr().out
    assert printed == resources.read_text("policy/rules.md")
    assert printed.startswith("# Regels van doorgeven\n")
