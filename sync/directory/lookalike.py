"""Names that look the same to a hurried eye.

Not the whole of Unicode's table of confusables: the letters of the alphabets that are on people's keyboards
here, and the digits and letter pairs that pass for letters.
"""

import unicodedata
from collections.abc import Iterable
from itertools import combinations

from sync.directory.root import Member

_LOOKS_LIKE = {
    # Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ғ": "f", "һ": "h", "н": "h", "і": "i", "ї": "i",
    "ј": "j", "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s",
    "т": "t", "ц": "u", "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "з": "3", "ь": "b", "я": "r",
    # Greek
    "α": "a", "β": "b", "ϲ": "c", "δ": "d", "ε": "e", "η": "n", "ι": "i", "κ": "k", "λ": "l", "μ": "u",
    "ν": "v", "ο": "o", "π": "n", "ρ": "p", "σ": "o", "ς": "c", "τ": "t", "υ": "u", "χ": "x", "γ": "y",
    "ω": "w", "ζ": "z",
    # Latin with strokes, dotless and the like, which do not come apart into letter and accent
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ſ": "s", "ɑ": "a", "ɡ": "g", "ʟ": "l",
    "ɩ": "i", "ꞵ": "b", "æ": "ae", "œ": "oe", "ɴ": "n", "ᴏ": "o",
    # digits and marks
    "0": "o", "1": "l", "!": "l", "|": "l", "3": "e", "5": "s", "8": "b", "$": "s", "€": "e", "@": "a",
}  # fmt: skip

_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ij", "y"))
_ONE_STROKE = str.maketrans({"i": "l", "j": "l"})


def skeleton(name: str) -> str:
    """What is left of a name when case, accents, blanks, marks and look-alike letters are folded away."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    folded = "".join(_LOOKS_LIKE.get(character, character) for character in decomposed)
    letters = "".join(character for character in folded if character.isalnum())
    for pair, single in _PAIRS:
        letters = letters.replace(pair, single)
    return letters.translate(_ONE_STROKE)


def legal_number(number: str) -> str:
    """Digits only; "0207.446.759" and "BE 0207 446 759" are one number."""
    return "".join(character for character in number if character.isdecimal())


def look_alikes(members: Iterable[Member]) -> list[tuple[Member, Member]]:
    """Pairs of active organisations that one could be taken for the other."""
    active = [
        (member, skeleton(member.name), legal_number(member.legal_number))
        for member in members
        if member.active
    ]
    return [
        (one, other)
        for (one, name, number), (other, other_name, other_number) in combinations(active, 2)
        if name == other_name or (number and number == other_number)
    ]
