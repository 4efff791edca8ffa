"""A received request into the core actor's own dossier, and what the dossier system says back.

offering                        what can be handed over, and whether it was
to_file, copied, on_paper, typed_over     the ways to hand over what was chosen
take_over                       a Task becomes the next step of its request
folder.exchange                 the watched folder (`fieldapp sync --export-dir`)
tidy                            files outside go on their day, and when the person stops
"""

from fieldapp.workflow.dossier.choosing import ALWAYS, MAY, FileOut, Offering, offering, went_on
from fieldapp.workflow.dossier.coming_back import TakenOver, take_over
from fieldapp.workflow.dossier.handing import (
    CLIPBOARD,
    FILE,
    PAPER,
    TYPED,
    Choice,
    copied,
    on_paper,
    to_file,
    typed_over,
)
from fieldapp.workflow.dossier.writing import tidy

__all__ = [
    "ALWAYS", "CLIPBOARD", "FILE", "MAY", "PAPER", "TYPED", "Choice", "FileOut", "Offering", "TakenOver",
    "copied", "offering", "on_paper", "take_over", "tidy", "to_file", "typed_over", "went_on",
]  # fmt: skip
