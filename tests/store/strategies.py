"""Any value a screen could hand over: every text that Unicode has, every code, every moment."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from fieldapp.domain.agenda import Planned
from fieldapp.domain.consent import Consent
from fieldapp.domain.people import Person, Representative, SafeContact, Situation, TrustedPerson
from fieldapp.domain.places import Activity, MeetingPlace, Visit
from fieldapp.domain.requests import Event
from fieldapp.domain.signals import Signal

ids = st.uuids().map(lambda found: found.hex)
texts = st.text(max_size=60) | st.sampled_from(
    [
        "Zoë",
        "\u202eomgekeerd",
        "a\u200bb",
        "👩\u200d👧",
        "'; DROP TABLE signal; --",
        "<b>vet</b>",
        "\n\t",
        "مرحبا",
    ]
)
code_lists = st.lists(st.text(max_size=12), max_size=5).map(tuple)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
moments = st.datetimes(
    datetime.combine(date(1970, 1, 1), time()),
    datetime.combine(date(2200, 1, 1), time()),
    timezones=st.just(UTC) | st.just(timezone(timedelta(hours=2))),
)

safe_contacts = st.builds(SafeContact, allowed=code_lists, forbidden=code_lists, note=texts)
weekdays = st.lists(st.integers(1, 7), max_size=7).map(tuple)
places = st.builds(MeetingPlace, ids, *[texts] * 7, weekdays, code_lists)
situations = st.builds(
    Situation,
    vulnerable=code_lists,
    thin_network=st.booleans(),
    key_moments=code_lists,
    groups=code_lists,
    director=texts,
    lead_actor=texts,
    co_actors=texts,
    case_manager=texts,
)
trusted = st.builds(
    TrustedPerson,
    relation=texts,
    contact=texts,
    present=st.booleans(),
    may_be_informed=st.booleans(),
    since=texts,
    chosen=st.booleans(),
)
people = st.builds(
    Person,
    id=ids,
    codename=texts,
    age_class=texts,
    age_about=texts,
    full_name=texts,
    municipality=texts,
    address=texts,
    phone=texts,
    birth_year=texts,
    language=texts,
    interpreter=st.booleans(),
    safe_contact=safe_contacts,
    household=texts,
    trusted_person=texts,
    health_fund=texts,
    situation=situations,
    trusted=trusted,
    representative=st.builds(Representative, kind=texts, name=texts, contact=texts, proof=texts),
)
visits = st.builds(
    Visit,
    id=ids,
    place_id=ids,
    started=moments,
    kind=texts,
    people=texts,
    note=texts,
    topics=code_lists,
    help=code_lists,
    duration=texts,
)
clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0))
activities = st.builds(
    Activity,
    id=ids,
    place_id=ids,
    title=texts,
    start=clocks,
    end=st.none() | clocks,
    weekday=st.integers(1, 7),
    day=st.none(),
    note=texts,
) | st.builds(Activity, id=ids, place_id=ids, title=texts, start=clocks, day=days, note=texts)
planned = st.builds(
    Planned,
    id=ids,
    kind=texts,
    day=days,
    clock=st.none() | clocks,
    title=texts,
    line=texts,
    address=texts,
    remind_days=st.integers(0, 14),
    state=texts,
    source=texts,
    uid=texts,
)
signals = st.builds(
    Signal,
    id=ids,
    place_id=ids,
    noted_at=moments,
    kind=texts,
    author=texts,
    about=texts,
    urgency=texts,
    own_words=texts,
    observation=texts,
    domains=code_lists,
    non_take_up=code_lists,
    strengths=code_lists,
    wish=texts,
    deleted_at=st.none() | moments,
)
strokes = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), max_size=4).map(tuple)
consents = st.builds(
    Consent,
    id=ids,
    person_id=ids,
    signal_id=ids,
    recipient_org=ids,
    recipient_mailbox=ids,
    asked_at=moments,
    answer=texts,
    form=texts,
    present=texts,
    free_to_speak=st.booleans(),
    own_words_back=st.booleans(),
    only_needed=st.booleans(),
    paper_safe=st.booleans(),
    fields=code_lists,
    payload_digest=texts,
    until=days,
    feedback=st.booleans(),
    interpreter_note=texts,
    asked_by=texts,
    language=texts,
    ticks=st.lists(st.tuples(texts, moments), max_size=3).map(tuple),
    withdrawn_at=st.none() | moments,
    asked_role=texts,
    sheet=texts,
    interpreter=texts,
    understood=texts,
    company=texts,
    signed_on=texts,
    signature=st.lists(strokes, max_size=3).map(tuple),
    answered_by=texts,
    allowed=code_lists,
    forbidden=code_lists,
    purpose=texts,
    withdrawn_by=texts,
)
events = st.builds(
    Event,
    id=ids,
    thread=ids,
    writer=ids,
    seq=st.integers(0, 2**40),
    code=texts,
    by=texts,
    at=moments,
    reason=texts,
    of=st.none() | ids,
    until=st.none() | days,
)
