"""One line of the Logboek in plain words: what happened, to whom it went and why that was allowed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from PySide6 import QtCore

from fieldapp.ui import labels, terms
from fieldapp.workflow.logbook import LogLine, Proof

translate = QtCore.QCoreApplication.translate

GROUPS: Final = ("", "passed", "stopped", "erased", "lock", "paper")


def group(code: str) -> str:
    """A sort of lines, as a chip."""
    return {
        "": translate("logbook", "All"),
        "passed": translate("logbook", "Passed on"),
        "stopped": translate("logbook", "Stopped"),
        "erased": translate("logbook", "Erased"),
        "lock": translate("logbook", "Opening and lock"),
        "paper": translate("logbook", "Paper and reading"),
    }[code]


def what(line: LogLine) -> str:
    """What happened."""
    return _whats().get(line.kind, translate("logbook", "Something of a newer version"))


def _whats() -> dict[str, str]:
    return {
        "disclosure": translate("logbook", "Passed on"),
        "status": translate("logbook", "Answered"),
        "withdrawal": translate("logbook", "Stopped"),
        "erasure": translate("logbook", "Erased"),
        "checkpoint": translate("logbook", "Old lines cleared"),
        "restored": translate("logbook", "From a copy"),
        "grant": translate("logbook", "Key given"),
        "handover": translate("logbook", "Handed over"),
        "export": translate("logbook", "On paper or in a file"),
        "membership": translate("logbook", "Taking part"),
        "structural": translate("logbook", "Structural signal"),
        "consent": translate("logbook", "Consent"),
        "recorded": translate("logbook", "Noted"),
    } | _more_whats()


def _more_whats() -> dict[str, str]:
    return {
        "read": translate("logbook", "Read along"),
        "unlock": translate("logbook", "Unlocked"),
        "passphrase": translate("logbook", "New passphrase"),
        "asked": translate("logbook", "Asked from outside"),
        "blocked": translate("logbook", "Held back"),
        "merge": translate("logbook", "Put together"),
        "rights": translate("logbook", "Right of the person"),
        "lost_device": translate("logbook", "Device lost"),
        "witness": translate("logbook", "Witness"),
        "answer": translate("logbook", "Answer"),
        "ladder": translate("logbook", "Next step"),
        "consultation": translate("logbook", "Case consultation"),
        "counts": translate("logbook", "Figures without persons"),
        "dossier": translate("logbook", "Into our own dossier"),
        "dossier_step": translate("logbook", "Heard from our own dossier"),
    }


def who(line: LogLine) -> str:
    """Whom it is about; a name that was erased is said to be erased and nothing more."""
    if line.gone:
        return translate("logbook", "name erased")
    return line.who or "—"


def why(line: LogLine) -> str:
    """To whom, why, how much: one line."""
    parts = [_to(line), *(say(line.facts) for say in _SAYINGS)]
    return " · ".join(part for part in parts if part)


def _to(line: LogLine) -> str:
    return translate("logbook", "to {organisation}").format(organisation=line.to) if line.to else ""


def basis(facts: Mapping[str, Any]) -> str:
    """Why it was allowed."""
    code = str(facts.get("basis", ""))
    return terms.word("bases", code) if code in _codes("bases") else ""


def policy(facts: Mapping[str, Any]) -> str:
    """By which rules."""
    if not facts.get("policy") or not facts.get("row"):
        return ""
    said = translate("logbook", "rules version {version}, row {row}")
    return said.format(version=facts["policy"], row=facts.get("row", ""))


def fields(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What went along, by name."""
    listed = facts.get("fields")
    codes = [str(code) for code in listed] if isinstance(listed, list) else []
    known = _codes("fields")
    return tuple(terms.word("fields", code) for code in codes if code in known)


def _count(facts: Mapping[str, Any]) -> str:
    count = len(fields(facts))
    return translate("logbook", "{n} fields").format(n=count) if count else ""


