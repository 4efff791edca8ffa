"""Where a screen can be told to go: what `Context.go` carries to the pages of the field worker."""

from dataclasses import dataclass

from fieldapp.domain.ids import (
    AgendaId,
    ConsultationId,
    ConversationId,
    DraftId,
    HandoverId,
    LocalHelperId,
    PersonId,
    PlaceId,
    RequestId,
    ServiceId,
    SignalId,
    ThemeId,
    ThreadId,
)
from fieldapp.ui.printing.sheets_page import ShowSheet as ShowSheet

TODAY = "today"
SIGNALS = "signals"
SIGNAL = "signal"
PASS_ON = "pass_on"
PLACES = "places"
REQUESTS = "requests"
AGENDA = "agenda"
PEOPLE = "people"
PERSON = "person"
COMPARE = "compare"
CONVERSATION = "conversation"
RIGHTS = "rights"
SERVICES = "services"
STRUCTURAL = "structural"
SHEETS = "sheets"
HANDOVERS = "handovers"
SLIP = "slip"
WORRY = "worried"
HELPERS = "helpers"
PRESSING = "pressing"
WAYS = "ways"
NOTE = "note"
ADVICE = "advice"
STOP = "stop"
CONSULTS = "consults"
CONSULT_ASK = "consult_ask"


@dataclass(frozen=True, slots=True)
class NewSignal:
    """An empty form, of somebody who is known already when there is a person."""

    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class EditSignal:
    """The form of a signal that exists."""

    signal_id: SignalId


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A form that was left half done."""

    draft_id: DraftId


@dataclass(frozen=True, slots=True)
class ShowSignal:
    """One signal in the list."""

    signal_id: SignalId


@dataclass(frozen=True, slots=True)
class ShowDrafts:
    """The drafts in the list of signals."""


@dataclass(frozen=True, slots=True)
class PassOn:
    """Pass this signal on to a service."""

    signal_id: SignalId


@dataclass(frozen=True, slots=True)
class ShowRequest:
    """One request; `onward` opens "what now?" at once."""

    request_id: RequestId
    onward: bool = False


@dataclass(frozen=True, slots=True)
class ShowQuarantine:
    """The messages that were not trusted."""


@dataclass(frozen=True, slots=True)
class BeHere:
    """The page of places, at one of them; `home`: at a home visit."""

    place_id: PlaceId | None = None
    home: bool = False


@dataclass(frozen=True, slots=True)
class ShowPerson:
    """One person, at one of the sections (`PersonSection.key`; empty: the first)."""

    person_id: PersonId
    section: str = ""


@dataclass(frozen=True, slots=True)
class ShowConversation:
    """A conversation that was kept, or a new one with a person or about a signal."""

    conversation_id: ConversationId | None = None
    person_id: PersonId | None = None
    signal_id: SignalId | None = None


@dataclass(frozen=True, slots=True)
class ComparePeople:
    """Two persons side by side: may they be one?"""

    person_id: PersonId
    other_id: PersonId


@dataclass(frozen=True, slots=True)
class RightsWith:
    """The rights of a person, or of nobody; at the right with this code."""

    person_id: PersonId | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class NewStructural:
    """A new structural signal, at a place or at none."""

    place_id: PlaceId | None = None


@dataclass(frozen=True, slots=True)
class ShowStructural:
    """What became of the structural signals of one theme."""

    theme_id: ThemeId


@dataclass(frozen=True, slots=True)
class PlanVisit:
    """A visit to plan, at a place, with a person, or at none yet."""

    place_id: PlaceId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class ShowAgenda:
    """One entry of the agenda."""

    item_id: AgendaId


@dataclass(frozen=True, slots=True)
class ShowService:
    """One service of the social map."""

    service_id: ServiceId


@dataclass(frozen=True, slots=True)
class ShowHelper:
    """One agreement with a helper in the area."""

    helper_id: LocalHelperId


@dataclass(frozen=True, slots=True)
class ShowHandover:
    """One worry or person that was handed over."""

    handover_id: HandoverId


@dataclass(frozen=True, slots=True)
class NewSlip:
    """A slip of paper to enter."""


@dataclass(frozen=True, slots=True)
class ShowWays:
    """What one can do with a signal that stays here."""

    signal_id: SignalId


@dataclass(frozen=True, slots=True)
class ShowStop:
    """Somebody wants to stop: a request that is known, or one to find."""

    thread: ThreadId | None = None


@dataclass(frozen=True, slots=True)
class NoteSecrecy:
    """Note what was decided without sending anything: `kind` of the list "secrecy_kinds"."""

    kind: str
    person_id: PersonId | None = None
    signal_id: SignalId | None = None


@dataclass(frozen=True, slots=True)
class AskAdvice:
    """A question without anybody in it; `to` of the list "note_advisers", or empty."""

    to: str = ""
    person_id: PersonId | None = None
    signal_id: SignalId | None = None


@dataclass(frozen=True, slots=True)
class AskConsult:
    """Ask a case-overleg for the person of this request."""

    request_id: RequestId


@dataclass(frozen=True, slots=True)
class ShowConsult:
    """How one case-overleg stands, or all of them."""

    consultation_id: ConsultationId | None = None
