"""The report of a person says of a case-overleg precisely what each service read, and what was agreed."""

from datetime import timedelta

from fieldapp.domain.consultation import Agreement, Moment
from fieldapp.interop.printable import plain_text
from fieldapp.workflow import consult, report
from fieldapp.workflow.report import ReportForm
from tests.ui.consulting import POINTS, Table, a_table


def _text(table: Table) -> str:
    person = consult.start(table.worker, table.request_id).person
    made, _ = report.make(table.worker, ReportForm(person.id, report.ALONE, safe=True))
    return plain_text(made)


def test_every_field_that_left_and_every_agreement_stands_in_it() -> None:
    table = a_table()
    table.ask()
    table.answers(table.ocmw, (True, False))
    each = consult.mine(table.worker)[0]
    consult.fix(table.worker, each.id, each.moments[0])
    ocmw = next(partner for partner in each.partners if "OCMW" in partner.name)
    by = (table.clock() + timedelta(days=14)).date()
    lines = (Agreement(ocmw.org, "aanvraag", by, "Wachtlijst"), Agreement("persoon", "nakijken", by))
    consult.agree(table.worker, each.id, "erbij", lines)

    text = _text(table)

    assert "Overleg met diensten over jou" in text
    for said in (
        "Mia Claes",
        "wie doet wat",
        POINTS[1].text,
        "de persoon is erbij",
        "CAW Lindenhoek, OCMW Lindenhoek",
        "in een huis in de buurt",
        "Buurtwerk Noord, Samira Bouali",
        "0470 00 00 00",
        "De dienst antwoordde op 24 november 2026: kan op",
        "Moment vastgelegd op 24 november 2026",
        "OCMW Lindenhoek: doet een aanvraag (Wachtlijst), tegen 8 december 2026",
        "de persoon zelf: kijkt iets na, tegen 8 december 2026",
    ):
        assert said in text, said
    assert text.count("Wat er verstuurd is: waarover het gaat") == 2, "each service has its own"


def test_a_service_that_can_at_no_moment_and_somebody_else_in_the_words() -> None:
    table = a_table()
    table.ask()
    table.answers(table.caw, (False, False))
    each = consult.mine(table.worker)[0]
    by = (table.clock() + timedelta(days=14)).date()
    kept = ("Karel Peeters",)
    words = Agreement("samen", "anders", by, "We bellen eerst met Karel Peeters hierover")
    consult.fix(table.worker, each.id, Moment(each.moments[0].at, each.moments[0].where))
    consult.agree(table.worker, each.id, "erbij", (words,), kept)

    text = _text(table)

    assert "geen van deze momenten" in text
    assert "Karel Peeters" not in text, "others are struck"
    assert "[geschrapt]" in text


def test_what_was_stopped_is_named_without_its_words() -> None:
    table = a_table()
    table.ask(services=1)
    each = consult.mine(table.worker)[0]
    consult.stop(table.worker, each.partners[0].thread, "persoon_wil_niet")

    text = _text(table)

    assert "CAW Lindenhoek" in text
    assert POINTS[1].text not in text
