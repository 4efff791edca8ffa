"""Four words that two people compare by voice: they bind an enrolment to what both programs saw.

Memory-hard on purpose: whoever wants to make other keys that give the same four words pays 64 MiB and three
passes for each of 2^44 guesses.
"""

import hmac
from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from resources import read_text
from sync.errors import WordsDiffer
from sync.protocol import Publics, context, digest

LIST_LENGTH = 2048
TRIES = 3
"""Wrong entries after which an invitation is over."""

_BITS = 11
_MEMORY_KIB = 64 * 1024
_PASSES = 3
_HASH_LENGTH = 32

FourWords: TypeAlias = tuple[str, str, str, str]


@cache
def word_list() -> tuple[str, ...]:
    """2,048 Dutch words; the place of a word in the list is part of the protocol."""
    words = tuple(read_text("wordlists/dutch.txt").split())
    if len(set(words)) != LIST_LENGTH:
        raise ValueError("the word list must have 2,048 different words")
    return words


def four_words_up(message: bytes, inv: bytes) -> FourWords:
    """Read out by the newcomer: from the enrolment message E."""
    return _words(digest(context("words"), message), inv)


def four_words_down(message: bytes, inv: bytes, organisation_digest: bytes, root_digest: bytes) -> FourWords:
    """Read out by the administrator: from E and the two documents that the newcomer will pin.

    `organisation_digest` is of the organisation document of the administrator who answers (for the first
    device of a new organisation: the coordinator's).
    """
    return _words(digest(context("confirm"), message, organisation_digest, root_digest), inv)


def four_words_of_successor(net: bytes, old: bytes, new: bytes, publics: Publics) -> FourWords:
    """Read out by telephone by an organisation that takes the place of another: from its first keys.

    `old` and `new` are organisation ids; the keys are those that the new id is made of.
    """
    return _words(digest(context("succeed"), net, old, new, *publics), new)


def same_words(typed: Sequence[str], expected: FourWords) -> bool:
    """Case and blanks do not matter; everything else does."""
    written = " ".join(word.strip().casefold() for word in typed)
    return hmac.compare_digest(written.encode("utf-8"), " ".join(expected).encode("utf-8"))


def check_words(typed: Sequence[str], expected: FourWords, *, wrong_before: int) -> None:
    """Raises WordsDiffer if they are not the same, or if this invitation was already ended by wrong words.

    `wrong_before` is how often wrong words were typed for it; the caller keeps that count in its store.
    """
    if wrong_before >= TRIES:
        raise WordsDiffer(0)
    if not same_words(typed, expected):
        raise WordsDiffer(TRIES - wrong_before - 1)


def _words(seed: bytes, inv: bytes) -> FourWords:
    """The first 44 bits of Argon2id(seed, salt = invitation id), eleven at a time."""
    hashed = Argon2id(
        salt=inv, length=_HASH_LENGTH, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB
    ).derive(seed)
    number = int.from_bytes(hashed, "big") >> (8 * _HASH_LENGTH - 4 * _BITS)
    first, second, third, fourth = (
        word_list()[number >> (place * _BITS) & (LIST_LENGTH - 1)] for place in (3, 2, 1, 0)
    )
    return first, second, third, fourth
