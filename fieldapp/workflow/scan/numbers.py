"""Numbers and addresses in a text: what never leaves (national number, IBAN, card), telephones and e-mail.

What blocks has check digits that fit, and the shape that people write it in: a row of ages or opening hours
that happens to fit is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from stdnum import iban, luhn, numdb
from stdnum.be import bis, nn

from fieldapp.domain.disclosure.guards import BLOCKING_TEXT
from fieldapp.workflow.scan.digits import Chain, chains, digits_of, gaps, runs, shape
from fieldapp.workflow.scan.seen import (
    CARD,
    EMAIL,
    IBAN,
    NATIONAL_NUMBER,
    PHONE,
    Seen,
    Span,
    TextFinding,
    apart,
)


def blocking_kinds(texts: Iterable[str]) -> tuple[str, ...]:
    """Kinds of numbers in any of these texts that may never leave."""
    kinds = {finding.kind for text in texts for finding in numbers(text) if finding.blocks}
    return tuple(kind for kind in BLOCKING_TEXT if kind in kinds)


def numbers(text: str) -> list[TextFinding]:
    """Numbers and e-mail addresses, what blocks first; none overlaps another."""
    return numbers_in(Seen.of(text))


def numbers_in(seen: Seen) -> list[TextFinding]:
    """The same, of a text that was looked at already."""
    found = [seen.finding(EMAIL, *span) for span in _emails(seen.plain)]
    if _DIGIT_OR_NIL.search(seen.plain):
        linked = list(chains(seen.plain))
        ibans = [seen.finding(IBAN, *span) for span in _ibans(seen.plain)]
        national = [seen.finding(NATIONAL_NUMBER, *span) for each in linked for span in _nationals(each)]
        cards = [seen.finding(CARD, *span) for each in linked for span in _cards(each)]
        phones = [seen.finding(PHONE, *span) for each in linked for span in _phones(each)]
        found = [*national, *ibans, *cards, *found, *phones]
    return apart(found)


_DIGIT_OR_NIL: Final = re.compile(r"\d|nul", re.IGNORECASE)


def _span(run: Chain) -> Span:
    return run[0].start, run[-1].end


# --- national numbers ---------------------------------------------------------------------------------

_ON_THE_CARD: Final = (2, 2, 2, 3, 2)
_ABROAD: Final = "00"


def _nationals(chain: Chain) -> Iterator[Span]:
    for run in runs(chain, (11,)):
        if _is_national(run) and not _is_abroad(chain, run):
            yield _span(run)


def _is_national(run: Chain) -> bool:
    digits = digits_of(run)
    return nn.is_valid(digits) or bis.is_valid(digits) or _as_on_the_card(run, digits)


def _as_on_the_card(run: Chain, digits: str) -> bool:
    """Written as on an identity card, with a slip in its digits: still somebody's number."""
    month, day = int(digits[2:4]) % 20, int(digits[4:6])
    written = tuple(gap.strip() for gap in gaps(run)) in ((".", ".", "-", "."), (".", ".", "-", "-"))
    return shape(run) == _ON_THE_CARD and written and month <= 12 and day <= 31


def _is_abroad(chain: Chain, run: Chain) -> bool:
    """ "+32 470 12 34 56" and "00 32 470 12 34 56" are telephones, whatever their digits."""
    before = [group.digits for group in chain if group.start < run[0].start]
    return run[0].plus or before[-1:] == [_ABROAD]


# --- accounts and cards -------------------------------------------------------------------------------

_BETWEEN: Final = r"[ .,\-/_\n]{0,3}"
_IBAN: Final = re.compile(
    rf"(?<![0-9a-z])(?=([a-z]{{2}}{_BETWEEN}\d{_BETWEEN}\d(?:{_BETWEEN}[0-9a-z]){{11,30}}))", re.IGNORECASE
)
_SEPARATORS: Final = re.compile(r"[ .,\-/_\n]")


def _ibans(plain: str) -> Iterator[Span]:
    """The number, without words that happen to follow it: each country has its own length."""
    for match in _IBAN.finditer(plain):
        start, end = match.span(1)
        places = [at for at in range(start, end) if plain[at].isalnum()]
        length = _iban_length(match[1][:2].upper())
        if 0 < length <= len(places):
            last = places[length - 1] + 1
            if iban.is_valid(_SEPARATORS.sub("", plain[start:last]), check_country=False):
                yield start, last


