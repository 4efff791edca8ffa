"""Who is there for young people: the JAC and youth help for 18 to 25, youth help alone for who is younger."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources
from fieldapp.ui import labels
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text, muted

_PARTS = {"jongvolwassene_18_25": "young", "minderjarig": "minor"}


@cache
def _data() -> Mapping[str, Any]:
    return resources.load_toml("policy/youth.toml")


def is_young(age_class: str) -> bool:
    """Whether there is something to say at this age (E12)."""
    return age_class in _PARTS


def unbroken(reach: str) -> str:
    """`reach` with telephone numbers that stay on one line."""
    return re.sub(r"(?<=\d) (?=\d)", "\N{NO-BREAK SPACE}", reach)


class YouthNote(NoteBox):
    """A few lines on a form, shown by age."""

    def __init__(self) -> None:
        super().__init__("", "info")
        self.hide()

    def look_at(self, age_class: str) -> None:
        """Show who is there at this age, or nothing."""
        part = _data().get(_PARTS.get(age_class, ""))
        self.setVisible(part is not None)
        if part is not None:
            self.set_text(part["short"], part["title"])


class YouthCard(Card):
    """Every line with how to reach it, and that the numbers must be looked at first."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.line = Text()
        self.lines = Text()
        self.check = muted("")
        for widget in (self.line, self.lines, self.check):
            self.add(widget)
        self.hide()

    def look_at(self, age_class: str) -> None:
        """Show who is there at this age, or nothing."""
        data = _data()
        part = data.get(_PARTS.get(age_class, ""))
        self.setVisible(part is not None)
        if part is None:
            return
        self.set_title(part["title"])
        self.setAccessibleName(part["title"])
        self.line.set_text(part["text"])
        said = [f"{each['name']} · {unbroken(each['reach'])}\n{each['text']}" for each in part["line"]]
        self.lines.set_text("\n\n".join(said))
        text = self.tr("Written down on {day}. Check number and hours before you give them.")
        self.check.set_text(text.format(day=labels.full_day(data["checked_on"])))
