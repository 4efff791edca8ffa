"""Words of the code lists (E01 to E29), in the language of the screen."""

from collections.abc import Iterable
from functools import cache

from PySide6 import QtCore

import resources
from fieldapp.domain.taxonomy import Taxonomies, Term


def word(name: str, code: str) -> str:
    """The words of `code` in list `name` ("e16", "e02_vraagsoort"); an unknown code is shown as itself."""
    return _say(lists()[name].term(code))


def chip(name: str, code: str) -> str:
    """The short label of `code`, for chips and lists."""
    term = lists()[name].term(code)
    return term.chip if _dutch() else _say(term)


def words(name: str, codes: Iterable[str]) -> str:
    """Several codes, as one line of short labels."""
    return ", ".join(chip(name, code) for code in codes)


def options(name: str, *, only: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """(code, short label) of a whole list in screen order, or of the codes in `only`."""
    wanted = None if only is None else set(only)
    return [
        (term.code, chip(name, term.code))
        for term in lists()[name].terms
        if wanted is None or term.code in wanted
    ]


def extra(name: str, code: str, key: str, default: str = "") -> str:
    """What only one list has, such as the `tone` of a state or the `line` of a duty."""
    value = lists()[name].term(code).extra.get(key, default)
    return value if isinstance(value, str) else default


@cache
def lists() -> Taxonomies:
    """All lists, read once."""
    return Taxonomies.from_data(resources.load_taxonomies())


def _dutch() -> bool:
    return QtCore.QLocale().language() == QtCore.QLocale.Language.Dutch


def _say(term: Term) -> str:
    return term.nl if _dutch() else term.en
