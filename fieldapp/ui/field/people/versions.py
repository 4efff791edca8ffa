"""Two versions of one field: what I noted and what a colleague noted, side by side, and one to choose."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.conflicts import FOLLOWS, NOTE, says_something, with_told
from fieldapp.domain.people import MERGE_FIELDS, Person
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.told import field_name, told
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.workflow import conflicts
from fieldapp.workflow.conflicts import OWN_WORDS, TwoVersions
from fieldapp.workflow.handover import letting_go

_MINE, _THEIRS = "mine", "theirs"
translate = QtCore.QCoreApplication.translate


class VersionsCard(Card):
    """Hidden while there is nothing to choose. What was not chosen stays to be read."""

    grown = QtCore.Signal()
    hand_over = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Two versions"), tone="warn")
        self.context = context
        self._person: Person | None = None
        self.why = Text("")
        self.rows = QtWidgets.QVBoxLayout()
        self.choices: dict[str, OptionGroup] = {}
        self.chosen = muted("")
        self.send_button = PrimaryButton(self.tr("Hand this over too…"))
        self.drop_button = PlainButton(self.tr("It may go here"))
        self.choose_button = PrimaryButton(self.tr("This is how it is"))
        self.add(self.why)
        self.add(self.rows)
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.drop_button)
        foot.addWidget(self.send_button)
        foot.addWidget(self.choose_button)
        self.add(foot)
        self.add(self.chosen)
        self.send_button.clicked.connect(self.hand_over)
        self.drop_button.clicked.connect(self._drop)
        self.choose_button.clicked.connect(self._choose)
        self.hide()

    def show_person(self, person: Person) -> None:
        """Read what there is to choose for this person."""
        self._person = person
        self.context.read(
            lambda session: conflicts.two_versions(session, person.id),
            self,
            lambda all_: self._show(person, all_),
        )

    def _show(self, person: Person, all_: tuple[TwoVersions, ...]) -> None:
        if self._person is None or self._person.id != person.id:
            return
        waiting = [each for each in all_ if not each.chosen]
        later = [each for each in waiting if not each.colleague]
        self._clear()
        for each in waiting:
            self._add(person, each)
        self.why.set_text(self._why(waiting, later))
        self.chosen.set_text("\n".join(self._was_chosen(person, each) for each in all_ if each.chosen))
        self.chosen.setVisible(any(each.chosen for each in all_))
        self._may_choose()
        self.choose_button.setVisible(bool(self.choices))
        self.send_button.setVisible(bool(later))
        self.drop_button.setVisible(bool(later))
        self.setVisible(bool(all_))
        self.grown.emit()

    def _why(self, waiting: list[TwoVersions], later: list[TwoVersions]) -> str:
        if later:
            return self.tr(
                "A colleague follows this person now. You changed this after you handed it over, so your"
                " colleague does not know it yet."
            )
        if waiting:
            who = waiting[0].colleague
            said = self.tr("{colleague} and you both changed this. Both are kept. Which one counts?")
            return said.format(colleague=who)
        return ""

    def _add(self, person: Person, each: TwoVersions) -> None:
        name = _name(each.what)
        self.rows.addWidget(caption(name))
        if each.colleague:
            mine, theirs = self.tr("You"), each.colleague
            options = (
                Option(_MINE, _said(person, each, mine=True), mine),
                Option(_THEIRS, _said(person, each, mine=False), theirs),
            )
            group = OptionGroup(options, columns=2, name=name)
            group.changed.connect(lambda code: self._may_choose())
            self.choices[each.id] = group
            self.rows.addWidget(group)
            return
        now, went = _said(person, each, mine=True), _said(person, each, mine=False)
        self.rows.addWidget(Text(self.tr("{now} (handed over as: {went})").format(now=now, went=went)))

    def _was_chosen(self, person: Person, each: TwoVersions) -> str:
        """The trace: what counts since when, and what the other value was."""
        other = _said(person, each, mine=each.chosen != _MINE)
        day = labels.full_day(each.chosen_at.astimezone().date()) if each.chosen_at is not None else ""
        said = self.tr("{field}: chosen on {day}. The other one was: {other}")
        return said.format(field=_name(each.what), day=day, other=other)

    def _may_choose(self) -> None:
        """Nothing is chosen for anybody: a choice counts when the button says so."""
        self.choose_button.setEnabled(any(group.value() for group in self.choices.values()))

    def _choose(self) -> None:
        chosen = {id_: group.value() for id_, group in self.choices.items() if group.value()}
        self.context.act(lambda session: conflicts.choose_all(session, chosen), self)

    def _drop(self) -> None:
        person = self._person
        if person is None:
            return
        self.context.act(lambda session: letting_go.let_later_changes_go(session, person.id), self)
        self.context.go(targets.PEOPLE)

    def _clear(self) -> None:
        self.choices = {}
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _name(field: str) -> str:
    names = {
        FOLLOWS: translate("two_versions", "Who follows"),
        NOTE: translate("two_versions", "How to reach"),
        OWN_WORDS: translate("two_versions", "Own words in a signal"),
    }
    return names[field] if field in names else field_name(field)


def _said(person: Person, each: TwoVersions, *, mine: bool) -> str:
    """One of the two values as one line."""
    said = each.mine if mine else each.theirs
    nothing = translate("two_versions", "nothing")
    if each.what == OWN_WORDS:
        return str(said[OWN_WORDS]) or nothing
    if not says_something(said, each.what):
        return nothing
    if each.what in MERGE_FIELDS:
        return told(with_told(person, each.what, said), each.what) or nothing
    if each.what == NOTE:
        return str(said["note"])
    director = terms.word("director", said["director"]) if said["director"] else ""
    parts = (director, said["lead_actor"], said["co_actors"], said["case_manager"])
    return " · ".join(part for part in parts if part)
