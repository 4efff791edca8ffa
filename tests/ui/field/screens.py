"""Every screen of the field worker for the gallery: as pictured, empty, in trouble, with strange texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.ids import EnvelopeId, PlaceId, VisitId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import Visit
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence, record
from fieldapp.workflow.session import Profile, Session
from tests.ui.field.worker import a_window, a_worker, answered, page_of, places, tick_fields
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, OUTREACH_BG, mia, sent

KRING = PlaceId(f"{17:032x}")
WORDS = "“Ik doe mijn brieven niet meer open, het zijn toch altijd rekeningen. Mijn dochter weet van niets.”"
SEEN = "Had een tas vol dichte brieven bij. Moe. Buurvrouw kwam mee."
SAFE = SafeContact(("via_place",), ("home_call",), "Liefst via het buurthuis, dinsdagvoormiddag.")
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 4

Factory = Callable[[], QtWidgets.QWidget]


@cache
def busy() -> Session:
    """A worker with places, visits, signals, drafts, and requests in many states. Only looked at."""
    session = a_worker(replace(FIELD, name="Samira Bouali"))
    places(session)
    now = session.now()
    for at in range(24):
        place = presence.places(session)[at % 5]
        started = now - timedelta(hours=3 + 26 * at)
        people = ("10-19", "5-9", "1-4")[at % 3]
        presence.save_visit(
            session, Visit(VisitId(f"{at + 1:032x}"), place.id, started, "aanwezigheid", people)
        )
    for name, wish, domains in (
        ("Mia", "dienst", ("inkomen_schulden", "netwerk")),
        ("J.", "zelf", ("wonen",)),
        ("Nadia B.", "later", ("digitaal", "taal")),
        ("", "babbel", ()),
    ):
        mia(
            session,
            codename=name,
            wish=wish,
            domains=domains,
            own_words=WORDS,
            safe_contact=SAFE,
            person_id=None,
        )
    record.autosave(session, replace(record.new_form(session), codename="Karel P."))
    steps = ("ontvangen", "geopend", "opgenomen", "poging", "contact_gelegd")
    for name, codes in (
        ("Mia", steps),
        ("J.", (*steps[:4], "poging", "poging", "niet_bereikt")),
        ("Omar", steps[:1]),
        ("Achmed", steps[:3]),
        ("Rosa", ()),
        ("De tuinier", ()),
        ("Fatma", (*steps, "afgerond_hulp_gestart")),
    ):
        answered(session, sent(session, codename=name), *codes)
    with session.database.transaction():
        session.inbox.keep(bytes(16), 1, b"\xbb" * 16, b"sealed bytes")
        session.inbox.quarantine(EnvelopeId("b" * 32), "signature")
    return session


@cache
def fresh() -> Session:
    """A worker on the first day."""
    return a_worker()


def at(session: Session, page: str, target: object = None) -> MainWindow:
    """The window at one page."""
    window = a_window(session)
    window.go(page, target)
    settle(window)
    return window


def _form(**changes: object) -> MainWindow:
    session = busy()
    form = record.new_form(session)
    filled = replace(
        form,
        noted_at=form.noted_at - timedelta(minutes=12),
        place_id=KRING,
        kind="materieel",
        visit_people="5-9",
        own_words=WORDS,
        observation=SEEN,
        domains=("inkomen_schulden", "netwerk"),
        non_take_up=("kent_recht_niet",),
        strengths=("netwerk", "vaardigheid"),
        wish="dienst",
        codename="Mia",
        age_class="18plus",
        age_about="70",
        safe_contact=SAFE,
    )
    filled = replace(filled, **changes)  # type: ignore[arg-type]
    window = at(session, targets.SIGNAL, targets.NewSignal())
    page = page_of(window, SignalPage)
    page._show((presence.places(session), filled))
    page.where.say_saved(session.now())
    settle(window)
    return window


def _form_missing() -> MainWindow:
    window = at(fresh(), targets.SIGNAL, targets.NewSignal())
    page = page_of(window, SignalPage)
    page.where.when.edit.clear()
    page.where.when._typed("ergens")
    page.save()
    return window


def _form_unfolded() -> MainWindow:
    window = _form(own_words=LONG, codename=LONG[:100], age_class="minderjarig")
    page = page_of(window, SignalPage)
    page.where.more.click()
    page.where.place.combo.setEditText("Een heel nieuwe plaats")
    page.who.safe.button.click()
    for group in (page.topics.strengths, page.topics.domains, page.topics.non_take_up, page.who.about):
        group.chips.unfold()
    page.who.known.offer("Mia", [person for person in busy().people.all() if person.codename])
    return window


def _signals(target: object = None, search: str = "") -> MainWindow:
    window = at(busy(), targets.SIGNALS, target)
    page = page_of(window, SignalsPage)
    if search:
        page._query = search
        page._read()
    elif target is None:
        page.list.choose(next(key for key, row in page._rows.items() if row.codename == "Mia"))
    return window


def passing(profile: Profile = FIELD, *, joined: bool = True, **changes: object) -> PassOnPage:
    """The sending screen of a signal of Mia, in a window."""
    session = a_worker(replace(profile, name="Samira Bouali"), joined=joined)
    signal_id = mia(session, own_words=WORDS, **changes)
    return page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)


def chosen(page: PassOnPage, question: str = "Hulp bij ongeopende post en rekeningen") -> PassOnPage:
    """OCMW, six fields."""
    if page.choose.recipients.options._cards:
        page.choose.recipients.options._cards[0].click()
    return ticked(page, question)


def ticked(page: PassOnPage, question: str = "Hulp bij ongeopende post en rekeningen") -> PassOnPage:
    """Six fields."""
    fields = page.choose.exactly.fields
    fields.line("naam").edit.setPlainText("Mia Claes")
    fields.line("vraag").edit.setPlainText(question)
    page._look()
    tick_fields(page, ("naam", "bereikbaar", "niet_doen", "taal", "vraag", "waarover:inkomen_schulden"))
    fields.rest()
    settle(page)
    return page


def asked(page: PassOnPage) -> PassOnPage:
    """At the question, with what is needed for a yes."""
    page.choose.primary_button.click()
    settle(page)
    for code in ("free_to_speak", "own_words_back", "only_needed"):
        page.ask.checks.ticks[code].click()
    page.ask.checks.understood.chip("ja").click()
    page.ask.terms.feedback.radio("yes").click()
    settle(page)
    return page


def agreed(page: PassOnPage) -> PassOnPage:
    """After the yes."""
    asked(page).ask.yes.click()
    settle(page)
    return page


def _void() -> QtWidgets.QWidget:
    page = agreed(chosen(passing()))
    tick_fields(page, ["taal"])
    return page.window()


def _finding() -> QtWidgets.QWidget:
    page = chosen(passing(), "Hulp bij post. Bel 0470 12 34 56, rekening BE68 5390 0754 7034")
    return page.window()


def _left_out() -> QtWidgets.QWidget:
    page = chosen(passing(), "Hulp bij post. Bel 0470 12 34 56")
    page.choose.exactly._shown[0].leave_out.click()
    settle(page)
    return page.window()


def _all_fields() -> QtWidgets.QWidget:
    page = chosen(passing(), LONG)
    page.choose.exactly.fields.more.click()
    settle(page)
    return page.window()


def _unsaid() -> QtWidgets.QWidget:
    page = chosen(passing())
    tick_fields(page, ["niet_doen"])
    settle(page)
    return page.window()


def _position(code: str) -> Factory:
    def made() -> QtWidgets.QWidget:
        page = passing()
        page.choose.positions.options.card(code).click()
        settle(page)
        return page.window()

    return made


def _blocked() -> QtWidgets.QWidget:
    page = passing(age_class="onbekend", safe_contact=SafeContact())
    page.choose.recipients.options._cards[0].click()
    settle(page)
    return page.window()


def _blocked_contact() -> QtWidgets.QWidget:
    page = passing(safe_contact=SafeContact())
    page.choose.recipients.options._cards[0].click()
    settle(page)
    return page.window()


def _shared() -> QtWidgets.QWidget:
    page = chosen(passing(OUTREACH_BG))
    page.choose.positions.options.card("agrees_shared").click()
    return asked(page).window()


def _asked_with_trouble() -> QtWidgets.QWidget:
    page = asked(chosen(passing()))
    page.ask.how.present.radio("familie").click()
    page.ask.how.form.radio("tolk").click()
    page.ask.terms.forbidden.chips.chip("voicemail").click()
    page._look()
    page.ask.yes.click()
    settle(page)
    page.ask.explain("own_words_back")
    return page.window()


def _outcome(answer: str) -> Factory:
    def made() -> QtWidgets.QWidget:
        page = chosen(passing())
        if answer == "ja":
            agreed(page).choose.primary_button.click()
        else:
            button = {"nee": page.ask.no, "later": page.ask.later}[answer]
            asked(page)
            button.click()
        settle(page)
        return page.window()

    return made


def _requests(name: str = "Mia", *, stop: bool = False, which: str = "") -> Factory:
    def made() -> QtWidgets.QWidget:
        window = at(busy(), targets.REQUESTS)
        page = page_of(window, RequestsPage)
        if which:
            page.filters.chip(which).click()
        key = next((key for key, row in page._rows.items() if row.codename == name), "")
        if key:
            page.list.choose(key)
        if stop:
            page.view.stop_button.click()
        settle(window)
        return window

    return made


def _strange_signal() -> QtWidgets.QWidget:
    session = a_worker()
    mia(
        session,
        codename=LONG[:110],
        own_words=LONG,
        observation=LONG,
        safe_contact=replace(SAFE, note=LONG[:190]),
    )
    return at(session, targets.SIGNALS)


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    from tests.ui.field import (  # they build on what stands here
        afterwards_screens,
        agreed_screens,
        consult_screens,
        ladder_screens,
        question_screens,
        staying_screens,
        stop_screens,
    )

    return [
        *staying_screens.screens(),
        *consult_screens.screens(),
        *stop_screens.screens(),
        *question_screens.screens(),
        *ladder_screens.screens(),
        *agreed_screens.screens(),
        *afterwards_screens.screens(),
        ("field-today", lambda: at(busy(), targets.TODAY)),
        ("field-today-empty", lambda: at(fresh(), targets.TODAY)),
        ("field-signals", _signals),
        ("field-signals-draft", lambda: _signals(targets.ShowDrafts())),
        ("field-signals-nothing-found", lambda: _signals(search="zzz")),
        ("field-signals-empty", lambda: at(fresh(), targets.SIGNALS)),
        ("field-signals-strange", _strange_signal),
        ("field-signal", _form),
        ("field-signal-missing", _form_missing),
        ("field-signal-unfolded", _form_unfolded),
        ("field-pass-on-begin", lambda: passing().window()),
        ("field-pass-on-chosen", lambda: chosen(passing()).window()),
        ("field-pass-on-findings", _finding),
        ("field-pass-on-left-out", _left_out),
        ("field-pass-on-prohibition-left-out", _unsaid),
        ("field-pass-on-all-fields", _all_fields),
        ("field-pass-on-agreed", lambda: agreed(chosen(passing())).window()),
        ("field-pass-on-void", _void),
        ("field-pass-on-age", _blocked),
        ("field-pass-on-safe-contact", _blocked_contact),
        ("field-pass-on-refuses", _position("refuses")),
        ("field-pass-on-cannot-decide", _position("cannot_decide")),
        ("field-pass-on-goes-alone", _position("goes_self")),
        ("field-pass-on-minor", lambda: passing(age_class="minderjarig").window()),
        ("field-pass-on-someone-else", lambda: passing(about="bezorgd_om_ander").window()),
        ("field-pass-on-no-network", lambda: passing(joined=False).window()),
        ("field-ask", lambda: asked(chosen(passing())).window()),
        ("field-ask-shared-secrecy", _shared),
        ("field-ask-trouble", _asked_with_trouble),
        ("field-outcome-sealed", _outcome("ja")),
        ("field-outcome-no", _outcome("nee")),
        ("field-outcome-later", _outcome("later")),
        ("field-requests", _requests()),
        ("field-requests-back", _requests("J.")),
        ("field-requests-waiting", _requests("Rosa")),
        ("field-requests-stop", _requests(stop=True)),
        ("field-requests-closed", _requests("Fatma", which="closed")),
        ("field-requests-not-trusted", _requests(which="quarantine")),
        ("field-requests-empty", lambda: at(fresh(), targets.REQUESTS)),
    ]
