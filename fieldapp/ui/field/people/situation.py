"""Section "Situation": who holds the reins, then what makes somebody vulnerable. No group is ever derived."""

from collections.abc import Mapping
from typing import Any

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, Situation
from fieldapp.ui import terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.people.auto_form import AutoForm
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import Tick

_DERIVED = "meervoudig"


class SituationForm(AutoForm):
    """Reins and helpers on the left, vulnerability, key moments and groups on the right."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(context, person_id, 1, 1.4)
        self.director = CaptionedChips("", ChipGroup(terms.options("director"), multi=False))
        self.director.chips.setAccessibleName(self.tr("Who holds the reins?"))
        self.lead = TextField(self.tr("Which service takes the lead?"), longest=200)
        self.others = TextField(self.tr("Who else helps along?"), longest=500)
        self.manager = TextField(self.tr("Case manager, how to reach"), longest=200)
        self.vulnerable = CaptionedChips(self.tr("What makes it hard?"), ChipGroup(self._kinds()))
        self.thin = Tick(self.tr("Few or no people to lean on"))
        self.multiple = NoteBox(
            self.tr("Several kinds at once. That counts as multiple vulnerability."), "info"
        )
        moments = ChipGroup(_begun("e10_sleutelmoment"), more_after=7, more_text=self.tr("+ {n} more"))
        self.moments = CaptionedChips(self.tr("What changed in their life?"), moments)
        self.groups = CaptionedChips(
            self.tr("Groups that the person counts themself in"),
            ChipGroup(_begun("e11_doelgroep"), more_after=6),
        )
        self._arrange()
        self._connect()

    def _kinds(self) -> list[tuple[str, str]]:
        return [(code, label) for code, label in _begun("e09_kwetsbaarheid") if code != _DERIVED]

    def _arrange(self) -> None:
        left, right = self.columns.columns
        reins = Card(self.tr("Who holds the reins?"))
        for widget in (self.director, self.lead, self.others, self.manager):
            reins.add(widget)
        reins.add(muted(self.tr("A service that leads does not decide for the person.")))
        left.addWidget(reins)
        left.addStretch(1)
        hard = Card(self.tr("Situation"))
        for part in (self.vulnerable, self.thin, self.multiple, self.moments, self.groups):
            hard.add(part)
        hard.add(muted(self.tr("Only what you tick here. The program never puts anybody in a group.")))
        right.addWidget(hard)
        right.addStretch(1)

    def _connect(self) -> None:
        for chips in (self.director, self.vulnerable, self.moments, self.groups):
            chips.changed.connect(self._picked)
        for field in (self.lead, self.others, self.manager):
            field.changed.connect(self.touch)
        self.thin.toggled.connect(self._picked)

    def show_person(self, person: Person) -> None:
        stands = person.situation
        self.director.set_value((stands.director,) if stands.director else ())
        for chips, codes in (
            (self.vulnerable, stands.vulnerable),
            (self.moments, stands.key_moments),
            (self.groups, stands.groups),
        ):
            chips.set_value(codes)
        for field, text in (
            (self.lead, stands.lead_actor),
            (self.others, stands.co_actors),
            (self.manager, stands.case_manager),
        ):
            field.set_text(text)
        self.thin.blockSignals(True)
        self.thin.setChecked(stands.thin_network)
        self.thin.blockSignals(False)
        name = wording.called(person.codename)
        self.groups.caption.set_text(self.tr("Groups that {name} belongs to").format(name=name))
        self._look()

    def fields(self) -> Mapping[str, Any]:
        return {"situation": self._situation()}

    def _situation(self) -> Situation:
        return Situation(
            vulnerable=self.vulnerable.value(),
            thin_network=self.thin.isChecked(),
            key_moments=self.moments.value(),
            groups=self.groups.value(),
            director="".join(self.director.value()),
            lead_actor=self.lead.text().strip(),
            co_actors=self.others.text().strip(),
            case_manager=self.manager.text().strip(),
        )

    def _picked(self, *value: object) -> None:
        self._look()
        self.touch()

    def _look(self) -> None:
        self.multiple.setVisible(self._situation().multiple)
        self.grown.emit()


def _begun(name: str) -> list[tuple[str, str]]:
    """A list whose labels begin with a capital, as chips do."""
    return [(code, wording.upper_first(label)) for code, label in terms.options(name)]
