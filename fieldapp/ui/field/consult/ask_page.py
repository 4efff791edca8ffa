"""Asking a case-overleg: choose, ask the person service by service, seal. One form, two screens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6 import QtWidgets

from fieldapp.domain.consent import LATER, NO, YES, Consent
from fieldapp.domain.consultation import InvitationPreview
from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError, GuardRefused, InvalidInput
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.consult.choose_view import ChooseView
from fieldapp.ui.field.consult.person_view import PersonView, paragraphs
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import consult
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult import ConsultForm
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.sending import ConsentForm
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one service would read, and the words to read aloud."""

    preview: InvitationPreview
    read: tuple[str, ...]

    @property
    def mailbox(self) -> str:
        return self.preview.decoded().to.mailbox

    @property
    def service(self) -> str:
        return self.preview.decoded().to.name


class AskConsultPage(PageWidget):
    """Holds the form and the answers; the views show them and say what was done."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._form: ConsultForm | None = None
        self._shown: tuple[_Shown, ...] = ()
        self._answers: dict[str, Consent] = {}
        self._consent = ConsentForm()
        self._at = ""
        self._found: tuple[str, ...] = ()
        self.choose, self.person = ChooseView(context), PersonView(context)
        self.views = QtWidgets.QStackedWidget()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.views)
        for view in (QtWidgets.QWidget(), self.choose, self.person):
            self.views.addWidget(view)
        self._keeper: DraftKeeper[ConsultForm | None, object] = DraftKeeper(context, self._typed, _keep, self)
        self._connect()
        self.set_title(self.tr("Ask a case-overleg"))

    def _connect(self) -> None:
        self.choose.edited.connect(self._keeper.touch)
        self.choose.onward.connect(self._look)
        self.choose.back.connect(self._leave)
        self.choose.keep.connect(self._keep)
        self.person.edited.connect(self._noted)
        self.person.chosen.connect(self._choose)
        self.person.back.connect(self._show_choose)
        self.person.answered.connect(self._answer)
        self.person.seal.connect(self._seal)

    def open(self, target: object) -> None:
        """Begin from one request; asking again begins anew."""
        if isinstance(target, targets.AskConsult):
            self._begin(target.request_id)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was chosen and typed, also when the program locks."""
        work = self._keeper.take()
        return () if work is None else (work,)

    def _typed(self) -> ConsultForm | None:
        return None if self._form is None else self.choose.collect(self._form)

    def form(self) -> ConsultForm | None:
        """What was chosen so far."""
        return self._form

    # choosing

    def _begin(self, request_id: RequestId) -> None:
        self._keeper.flush()
        self._form, self._shown, self._answers = None, (), {}
        self._consent, self._at = ConsentForm(), ""
        self.views.setCurrentIndex(0)
        self.person.say_void("")
        self.person.say_trouble("")
        self.person.set_busy(False)
        self.context.read(
            lambda session: consult.begin(session, request_id), self, self._begun, self._not_begun
        )

    def _begun(self, form: ConsultForm) -> None:
        self._form = form
        self.choose.show_form(form)
        self._keeper.forget()
        self._show_choose()

    def _not_begun(self, error: FieldAppError) -> None:
        self.context.toast(str(labels.failure(error)))
        self.context.go(targets.CONSULTS)

    def _show_choose(self) -> None:
        form = self._held()
        who = wording.called(form.person.codename)
        self.set_title(self.tr("Case-overleg for {who}").format(who=who))
        self.views.setCurrentWidget(self.choose)
        self.choose.settle()

    def _held(self) -> ConsultForm:
        assert self._form is not None
        return self._form

    def _look(self) -> None:
        """Ask the workflow what each service would read; what stands in the way is said where it stands."""
        self._form = self.choose.collect(self._held())
        self._read_previews()

    def _read_previews(self) -> None:
        form = self._held()
        self.context.read(
            lambda session: tuple(
                _Shown(shown, consult.read_aloud(session, shown)) for shown in consult.preview(session, form)
            ),
            self,
            self._ask,
            self._refused,
        )

    def _refused(self, error: FieldAppError) -> None:
        self._show_choose()
        if not isinstance(error, InvalidInput):
            self.choose.say_trouble(_whole(error))
        elif error.reason.startswith(("blocked_", "undecided_")):
            form = self._held()
            self.context.read(lambda session: consult.undecided(session, form), self, self._say_found)
        else:
            self.choose.explain(error.field, error.reason)

    def _say_found(self, found: tuple[TextFinding, ...]) -> None:
        self._found = tuple(finding.text for finding in found)
        self.choose.say_found(found)

    def _keep(self) -> None:
        form = self._held()
        self._form = replace(form, kept=form.kept + self._found)
        self._look()

    # asking

    def _ask(self, shown: tuple[_Shown, ...]) -> None:
        digests = {each.mailbox: each.preview.digest for each in shown}
        kept = {
            mailbox: consent
            for mailbox, consent in self._answers.items()
            if consent.payload_digest == digests.get(mailbox)
        }
        lost = len(kept) < len(self._answers)
        self._shown, self._answers = shown, kept
        self.person.say_void(
            self.tr("What the services read has changed. Read it aloud again, and ask again.") if lost else ""
        )
        if self._at not in digests or self._at in kept:
            self._at = next((each.mailbox for each in shown if each.mailbox not in kept), shown[0].mailbox)
        who = wording.called(self._held().person.codename)
        self.set_title(self.tr("Together with {who}: who may come?").format(who=who))
        self.person.show_consent(self._consent)
        self._show_person()
        if self.views.currentWidget() is not self.person:
            self.views.setCurrentWidget(self.person)
            self.person.soon(self.person.begin)

    def _show_person(self) -> None:
        one = self._one()
        services = [(each.mailbox, each.service, each.mailbox in self._answers) for each in self._shown]
        self.person.show_services(services, one.mailbox)
        codename = self._held().person.codename
        self.person.show_one(codename, one.service, paragraphs(one.read), agreed=one.mailbox in self._answers)
        self.person.show_whole(whole=len(self._answers) == len(self._shown))

    def _one(self) -> _Shown:
        return next(each for each in self._shown if each.mailbox == self._at)

    def _choose(self, mailbox: str) -> None:
        self._at = mailbox
        self._consent = self._unticked()
        self.person.show_consent(self._consent)
        self._show_person()

    def _unticked(self) -> ConsentForm:
        """How it was asked stays; what one makes sure of is of one service."""
        return replace(
            self._consent, free_to_speak=False, own_words_back=False, only_needed=False, understood=""
        )

    def _noted(self) -> None:
        self._consent, form = self.person.collect(self._consent), self._held()
        if (self._consent.form, self._consent.present) != (form.form, form.company):
            self._form = replace(form, form=self._consent.form, company=self._consent.present)
            self._read_previews()

    def _answer(self, answer: str) -> None:
        one = self._one().preview
        noted = replace(self.person.collect(self._consent), answer=answer, read_digest=one.digest)
        self.person.set_busy(True)
        self.context.act_with(
            lambda session: consult.record_answer(session, one, noted),
            self,
            self._recorded,
            self._not_recorded,
        )

    def _recorded(self, consent: Consent) -> None:
        self.person.set_busy(False)
        self._consent = self._unticked()
        if consent.answer == YES:
            self._answers[self._at] = consent
            self._next()
        elif consent.answer == NO:
            self._without()
        elif consent.answer == LATER:
            self.context.toast(self.tr("Nothing leaves now. Ask it again on another day."))
            self._leave()

    def _next(self) -> None:
        self._at = next((each.mailbox for each in self._shown if each.mailbox not in self._answers), self._at)
        self.person.show_consent(self._consent)
        self._show_person()
        if len(self._answers) == len(self._shown):
            self.person.soon(self.person.send.setFocus)
        else:
            self.person.soon(self.person.begin)

    def _without(self) -> None:
        """A no to one service: it is not asked, and the others do not read that it would have been."""
        form = self._held()
        left = tuple(mailbox for mailbox in form.partners if mailbox != self._at)
        if not left:
            self.context.toast(self.tr("Nothing leaves. That is fine too."))
            self._leave()
            return
        self._form = replace(form, partners=left)
        self.choose.show_form(self._form)
        self.person.soon(self.person.begin)
        self._read_previews()

    def _not_recorded(self, error: FieldAppError) -> None:
        self.person.set_busy(False)
        if isinstance(error, InvalidInput):
            self.person.explain(error.field)
        else:
            self.person.say_trouble(_whole(error))

    # sealing

    def _seal(self) -> None:
        answered = [(each.preview, self._answers[each.mailbox]) for each in self._shown]
        self.person.set_busy(True)
        self.person.say_trouble("")

        request_id = self._held().request_id
        self._keeper.forget()

        def work(session: Session) -> Change:
            change = consult.send(session, answered)
            consult.drop(session, request_id)
            return change

        self.context.act(work, self, self._sealed, self._not_sealed)

    def _sealed(self) -> None:
        form, self._form = self._held(), None
        self.person.set_busy(False)
        self.context.toast(self.tr("Sealed. It leaves as soon as there is a connection."))
        self.context.go(targets.CONSULTS, targets.ShowConsult(form.id))

    def _not_sealed(self, error: FieldAppError) -> None:
        self.person.set_busy(False)
        self.person.say_trouble(_whole(error))

    def _leave(self) -> None:
        self._keeper.flush()
        form = self._form
        self.context.go(targets.REQUESTS, targets.ShowRequest(form.request_id) if form is not None else None)


def _whole(error: FieldAppError) -> str:
    """What happened, with the reasons of the guard in words."""
    reasons = error.reasons if isinstance(error, GuardRefused) else ()
    return " ".join([str(labels.failure(error)), *(terms.word("refusals", code) for code in reasons)])


def _keep(session: Session, form: ConsultForm | None) -> None:
    if form is not None:
        consult.keep(session, form)
