"""One search, on the store's thread: every kind is asked the same, and the answers are put in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldapp.ui.shell.search.kinds import DO, Asked, Hits, Item, SearchKind
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

_FEW = 4  # lines of each kind while all kinds show
_MANY = 60  # lines of the one kind that was asked for


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do instead of something to find: a shortcut of the workspace, or a page to go to."""

    text: str
    run: Callable[[str], None]  # takes what was typed
    side: str = ""
    icon: str = "document"
    first: bool = False  # offered also when its words are not those that were typed
    with_words: bool = False  # means nothing for an empty question
    stays: bool = False  # changes the search itself, which remains in sight


@dataclass(frozen=True, slots=True)
class Group:
    """What one kind found."""

    kind: str
    label: str
    icon: str
    hits: Hits


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that one question found; `also` are the spellings that were added to it."""

    text: str
    groups: tuple[Group, ...] = ()
    also: tuple[str, ...] = ()
    total: int = 0
    quotes: bool = True


def look(session: Session, text: str, kinds: Sequence[SearchKind], only: str = "") -> Answer:
    """Ask every kind, or the one called `only`."""
    quotes = search.quotes_wanted(session)

    def more() -> frozenset[str]:
        return frozenset(word for kind in kinds for word in kind.words(session))

    question, also = search.question(session, text, more)
    if not question.words:
        return Answer(text, quotes=quotes)
    asked = Asked(question, _MANY if only else _FEW, quotes)
    groups = tuple(
        Group(kind.key, kind.label, kind.icon, kind.find(session, asked))
        for kind in kinds
        if only in ("", kind.key)
    )
    found = tuple(group for group in groups if group.hits.items)
    return Answer(text, found, also if found else (), sum(group.hits.total for group in found), quotes)


def to_do(text: str, tasks: Sequence[Task], label: str, only: str = "") -> Group | None:
    """What one can do: what the words fit, else the first things; everything for an empty question."""
    if only not in ("", DO):
        return None
    question = search.Question.of(text)
    offered = [at for at, task in enumerate(tasks) if question.words or not task.with_words]
    fitting = [at for at in offered if not question.words or search.fits([tasks[at].text], question)]
    always = [at for at in offered if tasks[at].with_words or (tasks[at].first and not fitting)]
    chosen = sorted({*fitting, *always})
    items = [Item(str(at), tasks[at].text, side=tasks[at].side, icon=tasks[at].icon) for at in chosen[:_MANY]]
    return Group(DO, label, "document", Hits(items, len(items))) if items else None
