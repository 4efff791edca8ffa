"""Figures without persons: what is counted, the frozen table of a quarter, and how the network reads it.

Each device counts what happened on it and gives its organisation one sum per quarter. The organisation adds
up and freezes one table per quarter, every cell a multiple of 5 by a keyed rule (`rounding`). The coordinator
adds up those tables and never holds anything finer.
"""

from fieldapp.domain.figures.cells import (
    ABILITIES,
    BLOCKS,
    ENDS,
    STEPS,
    Cells,
    block_of,
    catalogue,
    code_of,
    of_block,
    within,
)
from fieldapp.domain.figures.counting import Heard, Received, Sent, count_heard, count_received, count_sent
from fieldapp.domain.figures.quarters import Quarter
from fieldapp.domain.figures.reading import Shown, half_within, out_of_hundred, shown, total
from fieldapp.domain.figures.rounding import BASE, freeze, rounded
from fieldapp.domain.figures.wire import Counts, Table, decode_figures, encode_counts, encode_table

__all__ = [
    "ABILITIES",
    "BASE",
    "BLOCKS",
    "ENDS",
    "STEPS",
    "Cells",
    "Counts",
    "Heard",
    "Quarter",
    "Received",
    "Sent",
    "Shown",
    "Table",
    "block_of",
    "catalogue",
    "code_of",
    "count_heard",
    "count_received",
    "count_sent",
    "decode_figures",
    "encode_counts",
    "encode_table",
    "freeze",
    "half_within",
    "of_block",
    "out_of_hundred",
    "rounded",
    "shown",
    "total",
    "within",
]
