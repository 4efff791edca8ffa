"""The policy with one thing deleted or altered, each in turn."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

Data = dict[str, Any]

_CODES: Final = ("must_record", "missing", "can_do")
_STRAY: Final = "observatie"
_OTHER_OUTCOME: Final = {"block": "record_only", "record_only": "allow", "allow": "internal_only"}
_OTHER_DUTY: Final = {"BG": ("OD", "AD"), "OD": ("BG", "AD"), "AD": ("BG", "OD")}


@dataclass(frozen=True, slots=True)
class Altered:
    """`part`: what it is about; `how`: what was done to it; `make`: the data after that."""

    part: str
    how: str
    data: Data

    @property
    def deleted(self) -> bool:
        """Whether a whole part is gone."""
        return self.how == "deleted"


def altered(data: Data) -> Iterator[Altered]:
    """Every policy with one thing wrong."""
    for place in range(len(data["rule"])):
        yield from _rule(data, place)
    for name, codes in data["fields"].items():
        yield from _list(data, f"list {name}", lambda new, name=name: new["fields"][name], codes)
    yield from _duties(data)
    for name in ("always", "never"):
        yield from _list(
            data, f"data set, {name}", lambda new, name=name: new["data_set"][name], data["data_set"][name]
        )
    for kind in data["guard"]:
        yield from _guard(data, kind)
    for place in range(len(data["article"])):
        yield from _article(data, place)


def _changed(data: Data, part: str, how: str, change: Callable[[Data], object]) -> Altered:
    new = copy.deepcopy(data)
    change(new)
    return Altered(part, how, new)


def _rule(data: Data, place: int) -> Iterator[Altered]:
    rule = data["rule"][place]
    part = f"rule {rule['number']}, {place + 1} of the file"
    yield _changed(data, part, "deleted", lambda new: new["rule"].pop(place))

    def changed(how: str, change: Callable[[Data], object]) -> Altered:
        return _changed(data, part, how, lambda new: change(new["rule"][place]))

    yield changed(
        "other outcome", lambda rule: rule.update(outcome=_OTHER_OUTCOME.get(rule["outcome"], "block"))
    )
    yield changed("other row", lambda rule: rule.update(row=18 if rule["row"] != 18 else 9))
    yield changed(
        "other basis", lambda rule: rule.update(basis="ZELF" if rule.get("basis") != "ZELF" else "WET")
    )
    if "fields" in rule:
        yield changed("no fields", lambda rule: rule.pop("fields"))
    if rule.get("fields") != "minimal":
        yield changed("all fields", lambda rule: rule.update(fields="minimal"))
    for name in (*_CODES, "missing_when"):
        yield from _codes(changed, rule, name)
    for name in ("when", "unless"):
        for fact, words in rule.get(name, {}).items():
            yield from _condition(changed, name, fact, words)


def _codes(changed: Callable[..., Altered], rule: Data, name: str) -> Iterator[Altered]:
    for code in rule.get(name, ()):
        how = f"{name} without {code}"
        if isinstance(rule[name], dict):
            yield changed(how, lambda rule, code=code: rule[name].pop(code))
            continue
        yield changed(how, lambda rule, code=code: rule[name].remove(code))


def _condition(changed: Callable[..., Altered], name: str, fact: str, words: Any) -> Iterator[Altered]:
    yield changed(f"{name} without {fact}", lambda rule: rule[name].pop(fact))
    if isinstance(words, bool):
        yield changed(f"{name} with {fact} turned", lambda rule: rule[name].update({fact: not words}))
    for word in words if isinstance(words, list) else ():
        yield changed(
            f"{name} with {fact} without {word}", lambda rule, word=word: rule[name][fact].remove(word)
        )


def _list(data: Data, part: str, at: Callable[[Data], list[str]], codes: list[str]) -> Iterator[Altered]:
    for code in codes:
        yield _changed(data, part, f"without {code}", lambda new, code=code: at(new).remove(code))
    yield _changed(data, part, f"with {_STRAY}", lambda new: at(new).append(_STRAY))


def _duties(data: Data) -> Iterator[Altered]:
    for role, duty in data["duty"].items():
        part = f"duty of {role}"
        yield _changed(data, part, "deleted", lambda new, role=role: new["duty"].pop(role))
        if isinstance(duty, dict):
            for kind, own in duty.items():
                for other in _OTHER_DUTY[own]:
                    change = {kind: other}
                    yield _changed(
                        data,
                        part,
                        f"{kind} gives {other}",
                        lambda new, role=role, change=change: new["duty"][role].update(change),
                    )
            continue
        for other in _OTHER_DUTY[duty]:
            change = {role: other}
            yield _changed(data, part, f"is {other}", lambda new, change=change: new["duty"].update(change))


def _guard(data: Data, kind: str) -> Iterator[Altered]:
    part = f"guard of {kind}"
    yield _changed(data, part, "deleted", lambda new: new["guard"].pop(kind))
    for name, codes in data["guard"][kind].items():
        for code in codes:
            yield _changed(
                data,
                part,
                f"{name} without {code}",
                lambda new, name=name, code=code: new["guard"][kind][name].remove(code),
            )
    for name, stray in (("fields", _STRAY), ("recipients", "third_party")):
        yield _changed(
            data,
            part,
            f"{name} with {stray}",
            lambda new, name=name, stray=stray: new["guard"][kind].setdefault(name, []).append(stray),
        )


def _article(data: Data, place: int) -> Iterator[Altered]:
    part = f"article of {data['article'][place]['basis']}"
    yield _changed(data, part, "deleted", lambda new: new["article"].pop(place))
    for name, other in (("new", "art. 1 Sw."), ("old", "art. 1 Sw."), ("confirmed", True), ("basis", "LIJN")):
        if data["article"][place][name] != other:
            change = {name: other}
            yield _changed(
                data, part, f"other {name}", lambda new, change=change: new["article"][place].update(change)
            )