def _unlocked(facts: Mapping[str, Any]) -> str:
    how = {
        "passphrase": translate("logbook", "with the passphrase"),
        "code": translate("logbook", "with the recovery code"),
    }.get(str(facts.get("how", "")), "")
    failed = facts.get("failed", 0)
    tried = translate("logbook", "{n} times wrong before").format(n=failed) if how and failed else ""
    return " · ".join(part for part in (how, tried) if part)


def _held_back(facts: Mapping[str, Any]) -> str:
    """Which message was closed in, and why."""
    reasons = facts.get("reasons")
    known = _codes("refusals")
    listed = reasons if isinstance(reasons, list) else []
    said = [terms.word("refusals", str(code)) for code in listed if str(code) in known]
    return " ".join(said)


def _asker(facts: Mapping[str, Any]) -> str:
    """Who asked about a person, from outside."""
    return {
        "politie": translate("logbook", "police"),
        "rechter": translate("logbook", "a judge"),
        "verhuurder": translate("logbook", "landlord, creditor or employer"),
        "vreemdelingenzaken": translate("logbook", "immigration office"),
        "familie": translate("logbook", "family or neighbour"),
        "andere": translate("logbook", "somebody else"),
    }.get(str(facts.get("asker", "")), "")


def _left(facts: Mapping[str, Any]) -> str:
    if "left" not in facts:
        return ""
    if facts["left"]:
        return translate("logbook", "it had left already")
    return translate("logbook", "before anything left")


def _outside(facts: Mapping[str, Any]) -> str:
    return {
        "print": translate("logbook", "printed"),
        "file": translate("logbook", "in a file"),
        "pdf": translate("logbook", "on paper"),
        "clipboard": translate("logbook", "copied"),
        "typed": translate("logbook", "typed over by hand"),
    }.get(str(facts.get("what", "")), "")


def _answer(facts: Mapping[str, Any]) -> str:
    """What was answered, and how it was asked."""
    said = {"ja": translate("logbook", "yes"), "nee": translate("logbook", "no")}
    form = str(facts.get("form", ""))
    asked = terms.word("consent_form", form) if form in _codes("consent_form") else ""
    parts = (said.get(str(facts.get("answer", "")), ""), asked)
    return " · ".join(part for part in parts if part)


def _noted(facts: Mapping[str, Any]) -> str:
    """What was noted and not sent."""
    act = str(facts.get("act", ""))
    return terms.word("secrecy_kinds", act) if act in _codes("secrecy_kinds") else ""


def _receipt(facts: Mapping[str, Any]) -> str:
    """What the other side said of it."""
    return {
        "received": heard(Proof.RECEIVED),
        "opened": heard(Proof.OPENED),
        "erased": heard(Proof.ERASED),
        "erased_in_dossier": translate("logbook", "Erased there, but already in their own file"),
        "refused": heard(Proof.REFUSED),
    }.get(str(facts.get("what", "")), "")


def _rows(facts: Mapping[str, Any]) -> str:
    """How much was erased, as a number and nothing else."""
    rows = facts.get("rows")
    count = sum(each for each in rows.values() if isinstance(each, int)) if isinstance(rows, dict) else 0
    return translate("logbook", "{n} notes").format(n=count) if count else ""


def _partnership_acts() -> dict[str, str]:
    """What coordinators and administrators do in the network."""
    return {
        "agreement_proposed": translate("logbook", "new agreements were proposed"),
        "agreement_accepted": translate("logbook", "yes to agreements"),
        "agreement_taken_back": translate("logbook", "yes to agreements taken back"),
        "full": translate("logbook", "no room until a day"),
        "room": translate("logbook", "room again"),
        "left": translate("logbook", "the organisation stopped"),
        "came_back": translate("logbook", "the organisation takes part again"),
        "organisation_ended": translate("logbook", "an organisation was ended"),
        "organisation_back": translate("logbook", "an organisation was let back in"),
        "directory_key_renewed": translate("logbook", "the key of the address list was renewed"),
        "successor_confirmed": translate("logbook", "a successor was checked by telephone"),
        "office_given": translate("logbook", "a second device for an office"),
        "paper_checked": translate("logbook", "the key on paper was checked"),
        "keys_changed": translate("logbook", "the signing keys were changed"),
        "mailbox_opened": translate("logbook", "a mailbox was opened"),
        "mailbox_members": translate("logbook", "who reads a mailbox was changed"),
        "device_roles": translate("logbook", "the work of a device was changed"),
    }


