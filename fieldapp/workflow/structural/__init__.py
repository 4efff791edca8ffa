"""Structural signals: what goes wrong again and again, noted without a person and brought to the coordinator.

    new_form, open_draft, autosave, check, similar, send     the worker's thirty seconds
    mine, timeline, totals, heard                            what became of them
    board, loose, theme, bundle, plan, send_planned …        the coordinator's board, by the eight phases

Source: brochure 7.12 (structural work), code lists E26 and E27, practice C1.
"""

from fieldapp.workflow.structural.board import (
    Board,
    LooseDetail,
    LooseRow,
    SignalLine,
    Suggestion,
    ThemeDetail,
    ThemeRow,
    board,
    loose,
    theme,
    waiting,
)
from fieldapp.workflow.structural.bundling import bundle, rename, take_out, weigh
from fieldapp.workflow.structural.form import (
    Check,
    Found,
    StructuralForm,
    autosave,
    check,
    discard_draft,
    drafts,
    municipalities,
    new_form,
    open_draft,
    send,
)
from fieldapp.workflow.structural.heard import (
    HeardStructural,
    MineRow,
    Similar,
    StepLine,
    heard,
    mine,
    similar,
    timeline,
    totals,
)
from fieldapp.workflow.structural.telling import (
    StepForm,
    check_step,
    keep_step,
    open_step,
    plan,
    send_planned,
    undo_planned,
)

__all__ = [
    "Board",
    "Check",
    "Found",
    "HeardStructural",
    "LooseDetail",
    "LooseRow",
    "MineRow",
    "SignalLine",
    "Similar",
    "StepForm",
    "StepLine",
    "StructuralForm",
    "Suggestion",
    "ThemeDetail",
    "ThemeRow",
    "autosave",
    "board",
    "bundle",
    "check",
    "check_step",
    "discard_draft",
    "drafts",
    "heard",
    "keep_step",
    "loose",
    "mine",
    "municipalities",
    "new_form",
    "open_draft",
    "open_step",
    "plan",
    "rename",
    "send",
    "send_planned",
    "similar",
    "take_out",
    "theme",
    "timeline",
    "totals",
    "undo_planned",
    "waiting",
    "weigh",
]
