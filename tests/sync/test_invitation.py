"""Invitations survive being typed, and a slip is found in the group where it was made."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Malformed
from sync.protocol import Invitation, InvitationGroup, cbor
from tests.sync.invented import an_id, dice, refused

ROLL = dice("invitation")
INVITATION = Invitation(
    net=an_id("net"),
    root_digest=ROLL(32),
    organisation=an_id("org"),
    hub_url="https://hub.lindenhoek.example/v1",
    hub_key=ROLL(32),
    inv=an_id("inv"),
    secret=ROLL(32),
    until=29_904_320,
)
TEXT = INVITATION.to_text()


@pytest.mark.parametrize("organisation", [None, an_id("org")])
@pytest.mark.parametrize("url", ["http://127.0.0.1:8470", "x", "é" * 100])
def test_an_invitation_comes_back_as_it_was(organisation: bytes | None, url: str) -> None:
    invitation = replace(INVITATION, organisation=organisation, hub_url=url)

    assert Invitation.decode(invitation.encode()) == invitation
    assert Invitation.from_text(invitation.to_text()) == invitation


def test_the_text_can_be_read_from_paper_and_fits_the_dense_form_of_a_qr_code() -> None:
    assert TEXT.startswith("VP1-")
    assert set(TEXT) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")
    assert {len(group) for group in TEXT.split("-")[1:-1]} == {8}


def test_case_blanks_and_the_usual_mistakes_do_not_matter() -> None:
    typed = TEXT.lower().replace("-", " \n ").replace("0", "o").replace("1", "l").replace("vpl", "vp1")

    assert Invitation.from_text(typed) == INVITATION


@given(st.data())
def test_one_wrong_symbol_is_found_where_it_is(data: st.DataObject) -> None:
    at = data.draw(st.integers(4, len(TEXT) - 1).filter(lambda place: TEXT[place] != "-"))
    wrong = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ").filter(lambda one: one != TEXT[at]))

    with pytest.raises(InvitationGroup) as caught:
        Invitation.from_text(TEXT[:at] + wrong + TEXT[at + 1 :])

    assert caught.value.group == TEXT[4:at].count("-") + 1


def test_two_groups_that_changed_places_are_found() -> None:
    groups = TEXT.split("-")
    groups[3], groups[4] = groups[4], groups[3]

    with refused(InvitationGroup, "invitation_group"):
        Invitation.from_text("-".join(groups))


@pytest.mark.parametrize(
    "text",
    ["", "VP1", "VP2-" + TEXT[4:], TEXT[4:], TEXT[:-9], TEXT + "-00", "VP1-" + "0" * 3000, "VP1-ÄÄÄÄÄÄÄÄ"],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(Malformed):
        Invitation.from_text(text)


def test_unknown_and_missing_fields_are_refused() -> None:
    value = cbor.decode(INVITATION.encode())

    for changed in (value | {9: 1}, {key: value[key] for key in value if key != 7}):
        with refused(Malformed, "invitation"):
            Invitation.decode(cbor.encode(changed))
