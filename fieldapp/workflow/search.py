"""Search everything on this device: a question with its typing errors forgiven, then what each kind finds.

A word is taken as a typing error only when no word of the index begins with it, or hardly any does; then the
nearest word that exists counts as well (optimal string alignment distance, over the beginnings of words).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from rapidfuzz.distance import OSA

from fieldapp.domain.finding import Excerpt, Question, Word, excerpt, fits, folded, marks, words_of
from fieldapp.domain.ids import ConversationId, RequestId, ThemeId
from fieldapp.domain.rights import Right
from fieldapp.store import search as index
from fieldapp.store.requests import IN, OUT
from fieldapp.store.search import COUNTED
from fieldapp.store.signals import FoundSignal
from fieldapp.workflow import rights, socialmap
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ServiceRow
from fieldapp.workflow.structural import mine as own_structural

__all__ = [
    "COUNTED",
    "Excerpt",
    "Found",
    "FoundConversation",
    "FoundRequest",
    "FoundSignal",
    "Question",
    "all_rights",
    "conversations",
    "excerpt",
    "fits",
    "folded",
    "keep_quotes",
    "marks",
    "notes",
    "people",
    "places",
    "planned",
    "question",
    "quotes_wanted",
    "requests",
    "services",
    "signals",
    "structural",
    "theme_of",
    "visits",
    "words_of",
    "words_of_rights",
]

_WITHOUT_QUOTES: Final = "search_without_quotes"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
_SHORTEST: Final = 4  # a shorter word has too many neighbours to guess which was meant
_LONG: Final = 8  # from so many letters on two errors are forgiven
_HEAD: Final = 2


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of a kind: its id, its name, and a line about it with the hits marked."""

    ref: str
    title: str
    line: Excerpt
    side: str = ""


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """A conversation: with whom, when, and the words around the hit."""

    id: ConversationId
    codename: str
    held_at: datetime
    line: Excerpt


@dataclass(frozen=True, slots=True)
class FoundRequest:
    """A request with where it stands; `other` is the other side's name."""

    id: RequestId
    codename: str
    other: str
    state: str
    line: Excerpt


def question(
    session: Session, text: str, more: Callable[[], frozenset[str]] = frozenset
) -> tuple[Question, tuple[str, ...]]:
    """What is looked for, and the spellings that count beside those that were typed.

    `more`: words that exist outside the store (folded), such as those of the list of rights; asked for only
    when a word looks like a typing error.
    """
    asked = Question.of(text)
    spellings: dict[str, str] = {}
    for word in asked.words:
        near = _nearest(session, word, more)
        if near:
            spellings[word.folded] = near
    return asked.also(spellings), tuple(spellings.values())


def signals(session: Session, asked: Question, limit: int) -> tuple[tuple[FoundSignal, ...], int]:
    """The newest signals that fit, and how many there are (up to `COUNTED`)."""
    rows = tuple(session.signals.found(asked, limit))
    return rows, len(rows) if len(rows) < limit else session.signals.count_found(asked)


