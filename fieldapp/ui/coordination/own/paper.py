"""The sheet with the key on paper, for a safe."""

from PySide6 import QtCore

from fieldapp.ui.coordination.own import words
from fieldapp.ui.printing.document import LARGE, Bullets, Heading, Note, Paragraph, Printable
from fieldapp.workflow.partnership import Office

translate = QtCore.QCoreApplication.translate
_A_LINE = 3  # groups


def paper_sheet(office: Office, code: str, network: str) -> Printable:
    """One page: what it is, the groups, and what to do with it."""
    prefix, *groups = code.split("-")
    lines = [f"{prefix}-{'-'.join(groups[:_A_LINE])}"]
    rest = groups[_A_LINE:]
    lines += ["-".join(rest[at : at + _A_LINE]) for at in range(0, len(rest), _A_LINE)]
    return Printable(
        translate("offices", "Key on paper"),
        (
            Heading(words.office(office)),
            Paragraph(network),
            *(Paragraph(line, size=LARGE, bold=True) for line in lines),
            Note(
                (
                    Paragraph(
                        translate("offices", "Who has this paper can take the office over. Keep it safe.")
                    ),
                )
            ),
            Bullets(
                (
                    translate(
                        "offices", "Type it over once in the program, so that it is sure to be readable."
                    ),
                    translate("offices", "Look at it every year, and note that in the program."),
                    translate(
                        "offices", "After a change of keys this paper is worth nothing. Destroy it then."
                    ),
                )
            ),
        ),
    )
