"""The small elements of FHIR, as the dictionaries that become JSON; what is empty is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid5

from fieldapp.domain.ids import RequestId
from fieldapp.domain.taxonomy import Taxonomies, Taxonomy
from fieldapp.interop.fhir.values import REQUEST

Element: TypeAlias = dict[str, Any]

DOSSIER: Final = "dossier_codes"
COMMA: Final = ", "
SEMICOLON: Final = "; "
_MOST_COMMAS: Final = 4  # parts of one label


def filled(**elements: Any) -> Element:
    """These elements without the empty ones. False is a value; so is zero."""
    return {name: value for name, value in elements.items() if value not in ("", None, [], {}, ())}


def resource(kind: str, **elements: Any) -> Element:
    """A resource of this type."""
    return {"resourceType": kind, **filled(**elements)}


def coding(known: Taxonomy, code: str) -> Element:
    """A code of one of our lists, with its Dutch words."""
    return {"system": known.fhir, "code": code, "display": known.label(code)}


def concept(known: Taxonomy, code: str) -> Element:
    """One code of a list; a code that the list does not have stands as words alone."""
    return {"coding": [coding(known, code)]} if code in known else filled(text=code)


def code_of(known: Taxonomy, words: str) -> str:
    """The code that these words are the label of, or empty."""
    folded = words.strip().casefold()
    return next((code for code in known.shared if folded in _names(known, code)), "")


def _names(known: Taxonomy, code: str) -> tuple[str, ...]:
    term = known.term(code)
    return tuple(name.casefold() for name in (term.nl, term.short) if name)


def worded(known: Taxonomy, words: str) -> Element:
    """Words as they were received, with the code they are the label of, if there is one."""
    code = code_of(known, words)
    return filled(coding=[coding(known, code)] if code else [], text=words)


def parts(known: Taxonomy, text: str, by: str) -> tuple[str, ...]:
    """A text taken apart so that joining by `by` gives it back, as many parts as are labels of the list.

    Labels hold commas themselves, so the longest that fits is taken first.
    """
    words = text.split(by)
    if any(not word.strip() for word in words):
        return (text,)
    return tuple(_grouped(known, words, by))


def _grouped(known: Taxonomy, words: list[str], by: str) -> Iterator[str]:
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + _MOST_COMMAS), at, -1)
        end = next((end for end in ends if code_of(known, by.join(words[at:end]))), at + 1)
        yield by.join(words[at:end])
        at = end


def entry(lists: Taxonomies, code: str, **value: Any) -> Element:
    """One `Task.input` whose kind is a code of the dossier list, or a field of a request."""
    known = lists[DOSSIER] if code in lists[DOSSIER] else lists["fields"]
    return {"type": concept(known, code), **value}


def identifier(system: str, value: str) -> Element:
    return {"system": system, "value": value}


def reference(url: str) -> Element:
    return {"reference": url}


def url_of(request: RequestId, what: str) -> str:
    """The address of one resource inside the bundle: the same each time the same request is written."""
    return f"urn:uuid:{uuid5(UUID(hex=request), what)}"


def request_identifier(request: RequestId) -> Element:
    """What says which request it is, in every resource that stands for it."""
    return identifier(REQUEST, str(UUID(hex=request)))


def moment(at: datetime) -> str:
    """An instant in UTC."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def with_field(fields: Mapping[str, str], code: str) -> str:
    """The text of a field, empty when it was not handed over."""
    return fields.get(code, "")
