"""A1: every domain and the reason is a tick that starts off; places that reveal something are never sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.ids import PlaceId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import REVEALING_KINDS, MeetingPlace
from fieldapp.errors import InvalidInput
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.workflow import advise, disclose, presence
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle

SENSITIVE = ("inkomen_schulden", "psychisch", "verslaving", "veiligheid", "juridisch_verblijf")
HIDDEN = "Het Stille Huis"


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def test_nothing_is_ticked_until_a_hand_ticks_it(worker: Session) -> None:
    form = advise.start(worker, mia(worker, domains=SENSITIVE))

    assert [field for field in form.fields if field.ticked] == []
    assert {field.code for field in form.fields} == set(FIELDS)
    chosen = replace(form, recipient=advise.recipients(worker)[0], position=advise.AGREES)
    with pytest.raises(InvalidInput, match="fields: missing"):
        disclose.preview(worker, chosen)


def test_each_domain_is_a_tick_of_its_own_and_takes_no_other_along(worker: Session) -> None:
    form = advise.start(worker, mia(worker, domains=SENSITIVE))
    domains = [field.value for field in form.fields if field.code == "waarover"]
    form = replace(form, recipient=advise.recipients(worker)[0], position=advise.AGREES)
    form = form.with_field("waarover", value="inkomen_schulden", ticked=True)

    fields = decode_request(disclose.preview(worker, form).payload).fields

    assert domains == list(SENSITIVE)
    assert list(fields) == ["waarover"]
    assert fields["waarover"] == "inkomen, schulden, papieren"


@pytest.mark.usefixtures("dressed")
def test_every_tick_on_the_screen_starts_off(worker: Session) -> None:
    signal_id = mia(worker, domains=SENSITIVE)
    with looking(worker) as window:
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        lines = page_of(window, PassOnPage).choose.exactly.fields.lines

    assert len(lines) >= len(FIELDS) + len(SENSITIVE) - 1
    assert not any(line.tick.isChecked() for line in lines.values())


@pytest.mark.parametrize("kind", sorted(REVEALING_KINDS))
def test_a_place_that_reveals_is_not_how_to_reach_somebody(worker: Session, kind: str) -> None:
    place = MeetingPlace(PlaceId("9" * 32), HIDDEN, kind, "Noorderhaven")
    presence.save_place(worker, place)
    contact = SafeContact(("via_place",), (), f"bij {HIDDEN}, dinsdag")
    form = advise.start(worker, mia(worker, place_id=place.id, safe_contact=contact))

    assert all(HIDDEN not in field.text for field in form.fields)
    reach = form.field("bereikbaar")
    assert reach is not None
    assert reach.text == "via Samira B., Buurtwerk Noord"


@pytest.mark.parametrize("code", ["bereikbaar", "eerste_gesprek", "adres"])
def test_typing_its_name_where_one_can_be_found_is_stopped(worker: Session, code: str) -> None:
    presence.save_place(worker, MeetingPlace(PlaceId("9" * 32), HIDDEN, "nachtopvang", "Noorderhaven"))
    form = advise.start(worker, mia(worker))
    form = replace(form, recipient=advise.recipients(worker)[0], position=advise.AGREES)
    form = form.with_field(code, text=f"Elke avond in {HIDDEN.lower()}", ticked=True)
    # Whatever looks like a name is left standing on purpose: the place must stop it all the same.
    for choice, finding in advise.findings(worker, form):
        form = advise.keep(form, choice, finding)

    with pytest.raises(InvalidInput) as refused:
        disclose.preview(worker, form)
    assert (refused.value.field, refused.value.reason) == (code, "revealing_place")
