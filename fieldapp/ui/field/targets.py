"""Where a screen can be told to go: what `Context.go` carries to the pages of the field worker."""

from dataclasses import dataclass

from fieldapp.domain.ids import DraftId, PlaceId, RequestId, SignalId

TODAY = "today"
SIGNALS = "signals"
SIGNAL = "signal"
PASS_ON = "pass_on"
PLACES = "places"
REQUESTS = "requests"


@dataclass(frozen=True, slots=True)
class NewSignal:
    """An empty form."""


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
    """The page of places, at one of them."""

    place_id: PlaceId | None = None
