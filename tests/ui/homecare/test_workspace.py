"""Which workspace a role of home care gets."""

from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.app import workspace_of
from fieldapp.ui.field import targets
from fieldapp.ui.homecare.targets import START, WORRY
from fieldapp.ui.shell.first_run.work import ROLES
from fieldapp.workflow.session import FOLLOWS_UP, HOMECARE, save_profile
from tests.ui import stand_ins
from tests.ui.homecare.aide import AIDE, an_aide


@pytest.mark.parametrize("role", ROLES[HOMECARE])
def test_aides_have_the_three_steps_and_who_follows_up_has_the_list(
    dressed: QtWidgets.QApplication, role: str
) -> None:
    session = an_aide(replace(AIDE, role=role))
    pages = [page.key for page in workspace_of(stand_ins.context(session)).pages]
    session.close()

    if role in FOLLOWS_UP:
        assert targets.TODAY in pages
        assert (targets.HANDOVERS in pages) == (role == "leidinggevende_signaalbeheerder")
    else:
        assert pages == [START, WORRY, "logbook"]


def test_a_supervisor_in_home_care_sees_the_list_before_there_is_a_network(
    dressed: QtWidgets.QApplication,
) -> None:
    session = an_aide(joined=False)
    save_profile(session, replace(session.profile, role="leidinggevende_signaalbeheerder"))
    pages = [page.key for page in workspace_of(stand_ins.context(session)).pages]
    session.close()

    assert targets.HANDOVERS in pages
