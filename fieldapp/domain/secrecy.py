"""What a worker decides, says or telephones without sending anything: the records of rows 1 and 12 to 17.

They hold codes, a time and whom one asked. The reasons belong in the organisation's own file (practice A11):
there is no field for them here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from fieldapp.domain.disclosure.decision import INTERNAL, RECORD_ONLY, WITHOUT_IDENTITY
from fieldapp.domain.ids import PersonId, SecrecyId, SignalId

DANGER: Final = "gevaar"
REPRESENTED: Final = "vertegenwoordiger"
NECESSITY: Final = "noodtoestand"
SPEAKING: Final = "spreekrecht"
CONSULTATION: Final = "casusoverleg"
ADVICE: Final = "raad"
KINDS: Final = (DANGER, REPRESENTED, NECESSITY, SPEAKING, CONSULTATION, ADVICE)

SHORT: Final = 80  # characters: a name, a reference
ADVICE_LIMIT: Final = 2_000  # characters of a question without a person
SEVERAL: Final = ","  # between codes where more than one may be picked

# What the table must say before something of a kind can be recorded.
OUTCOMES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(KINDS, (RECORD_ONLY,)),
    ADVICE: (WITHOUT_IDENTITY, INTERNAL),
}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a record asks. `options` names the code list of its answers; empty: a few words.

    `several`: more than one code may be picked. `duties`: asked only of who has one of these.
    """

    code: str
    options: str = ""
    needed: bool = True
    several: bool = False
    longest: int = SHORT
    duties: tuple[str, ...] = ("BG", "OD", "AD")

    def fits(self, answer: str, known: tuple[str, ...]) -> bool:
        """Whether this can be an answer; `known` are the codes of the list."""
        if not self.options:
            return len(answer) <= self.longest
        picked = answer.split(SEVERAL) if self.several else [answer]
        return set(picked).issubset(known) and len(picked) == len(set(picked))


_COLLEAGUE: Final = Question("collega_geraadpleegd")
_FILE: Final = Question("dossier", needed=False)

QUESTIONS: Final[Mapping[str, tuple[Question, ...]]] = {
    DANGER: (
        Question("wie_belde", "note_callers"),
        Question("wie_gebeld", "note_called", several=True),
        Question("waarom_geen_andere_weg", "note_no_other_way", several=True),
        Question("leidinggevende_verwittigd", "note_supervisor_told"),
    ),
    REPRESENTED: (
        Question("vertegenwoordiger", "representatives"),
        Question("bewijs", longest=500),
        Question("inspanning_betrekken", "note_effort", several=True),
        Question("vier_ogen"),
        Question("vier_ogen_hoe", "note_four_eyes"),
    ),
    NECESSITY: (
        Question("positie", "note_position"),
        Question("wie_gebeld", "note_called", several=True),
        _COLLEAGUE,
        Question("persoon_ingelicht", "note_person_told"),
        Question("leidinggevende_akkoord", duties=("OD", "AD")),
        _FILE,
    ),
    SPEAKING: (
        Question("welke_voorwaarde", "note_condition", several=True),
        Question("waarom_zelf_niet_beschermen", "note_why_not_alone", several=True),
        Question("advies_ingewonnen", "note_advice", several=True),
        _COLLEAGUE,
        _FILE,
    ),
    CONSULTATION: (Question("grond", "note_casus_ground"), Question("protocol"), _FILE),
    ADVICE: (
        Question("aan_wie", "note_advisers"),
        Question("persoonsvrije_tekst", longest=ADVICE_LIMIT),
    ),
}


@dataclass(frozen=True, slots=True)
class SecrecyRecord:
    """One decision, noted. `at`: when it happened; `row`, `basis`, `policy`: what the table said.

    `answers`: question → code, codes with a comma between, or a few words.
    """

    id: SecrecyId
    kind: str
    at: datetime
    noted_at: datetime
    noted_by: str
    row: int
    basis: str
    policy: str
    answers: Mapping[str, str] = field(repr=False)
    person_id: PersonId | None = None
    signal_id: SignalId | None = None

    def codes(self) -> dict[str, str]:
        """The answers that are codes: what may stand in the Logboek."""
        listed = {question.code for question in QUESTIONS[self.kind] if question.options}
        return {code: answer for code, answer in self.answers.items() if code in listed}


BY_NAME: Final = ("vier_ogen", "vier_ogen_hoe")
"""A supervisor's yes as the worker notes it; not needed where supervisors answer for themselves."""


def asked(kind: str, duty: str, *, sealed: bool = False) -> tuple[Question, ...]:
    """What a record of this kind asks of somebody with this duty (BG, OD or AD).

    `sealed`: the supervisor is asked through the team mailbox, so a name noted here is only a remark.
    """
    found = (question for question in QUESTIONS[kind] if duty in question.duties)
    return tuple(replace(q, needed=q.needed and not (sealed and q.code in BY_NAME)) for q in found)


def problems(
    asks: tuple[Question, ...], answers: Mapping[str, str], lists: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, str], ...]:
    """What is wrong, as (question, why): missing, too_long, unknown_code, unknown_question.

    `asks`: what `asked` gives; `lists`: the codes of each list named in `Question.options`.
    """
    questions = {question.code: question for question in asks}
    found = [(code, "unknown_question") for code in answers if code not in questions]
    for question in questions.values():
        answer = answers.get(question.code, "")
        if not answer.strip():
            if question.needed:
                found.append((question.code, "missing"))
        elif not question.fits(answer, lists.get(question.options, ())):
            found.append((question.code, "unknown_code" if question.options else "too_long"))
    return tuple(found)
