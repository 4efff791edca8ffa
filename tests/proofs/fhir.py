"""What goes into an own dossier is FHIR R4, and says what was received: no more, no less, no other.

Random requests are written as a Bundle, looked at by models of R4B that are not ours and by the element list
of R4 4.0.1, and read back to the very same values. The control spoils one element of each Bundle: the same
look must find it.
"""

import json
import random
from typing import Final

from fieldapp.errors import InvalidInput
from fieldapp.interop.fhir import Handed, decode, encode, fitting
from tests.interop.fhir_check import WORDS, a_request, faults, spoil
from tests.proofs import Proof

_SHORT: Final = 300
_FULL: Final = 10_000


def prove(*, full: bool) -> Proof:
    rng = random.Random(20261124)
    count = _FULL if full else _SHORT
    requests = [a_request(rng) for _ in range(count)]
    wrong = sum(_is_wrong(each) for each in requests)
    control = sum(_is_found(each, rng) for each in requests)
    lines = (f"{count} bundles written, validated and read back; {control} of {count} spoiled ones found",)
    missed = count - control  # a spoiled bundle that passes is a look that does not see
    return Proof("fhir", count, wrong + missed, goal=0, control=control, lines=lines)


def _is_wrong(handed: Handed) -> bool:
    data = encode(handed, WORDS)
    if faults(json.loads(data)) or encode(handed, WORDS) != data:
        return True
    try:
        return decode(data, WORDS) != fitting(handed)
    except InvalidInput:
        return True


def _is_found(handed: Handed, rng: random.Random) -> bool:
    return bool(faults(spoil(json.loads(encode(handed, WORDS)), rng)))
