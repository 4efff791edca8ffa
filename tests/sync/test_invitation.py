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


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def checked(symbols: str) -> str:
    """A text whose groups all fit their check symbols, whatever they say."""
    groups = [symbols[at : at + 7] for at in range(0, len(symbols), 7)]
    return "VP1-" + "-".join(group + check(group, place) for place, group in enumerate(groups))


def check(group: str, place: int) -> str:
    return ALPHABET[(place + sum((2 * at + 1) * ALPHABET.index(one) for at, one in enumerate(group))) % 32]


SYMBOLS = "".join(group[:-1] for group in TEXT.split("-")[1:])


def test_the_whole_is_checked_besides_its_groups() -> None:
    assert checked(SYMBOLS) == TEXT
    for at in (0, 20, len(SYMBOLS) - 8):
        other = ALPHABET[(ALPHABET.index(SYMBOLS[at]) + 1) % 32]
        with refused(Malformed, "invitation"):
            Invitation.from_text(checked(SYMBOLS[:at] + other + SYMBOLS[at + 1 :]))


def test_an_invitation_has_one_text() -> None:
    """Neither bits nor symbols nor groups can be added that say nothing."""
    places = TEXT.count("-")
    spare = len(SYMBOLS) * 5 % 8
    assert 0 < spare < 5
    last = ALPHABET[ALPHABET.index(SYMBOLS[-1]) | 1]

    for text in (
        checked(SYMBOLS[:-1] + last),
        checked(SYMBOLS + "0"),
        checked(SYMBOLS + "00000000"),
        TEXT + "-" + check("", places),
    ):
        with pytest.raises(Malformed):
            Invitation.from_text(text)


def test_an_endless_text_is_refused_before_it_is_read() -> None:
    with refused(Malformed, "invitation"):
        Invitation.from_text("VP1" + "I" * 2001)


def test_an_invitation_that_could_not_be_read_is_not_written() -> None:
    for wrong in ({"net": b"short"}, {"hub_url": ""}, {"until": -1}):
        with refused(Malformed, "invitation"):
            replace(INVITATION, **wrong).encode()
