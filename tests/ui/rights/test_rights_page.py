"""Looking at rights: with a person, alone, and before what an OCMW gives."""

from pathlib import Path

import pytest

import resources
from fieldapp.domain.rights import RightNote
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import sections
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.field.rights.section import RightsSection
from fieldapp.ui.field.rights.sheet import sheet_of
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.chips import Chip
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import rights
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of
from tests.ui.layout_checks import settle
from tests.ui.rights.screens import person

SEEDS_OWN = 6


def shown(window: MainWindow, target: targets.RightsWith | None = None) -> RightsPage:
    """The page of rights, at a target."""
    window.go(targets.RIGHTS, target)
    settle(window)
    return page_of(window, RightsPage)


def chips(group: object) -> list[Chip]:
    """The chips with a code."""
    return [chip for chip in group.findChildren(Chip) if chip.code]  # type: ignore[attr-defined]


def test_a_status_a_reason_and_a_decision_are_kept_with_the_person(
    window: MainWindow, worker: Session
) -> None:
    mia = person(worker)
    page = shown(window, targets.RightsWith(mia, "verhoogde_tegemoetkoming"))
    assert page.title() == "Rechten bekijken met Mia"

    click(page.noting.status.chip("aanvraag_samen"))
    click(page.noting.reasons.chip("kent_recht_niet"))
    page.noting.decision.setPlainText("Ze wil het samen vragen.")
    click(page.noting.keep_button)

    note = rights.exploration(worker, mia).note("verhoogde_tegemoetkoming")
    assert note is not None
    assert (note.status, note.reasons, note.decision) == (
        "aanvraag_samen",
        ("kent_recht_niet",),
        "Ze wil het samen vragen.",
    )
    pills = {row.key: row.pill for row in page.finder.list.rows.rows()}
    assert pills["verhoogde_tegemoetkoming"] == ("samen aanvragen", "off")
    assert pills["leefloon"] == ("nog niet besproken", "plain")


