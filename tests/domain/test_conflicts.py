"""Two records of one person, changed apart: nothing that was noted is lost, what was cleared stays so."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.conflicts import FIELDS, combined, says_something, told, whole, with_told
from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, SafeContact, Situation, TrustedPerson

BASE = Person(PersonId("1" * 32), "Mia", phone="0470 00 00 01", municipality="Noorderhaven")

words = st.sampled_from(["", "a", "b", "c"])
ways = st.lists(st.sampled_from(["letter", "mobile", "via_place"]), unique=True).map(tuple)


@st.composite
def people(draw: st.DrawFn) -> Person:
    return Person(
        PersonId("1" * 32),
        draw(st.sampled_from(["Mia", "M."])),
        phone=draw(words),
        address=draw(words),
        household=draw(words),
        safe_contact=SafeContact(draw(ways), draw(ways), draw(words)),
        situation=Situation(vulnerable=("materieel",), lead_actor=draw(words)),
        trusted=TrustedPerson(contact=draw(words)),
    )


def changed(**values: Any) -> Person:
    return replace(BASE, **values)


def test_what_only_one_changed_counts() -> None:
    mine, theirs = changed(address="Dorp 1"), changed(phone="0470 00 00 02")

    kept, differ = combined(whole(BASE), mine, theirs)

    assert (kept.address, kept.phone, differ) == ("Dorp 1", "0470 00 00 02", ())


def test_what_both_changed_is_named_and_mine_stands_until_somebody_chooses() -> None:
    kept, differ = combined(whole(BASE), changed(phone="1"), changed(phone="2"))

    assert (kept.phone, differ) == ("1", ("phone",))


def test_what_was_cleared_stays_cleared() -> None:
    kept, differ = combined(whole(BASE), changed(phone=""), BASE)

    assert (kept.phone, differ) == ("", ())


def test_what_was_cleared_here_and_changed_there_is_asked() -> None:
    kept, differ = combined(whole(BASE), changed(phone=""), changed(phone="2"))

    assert (kept.phone, differ) == ("", ("phone",))


def test_without_a_common_record_each_difference_is_asked() -> None:
    _, differ = combined(None, changed(phone="1", address="x"), changed(phone="2"))

    assert differ == ("phone",)


def test_what_must_never_be_done_adds_up_and_what_one_no_longer_allows_is_not_allowed() -> None:
    mine = changed(safe_contact=SafeContact(("mobile", "letter"), ("home_call",)))
    theirs = changed(safe_contact=SafeContact(("mobile",), ("letter", "voicemail")))

    kept, _ = combined(whole(BASE), mine, theirs)

    assert kept.safe_contact.forbidden == ("home_call", "letter", "voicemail")
    assert kept.safe_contact.allowed == ("mobile",)


@given(people(), people(), people())
def test_no_value_is_lost(base: Person, mine: Person, theirs: Person) -> None:
    """Each value that one of the two newly noted stands in the record or beside it."""
    kept, differ = combined(whole(base), mine, theirs)

    for field in FIELDS:
        there = [told(kept, field)]
        if field in differ:
            there += [told(mine, field), told(theirs, field)]
        for person in (mine, theirs):
            new = told(person, field)
            if new != told(base, field) and says_something(new, field):
                assert new in there
    assert kept.situation.vulnerable == mine.situation.vulnerable


@given(people(), people(), people())
def test_both_sides_ask_about_the_same_fields_where_both_say_something(
    base: Person, mine: Person, theirs: Person
) -> None:
    here, there = combined(whole(base), mine, theirs)[1], combined(whole(base), theirs, mine)[1]

    spoken = [
        field
        for field in FIELDS
        if says_something(told(mine, field), field) and says_something(told(theirs, field), field)
    ]
    assert [field for field in spoken if field in here] == [field for field in spoken if field in there]


@given(people(), people())
def test_a_value_that_is_put_in_a_record_is_read_back(one: Person, other: Person) -> None:
    for field in FIELDS:
        assert told(with_told(one, field, told(other, field)), field) == told(other, field)
