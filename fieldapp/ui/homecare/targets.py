"""Where the pages of home care can be told to go."""

from dataclasses import dataclass

from fieldapp.domain.ids import DraftId

START = "start"
WORRY = "worry"


@dataclass(frozen=True, slots=True)
class NewWorry:
    """An empty form."""


@dataclass(frozen=True, slots=True)
class OpenWorry:
    """A form that was left, or that waits for the next visit."""

    draft_id: DraftId
