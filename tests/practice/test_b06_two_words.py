"""B6: the consultation of 7.11 is a "case-overleg"; "casusoverleg" is the legal term of art. 353 §2."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import resources

ROOT = Path(resources.__file__).parent
LEGAL = re.compile(r"\bcasusoverleg", re.IGNORECASE)
MIXED = re.compile(r"\bcase ?overleg|\bcasus-overleg|\bcasus overleg", re.IGNORECASE)

# What the legal term may name: the note, the recipient, the row and the basis of art. 353 §2.
OF_THE_LAW = {
    ("secrecy_kinds", "casusoverleg"),
    ("fact_recipient", "statutory_consultation"),
    ("decision_rows", "15"),
    ("bases", "CASUS"),
}


def translations() -> Iterator[str]:
    for file in sorted((ROOT / "translations" / "nl").glob("*.ts")):
        for message in ElementTree.parse(file).iter("translation"):
            yield "".join(message.itertext())


def terms() -> Iterator[tuple[str, str, str]]:
    """File, code and every Dutch text of each term of a taxonomy."""
    for file in sorted((ROOT / "taxonomies").glob("*.toml")):
        for term in tomllib.loads(file.read_text("utf-8")).get("term", []):
            texts = (str(term.get(name, "")) for name in ("nl", "short", "plain", "line"))
            yield file.stem, str(term["code"]), " ".join(texts)


def help_texts() -> Iterator[dict[str, object]]:
    for name in ("pages", "terms"):
        for entries in tomllib.loads((ROOT / "help" / f"{name}.toml").read_text("utf-8")).values():
            if isinstance(entries, list):
                yield from (entry for entry in entries if isinstance(entry, dict))


def test_no_screen_calls_the_consultation_by_the_legal_term() -> None:
    said = list(translations())

    assert len([text for text in said if "ase-overleg" in text]) > 10
    assert [text for text in said if LEGAL.search(text) or MIXED.search(text)] == []


def test_in_the_lists_the_legal_term_names_only_what_the_law_means() -> None:
    found = list(terms())

    assert {(file, code) for file, code, said in found if LEGAL.search(said)} == OF_THE_LAW
    assert [said for _, _, said in found if MIXED.search(said)] == []
    plain = {(file, code) for file, code, said in found if "case-overleg" in said.lower()}
    assert {file for file, _ in plain} == {"guard_kinds"}
    assert not plain & OF_THE_LAW


def test_help_tells_the_two_apart() -> None:
    both = [entry for entry in help_texts() if LEGAL.search(str(entry)) or MIXED.search(str(entry))]

    (entry,) = both
    assert str(entry["name"]).startswith("Case-overleg")
    assert "‘casusoverleg’ in de strafwet is iets anders" in str(entry["plain"])


def test_what_is_read_aloud_and_printed_says_case_overleg() -> None:
    phrases = (ROOT / "policy" / "phrases.toml").read_text("utf-8")
    report = (ROOT / "sheets" / "report.toml").read_text("utf-8")

    for text in (phrases, report):
        assert "case-overleg" in text.lower()
        assert not LEGAL.search(text)
