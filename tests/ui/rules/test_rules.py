"""Regels proberen: a fact is changed and the answer is there, in Dutch, with its row."""

import itertools

import pytest
from PySide6 import QtCore, QtTest

import resources
from fieldapp.domain.disclosure import Facts, Policy, decide
from fieldapp.domain.disclosure.facts import FLAGS, TICKS, VALUES
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.ui.shell.secrecy.rules import RulesDialog
from tests.domain.enumeration import every
from tests.ui.layout_checks import texts
from tests.ui.rules.screens import trying, worker
from tests.ui.stand_ins import context


@pytest.fixture
def dialog(qtbot):
    made = RulesDialog(context(worker()))
    qtbot.addWidget(made)
    made.show()
    return made


def answer(dialog: RulesDialog) -> str:
    return texts(dialog.answer)


def test_one_begins_as_oneself_and_with_what_can_be_done(dialog):
    assert dialog.choices["role"].value() == "outreach_basisactor"
    said = answer(dialog)
    assert "Dit mag nu niet vertrekken." in said
    assert "Rij 10 van de tabel (regel 17)" in said
    assert "Toestemming die nu geldt" in said
    assert "Vraag het eerst aan de persoon zelf." in said
    assert "Raad" in said or "Vraag raad zonder naam." in said


def test_every_fact_of_the_table_has_its_field(dialog):
    assert {*dialog.choices, *dialog.flags, "ticks"} == set(Facts.__slots__)
    assert set(dialog.ticks) == set(TICKS)
    assert set(dialog.flags) == set(FLAGS)
    for name, codes in VALUES.items():
        combo = dialog.choices[name].combo
        assert tuple(combo.itemData(at) for at in range(combo.count())) == codes


def test_a_changed_fact_changes_the_answer_at_once(dialog):
    dialog.choices["person"].combo.setCurrentIndex(VALUES["person"].index("agrees"))
    assert "Rij 10 van de tabel (regel 14)" in answer(dialog)
    assert "Dit mag nu niet vertrekken. Rij 10." in texts(dialog)
    assert "Vraag toestemming, voor deze dienst en voor deze velden." in answer(dialog)

    dialog.choices["consent"].combo.setCurrentIndex(0)
    said = answer(dialog)
    assert "Dit mag naar buiten." in said
    assert "Toestemming (art. 352 Sw., vroeger art. 458 Sw.)" in said
    assert "Wat ontbreekt" not in said

    dialog.flags["safe_channel"].click()
    assert "Een veilige manier om de persoon te bereiken" in answer(dialog)


def test_the_five_conditions_are_ticked_one_by_one(dialog):
    trial = trying(role="outreach_kernactor", person="agrees", consent="valid")
    for at, code in enumerate(TICKS):
        assert "Gedeeld beroepsgeheim" not in answer(trial), at
        trial.ticks[code].click()
    assert "Gedeeld beroepsgeheim (art. 352 Sw., vroeger art. 458 Sw.)" in answer(trial)


def test_another_purpose_is_closed_and_says_where_to_go(dialog):
    dialog.choices["purpose"].combo.setCurrentIndex(1)

    said = answer(dialog)
    assert "Een doel waarvoor dit mag dienen" in said
    assert "Open de kaart" in said
    assert "Niet: Waarvoor: contact aanbieden" in said


def test_the_duty_of_the_organisation_is_asked_of_a_supervisor_only(dialog):
    assert not dialog.choices["organisation_duty"].isVisible()

    dialog.choices["role"].combo.setCurrentIndex(VALUES["role"].index("leidinggevende_signaalbeheerder"))

    assert dialog.choices["organisation_duty"].isVisible()


def test_the_screen_says_what_the_table_says(qtbot):
    """A hundred situations chosen field by field: outcome, row and every word are those of the decision."""
    policy = Policy.from_data(resources.load_toml("policy/disclosure.toml"))
    words = Taxonomies.from_data(resources.load_taxonomies())
    for values in itertools.islice(every(3_700_061), 100):
        facts = Facts(**values)
        decision = decide(policy, facts)
        made = trying(**values)
        said = answer(made)
        assert f"Rij {decision.row} van de tabel" in said
        assert words["outcomes"].label(decision.outcome) in said
        for name in ("missing", "can_do", "must_record"):
            for code in getattr(decision, name):
                label = words[name].label(code)
                assert label[:1].upper() + label[1:] in said
        made.close()


def test_the_keyboard_alone_tries_a_rule(qtbot, dialog):
    combo = dialog.choices["person"].combo
    combo.setFocus()
    QtTest.QTest.keyClick(combo, QtCore.Qt.Key.Key_Up)

    assert "Rij 4 van de tabel" in answer(dialog)
    dialog.close_button.click()
    assert not dialog.isVisible()
