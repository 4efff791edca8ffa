"""C6 (7.10): linking databases to find people is deliberately not built; help says so, and why."""

from __future__ import annotations

import pytest

from fieldapp.ui.shell.glossary import GlossaryDialog
from fieldapp.workflow import glossary
from tests.ui.conftest import dressed as dressed
from tests.ui.layout_checks import texts


@pytest.mark.parametrize("asked", ["databanken", "gegevens koppelen", "opsporen", "informatiestromen"])
def test_whoever_looks_for_it_finds_that_it_is_not_there_and_why(asked: str) -> None:
    found = next(each for each in glossary.find(asked) if each.kind == glossary.ABOUT)

    assert found.key == "koppelen"
    assert found.section == "7.10"
    assert "informatiestromen te ontsluiten" in found.plain
    assert "zit hier bewust niet in" in found.plain
    assert "heeft niets gekozen" in found.plain
    assert "structureel signaal" in found.plain, "what one can do instead"


@pytest.mark.usefixtures("dressed")
def test_the_help_window_shows_it() -> None:
    dialog = GlossaryDialog(glossary.entry("koppelen", glossary.ABOUT))

    assert "bewust niet doet: gegevens koppelen" in " ".join(texts(dialog).split())
    dialog.deleteLater()
