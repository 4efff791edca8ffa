"""Every code of screen, store and message comes from the lists in `resources/taxonomies`, and only there.

Cases, each of which may be wrong:

- a list: E01 to E29 are there once; each has a version, a date and the URI of a FHIR code system of its own;
- a term: it has Dutch, French and English words, and says whether the brochure or this project named it;
- a literal: every code written in the program where a code of a list must stand (an argument, an attribute
  that is compared, a default, a term that is worded) is of that list, and every list asked for exists;
- a stored code: after a worker's day played through the workflow functions, every value in the store that
  looks like a code is one of its column's list, or of some list where the column is not known here;
- a sealed code: every code in a message that was made that day is known to every program; a term that was
  added on this device travels as words or not at all.

The control plants one fault of each kind; each must be found.
"""

import ast
import copy
import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import fieldapp
import resources
from fieldapp.domain.ids import RequestId, VisitId
from fieldapp.domain.places import Visit
from fieldapp.domain.rights import RightNote
from fieldapp.domain.taxonomy import SOURCES, Taxonomies, is_local
from fieldapp.workflow import code_lists, post, presence, rights, structural
from fieldapp.workflow.session import Session, lock
from tests.proofs import Proof
from tests.proofs.code_places import LISTS_OF, MECHANISM, STORED
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, FREE, Clock, a_send_form, a_session, agreed, join, mia

Data = Mapping[str, Mapping[str, Any]]

