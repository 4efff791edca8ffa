"""Section "Trusted": who helps somebody speak, and who may speak for somebody by law: two things."""

from collections.abc import Mapping
from typing import Any

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import CONSENTING, Person, Representative, TrustedPerson
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


class TrustedForm(AutoForm):
    """The trusted person with the limits of it, and the representative with the proof of it."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(context, person_id, 1, 1)
        self.name = TextField(self.tr("Name"), longest=200)
        self.relation = TextField(self.tr("Who is that for the person?"), longest=200)
        self.contact = TextField(self.tr("How to reach"), longest=200)
        self.since = TextField(self.tr("Since when"), longest=60)
        self.chosen = Tick(self.tr("The person chose them"))
        self.present = Tick(self.tr("Sits in on talks"))
        self.informed = Tick(self.tr("May be told how it goes"))
        self.limits = NoteBox("", "warn")
        kinds = ChipGroup(terms.options("representatives"), multi=False)
        self.kind = CaptionedChips(self.tr("Who may speak by law?"), kinds)
        self.represents = TextField(self.tr("Name"), longest=200)
        self.reach = TextField(self.tr("How to reach"), longest=200)
        self.proof = TextField(self.tr("Which proof did you see?"), longest=500)
        self.verdict = NoteBox("", "warn")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        left, right = self.columns.columns
        trusted = Card(self.tr("Trusted person"))
        for field in (self.name, self.relation, self.contact, self.since):
            trusted.add(field)
        for tick in (self.chosen, self.present, self.informed):
            trusted.add(tick)
        trusted.add(self.limits)
        left.addWidget(trusted)
        left.addStretch(1)
        legal = Card(self.tr("Representative by law"))
        legal.add(muted(self.tr("That is somebody else than a trusted person. Most people have none.")))
        for part in (self.kind, self.represents, self.reach, self.proof, self.verdict):
            legal.add(part)
        right.addWidget(legal)
        right.addStretch(1)

    def _connect(self) -> None:
        texts = (self.name, self.relation, self.contact, self.since, self.represents, self.reach)
        for field in texts:
            field.changed.connect(self.touch)
        self.kind.changed.connect(self._judge)
        self.proof.changed.connect(self._judge)
        for tick in (self.chosen, self.present, self.informed):
            tick.toggled.connect(self.touch)

    def show_person(self, person: Person) -> None:
        trusted, legal = person.trusted, person.representative
        for field, text in (
            (self.name, person.trusted_person),
            (self.relation, trusted.relation),
            (self.contact, trusted.contact),
            (self.since, trusted.since),
            (self.represents, legal.name),
            (self.reach, legal.contact),
            (self.proof, legal.proof),
        ):
            field.set_text(text)
        ticks = (
            (self.chosen, trusted.chosen),
            (self.present, trusted.present),
            (self.informed, trusted.may_be_informed),
        )
        for tick, on in ticks:
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self.kind.set_value((legal.kind,) if legal.kind else ())
        self._say_limits(wording.called(person.codename))
        self._look()

    def _say_limits(self, name: str) -> None:
        self.limits.set_text(
            self.tr(
                "A trusted person helps and listens along, and never decides. {who} says yes or no alone."
                " A partner or child does not interpret. If {name} could not speak freely, ask again, alone."
            ).format(name=name, who=wording.upper_first(name))
        )

    def fields(self) -> Mapping[str, Any]:
        return {
            "trusted_person": self.name.text().strip(),
            "trusted": TrustedPerson(
                relation=self.relation.text().strip(),
                contact=self.contact.text().strip(),
                present=self.present.isChecked(),
                may_be_informed=self.informed.isChecked(),
                since=self.since.text().strip(),
                chosen=self.chosen.isChecked(),
            ),
            "representative": self._representative(),
        }

    def _representative(self) -> Representative:
        return Representative(
            kind="".join(self.kind.value()),
            name=self.represents.text().strip(),
            contact=self.reach.text().strip(),
            proof=self.proof.text().strip(),
        )

    def _judge(self, *value: object) -> None:
        self._look()
        self.touch()

    def _look(self) -> None:
        legal = self._representative()
        if legal.may_consent:
            text, tone = self.tr("May consent, together with your supervisor."), "ok"
        elif legal.kind in CONSENTING:
            text, tone = self.tr("May not consent yet: note which proof you saw."), "warn"
        else:
            text = self.tr(
                "May not consent here: an administrator over goods, a partner or a child. A diagnosis is no"
                " reason either: ask again on another day."
            )
            tone = "warn"
        self.verdict.set_text(text)
        self.verdict.set_tone(tone)
        for field in (self.represents, self.reach, self.proof):
            field.setVisible(bool(legal.kind))
        self.grown.emit()
