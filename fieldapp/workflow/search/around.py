"""What is found around people: places, agenda, helpers, structural signals, rights, services, own words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from fieldapp.domain.finding import Question, excerpt, folded, words_of
from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.domain.rights import Right
from fieldapp.store import search as index
from fieldapp.store.structural import IN
from fieldapp.workflow import rights, socialmap
from fieldapp.workflow.search.values import Found, Rows, entries, together
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ServiceRow
from fieldapp.workflow.structural import mine as own_structural

SIGNAL: Final = "signal"
THEME: Final = "theme"


def places(session: Session, asked: Question, limit: int) -> Rows:
    """Meeting places by name and municipality; their house rules, hours and catchment find them too."""
    return entries(session, asked, index.PLACE, limit)


def planned(session: Session, asked: Question, limit: int) -> Rows:
    """What stands in the agenda, by its title and line; never by an address."""
    return entries(session, asked, index.AGENDA, limit)


def visits(session: Session, asked: Question, limit: int) -> Rows:
    """Notes of presences, and what there is to do at a place; `ref` is the place, `title` its name."""
    seen, total = entries(session, asked, index.VISIT, limit)
    there = [(row, session.search.place_of_visit(row.ref)) for row in seen]
    rows, more = entries(session, asked, index.ACTIVITY, limit)
    does = [(_named(row, asked), session.search.place_of_activity(row.ref)) for row in rows]
    found = [(row, where) for row, where in (*there, *does) if where is not None]
    return tuple(replace(row, ref=where[0], title=where[1]) for row, where in found)[:limit], total + more


def helpers(session: Session, asked: Question, limit: int) -> Rows:
    """Helpers in the area by name and by what was agreed; never by their address."""
    return entries(session, asked, index.HELPER, limit)


def own_terms(session: Session, asked: Question, limit: int) -> Rows:
    """Own words in the lists."""
    return entries(session, asked, index.TERM, limit)


def structural(session: Session, asked: Question, limit: int) -> Rows:
    """Own structural signals by their words, and what was heard of them; `ref` is a theme, or empty."""
    own, total = entries(session, asked, index.STRUCTURAL, limit)
    heard, more = entries(session, asked, index.STEP_HEARD, limit)
    mine = tuple(replace(row, ref=theme_of(session, row.ref) or "") for row in own)
    told = tuple(replace(row, ref=_theme(row.ref)) for row in heard)
    return together(limit, (mine, total), (told, more))


def theme_of(session: Session, structural_id: str) -> ThemeId | None:
    """The theme that the coordinator put a structural signal in, when that became known."""
    rows = own_structural(session)
    return next((row.theme_id for row in rows if row.id == structural_id), None)


def board(session: Session, asked: Question, limit: int) -> Rows:
    """For the coordinator: themes, what was told of them, and signals; `about` says which it is."""
    themes, total = entries(session, asked, index.THEME, limit)
    named = tuple(replace(row, about=THEME) for row in themes)
    steps, more = entries(session, asked, index.STEP_TOLD, limit)
    known = {row.ref for row in themes}
    told = (replace(row, ref=_theme(row.ref), about=THEME) for row in steps)
    signalled, loose = entries(session, asked, index.SIGNALLED, limit)
    came = tuple(_signalled(session, row) for row in signalled)
    return together(
        limit, (named, total), (tuple(row for row in told if row.ref not in known), more), (came, loose)
    )


def all_rights(session: Session, asked: Question, limit: int) -> Rows:
    """Rights of the checklist by name, explanation and keywords; `title` is the name."""
    fitting = [right for right in rights.catalogue(session) if _fits(_folded(_texts(right)), asked)]
    return tuple(
        Found(right.code, right.name, excerpt(right.plain, asked), right.line) for right in fitting[:limit]
    ), len(fitting)


def words_of_rights(session: Session) -> frozenset[str]:
    """The words that the checklist knows, folded."""
    return frozenset(word for right in rights.catalogue(session) for word in _folded(_texts(right)))


def services(session: Session, asked: Question, limit: int) -> tuple[tuple[ServiceRow, ...], int]:
    """Services of the social map, as its own page finds them; a typing error counts as what was meant."""
    text = " ".join(word.also[-1] if word.also else word.typed for word in asked.words)
    rows = socialmap.find(session, text, limit=limit) if asked.words else ()
    return rows, len(rows)


def remarks(session: Session, asked: Question, limit: int) -> Rows:
    """What was noted with a service of the social map; `ref` is the service."""
    rows, total = entries(session, asked, index.REMARK, limit)
    known = ((row, session.search.service_of(row.ref)) for row in rows)
    return tuple(replace(row, ref=ref) for row, ref in known if ref is not None), total


def _texts(right: Right) -> tuple[str, ...]:
    return right.name, right.plain, right.line, str(right.extra.get("keywords", ""))


@cache
def _folded(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of these texts, folded once: the checklist is asked again at every letter."""
    return tuple(folded(word) for text in texts for word in words_of(text))


def _fits(words: tuple[str, ...], asked: Question) -> bool:
    return bool(asked.words) and all(any(word.begins(each) for each in words) for word in asked.words)


def _named(row: Found, asked: Question) -> Found:
    """An activity: what there is to do says more than where the hit stands."""
    parts = [row.title] if row.line.text == "" else [row.title, row.line.text]
    return replace(row, line=excerpt(" · ".join(parts), asked))


def _theme(ref: str) -> str:
    """The theme of a step."""
    return ref.partition("/")[0]


def _signalled(session: Session, row: Found) -> Found:
    """A signal that came in: itself while it is loose, else the theme it was put into."""
    kept = session.store.structural.get(IN, StructuralId(row.ref))
    if kept is None or kept.theme_id is None:
        return replace(row, about=SIGNAL)
    return replace(row, ref=kept.theme_id, about=THEME)
