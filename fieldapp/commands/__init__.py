"""The command line without windows: carry the post, verify the Logboek, open an envelope, try the rules.

Exit codes: 0 done, 1 failed with one clear line on standard error, 2 wrong usage. The passphrase comes from a
prompt or, with `--passphrase-stdin`, from standard input; never from an argument or the environment. What a
worker reads is Dutch, without Qt and its translations; what is looked up with `--help` is English.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fieldapp.commands import dossier, policy, slip
from fieldapp.errors import FieldAppError, FolderShared, NotConnected, WrongPassphrase

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session

_LINES: Final = {
    "wrong-passphrase": "Deze wachtwoordzin past niet.",
    "newer-store": "Dit profiel is van een nieuwere versie van het programma. Werk het programma bij.",
    "store-damaged": "Dit profiel kan niet gelezen worden: er staat geen profiel, of het is beschadigd.",
    "folder-read-only": "In deze map kan niets bewaard worden. Er is niets veranderd.",
    "disk-full": "De schijf is vol. Er is niets verloren.",
    "not-connected": "Dit profiel hoort nog bij geen netwerk.",
    "invitation-refused": "De uitnodiging werkt niet meer. Vraag een nieuwe.",
    "unreachable": "De post is nu niet bereikbaar. Wat klaarstaat, vertrekt later.",
    "not_genuine": "Er antwoordt iemand anders dan de eigen post. Er is niets verstuurd.",
    "refused": "De post weigert dit toestel. Vraag het na bij je beheerder.",
    "clock": "De klok van dit toestel en die van de post verschillen te veel.",
    "rollback": "De post gaf een oudere adreslijst. Die werd geweigerd; de vorige blijft gelden.",
    "fork": "Er bestaan twee verschillende adreslijsten met hetzelfde nummer. Verwittig je beheerder.",
    "swapped_key": "Een adreslijst draagt een andere sleutel. Die werd geweigerd; de vorige blijft gelden.",
    "slip": "Dit blad klopt niet: kijk de letters na. Er is niets gestopt.",
    "envelope": "Deze omslag gaat niet open: ze is beschadigd, veranderd of voor iemand anders.",
}
_DIRECTORY_LINE: Final = "De adreslijst klopt niet. Wat geweigerd werd, geldt niet; de vorige blijft gelden."
_OTHER_LINE: Final = "Dat is niet gelukt."


def run(argv: Sequence[str]) -> int:
    """Run one command; gives the exit code."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as ended:
        return int(ended.code or 0)
    run_command: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run_command(arguments)
    except FieldAppError as error:
        return _fail(_line(error))
    except (OSError, EOFError) as error:
        return _fail(f"{_OTHER_LINE} ({type(error).__name__})")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldapp", description="Vindplaats without its windows", allow_abbrev=False
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    syncing = _add(commands, "sync", _sync, "exchange the post of a profile once")
    dossier.add_options(syncing)
    _add(commands, "verify-ledger", _verify_ledger, "check the chain of the Logboek of a profile")
    opening = _add(commands, "open-envelope", _open_envelope, "print the decoded payload of an envelope file")
    opening.add_argument("file", type=Path, metavar="FILE", help="the envelope, as it was sent")
    policy.add(commands)
    slip.add(commands)
    return parser


def _add(
    commands: Any, name: str, work: Callable[[Session, argparse.Namespace], int], line: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=line, description=line, allow_abbrev=False
    )
    command.add_argument("--profile", type=Path, required=True, metavar="DIR", help="folder of the profile")
    command.add_argument(
        "--passphrase-stdin", action="store_true", help="read the passphrase from standard input"
    )
    command.set_defaults(run=lambda arguments: _with_profile(arguments, work))
    return command


def _with_profile(arguments: argparse.Namespace, work: Callable[[Session, argparse.Namespace], int]) -> int:
    from fieldapp.workflow import session as sessions

    session = sessions.unlock(arguments.profile, _passphrase(arguments), now=_now)
    try:
        return work(session, arguments)
    finally:
        sessions.lock(session)


def _passphrase(arguments: argparse.Namespace) -> str:
    if arguments.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass("Wachtwoordzin: ")


def _now() -> datetime:
    return datetime.now(UTC)


def _sync(session: Session, arguments: argparse.Namespace) -> int:
    from fieldapp.workflow import enrol

    if session.membership is None and enrol.poll_join(session).state != enrol.JOINED:
        raise NotConnected
    if arguments.export_dir is None:
        return _exchange(session)
    return _with_folder(session, arguments.export_dir, shared_ok=arguments.export_dir_shared_ok)


def _with_folder(session: Session, watched: Path, *, shared_ok: bool) -> int:
    """The post, then the folder; and the post once more when the dossier had something to say."""
    from fieldapp.workflow.dossier import folder

    folder.require_safe(watched, shared_ok=shared_ok)
    code = _exchange(session)
    report = folder.exchange(session, watched, shared_ok=shared_ok)
    for line in dossier.lines(report):
        print(line)
    for line in dossier.refusals(report):
        _fail(line)
    if code == 0 and any(each.step for each in report.taken):
        code = _exchange(session)
    return code or int(bool(report.refused))


def _exchange(session: Session) -> int:
    """One whole round of the post."""
    from concurrent.futures import ThreadPoolExecutor

    from fieldapp.workflow import exchange

    with ThreadPoolExecutor(max_workers=4) as executor:
        report = exchange.sync_once(session, executor=executor, flows=4)
    print(
        f"verzonden {report.sent}, ontvangen {report.received},"
        f" geweigerd {report.refused}, apart gelegd {report.quarantined}"
    )
    return 0 if report.problem is None else _fail(_line(report.problem))


def _verify_ledger(session: Session, _arguments: argparse.Namespace) -> int:
    from fieldapp.workflow import logbook

    report = logbook.verify(session)
    if not report.ok:
        return _fail(f"Het Logboek klopt niet vanaf regel {report.broken_at} ({report.fault}).")
    start = f", begint na regel {report.checkpoint}" if report.checkpoint else ""
    print(f"Het Logboek is heel: {report.entries} regels{start}.")
    return 0


def _open_envelope(session: Session, arguments: argparse.Namespace) -> int:
    from fieldapp.workflow import exchange, logbook
    from sync.ledger import EntryKind

    readable = exchange.read_file(session, arguments.file.read_bytes())
    with session.database.transaction():  # what is printed here leaves the cipher
        logbook.enter(session, EntryKind.EXPORT, {"what": "print", "code": "omslag"})
    sys.stdout.write(readable.text() + "\n")
    return 0


def _line(error: FieldAppError) -> str:
    """One line for a failure: by its kind where it has one, else by its code."""
    if isinstance(error, WrongPassphrase) and error.wait_seconds:
        return f"{_LINES[error.code]} Wacht {error.wait_seconds} seconden."
    if isinstance(error, FolderShared):
        return dossier.shared(error.risks)
    about = getattr(error, "kind", "") or getattr(error, "field", "") or error.code
    if error.code == "directory-problem":
        return _LINES.get(about, _DIRECTORY_LINE)
    return _LINES.get(about) or _LINES.get(error.code) or f"{_OTHER_LINE} ({error.code})"


def _fail(line: str) -> int:
    print(line, file=sys.stderr)
    return 1
