"""The record of processing (GDPR article 30), made from the program's own facts; who is responsible is typed.

`facts` speaks of the program alone and fills the data-protection impact assessment too (`policy/dpia.md`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from fieldapp.domain.requests.terms import Terms
from fieldapp.domain.retention import MONTHS as OF_MONTHS
from fieldapp.domain.retention import RULES, Policy
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.interop.markdown import blocks
from fieldapp.interop.printable import Printable
from fieldapp.interop.sheets import MONTHS
from fieldapp.workflow import asked, retain
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from resources import load_toml, read_text
from sync.directory import CORE_ACTORS
from sync.ledger import EntryKind

RECORD: Final = "verwerkingsregister"
_KEPT: Final = "processing"
_LONGEST: Final = 300
_TO_FILL: Final = "…………………………"

_RULES: Final[Mapping[str, str]] = {
    "concept": "Formulier dat niet af is, met een naam en zonder toestemming",
    "contact": "Iemand voor wie niets verstuurd werd, na het laatste contact",
    "los_signaal": "Signaal zonder iemand erbij",
    "open_aanvraag": "Contactvraag die loopt: nooit gewist, dan beslist iemand",
    "gesloten_aanvraag": "Contactvraag die afgesloten is",
    "geweigerd": "Wie nee zei",
    "beslissing": "Toestemming en beslissing, zonder naam",
    "logboek": "Regels van het Logboek, zonder inhoud",
}


@dataclass(frozen=True, slots=True)
class Responsible:
    """What only people know: who is responsible, with whom under which agreement, on which ground."""

    controller: str = ""
    joint: str = ""
    basis: str = ""


def responsible(session: Session) -> Responsible:
    """As it was written down; the organisation of the profile until then."""
    kept = session.preferences.get(_KEPT) or {}
    return Responsible(**{"controller": session.profile.organisation, **kept})


def save(session: Session, given: Responsible) -> Change:
    """Write it down. Raises InvalidInput(field, too_long)."""
    cleaned = {name: clean_text(text).strip() for name, text in asdict(given).items()}
    for name, text in cleaned.items():
        if len(text) > _LONGEST:
            raise InvalidInput(name, "too_long")
    with session.database.transaction():
        session.preferences.set(_KEPT, cleaned)
    return Change.PROFILE


def markdown(session: Session) -> str:
    """The record as text."""
    return read_text("policy/processing.md").format(**_filled(session))


def printable(session: Session) -> Printable:
    """The record on paper. Nobody stands on it."""
    text = blocks(markdown(session))
    return Printable("Register van de verwerking", text, code=RECORD, personal=False)


def _filled(session: Session) -> Mapping[str, str]:
    said, day = responsible(session), local_day(session.now())
    return {
        "day": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        "worker": session.profile.name,
        "controller": said.controller or _TO_FILL,
        "officer": asked.numbers(session).officer or _TO_FILL,
        "joint": said.joint or _TO_FILL,
        "basis": said.basis or _TO_FILL,
        "data": data_lines(),
        "recipients": _recipients(session),
        "terms": term_table(retain.policy(session)),
        "rules": session.policy.version,
        "log": str(session.ledger.count()),
    }


def _recipients(session: Session) -> str:
    """The core actors of the network; in no network: their kinds."""
    try:
        members = network_of(session).directory.root.said.members
    except NotConnected:
        members = ()
    names = [member.name for member in members if member.active and member.kind in CORE_ACTORS]
    kinds = [session.taxonomies["e14"].label(kind) for kind in sorted(CORE_ACTORS)]
    lines = [f"- {name}" for name in sorted(names, key=str.casefold) or kinds]
    return "\n".join([*lines, "- De eigen leidinggevende of het eigen team, binnen de organisatie."])


# --- facts of the program -----------------------------------------------------------------------------------


def data_lines() -> str:
    """What is kept of a person, table by table."""
    tables = sorted(_report()["table"].values(), key=lambda said: said["order"])
    return "\n".join(f"- {said['register']}" for said in tables)


def term_table(policy: Policy) -> str:
    """How long each thing is kept."""
    rows = ["| wat | hoe lang | grenzen |", "| --- | --- | --- |"]
    for rule in RULES:
        term = policy.terms[rule]
        unit = "maanden" if term.unit == OF_MONTHS else "dagen"
        rows.append(f"| {_RULES[rule]} | {term.amount} {unit} | {term.least} tot {term.most} {unit} |")
    return "\n".join(rows)


def facts() -> Mapping[str, str]:
    """The generated parts of `policy/dpia.md`, by name."""
    retention = Policy.from_data(load_toml("policy/retention.toml"))
    disclosure = load_toml("policy/disclosure.toml")
    answers = Terms.from_data(load_toml("policy/terms.toml"))
    log = _report()["ledger"]
    return {
        "gegevens": data_lines(),
        "kolommen": _columns(),
        "termijnen": term_table(retention),
        "versies": "\n".join(
            [
                f"- Regels van doorgeven: versie {disclosure['version']}.",
                f"- Bewaartermijnen: versie {retention.version}.",
                f"- Een dienst antwoordt binnen {answers.take_up} werkdagen.",
                f"- Een toestemming geldt {answers.consent_months} maanden.",
            ]
        ),
        "logboek": "\n".join(
            f"- {kind.value} {log.get(kind.name.lower(), log['other'])}" for kind in EntryKind
        ),
        "berichten": _guards(disclosure),
    }


def _columns() -> str:
    """How many kinds of data each table holds, and how many of them only the person alone gets to see."""
    rows = ["| wat | soorten gegevens | alleen met de persoon alleen |", "| --- | --- | --- |"]
    for said in sorted(_report()["table"].values(), key=lambda each: each["order"]):
        shown = [kind for label, kind in said["column"].values() if kind != "skip"]
        alone = len(shown) if said.get("all") == "alone" else sum(kind.startswith("alone") for kind in shown)
        rows.append(f"| {said['register']} | {len(shown)} | {alone} |")
    return "\n".join(rows)


def _guards(disclosure: Mapping[str, Any]) -> str:
    """Which kinds of message can leave at all, to whom, with how many fields and checks."""
    rows = ["| bericht | naar | velden | controles |", "| --- | --- | --- | --- |"]
    for kind, said in disclosure["guard"].items():
        fields, checks = len(said.get("fields", ())), len(said.get("checks", ()))
        rows.append(f"| {kind} | {', '.join(said['recipients'])} | {fields} | {checks} |")
    return "\n".join(rows)


def _report() -> Mapping[str, Any]:
    return load_toml("sheets/report.toml")
