"""The widget kit that every workspace builds its screens from."""

from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton, PrimaryButton, SosButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox, Pill, Rule
from fieldapp.ui.widgets.chips import Chip, ChipGroup
from fieldapp.ui.widgets.fields import (
    Choice,
    Labelled,
    PlainEdit,
    TallTextField,
    TextField,
    WordsField,
    clean,
)
from fieldapp.ui.widgets.figures import Bar, Bars, Moment, QrView, Steps, Timeline
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.options import Option, OptionCard, OptionGroup
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.spoken import WordBoxes
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, caption, heading, muted, title
from fieldapp.ui.widgets.ticks import Radio, RadioGroup, Tick
from fieldapp.ui.widgets.toast import Toast

__all__ = [
    "Bar", "Bars", "Card", "Chip", "ChipGroup", "Choice", "Columns", "DangerButton", "DateTimeField",
    "EmptyState", "FieldRow", "FieldTable", "FlowLayout", "Icon", "Labelled", "Line", "Lines",
    "LinkButton", "Moment", "NoteBox", "Option", "OptionCard", "OptionGroup", "Pill", "PlainButton",
    "PlainEdit", "PrimaryButton", "QrView", "Radio", "RadioGroup", "Row", "RowList", "Rule", "Scroll",
    "SosButton", "Steps", "TallTextField", "Text", "TextField", "Tick", "Timeline", "Toast", "WordBoxes",
    "WordsField", "caption", "clean", "heading", "muted", "title",
]  # fmt: skip
