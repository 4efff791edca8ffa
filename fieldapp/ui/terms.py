"""Words of the code lists (E01 to E29), in the language of the screen.

Terms that were added on this device are known once the window was told (`show_local`).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from PySide6 import QtCore

import resources
from fieldapp.domain.taxonomy import LocalTerm, Taxonomies, Term

_LOCAL: Final = "local_terms"


def word(name: str, code: str) -> str:
    """The words of `code` in list `name` ("e16", "e02_vraagsoort"); an unknown code is shown as itself."""
    return _say(lists()[name].term(code))


def chip(name: str, code: str) -> str:
    """The short label of `code`, for chips and lists."""
    term = lists()[name].term(code)
    return term.chip if _language() == _DUTCH and not term.is_local else _say(term)


def words(name: str, codes: Iterable[str]) -> str:
    """Several codes, as one line of short labels."""
    return ", ".join(chip(name, code) for code in codes)


def options(name: str, *, only: Iterable[str] | None = None, local: bool = True) -> list[tuple[str, str]]:
    """(code, short label) of a whole list in screen order, or of the codes in `only`.

    `local` False leaves out what this device added: for codes that leave as codes.
    """
    wanted = None if only is None else set(only)
    return [
        (term.code, chip(name, term.code))
        for term in lists()[name].terms
        if (term.code in wanted if wanted is not None else not term.extra.get("retired"))
        and (local or not term.is_local)
    ]


def extra(name: str, code: str, key: str, default: str = "") -> str:
    """What only one list has, such as the `tone` of a state or the `line` of a duty."""
    value = lists()[name].term(code).extra.get(key, default)
    return value if isinstance(value, str) else default


def is_local(name: str, code: str) -> bool:
    """Whether this term was added on this device: shown as such, for elsewhere nobody knows it."""
    return lists()[name].term(code).is_local


def lists() -> Taxonomies:
    """All lists, with what was added on this device."""
    app = QtCore.QCoreApplication.instance()
    added = app.property(_LOCAL) if app is not None else None
    return _with(added) if isinstance(added, tuple) else _shared()


def show_local(added: Sequence[LocalTerm]) -> None:
    """From now on the lists hold these terms too. With the lock they go: the process is replaced."""
    app = QtCore.QCoreApplication.instance()
    if app is not None:
        app.setProperty(_LOCAL, tuple(added))


@cache
def _shared() -> Taxonomies:
    return Taxonomies.from_data(resources.load_taxonomies())


@cache
def _with(added: tuple[LocalTerm, ...]) -> Taxonomies:
    return _shared().with_local(added)


_DUTCH: Final = QtCore.QLocale.Language.Dutch
_FRENCH: Final = QtCore.QLocale.Language.French


def _language() -> QtCore.QLocale.Language:
    return QtCore.QLocale().language()


def _say(term: Term) -> str:
    if term.is_local:
        return QtCore.QCoreApplication.translate("terms", "{words} (own word)").format(words=term.nl)
    if _language() == _DUTCH:
        return term.nl
    return term.fr if _language() == _FRENCH and term.fr else term.en
