"""Figures without persons, from device to organisation to coordinator.

give_counts      a device gives its organisation what it counted, once a quarter (part of every round)
own_quarters     what an organisation has; make_table freezes, send_table and keep_back decide
network_figures  what the coordinator reads; periods: what can be chosen; answer_care: E20
"""

from fieldapp.workflow.figures.care import CRITERIA, LONGEST, STANDINGS, Care, answer_care
from fieldapp.workflow.figures.counting import all_cells
from fieldapp.workflow.figures.giving import give_counts
from fieldapp.workflow.figures.network import (
    Answering,
    NetworkFigures,
    Pace,
    Period,
    Reached,
    network_figures,
    periods,
)
from fieldapp.workflow.figures.organisation import (
    FEW,
    RUNNING,
    WAITING,
    OwnQuarter,
    keep_back,
    make_table,
    own_quarters,
    send_table,
    waiting_tables,
)

__all__ = [
    "CRITERIA",
    "FEW",
    "LONGEST",
    "RUNNING",
    "STANDINGS",
    "WAITING",
    "Answering",
    "Care",
    "NetworkFigures",
    "OwnQuarter",
    "Pace",
    "Period",
    "Reached",
    "all_cells",
    "answer_care",
    "give_counts",
    "keep_back",
    "make_table",
    "network_figures",
    "own_quarters",
    "periods",
    "send_table",
    "waiting_tables",
]