def _act(facts: Mapping[str, Any]) -> str:
    return {
        "joined": translate("logbook", "this device joined"),
        "founded": translate("logbook", "the network was founded"),
        "device_revoked": translate("logbook", "a device was stopped"),
        "team_mailbox": translate("logbook", "a mailbox of the team"),
        "person_moved": translate("logbook", "handed over to a colleague"),
        "file_removed": translate("logbook", "a file outside the program"),
        "profile_erased": translate("logbook", "the whole profile"),
        "access": translate("logbook", "everything about this person in a report"),
        "addendum": translate("logbook", "put right where it was sent"),
        "restricted": translate("logbook", "may not be used for now"),
        "restriction_lifted": translate("logbook", "may be used again"),
        "merged": translate("logbook", "two names for one person"),
        "merge_undone": translate("logbook", "two persons again"),
        **_partnership_acts(),
        **_ladder_acts(),
    }.get(str(facts.get("act", "")), "")


def _ladder_acts() -> dict[str, str]:
    """What became of a next step that lies at a holder."""
    return {
        "held": translate("logbook", "kept sealed in case the first service cannot"),
        "no": translate("logbook", "sent on after a no"),
        "silent": translate("logbook", "sent on after silence"),
        "now": translate("logbook", "sent on by hand"),
        "not_needed": translate("logbook", "not needed any more: taken back"),
        "cannot_deliver": translate("logbook", "could not be delivered"),
    }


_SAYINGS: Final[tuple[Callable[[Mapping[str, Any]], str], ...]] = (
    basis,
    _count,
    _unlocked,
    _left,
    _outside,
    _answer,
    _noted,
    _receipt,
    _rows,
    _act,
    _asker,
    _held_back,
)


def _codes(name: str) -> frozenset[str]:
    return frozenset(term.code for term in terms.lists()[name].terms)


def proof(code: Proof) -> tuple[str, str]:
    """What stands behind it, as words and tone of a pill."""
    return {
        Proof.DEVICE: (translate("logbook", "device"), "plain"),
        Proof.WAITING: (translate("logbook", "waits"), "plain"),
        Proof.SENT: (translate("logbook", "signed"), "ok"),
        Proof.RECEIVED: (translate("logbook", "received"), "ok"),
        Proof.OPENED: (translate("logbook", "opened"), "ok"),
        Proof.ERASED: (translate("logbook", "erased"), "ok"),
        Proof.REFUSED: (translate("logbook", "refused"), "bad"),
        Proof.NOTHING_LEFT: (translate("logbook", "nothing left"), "off"),
    }[code]


def heard(code: Proof) -> str:
    """What the other side said."""
    return {
        Proof.RECEIVED: translate("logbook", "Received"),
        Proof.OPENED: translate("logbook", "Opened by somebody there"),
        Proof.ERASED: translate("logbook", "Erased there"),
        Proof.REFUSED: translate("logbook", "Refused"),
    }.get(code, "")


def when(at: datetime) -> str:
    """24/11 10:12."""
    return at.astimezone().strftime("%d/%m %H:%M")


def full_when(at: datetime) -> str:
    """17 november 14:41."""
    return f"{labels.long_day(at.astimezone().date())} {labels.clock(at)}"


def dotted(number: int) -> str:
    """1.284."""
    return f"{number:,}".replace(",", ".")


def check_number(line: LogLine) -> str:
    """The first bytes of the hash, in groups, and the number of the line."""
    groups = " ".join(line.hash[at : at + 4] for at in range(0, 16, 4))
    return translate("logbook", "{groups} · line {n}").format(groups=groups, n=dotted(line.n))
