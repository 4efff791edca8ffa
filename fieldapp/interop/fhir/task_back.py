"""A Task as the dossier system writes it back: which request it is about, and where that stands now.

Read strictly. What FHIR forbids a reader to pass over (modifier extensions, implicit rules) is refused, and
so is an element that R4 does not have; the rest of a Task (its words, its own numbers) is neither kept nor
used: a status is read, never the content of the help.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from fieldapp.domain.ids import RequestId
from fieldapp.domain.taxonomy import Taxonomies, Taxonomy
from fieldapp.errors import InvalidInput
from fieldapp.interop.fhir.elements import DOSSIER
from fieldapp.interop.fhir.parsing import parse
from fieldapp.interop.fhir.statuses import TASK_STATUSES, state_of
from fieldapp.interop.fhir.values import REQUEST

Part = Mapping[str, Any]

# Every element of Task in R4 that may be passed over.
_ELEMENTS: Final = frozenset(
    {"resourceType", "id", "meta", "language", "text", "contained", "extension", "identifier"}
    | {"instantiatesCanonical", "instantiatesUri", "basedOn", "groupIdentifier", "partOf", "status"}
    | {"statusReason", "businessStatus", "intent", "priority", "code", "description", "focus", "for"}
    | {"encounter", "executionPeriod", "authoredOn", "lastModified", "requester", "performerType", "owner"}
    | {"location", "reasonCode", "reasonReference", "insurance", "note", "relevantHistory", "restriction"}
    | {"input", "output"}
)
_REASONS: Final = ("e29", "questions")


@dataclass(frozen=True, slots=True)
class TaskSaid:
    """What a Task says. `state` is a code of the list `states`, empty when the Task does not say which.

    `reason`: a code of E29 or `questions`; `on`: a day (of a pause, of aftercare, of an attempt); `how` a
    code of `attempts`, `kind` a code of E14. Each is empty or None when it is not said.
    """

    request: RequestId
    status: str
    state: str
    reason: str = ""
    on: date | None = None
    how: str = ""
    kind: str = ""


def read_task(data: bytes, lists: Taxonomies) -> TaskSaid:
    """Raises InvalidInput("file", not_json | too_large | not_a_task) or (element, not_understood)."""
    whole = parse(data)
    if whole.get("resourceType") != "Task":
        raise InvalidInput("file", "not_a_task")
    try:
        return _said(whole, lists)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput("task", "not_understood") from error


def _said(task: Part, lists: Taxonomies) -> TaskSaid:
    unknown = {name for name in task if name.removeprefix("_") not in _ELEMENTS}
    if unknown:
        raise InvalidInput("element", "not_understood")
    if task["status"] not in TASK_STATUSES:
        raise InvalidInput("status", "not_understood")
    said = _one_code(task.get("businessStatus"), lists["states"], "businessStatus")
    state = state_of(task["status"], said)
    if said and not state:
        raise InvalidInput("businessStatus", "contradicts")
    outputs = _outputs(task.get("output", []), lists)
    return TaskSaid(
        request=_request(task["identifier"]),
        status=task["status"],
        state=state,
        reason=_reason(task.get("statusReason"), lists),
        on=date.fromisoformat(outputs["datum"]) if "datum" in outputs else None,
        how=outputs.get("hoe", ""),
        kind=outputs.get("soort", ""),
    )


def _request(identifiers: list[Part]) -> RequestId:
    """The one request it is about."""
    found = {each["value"] for each in identifiers if each.get("system") == REQUEST}
    if len(found) != 1:
        raise InvalidInput("identifier", "not_understood")
    (value,) = found
    request = UUID(value)
    if str(request) != value:
        raise InvalidInput("identifier", "not_understood")
    return RequestId(request.hex)


def _one_code(concept: Part | None, known: Taxonomy, where: str) -> str:
    """The code of ours in a concept, or empty. Two of them, or one that nobody knows, are refused."""
    codings = [] if concept is None else concept.get("coding", [])
    found = {each["code"] for each in codings if each.get("system") == known.fhir}
    if len(found) > 1 or any(code not in known.shared for code in found):
        raise InvalidInput(where, "not_understood")
    return next(iter(found), "")


def _reason(concept: Part | None, lists: Taxonomies) -> str:
    found = {_one_code(concept, lists[name], "statusReason") for name in _REASONS} - {""}
    if len(found) > 1:
        raise InvalidInput("statusReason", "not_understood")
    return next(iter(found), "")


def _outputs(outputs: list[Part], lists: Taxonomies) -> dict[str, str]:
    """What came of it, as far as it is a code or a day of ours."""
    found: dict[str, str] = {}
    for each in outputs:
        code = _one_code(each["type"], lists[DOSSIER], "output")
        if code in found:
            raise InvalidInput("output", "not_understood")
        if code == "datum":
            found[code] = each["valueDate"]
        elif code in _LISTS:
            found[code] = _one_code(each["valueCodeableConcept"], lists[_LISTS[code]], "output")
    return found


_LISTS: Final[Mapping[str, str]] = {"hoe": "attempts", "soort": "e14"}