def test_what_is_being_typed_survives_a_lock_and_another_right(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    page = shown(window, targets.RightsWith(mia, "igo"))

    page.noting.decision.setPlainText("Volgende week.")
    for save in window.save_forms():
        save(worker)
    assert rights.exploration(worker, mia).notes["igo"].decision == "Volgende week."

    page.noting.decision.setPlainText("Volgende maand.")
    page.show_right("maf")
    page.show_right("igo")
    assert page.noting.decision.toPlainText() == "Volgende maand."
    assert rights.exploration(worker, mia).notes["igo"].decision == "Volgende maand."


def test_all_sixteen_reasons_are_there_and_the_six_of_the_brochure_are_marked(
    window: MainWindow, worker: Session
) -> None:
    page = shown(window, targets.RightsWith(person(worker), "igo"))

    found = chips(page.noting.reasons)

    assert len(found) == 16
    marked = [chip.code for chip in found if "brochure" in chip.accessibleDescription()]
    assert marked == [chip.code for chip in found[:SEEDS_OWN]]
    assert [chip.text() for chip in found[:7]] == [
        "Kende het niet",
        "Wil het zelf niet",
        "Ziet het nut niet",
        "Geen vertrouwen",
        "Ruzie met de dienst",
        "Haakte af",
        "Schaamte of angst",
    ]


def test_the_words_of_a_status_are_those_of_practice(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.RightsWith(person(worker), "igo"))

    assert [chip.text() for chip in chips(page.noting.status)] == [
        "Nog niet besproken",
        "Uitgelegd",
        "Misschien",
        "Heeft ze al",
        "Samen aanvragen",
        "Aangevraagd",
        "Gekregen",
        "Geweigerd",
        "Wil ze niet",
    ]


def test_what_an_ocmw_gives_is_preceded_by_the_warning_about_residence(
    window: MainWindow, worker: Session
) -> None:
    page = shown(window, targets.RightsWith(None, "leefloon"))
    assert page.residence.isVisible()
    assert page.residence.y() < page.card.y()

    page.show_right("verhoogde_tegemoetkoming")
    settle(window)
    assert page.residence.isVisible()
    assert page.residence.y() > page.card.y()

    click(page.residence.button)
    assert page.finder.list.key() == "verblijf_advies"


def test_the_warning_precedes_every_right_that_is_asked_at_an_ocmw(worker: Session) -> None:
    for right in rights.catalogue(worker):
        says = "ocmw" in f"{right.line} {right.apply_at}".casefold()
        helps_only = right.code in ("ivt_it", "parkeerkaart", "mindermobielen")  # an OCMW helps, or knows
        assert right.via_ocmw == (says and not helps_only), right.code


def test_without_a_person_one_looks_things_up_and_nothing_is_noted(
    window: MainWindow, worker: Session
) -> None:
    page = shown(window)

    assert page.title() == "Rechten opzoeken"
    assert page.finder.list.key()
    assert not page.noting.isVisible()
    assert all(row.pill is None for row in page.finder.list.rows.rows())
    assert "de persoon hier recht op heeft" in page.view.decides.text.text()
    assert worker.database.value("SELECT count(*) FROM right_note") == 0


def test_domain_group_and_word_narrow_the_list(window: MainWindow, worker: Session) -> None:
    page = shown(window)
    assert len(page.finder.list.rows.rows()) == len(rights.catalogue(worker))

    click(page.finder.domains.chip("energie_water"))
    energy = {row.key for row in page.finder.list.rows.rows()}
    assert {"lac", "waterfactuur_korting"} <= energy
    assert "leefloon" not in energy

    page.finder.group.combo.setCurrentIndex(page.finder.group.combo.findData("ouderen"))
    assert {row.key for row in page.finder.list.rows.rows()} < energy

    page.finder.query.setText("bestaat niet")
    page.finder.narrowed.emit()
    assert page.finder.places.currentWidget() is page.finder.nothing
    assert page.finder.nothing.button is not None
    click(page.finder.nothing.button)
    assert len(page.finder.list.rows.rows()) == len(rights.catalogue(worker))


def test_a_related_right_is_shown_also_when_the_filter_hides_it(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.RightsWith(None, "waterfactuur_korting"))
    click(page.finder.domains.chip("energie_water"))
    page.show_right("sociaal_tarief_energie")

    page.show_right("sociaal_internet")

    assert page.finder.list.key() == "sociaal_internet"
    assert page.view.name.text() == "Sociaal tarief internet"


def test_reach_and_track_are_noted_and_automatic_granting_leads_to_a_structural_signal(
    window: MainWindow, worker: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    mia = person(worker)
    page = shown(window, targets.RightsWith(mia, "maf"))
    click(page.noting.more)
    click(page.noting.tracks.chip("automatisch"))
    click(page.noting.reach.chip("gekend_onvoldoende"))
    looked = rights.exploration(worker, mia)
    assert looked.reach == "gekend_onvoldoende"
    assert looked.notes["maf"].tracks == ("automatisch",)

    went: list[tuple[str, object]] = []
    monkeypatch.setattr(page.context, "go", lambda key, target=None: went.append((key, target)))
    click(page.noting.structural_button)

    assert went == [(targets.STRUCTURAL, targets.NewStructural(None))]


def test_who_is_not_here_any_more_is_let_go(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    page = shown(window, targets.RightsWith(mia, "igo"))
    click(page.noting.status.chip("uitgelegd"))
    with worker.database.transaction():
        worker.database.execute("UPDATE signal SET person_id = NULL")
        worker.database.execute("DELETE FROM person")

    window.go(targets.RIGHTS)

    assert page.title() == "Rechten opzoeken"
    assert worker.database.value("SELECT count(*) FROM right_note") == 0


def test_the_summary_on_the_page_of_a_person_leads_to_the_right(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    rights.note(worker, RightNote(mia, "igo", "aangevraagd", worker.now(), ("taal",)))
    section = next(each for each in sections() if each.key == "rights")
    widget = section.factory(window.context, mia)
    assert isinstance(widget, RightsSection)
    widget.refresh()

    assert "1 aangevraagd" in widget.counts.text()
    (row,) = widget.list.rows.rows()
    assert row.pill == ("aangevraagd", "info")
    widget.list.opened.emit(row.key)
    settle(window)
    assert page_of(window, RightsPage).view.name.text() == "Inkomensgarantie voor ouderen"


def test_one_goes_on_to_the_social_map_and_the_sheets(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(window)
    went: list[str] = []
    monkeypatch.setattr(page.context, "go", went.append)

    for key in (targets.SERVICES, targets.SHEETS):
        click(page.finder.switch.chips.chip(key))

    assert went == [targets.SERVICES, targets.SHEETS]
    assert page.finder.switch.chips.value() == (targets.RIGHTS,)


def test_a_sheet_of_the_right_can_be_printed(window: MainWindow) -> None:
    page = shown(window, targets.RightsWith(None, "leefloon"))

    click(page.view.print_button)
    settle(window)

    (preview,) = window.findChildren(PreviewDialog)
    assert preview.isVisible()
    preview.close()


def test_the_sheet_has_no_name_of_a_person_and_no_amount(worker: Session) -> None:
    names = {right.code: right.name for right in rights.catalogue(worker)}

    for right in rights.catalogue(worker):
        sheet = sheet_of(right, names)
        assert not sheet.personal
        assert sheet.carried


def test_there_is_no_field_for_residence_anywhere(worker: Session) -> None:
    columns = [
        column
        for (table,) in worker.database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for (column,) in worker.database.rows("SELECT name FROM pragma_table_info(?)", (table,))
    ]

    assert not [name for name in columns if "resid" in name or "verblijf" in name]


def test_nothing_in_the_checklist_is_an_amount() -> None:
    for name in resources.names("rights", ".toml"):
        text = resources.read_text(f"rights/{name}")
        assert "€" not in text
        assert "euro" not in text.casefold()
        assert Path(name).suffix == ".toml"


def test_what_was_not_verified_says_so(window: MainWindow) -> None:
    page = shown(window, targets.RightsWith(None, "davo"))

    assert "nog na te kijken" in page.view.to_check.text()
    assert "Bron:" in page.view.to_check.accessibleDescription()
    assert all("nog na te kijken" not in each.text() for each in page.view.decides.findChildren(Text))
