"""What the screens of home care and of the supervisor fill in and show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from fieldapp.domain.disclosure import Decision
from fieldapp.domain.handover import Worry, decode
from fieldapp.domain.ids import DeviceId, DraftId, HandoverId
from fieldapp.workflow.post import Sealable


@dataclass(frozen=True, slots=True)
class WorryForm:
    """Everything the three steps fill; change it with `dataclasses.replace`.

    `worries` are codes of the list of that name, `called` is zij, hij or empty, `answer` of `ANSWERS`,
    `why_not` of `handover_why`, `reach` and `avoid` of `CHANNELS` and `FORBIDDEN`; `step` is the one shown.
    `aide`, `aide_device` and `slip_day` are filled when a supervisor enters a paper slip.
    """

    draft_id: DraftId
    noted_at: datetime
    step: int = 1
    worries: tuple[str, ...] = ()
    name: str = field(default="", repr=False)
    called: str = ""
    words: str = field(default="", repr=False)
    answer: str = ""
    why_not: str = ""
    reach: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    reach_note: str = field(default="", repr=False)
    municipality: str = ""
    asked: str = field(default="", repr=False)
    aide: str = ""
    aide_role: str = "huishoudhulp_poetshulp"
    aide_device: DeviceId | None = None
    slip_day: date | None = None

    @property
    def on_paper(self) -> bool:
        """Whether a supervisor enters this from a slip."""
        return self.slip_day is not None


@dataclass(frozen=True, slots=True)
class Hearer:
    """Who reads the team mailbox: the label of a device, and whether it is a supervisor's."""

    device_id: DeviceId
    label: str
    supervises: bool


@dataclass(frozen=True, slots=True)
class WorryPreview:
    """Precisely what the supervisor reads, and the decision it rests on. `sealable` is None on paper."""

    payload: bytes = field(repr=False)
    decision: Decision
    sealable: Sealable | None

    def decoded(self) -> Worry:
        """The bytes read back, strictly."""
        found = decode(self.payload)
        assert isinstance(found, Worry)
        return found


@dataclass(frozen=True, slots=True)
class GivenRow:
    """One earlier worry of this aide: when, and how it stands (a code of `handover_steps` or empty)."""

    id: HandoverId
    at: datetime
    standing: str
    identified: bool
    left: bool
    paper: date | None = None


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One unfinished form: `later` when the person wants to think first."""

    draft_id: DraftId
    name: str
    later: bool
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One handover in the list of the supervisor or colleague. `title` is a name, empty without identity."""

    id: HandoverId
    what: str
    title: str
    giver: str
    role: str
    at: datetime
    answer: str
    standing: str
    paper: date | None


@dataclass(frozen=True, slots=True)
class ReceivedDetail:
    """One handover that came in. `worry` is None once it was closed; `steps` are (code, moment, by me)."""

    row: ReceivedRow
    worry: Worry | None
    steps: tuple[tuple[str, datetime, bool], ...]
    until: date
