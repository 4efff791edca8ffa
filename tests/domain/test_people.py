"""People: what counts as multiple, who may decide, two made one, and who may be known twice."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from fieldapp.domain.conversation import Conversation, asks_reason, is_answered, ladder
from fieldapp.domain.duplicates import BIRTH_YEAR, CODENAME, FULL_NAME, PLACE, Traits, likeness
from fieldapp.domain.ids import ConversationId, PersonId
from fieldapp.domain.people import (
    MERGE_FIELDS,
    Person,
    Representative,
    Situation,
    TrustedPerson,
    is_told,
    joined,
)
from fieldapp.domain.signals import Wish
from tests.store.strategies import people
from tests.store.values import NOW

KINDS = ("lichamelijk", "psychisch", "relationeel", "sociaal", "materieel")


@pytest.mark.parametrize(
    ("kinds", "thin", "multiple"),
    [
        ((), False, False),
        ((), True, False),
        (("materieel",), False, False),
        (("materieel",), True, True),
        (("psychisch",), True, False),
        (("psychisch", "sociaal"), False, True),
        (("meervoudig",), False, False),
        (("meervoudig", "sociaal"), False, False),
    ],
)
def test_multiple_is_two_kinds_or_too_few_means_with_few_people(
    kinds: tuple[str, ...], thin: bool, multiple: bool
) -> None:
    assert Situation(vulnerable=kinds, thin_network=thin).multiple is multiple


@given(st.sets(st.sampled_from(KINDS)), st.booleans())
def test_no_situation_ever_names_a_group_by_itself(kinds: set[str], thin: bool) -> None:
    stands = Situation(vulnerable=tuple(kinds), thin_network=thin)

    assert stands.groups == ()
    assert (
        joined(Person(PersonId("a"), "A", situation=stands), Person(PersonId("b"), "B")).situation.groups
        == ()
    )


def test_a_trusted_person_never_decides() -> None:
    assert not TrustedPerson(relation="dochter", present=True, may_be_informed=True, chosen=True).may_decide


@pytest.mark.parametrize(
    ("kind", "proof", "may"),
    [
        ("", "vonnis", False),
        ("bewindvoerder_goederen", "vonnis", False),
        ("bewindvoerder_persoon", "", False),
        ("bewindvoerder_persoon", " ", False),
        ("bewindvoerder_persoon", "vonnis van 3 mei", True),
        ("zorgvolmacht", "akte gezien", True),
    ],
)
def test_only_a_fitting_representative_with_proof_may_consent(kind: str, proof: str, may: bool) -> None:
    assert Representative(kind, "Mr. Peeters", "", proof).may_consent is may


@given(people, people, st.sets(st.sampled_from(sorted(MERGE_FIELDS))))
def test_joining_keeps_every_prohibition_and_loses_no_field(
    one: Person, other: Person, take: set[str]
) -> None:
    result = joined(one, other, take)

    assert result.id == one.id
    forbidden = {*one.safe_contact.forbidden, *other.safe_contact.forbidden}
    assert set(result.safe_contact.forbidden) == forbidden
    assert not forbidden & set(result.safe_contact.allowed)
    for field, names in MERGE_FIELDS.items():
        source = other if field in take or not is_told(one, field) else one
        assert all(getattr(result, name) == getattr(source, name) for name in names)
    assert {*one.situation.groups, *other.situation.groups} == set(result.situation.groups)


def alike(one: Traits, other: Traits) -> tuple[str, ...]:
    return likeness(one, other, fuzz.ratio)[1]


MIA = Traits(PersonId("a"), "mia", "mia claes", "1956", "Noorderhaven")
FATIMA = Traits(PersonId("b"), "fatima", birth_year="1980")


@pytest.mark.parametrize(
    ("one", "changes", "why"),
    [
        (MIA, {"full_name": "", "birth_year": "", "municipality": ""}, (CODENAME,)),
        (MIA, {"codename": "m", "municipality": "noorderhaven "}, (FULL_NAME, BIRTH_YEAR, PLACE)),
        (MIA, {"codename": "lia", "full_name": "lia peeters"}, ()),
        (FATIMA, {"codename": "fatma", "birth_year": ""}, (CODENAME,)),
        (FATIMA, {"codename": "fatme"}, (CODENAME, BIRTH_YEAR)),
        (FATIMA, {"codename": "fatme", "birth_year": ""}, ()),
        (FATIMA, {"birth_year": "1990"}, ()),
        (FATIMA, {"birth_year": "1981"}, (CODENAME,)),
        (FATIMA, {"codename": "", "full_name": "fatima"}, (FULL_NAME, BIRTH_YEAR)),
    ],
)
def test_persons_are_alike_by_name_never_by_year_or_place_alone(
    one: Traits, changes: dict[str, str], why: tuple[str, ...]
) -> None:
    assert alike(one, replace(one, id=PersonId("z"), **changes)) == why


@example("", "", "²", "")
@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=4), st.text(max_size=4))
def test_likeness_is_the_same_from_either_side(one: str, other: str, year: str, town: str) -> None:
    first = Traits(PersonId("a"), one, other, year, town)
    second = Traits(PersonId("b"), other, "", year, town)

    assert likeness(first, second, fuzz.ratio)[0] == likeness(second, first, fuzz.ratio)[0]


def test_the_ladder_follows_the_wish_until_it_is_corrected() -> None:
    assert ladder("", ()) == ()
    assert ladder(Wish.SERVICE, ()) == ("6_kernactor",)
    assert ladder(Wish.SERVICE, ("1_zelf", "6_kernactor")) == ("1_zelf", "6_kernactor")
    assert not is_answered("", ())
    assert is_answered(Wish.TALK, ())
    assert asks_reason(Wish.SERVICE, ())
    assert not asks_reason(Wish.SERVICE, ("1_zelf", "6_kernactor"))
    assert not asks_reason(Wish.SELF, ())


def test_a_statement_was_said_by_the_person_unless_noted_otherwise() -> None:
    talk = Conversation(ConversationId("c"), NOW, sources=(("tried", "van_horen_zeggen"),))

    assert (talk.source("situation"), talk.source("tried")) == ("zelf_gezegd", "van_horen_zeggen")
