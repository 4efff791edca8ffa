"""Every failure that `sync` can report. `code` is stable: `PROTOCOL.md` lists all of them.

SyncError
├── Malformed          bytes that the protocol does not allow
├── SignatureRefused   a signature, or the key it should be checked with, is not acceptable
├── SealRefused        a message cannot be sealed as asked
├── Quarantine         a received envelope failed one of the opening steps; it is kept aside and shown
├── DirectoryRefused   a directory document breaks a rule, or a look-up has no answer that may be used
├── EnrolmentRefused   an invitation or an enrolment message does not hold
│   └── WordsDiffer        the four words that were typed are not the right ones; `tries_left`
└── HubError
    ├── HubUnreachable   no answer
    ├── HubNotGenuine    an answer, but not one of this hub
    ├── HubRefused       the hub answered no
    └── HubClock         the hub's clock and ours differ; the right time is in `hub_time`
"""


class SyncError(Exception):
    """Base of the tree. Its text is the code and nothing else: never a name, a key or a payload."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Malformed(SyncError):
    """Bytes that are not what the protocol allows; `code` names the thing that was being read."""


class SignatureRefused(SyncError):
    """The signature does not verify, or the public key is one that must never be trusted."""

    def __init__(self, code: str = "signature") -> None:
        super().__init__(code)


class SealRefused(SyncError):
    """The message cannot be sealed as asked."""


class Quarantine(SyncError):
    """A received envelope failed one of the opening steps; `code` says which."""


class DirectoryRefused(SyncError):
    """A directory document breaks a rule, or a look-up has no answer that may be used."""


class EnrolmentRefused(SyncError):
    """An invitation or an enrolment message does not hold."""


class WordsDiffer(EnrolmentRefused):
    """The four words that were typed are not the right ones. At no tries left the invitation is over."""

    def __init__(self, tries_left: int) -> None:
        super().__init__("words")
        self.tries_left = tries_left


class HubError(SyncError):
    """A call to the hub did not end as hoped."""


class HubUnreachable(HubError):
    """No connection, or it broke before the answer was complete."""

    def __init__(self, code: str = "unreachable") -> None:
        super().__init__(code)


class HubNotGenuine(HubError):
    """There was an answer, but not signed by this hub: a portal, a proxy, another hub."""

    def __init__(self, code: str = "not_genuine") -> None:
        super().__init__(code)


class HubRefused(HubError):
    """The hub answered no; `status` is the HTTP status."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status


class HubClock(HubError):
    """The hub refused a call for its time; `hub_time` is the hub's own, signed, in seconds since 1970."""

    def __init__(self, hub_time: int) -> None:
        super().__init__("clock")
        self.hub_time = hub_time