_CODE: Final = re.compile(r"[a-z0-9]+([_+-][a-z0-9]+)*\+?")
_NUMBER: Final = re.compile(r"[0-9a-f]{16,}|[0-9:.+-]+")
_WORDING: Final = ("word", "chip", "words", "options", "extra", "is_local")


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked at, and what of it was wrong, as short notes that name no text."""

    tried: int
    wrong: tuple[str, ...]


def prove(*, full: bool) -> Proof:
    data = resources.load_taxonomies()
    lists = Taxonomies.from_data(data)
    parts = [_lists(data), _literals(_sources(), lists)]
    with tempfile.TemporaryDirectory() as folder:
        session = _a_day(Path(folder) / "profile")
        parts += [_stored(session, lists), _sealed(_payloads(session), lists)]
        planted = [*_planted_in_data(data, lists), _planted_in_store(session, lists)]
        lock(session)
    wrong = [note for part in parts for note in part.wrong]
    if wrong:
        print("\n".join(wrong))
    control = sum(planted) if all(planted) else 0
    return Proof("taxonomies", sum(part.tried for part in parts), len(wrong), goal=0, control=control)


# --- the lists themselves -----------------------------------------------------------------------------------


def _lists(data: Data) -> Found:
    wrong = [f"E{n:02} is missing" for n in range(1, 30) if not _of(data, f"e{n:02}_")]
    wrong += [f"{name}: version or date" for name, each in data.items() if not _is_dated(each)]
    systems = [each.get("fhir", "") for each in data.values()]
    wrong += [
        f"{name}: FHIR system" for name, each in data.items() if systems.count(each.get("fhir", "")) > 1
    ]
    wrong += [f"{name}: FHIR system" for name, each in data.items() if not each.get("fhir")]
    terms = [(name, term) for name, each in data.items() for term in each["term"]]
    wrong += [f"{name}.{term.get('code')}: words or source" for name, term in terms if not _is_whole(term)]
    return Found(29 + 2 * len(data) + len(terms), tuple(wrong))


def _of(data: Data, beginning: str) -> bool:
    return sum(name.startswith(beginning) for name in data) == 1


def _is_dated(each: Mapping[str, Any]) -> bool:
    return int(each.get("version", 0)) >= 1 and each.get("date") is not None


def _is_whole(term: Mapping[str, Any]) -> bool:
    return (
        all(str(term.get(word, "")).strip() for word in ("nl", "fr", "en")) and term.get("source") in SOURCES
    )


# --- what the program itself writes -------------------------------------------------------------------------


def _sources() -> dict[str, str]:
    """Every module of the program, by path."""
    root = Path(fieldapp.__file__).parent
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in sorted(root.rglob("*.py"))}


def _literals(sources: Mapping[str, str], lists: Taxonomies) -> Found:
    tried, wrong = 0, []
    for path, text in sources.items():
        for line, names, value in _codes_in(ast.parse(text)):
            tried += 1
            if not _is_of(lists, names, value):
                wrong.append(f"{path}:{line}: {value!r} is in none of {', '.join(names)}")
    return Found(tried, tuple(wrong))


def _is_of(lists: Taxonomies, names: Sequence[str], value: str | None) -> bool:
    """Whether the lists exist and one of them has the value; None asks only whether they exist."""
    try:
        return any(value is None or value == "" or value in lists[name] for name in names)
    except KeyError:
        return False


_Literal = tuple[int, Sequence[str], str | None]


def _codes_in(tree: ast.Module) -> Iterator[_Literal]:
    """Every string that stands where a code must: its line, the lists it may be of, and itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            yield from _asked_list(node)
        elif isinstance(node, ast.Call):
            yield from _worded(node)
            for keyword in node.keywords:
                yield from _named(keyword.arg or "", keyword.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield from _named(node.target.id, node.value)
        elif isinstance(node, ast.Compare):
            for other in node.comparators:
                yield from _named(_name(node.left), other)


def _asked_list(node: ast.Subscript) -> Iterator[_Literal]:
    """`session.taxonomies["e06"]`, `terms.lists()["states"]`."""
    asked = node.value.func if isinstance(node.value, ast.Call) else node.value
    if _name(asked) in ("taxonomies", "lists") and isinstance(node.slice, ast.Constant):
        yield node.lineno, (str(node.slice.value),), None


def _worded(node: ast.Call) -> Iterator[_Literal]:
    """`terms.chip("e16", "wonen")`, `terms.options("e24")`."""
    call = node.func
    if not (isinstance(call, ast.Attribute) and call.attr in _WORDING and _name(call.value) == "terms"):
        return
    names = _strings(node.args[0]) if node.args else []
    for name in names:
        yield node.lineno, (name,), None
        for code in _strings(node.args[1]) if len(node.args) > 1 and call.attr != "extra" else ():
            yield node.lineno, (name,), code


def _named(name: str, value: ast.expr) -> Iterator[_Literal]:
    """`age_class="18plus"`, `form.urgency == "acuut"`, `wish: str = "dienst"`."""
    for code in _strings(value) if name in LISTS_OF else ():
        yield value.lineno, LISTS_OF[name], code


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _strings(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [text for each in node.elts for text in _strings(each)]
    return []


# --- a worker's day -----------------------------------------------------------------------------------------


def _a_day(folder: Path) -> Session:
    """A worker with own terms who notes a bit of everything, and sends."""
    session = a_session(folder, FIELD, Clock())
    join(session, a_network(), "veld", "laptop")
    own = {
        name: code_lists.add_term(session, name, f"Eigen woord {name}")[0] for name in ("e06", "e18", "e24")
    }
    place = presence.places(session)[0]
    presence.save_place(session, replace(place, kind=own["e24"]))
    for number, people in enumerate(("0", "1-4", "5-9", "10-19", "20+")):
        presence.save_visit(
            session, Visit(VisitId(f"{number:032x}"), place.id, session.now(), "aanwezigheid", people)
        )
    for wish in ("zelf", "dienst", "later", "babbel"):
        mia(session, wish=wish, codename=f"Mia {wish}", urgency="acuut")
    mia(session, codename="Omar", non_take_up=(own["e06"], "taal"), strengths=(own["e18"],))
    person = session.people.by_codename("Omar")[0].id
    for at, right in enumerate(rights.catalogue(session)):
        codes = session.taxonomies["e21"].codes
        note = RightNote(
            person, right.code, codes[at % len(codes)], session.now(), (own["e06"],), ("outreach",)
        )
        rights.note(session, note)
    rights.note_reach(session, person, "gekend_onvoldoende")
    _send(session, own)
    post.withdraw(session, _send(session, own), "persoon_wil_niet")  # erases what it takes back
    pattern = replace(
        structural.new_form(session, place.id),
        text="Het loket is alleen nog online open.",
        types=("hiaat_beleid",),
        barriers=("bereikbaar",),
        reasons=(own["e06"], "digitaal"),
    )
    structural.send(session, pattern)
    return session


def _send(session: Session, own: Mapping[str, str]) -> RequestId:
    """A request in which the reasons and strengths go along, those of this device too."""
    form = a_send_form(
        session, consent=FREE, non_take_up=(own["e06"], "taal"), strengths=(own["e18"], "netwerk")
    )
    choices = {choice.code: choice for choice in form.fields}
    for code in ("reden_niet_opname", "krachten"):
        if code in choices:
            text = choices[code].text or "Eigen woord e18"
            form = form.with_field(code, value=choices[code].value, text=text, ticked=True)
    shown, consent = agreed(session, form)
    return post.seal_and_queue(session, shown, consent)[0]


def _stored(session: Session, lists: Taxonomies) -> Found:
    """Every value that looks like a code, wherever it stands; own terms are known in extensible lists."""
    known = lists.with_local(session.local_terms)
    everywhere = frozenset(code for each in known.lists.values() for code in each.codes)
    tried, wrong = 0, []
    for column, value in _values(session):
        tried += 1
        named = column in STORED
        if not (_is_of(known, STORED[column], value) if named else value in everywhere):
            wrong.append(f"{column}: a code of no list")
    return Found(tried, tuple(wrong))


def _values(session: Session) -> Iterator[tuple[str, str]]:
    database = session.database
    tables = database.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT GLOB '*_index*' AND name NOT GLOB '*_word'"
    )
    for (table,) in tables:
        columns = database.rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", (table,))
        for (column,) in columns:
            name = f"{table}.{column}"
            if name not in MECHANISM and table not in MECHANISM:
                yield from ((name, code) for code in _codes_of(session, table, column, name in STORED))


def _codes_of(session: Session, table: str, column: str, known: bool) -> Iterator[str]:
    for (value,) in session.database.rows(f'SELECT DISTINCT "{column}" FROM "{table}"'):
        for part in _parts(value):
            if part and (known or (_CODE.fullmatch(part) and not _NUMBER.fullmatch(part))):
                yield part


def _parts(value: object) -> list[str]:
    if not isinstance(value, str):
        return []
    if value.startswith("["):
        return [part for part in json.loads(value) if isinstance(part, str)]
    return [value]


def _payloads(session: Session) -> list[bytes]:
    """Of every message that was made that day; the words of an own term do travel, as words."""
    found = session.database.rows("SELECT payload FROM message WHERE payload IS NOT NULL")
    payloads = [bytes(payload) for (payload,) in found]
    assert any(b"Eigen woord e06" in payload for payload in payloads)
    return payloads


def _sealed(payloads: Sequence[bytes], lists: Taxonomies) -> Found:
    """What messages say in codes."""
    everywhere = frozenset(code for each in lists.lists.values() for code in each.shared)
    tried, wrong = 0, []
    for payload in payloads:
        for where, value in _said(json.loads(payload.decode("utf-8"))):
            tried += 1
            if is_local(value) or (where in _CODED and value not in everywhere):
                wrong.append(f"message, {where}: a code of no list")
    return Found(tried, tuple(wrong))


_CODED: Final = frozenset({"code", "form", "present", "role", "field", "types", "barriers", "reasons"})


def _said(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a message with the key it stands under; of `fields` the keys are codes too."""
    if isinstance(value, dict):
        for key, part in value.items():
            if where == "fields":
                yield "field", key
            yield from _said(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _said(part, where)
    elif isinstance(value, str):
        yield where, value


# --- one fault of each kind ---------------------------------------------------------------------------------


def _planted_in_data(data: Data, lists: Taxonomies) -> list[int]:
    """A label or version taken away, a literal or list that is nowhere, a message with an unknown code."""
    unlabelled: Any = copy.deepcopy(data)
    unlabelled["e06_reden_niet_opname"]["term"][3]["fr"] = ""
    undated: Any = copy.deepcopy(data)
    del undated["e20_mvz_criterium"]["version"]
    literal = 'form = replace(form, urgency="straks", domains=("wonen", "geluk"))\n'
    unlisted = 'found = session.taxonomies["e30"]\nsaid = terms.chip("e16", "geluk")\n'
    planted = (
        _lists(unlabelled),
        _lists(undated),
        *(_literals({"x": t}, lists) for t in (literal, unlisted)),
    )
    local = b'{"place_kind":"lokaal_0123456789abcdef"}', b'{"fields":{"geluk":"Ja."},"reasons":["straks"]}'
    return [len(each.wrong) for each in (*planted, *(_sealed([payload], lists) for payload in local))]


def _planted_in_store(session: Session, lists: Taxonomies) -> int:
    """A code that only the store knows, and one in a column of which nothing is said here."""
    before = len(_stored(session, lists).wrong)
    with session.database.transaction():
        session.database.execute("UPDATE signal SET urgency = 'straks'")
        session.database.execute("UPDATE place SET access = 'met_de_lift'")
    return len(_stored(session, lists).wrong) - before