def people(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """People by their names and municipality; their telephone finds them and is not shown."""
    return _entries(session, asked, index.PERSON, limit)


def places(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """Meeting places by name and municipality."""
    return _entries(session, asked, index.PLACE, limit)


def conversations(session: Session, asked: Question, limit: int) -> tuple[tuple[FoundConversation, ...], int]:
    """What was talked about, newest first, with whom and when."""
    found, total = _entries(session, asked, index.CONVERSATION, limit)
    shown = (_conversation(session, entry) for entry in found)
    return tuple(conversation for conversation in shown if conversation is not None), total


def notes(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """What was noted with a person beside signals and conversations; `ref` is the person, `title` who."""
    found, total = [], 0
    for kind in index.NOTES:
        rows = session.search.entries(asked, kind, limit)
        total += len(rows) if len(rows) < limit else session.search.count(asked, kind)
        for row in rows:
            person_id = session.search.person_of(row)
            person = session.people.get(person_id) if person_id else None
            if person is not None:
                found.append(Found(person.id, person.codename, excerpt(row.body, asked)))
    return tuple(found[:limit]), total


def planned(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """What stands in the agenda, by its title and line; never by an address."""
    return _entries(session, asked, index.AGENDA, limit)


def visits(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """Notes of presences; `ref` is the place, `title` its name."""
    rows, total = _entries(session, asked, index.VISIT, limit)
    places = ((row, session.search.place_of_visit(row.ref)) for row in rows)
    return tuple(Found(where[0], where[1], row.line) for row, where in places if where is not None), total


def structural(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """Own structural signals, by their words; the `ref` is the id of the signal."""
    return _entries(session, asked, index.STRUCTURAL, limit)


def theme_of(session: Session, structural_id: str) -> ThemeId | None:
    """The theme that the coordinator put a structural signal in, when that became known."""
    rows = own_structural(session)
    return next((row.theme_id for row in rows if row.id == structural_id), None)


def services(session: Session, asked: Question, limit: int) -> tuple[tuple[ServiceRow, ...], int]:
    """Services of the social map, as its own page finds them; a typing error counts as what was meant."""
    text = " ".join(word.also[-1] if word.also else word.typed for word in asked.words)
    rows = socialmap.find(session, text, limit=limit) if asked.words else ()
    return rows, len(rows)


def all_rights(session: Session, asked: Question, limit: int) -> tuple[tuple[Found, ...], int]:
    """Rights of the checklist by name, explanation and keywords; `title` is the name."""
    fitting = [right for right in rights.catalogue(session) if fits(_texts(right), asked)]
    return tuple(
        Found(right.code, right.name, excerpt(right.plain, asked), right.line) for right in fitting[:limit]
    ), len(fitting)


def words_of_rights(session: Session) -> frozenset[str]:
    """The words that the checklist knows, folded."""
    texts = (text for right in rights.catalogue(session) for text in _texts(right))
    return frozenset(folded(word) for text in texts for word in words_of(text))


def requests(
    session: Session, asked: Question, limit: int, *, sent: bool = True
) -> tuple[tuple[FoundRequest, ...], int]:
    """Requests that were sent (or received) by name, the other side's name and the question."""
    kind, direction = (index.REQUEST_OUT, OUT) if sent else (index.REQUEST_IN, IN)
    found, total = _entries(session, asked, kind, limit)
    shown = (_request(session, direction, entry) for entry in found)
    return tuple(request for request in shown if request is not None), total


def quotes_wanted(session: Session) -> bool:
    """Whether results may quote what somebody said or what was seen."""
    return not session.preferences.get(_WITHOUT_QUOTES, False)


def keep_quotes(session: Session, wanted: bool) -> None:
    """Remember that choice."""
    with session.database.transaction():
        session.preferences.set(_WITHOUT_QUOTES, not wanted)


def _entries(session: Session, asked: Question, kind: str, limit: int) -> tuple[tuple[Found, ...], int]:
    rows = session.search.entries(asked, kind, limit)
    total = len(rows) if len(rows) < limit else session.search.count(asked, kind)
    return tuple(Found(row.ref, row.title, excerpt(row.body, asked)) for row in rows), total


def _conversation(session: Session, entry: Found) -> FoundConversation | None:
    found = session.store.conversations.get(ConversationId(entry.ref))
    if found is None:
        return None
    person = session.people.get(found.person_id) if found.person_id else None
    return FoundConversation(found.id, person.codename if person else "", found.held_at, entry.line)


def _texts(right: Right) -> tuple[str, ...]:
    return right.name, right.plain, right.line, str(right.extra.get("keywords", ""))


def _request(session: Session, direction: str, entry: Found) -> FoundRequest | None:
    request_id = RequestId(entry.ref)
    request = session.requests.get(direction, request_id)
    standing = session.requests.standing(direction, request_id)
    if request is None or standing is None:
        return None
    other = request.recipient_name if direction == OUT else request.sender_name
    return FoundRequest(request_id, entry.title, other, standing.state, entry.line)


def _nearest(session: Session, word: Word, more: Callable[[], frozenset[str]]) -> str:
    """The word that was probably meant; empty when the typed one will do, or when nothing is near."""
    typed = word.folded
    if len(typed) < _SHORTEST or not typed.isalpha() or session.search.is_known(typed):
        return ""
    known = more()
    if any(each.startswith(typed) for each in known):
        return ""
    return _best(typed, session.search.words(typed[:_HEAD]) | known) or _best(
        typed, _other_heads(session, typed)
    )


def _best(typed: str, words: Iterable[str]) -> str:
    """The nearest of these words: fewest errors, then the shortest."""
    most = 2 if len(typed) >= _LONG else 1
    ranked = [(errors, len(word), word) for word in words if (errors := _errors(typed, word, most)) <= most]
    return min(ranked)[2] if ranked else ""


def _errors(typed: str, word: str, most: int) -> int:
    """How many typing errors lie between what was typed and a beginning of `word`."""
    size = len(typed)
    ends = {min(len(word), size + shift) for shift in range(-most, most + 1)}
    return min(int(OSA.distance(typed, word[:end], score_cutoff=most)) for end in ends)


def _other_heads(session: Session, typed: str) -> Iterator[str]:
    """Words that exist and differ from what was typed by one error in its first letters."""
    for start in sorted(set(_edits(typed))):
        if session.search.is_known(start):
            yield from session.search.words(start)


def _edits(typed: str) -> Iterator[str]:
    """One letter too many, too few or wrong, or two swapped, in the first letters."""
    for at in range(_HEAD):
        head, tail = typed[:at], typed[at:]
        yield head + tail[1:]
        yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail[1:]
            yield head + letter + tail
