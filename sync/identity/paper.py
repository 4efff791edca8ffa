"""The pair that will follow, on paper: a seed as groups of letters and digits that can be typed.

With it an organisation, or a network, changes its keys as planned, and gets them back when the devices that
held the present ones are gone.
"""

from typing import Literal, TypeAlias

from sync.errors import Malformed
from sync.identity.signing import PairKey
from sync.protocol import context, digest
from sync.protocol.groups import cleaned, from_groups, to_groups

PaperUse: TypeAlias = Literal["root", "org"]

_PREFIX = {"root": "VPR", "org": "VPO"}
_CHECK_BYTES = 4
_SEED = 32


def to_paper(pair: PairKey, use: PaperUse) -> str:
    """What is printed: `VPR` (network) or `VPO` (organisation), and nine groups."""
    seed = pair.to_bytes()
    return "-".join([_PREFIX[use], *to_groups(seed + digest(context(use), seed)[:_CHECK_BYTES])])


def from_paper(text: str, use: PaperUse) -> PairKey:
    """The pair of what was typed. Raises WrongGroup, or Malformed("paper") for another paper."""
    symbols = cleaned(text)
    if not symbols.startswith(_PREFIX[use]):
        raise Malformed("paper")
    data = from_groups(symbols[len(_PREFIX[use]) :], "paper")
    seed, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
    if len(seed) != _SEED or digest(context(use), seed)[:_CHECK_BYTES] != check:
        raise Malformed("paper")
    return PairKey.from_seed(seed)
