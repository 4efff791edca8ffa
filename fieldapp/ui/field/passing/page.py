"""The way of a signal to a service: choose and tick, ask together, seal. Three screens, one form."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consent import LATER, NO, YES, Consent
from fieldapp.domain.ids import RequestId, SignalId
from fieldapp.domain.people import Person, SafeContact
from fieldapp.errors import FieldAppError, GuardRefused, InvalidInput
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.passing import deeds, staying, words
from fieldapp.ui.field.passing.ask_view import AskView
from fieldapp.ui.field.passing.choose_view import ChooseView
from fieldapp.ui.field.passing.outcome import OutcomeView
from fieldapp.ui.field.passing.sight import Sight, look
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import advise, second_step
from fieldapp.workflow.advise import AGREES, NOT_ASKED, FieldChoice, SendForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.disclose import ReadAloud
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session

_PAUSE_MS = 200  # after the last letter, before the workflow is asked again


class PassOnPage(PageWidget):
    """Holds the form and the answer; the views only show them and say what was done."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._form: SendForm | None = None
        self._consent: Consent | None = None
        self._sight: Sight | None = None
        self._before_removal: tuple[SendForm, FieldChoice, TextFinding] | None = None
        self._person: Person | None = None
        self._read_back: tuple[ReadAloud, ...] | None = None
        self._request_id: RequestId | None = None
        self._answer_given = ""
        self._asked, self._answered = 0, 0
        self._after: Callable[[], None] | None = None
        self.choose, self.ask = ChooseView(context), AskView(context)
        self.outcome = OutcomeView(context)
        self.views = QtWidgets.QStackedWidget()
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.views)
        for view in (QtWidgets.QWidget(), self.choose, self.ask, self.outcome):
            self.views.addWidget(view)
        self._connect()
        self.set_title(self.tr("Pass on"))

    def _connect(self) -> None:
        view, exactly = self.choose, self.choose.exactly
        view.recipients.chosen.connect(self._recipient)
        self._connect_ladder()
        view.recipients.fund_named.connect(lambda text: self._text("ziekenfonds", "", text))
        view.positions.chosen.connect(self._position)
        view.blocked.age_said.connect(self._age)
        self._connect_contact()
        view.blocked.way.connect(lambda code: staying.leave_by(self.context, self, self._held(), code))
        view.blocked.represent.connect(lambda: staying.represent(self.context, self, self._held()))
        view.primary.connect(self._step)
        view.back.connect(self._back_to_signal)
        exactly.fields.ticked.connect(self._tick)
        exactly.fields.edited.connect(self._text)
        exactly.leave_out.connect(self._leave_out)
        exactly.keep.connect(self._keep)
        exactly.put_back.connect(self._put_back)
        self.ask.edited.connect(self._noted)
        self.ask.checks.look.connect(self._show_choose)
        self.ask.shared.ticked.connect(self._condition)
        self.ask.terms.until_chosen.connect(self._until)
        self.ask.answered.connect(self._answer)
        self.outcome.onward.connect(self._onward)
        self.outcome.back.connect(lambda: self.context.go(targets.TODAY))
        self.outcome.sheet.connect(self._give_sheet)

    # what the window asks

    def open(self, target: object) -> None:
        """Begin with a signal; passing the same one on again begins anew."""
        if isinstance(target, targets.PassOn):
            self._begin(target.signal_id)

    def refresh(self, change: object = None) -> None:
        """Services may have been added, a supervisor may have answered; what is being chosen stays."""
        if (
            isinstance(change, Change)
            and change & (Change.DIRECTORY | Change.HANDOVERS)
            and self._form is not None
        ):
            self._change(self._form)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What the person answered here is kept with the person, also when the program locks."""
        form = self._form
        if form is None or form.person == self._person:
            return ()
        return (lambda session: advise.save_person_answers(session, form),)

    # reading

    def _begin(self, signal_id: SignalId) -> None:
        self._form, self._consent, self._sight = None, None, None
        self._before_removal, self._read_back, self._after = None, None, None
        self.views.setCurrentIndex(0)
        self.set_title(self.tr("Pass on"))
        self.choose.say_trouble("")
        self.choose.blocked.begin()
        self.choose.set_busy(False)
        self.ask.set_busy(False)
        self.ask.say_changed(False)
        self.context.read(
            lambda session: advise.start(session, signal_id), self, self._begun, self._not_begun
        )

    def _begun(self, form: SendForm) -> None:
        self._person = form.person
        if not form.first_conversation:
            profile = self.context.session.profile
            along = self.tr("{worker} goes along").format(worker=words.given_name(profile.name))
            form = form.with_field("eerste_gesprek", text=" · ".join(filter(None, (along, profile.phone))))
        self._change(form)

    def _not_begun(self, error: FieldAppError) -> None:
        self.context.toast(str(labels.failure(error)))
        self.context.go(targets.SIGNALS)

    def _change(self, form: SendForm, *, typing: bool = False) -> None:
        """Hold another form, and ask the workflow about it: at once, or when the typing pauses."""
        self._form = form
        self._asked += 1
        if typing:
            self._pause.start()
        else:
            self._look()

    def _look(self) -> None:
        self._pause.stop()
        form, consent, asked = self._form, self._consent, self._asked
        if form is not None:
            self.context.read(
                lambda session: look(session, form, consent), self, lambda sight: self._seen(asked, sight)
            )

    def _seen(self, asked: int, sight: Sight) -> None:
        if asked != self._asked or self._form is None:
            return
        self._answered = asked
        if self._presume(sight) or self._must_read_again(sight):
            return
        first = self._sight is None
        self._form, self._sight = sight.form, sight
        connected = self.context.session.membership is not None
        self.choose.show_sight(sight, self._consent, connected)
        self.ask.show_sight(sight)
        if first:
            self._show_choose()
            self.choose.soon(self.choose.recipients.begin)
        then, self._after = self._after, None
        if then is not None:
            then()

    def _presume(self, sight: Sight) -> bool:
        """Begin at "fine with it": nothing leaves before it is asked; other answers are one press away."""
        agrees = next((choice for choice in sight.positions if choice.code == AGREES), None)
        if sight.form.position != NOT_ASKED or agrees is None or not agrees.enabled:
            return False
        self._change(replace(sight.form, position=AGREES))
        return True

    def _must_read_again(self, sight: Sight) -> bool:
        """A text that changed after it was said back must be said back again."""
        consent = sight.form.consent
        changed = consent.own_words_back and self._read_back is not None and sight.read != self._read_back
        if not changed:
            return False
        self._read_back = None
        self.ask.say_changed(True)
        again = replace(consent, own_words_back=False, understood="")
        self._change(replace(sight.form, consent=again))
        return True

    def _when_settled(self, then: Callable[[], None]) -> None:
        """Do `then` with what is on the screen, after the workflow has seen it."""
        if self._answered == self._asked and not self._pause.isActive():
            then()
        else:
            self._after = then
            if self._pause.isActive():
                self._look()

    # choosing

    def _held(self) -> SendForm:
        assert self._form is not None
        return self._form

    def _recipient(self, mailbox: str) -> None:
        self._change(deeds.with_recipient(self._held(), self._sight, mailbox))

    def _connect_ladder(self) -> None:
        card, chosen = self.choose.then, self.choose.recipients.then.chosen
        chosen.connect(lambda mailbox: self._change(deeds.with_second(self._held(), self._sight, mailbox)))
        card.ticked.connect(lambda *tick: self._change(second_step.tick(self._held(), *tick)))
        card.same.connect(lambda: self._change(second_step.same_as_first(self._held())))

    def _position(self, code: str) -> None:
        self._change(replace(self._held(), position=code))

    def _age(self, code: str) -> None:
        form = self._held()
        self._change(replace(form, person=replace(form.person, age_class=code)))

    def _contact(self, contact: SafeContact) -> None:
        form = self._held()
        self._change(replace(form, person=replace(form.person, safe_contact=contact)), typing=True)

    def _connect_contact(self) -> None:
        self.choose.blocked.contact_said.connect(self._contact)
        self.choose.blocked.contact_done.connect(self._contact_done)
        self.ask.terms.contact_said.connect(self._contact)

    def _contact_done(self, contact: SafeContact) -> None:
        form = self._held()
        self._change(replace(form, person=replace(form.person, safe_contact=contact)))

    def _tick(self, code: str, value: str, on: bool) -> None:
        self._change(self._held().with_field(code, value=value, ticked=on))

    def _text(self, code: str, value: str, text: str) -> None:
        self._before_removal = None
        self.choose.exactly.say_removed("")
        self._change(self._held().with_field(code, value=value, text=text), typing=True)

    def _leave_out(self, choice: FieldChoice, finding: TextFinding) -> None:
        form = self._held()
        if not finding.blocks:
            self._before_removal = (form, choice, finding)
            self.choose.exactly.say_removed(words.left_out(finding, choice.code))
        self._change(advise.leave_out(form, choice, finding))

    def _keep(self, choice: FieldChoice, finding: TextFinding) -> None:
        self._change(advise.keep(self._held(), choice, finding))

    def _put_back(self) -> None:
        if self._before_removal is not None:
            form, choice, finding = self._before_removal
            self._before_removal = None
            self.choose.exactly.say_removed("")
            self._change(advise.keep(form, choice, finding))

    def _step(self, step: str) -> None:
        if self._form is None:
            return
        steps = {"ask": self._show_ask, "seal": self._seal, "note": self._note_answer}
        self._when_settled(steps[step])

    def _note_answer(self) -> None:
        form = self._held()
        alone = form.position == advise.GOES_SELF
        self.context.act(
            lambda session: advise.refuse(session, form), self, lambda: self._ended(NO, alone=alone)
        )

    # asking

    def _show_choose(self) -> None:
        who = wording.called(self._held().person.codename)
        self.set_title(self.tr("Pass on: signal of {who}").format(who=who))
        self.views.setCurrentWidget(self.choose)
        self.choose.settle()

    def _show_ask(self) -> None:
        form, sight = self._held(), self._sight
        if sight is None or not sight.is_whole:
            return
        # Asking again begins with saying it back again.
        self._read_back = None
        self.ask.say_changed(False)
        self._change(replace(form, consent=replace(form.consent, own_words_back=False, understood="")))
        self.choose.exactly.fields.rest()
        self.set_title(words.asking(form))
        self.views.setCurrentWidget(self.ask)
        self.ask.settle()

    def _noted(self) -> None:
        form = self._held()
        noted = self.ask.collect(form.consent)
        if noted.own_words_back and not form.consent.own_words_back and self._sight is not None:
            self._read_back = self._sight.read
            self.ask.say_changed(False)
        self._change(replace(form, consent=noted))

    def _condition(self, code: str, on: bool) -> None:
        form = self._held()
        self.context.read(lambda session: advise.tick(session, form, code, on), self, self._change)

    def _until(self, day: date) -> None:
        self._change(replace(self._held(), until=day))

    def _answer(self, answer: str) -> None:
        self._when_settled(lambda: self._record(answer))

    def _record(self, answer: str) -> None:
        form, sight = self._held(), self._sight
        if sight is None or not sight.is_whole:
            return
        self.ask.set_busy(True)
        work = partial(deeds.note_answer, form=form, sight=sight, answer=answer)
        self.context.act_with(work, self, self._recorded, self._not_recorded)

    def _recorded(self, consent: Consent) -> None:
        self.ask.set_busy(False)
        self._person = self._held().person
        if consent.answer != YES:
            self._ended(consent.answer)
            return
        self._consent = consent
        self._after = self._ready_to_seal
        self._change(self._held())

    def _ready_to_seal(self) -> None:
        self._show_choose()
        self.choose.soon(self.choose.primary_button.setFocus)

    def _not_recorded(self, error: FieldAppError) -> None:
        self.ask.set_busy(False)
        if isinstance(error, InvalidInput):
            self.ask.explain(error.field)
        else:
            self.context.toast(str(labels.failure(error)))

    # sealing

    def _seal(self) -> None:
        sight, consent = self._sight, self._consent
        if sight is None or not sight.is_whole or (consent is None and not sight.by_law):
            return
        self.choose.set_busy(True)
        self.choose.say_trouble("")
        work = partial(deeds.seal, sight=sight, consent=consent)
        self.context.act_with(work, self, self._sealed, self._not_sealed)

    def _sealed(self, request_id: RequestId) -> None:
        self._request_id = request_id
        self._ended(YES)

    def _not_sealed(self, error: FieldAppError) -> None:
        self.choose.set_busy(False)
        said = str(labels.failure(error))
        if isinstance(error, GuardRefused):
            said = " ".join([said, *(terms.word("refusals", code) for code in error.reasons)])
        self.choose.say_trouble(said)

    # after it

    def _ended(self, answer: str, *, alone: bool = False) -> None:
        form, self._form = self._form, None
        if form is None:
            return
        self._sight, self._consent = None, None
        self.outcome.say(answer, form.person.codename, words.service_of(form.recipient), alone=alone)
        self.outcome.say_then(form.then if answer == YES else None)
        if alone:
            service = form.recipient.name if form.recipient is not None else ""
            self.outcome.going.begin(form.signal_id, form.person.codename, service)
        self._answer_given = answer
        self.views.setCurrentWidget(self.outcome)
        self.outcome.onward_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _onward(self) -> None:
        if self._answer_given == YES and self._request_id is not None:
            self.context.go(targets.REQUESTS, targets.ShowRequest(self._request_id))
        else:
            self.context.go(targets.SIGNALS)

    def _give_sheet(self, code: str) -> None:
        """After a no the sheet is for nobody: it carries no number that leads to who said it."""
        said_no = self._answer_given not in (YES, LATER)
        person = None if said_no or self._form is None else self._form.person.id
        self.context.go(targets.SHEETS, targets.ShowSheet(code, person))

    def _back_to_signal(self) -> None:
        form = self._form
        self.context.go(targets.SIGNALS, targets.ShowSignal(form.signal_id) if form is not None else None)
