"""Every failure a user can be told about.

FieldAppError
├── InvalidInput          a field has a value that cannot be kept or sent: "Dit kan zo niet: …"
├── BrokenFile            a file of others cannot be read in; says where: "Regel 12: …"
├── WrongPassphrase       the store did not open with this passphrase: "Dit wachtwoord past niet."
├── WeakPassphrase        the passphrase would be guessed too easily: "Dit wachtwoord is te zwak: …"
├── Locked                work was asked for after the session locked: "De app is op slot."
├── StoreProblem
│   ├── NewerStore        the profile was made by a newer program: "Dit profiel is van een nieuwere versie."
│   ├── StoreDamaged      a page of the store cannot be read: "Een deel van de gegevens is beschadigd."
│   ├── FolderReadOnly    the profile folder cannot be written: "In deze map kan niets bewaard worden."
│   └── DiskFull          no room left to save: "De schijf is vol. Er is niets verloren."
├── DisclosureProblem
│   ├── DisclosureRefused no rule lets this leave; says what one can do: "Dit mag nu niet vertrekken."
│   ├── GuardRefused      the guard of the message kind closed the seal: "Tegengehouden bij het verzegelen."
│   └── StaleConsent      what was agreed is not what would be sealed: "Er is iets veranderd. Vraag opnieuw."
├── InvitationProblem
│   ├── InvitationRefused expired, used, altered or not an invitation: "Deze uitnodiging werkt niet (meer)."
│   └── WordsDiffer       the four words are not the same: "De woorden komen niet overeen."
└── NetworkProblem
    ├── HubProblem        unreachable, not genuine, refused, or clocks apart: "De post is nu niet bereikbaar."
    ├── NotConnected      this profile belongs to no network yet: "Je bent nog niet verbonden."
    └── DirectoryProblem  the address list cannot be trusted or is withheld: "De adreslijst klopt niet."

The quoted Dutch is a proposal for `ui/labels`, which words each `code`; `str()` of an error never
holds text of a person. Facts a screen needs are attributes.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

InvitationReason: TypeAlias = Literal[
    "expired", "used", "altered", "unreadable", "other_network", "not_asked", "ended"
]
HubKind: TypeAlias = Literal["unreachable", "not_genuine", "refused", "clock"]


class FieldAppError(Exception):
    """Base of the tree. Anything outside it is a bug and gets the bug dialog."""

    code = "error"

    def __init__(self, code: str | None = None) -> None:
        if code is not None:
            self.code = code
        super().__init__(self.code)


class InvalidInput(FieldAppError):
    """A field has a value that cannot be kept or sent. `field` and `reason` are codes, never its text."""

    code = "invalid-input"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__()
        self.field = field
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.code}: {self.field}: {self.reason}"


class BrokenFile(FieldAppError):
    """A file of others cannot be read in: `reason` is a code, `line` counts from 1 (0: the whole file).

    `part` names what in an archive is meant, a name of the format and never one from outside; `limit` is
    the number that was passed.
    """

    code = "broken-file"

    def __init__(self, reason: str, line: int = 0, *, part: str = "", limit: int = 0) -> None:
        super().__init__()
        self.reason = reason
        self.line = line
        self.part = part
        self.limit = limit

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}: {self.line}"


class WrongPassphrase(FieldAppError):
    """The store did not open. Wait before the next try; `tries_left` is None when there is no limit."""

    code = "wrong-passphrase"

    def __init__(self, wait_seconds: int = 0, tries_left: int | None = None) -> None:
        super().__init__()
        self.wait_seconds = wait_seconds
        self.tries_left = tries_left


class WeakPassphrase(FieldAppError):
    """The passphrase would be guessed; `reasons` are codes."""

    code = "weak-passphrase"

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__()
        self.reasons = reasons


class Locked(FieldAppError):
    """Work was asked for after the session locked."""

    code = "locked"


class StoreProblem(FieldAppError):
    """The store on this device cannot do what was asked."""

    code = "store-problem"


class NewerStore(StoreProblem):
    """The profile was made by a newer program."""

    code = "newer-store"

    def __init__(self, version: int) -> None:
        super().__init__()
        self.version = version


class StoreDamaged(StoreProblem):
    """A page of the store cannot be read; `where` names a table or file, never content."""

    code = "store-damaged"

    def __init__(self, where: str = "") -> None:
        super().__init__()
        self.where = where


class FolderReadOnly(StoreProblem):
    """The profile folder cannot be written."""

    code = "folder-read-only"


class FolderShared(StoreProblem):
    """Others can reach this folder; nothing is put there until somebody accepts that. `risks` are codes."""

    code = "folder-shared"

    def __init__(self, risks: tuple[str, ...]) -> None:
        super().__init__()
        self.risks = risks


class DiskFull(StoreProblem):
    """No room left to save; nothing that was saved is lost."""

    code = "disk-full"


class DisclosureProblem(FieldAppError):
    """Something may not leave this device."""

    code = "disclosure-problem"


class DisclosureRefused(DisclosureProblem):
    """No rule lets this leave. Both lists are codes: what is missing, and what the worker can do instead."""

    code = "disclosure-refused"

    def __init__(self, missing: tuple[str, ...], can_do: tuple[str, ...]) -> None:
        super().__init__()
        self.missing = missing
        self.can_do = can_do


class GuardRefused(DisclosureProblem):
    """The guard of the message kind closed the seal; `reasons` are codes."""

    code = "guard-refused"

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__()
        self.reasons = reasons


class StaleConsent(DisclosureProblem):
    """What the person agreed to is not what would be sealed."""

    code = "stale-consent"


class InvitationProblem(FieldAppError):
    """Joining a network does not go on."""

    code = "invitation-problem"


class InvitationRefused(InvitationProblem):
    """The invitation leads nowhere; `not_asked`: nobody has entered it yet."""

    code = "invitation-refused"

    def __init__(self, reason: InvitationReason) -> None:
        super().__init__()
        self.reason = reason


class WordsDiffer(InvitationProblem):
    """The four words typed are not the four words shown on the other side."""

    code = "words-differ"

    def __init__(self, tries_left: int) -> None:
        super().__init__()
        self.tries_left = tries_left


class NetworkProblem(FieldAppError):
    """Nothing could be exchanged; what waits keeps waiting."""

    code = "network-problem"


class HubProblem(NetworkProblem):
    """Why the hub took or gave nothing."""

    code = "hub-problem"

    def __init__(self, kind: HubKind) -> None:
        super().__init__()
        self.kind = kind


class NotConnected(NetworkProblem):
    """This profile belongs to no network yet."""

    code = "not-connected"


class DirectoryProblem(NetworkProblem):
    """The address list cannot be trusted or is withheld; `kind` is the code of the rule that failed."""

    code = "directory-problem"

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