@cache
def _iban_length(country: str) -> int:
    """How many characters an IBAN of that country has (ISO 13616); 0 when it has none."""
    _, about = numdb.get("iban").info(country)[0]
    sizes = re.findall(r"\d+", about.get("bban", ""))
    return 4 + sum(map(int, sizes)) if sizes else 0


# How the numbers of cards begin, and how long they are then (ISO/IEC 7812; Bancontact is 6703).
_CARDS: Final = re.compile(
    r"4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6703\d{13}|(?:5018|5020|5038|58\d\d|6\d{3})\d{8,15}"
)
_CARD_LENGTHS: Final = tuple(range(12, 20))
_CARD_SHAPES: Final = ((4, 6, 5), (4, 6, 4))


def _cards(chain: Chain) -> Iterator[Span]:
    for run in sorted(runs(chain, _CARD_LENGTHS), key=lambda each: sum(shape(each)), reverse=True):
        digits = digits_of(run)
        if _is_grouped(shape(run)) and _CARDS.fullmatch(digits) and luhn.is_valid(digits):
            yield _span(run)


def _is_grouped(sizes: tuple[int, ...]) -> bool:
    """In groups of one size, of which the last may be smaller or hold one more block."""
    if len(sizes) == 1 or sizes in _CARD_SHAPES:
        return True
    return set(sizes) == {1} or (set(sizes[:-1]) <= {4, 8} and sizes[-1] <= 8)


# --- telephones and e-mail ----------------------------------------------------------------------------

_HOME: Final = (9, 10)
_FAR: Final = tuple(range(8, 16))


def _phones(chain: Chain) -> Iterator[Span]:
    """From the left, each as long as it can be."""
    at = 0
    while at < len(chain):
        ends = [end for end in range(len(chain), at, -1) if _is_phone(chain[at:end])]
        if ends:
            yield chain[at].start - chain[at].plus, chain[ends[0] - 1].end
        at = ends[0] if ends else at + 1


def _is_phone(run: Chain) -> bool:
    digits = digits_of(run)
    typed = all(group.end - group.start == len(group.digits) for group in run)
    if typed and any(mark in gap for gap in gaps(run) for mark in ",:\n"):
        return False
    if run[0].plus or digits.startswith(_ABROAD):
        return len(digits.removeprefix(_ABROAD)) in _FAR and len(digits) > _HOME[0]
    return digits.startswith("0") and len(digits) in _HOME and not _is_firm(run, digits)


def _is_firm(run: Chain, digits: str) -> bool:
    """A number of the register of firms: "0417.497.106", with its check digits."""
    return shape(run) in ((4, 3, 3), (10,)) and 97 - int(digits[:8]) % 97 == int(digits[8:])


_AT: Final = r"(?: ?@ ?| ?[(\[{<] ?at ?[)\]}>] ?| ?[(\[] ?apenstaartje ?[)\]] ?| at | apenstaart(?:je)? )"
_DOT: Final = r"(?:\.| ?[(\[{<] ?(?:dot|punt) ?[)\]}>] ?| punt | dot )"
_ENDS: Final = r"(?:be|com|net|org|nl|eu|fr|de|lu|info|brussels|vlaanderen|uk|pl|ro|bg|tr|ma|me|io)"
_EMAIL: Final = re.compile(r"[\w.+\-]{1,64} ?@ ?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_SAID_EMAIL: Final = re.compile(
    rf"[\w+\-]+(?:{_DOT}[\w+\-]+){{0,3}}{_AT}[\w\-]+(?:{_DOT}[\w\-]+){{0,3}}{_DOT}{_ENDS}\b", re.IGNORECASE
)


def _emails(plain: str) -> Iterator[Span]:
    if "@" in plain:
        yield from (match.span() for match in _EMAIL.finditer(plain))
    if _MAYBE_SAID.search(plain):
        yield from (match.span() for match in _SAID_EMAIL.finditer(plain))


_MAYBE_SAID: Final = re.compile(r"\bat\b|apenstaart|@", re.IGNORECASE)
