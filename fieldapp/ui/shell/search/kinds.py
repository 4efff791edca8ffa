"""What a workspace hands to the search: one value per kind of thing that can be found.

Workspaces never know each other's kinds; the window shows whatever its workspace registered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldapp.workflow.search import Excerpt, Question
    from fieldapp.workflow.session import Session

DO = "do"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the results: bold title, a muted line with the hits marked in it (start, end), and a few
    words at the far side. `key` goes back to the kind that made it.
    """

    key: str
    title: str
    line: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    side: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind is asked: the question, how many lines at most, and whether somebody's words may show."""

    question: Question
    limit: int
    quotes: bool


@dataclass(frozen=True, slots=True)
class Hits:
    """What a kind found: its first lines, and how many there are in all."""

    items: Sequence[Item] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class SearchKind:
    """One kind of thing. `find` and `words` run on the store's thread, `open` on the screen's.

    `words`: words, folded, that this kind knows beside the index of the store; they help with typing errors.
    """

    key: str
    label: str
    icon: str
    find: Callable[[Session, Asked], Hits]
    open: Callable[[str], None]
    words: Callable[[Session], Iterable[str]] = field(default=lambda session: ())


def item(key: str, title: str, line: Excerpt, side: str = "", *, quote: bool = False) -> Item:
    """A line of which the muted part is an excerpt; `quote` puts it between quotation marks."""
    if not quote or not line.text:
        return Item(key, title, line.text, line.marks, side)
    moved = tuple((start + 1, end + 1) for start, end in line.marks)
    return Item(key, title, f"“{line.text}”", moved, side)
