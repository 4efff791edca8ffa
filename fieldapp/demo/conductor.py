"""Plays one signal through the whole loop: four processes, one printed line a step, and a report.

Every step looks at what is there before it acts, so a run that was broken off anywhere is taken up again by
the next one with the same folder, and the loop ends the same way, once.
"""

import contextlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldapp.demo import searching
from fieldapp.demo.actors import Actor, Answer
from fieldapp.demo.processes import Holding, StepFailed
from fieldapp.demo.relay import Relay
from fieldapp.demo.report import Report
from fieldapp.workflow.session import propose_passphrase
from resources import load_toml

PEOPLE = ("coordinator", "field", "intake")
LOCAL_ONLY = ("own_words", "observation")
DISCLOSED = ("full_name", "question", "safe")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the story: who does what, and which facts of earlier steps that takes."""

    who: str
    does: str
    says: str
    needs: tuple[str, ...] = ()


STORY = (
    Step("coordinator", "open_profile", "the coordinator makes a profile"),
    Step("coordinator", "found", "founds the network", ("hub",)),
    Step("coordinator", "invite_intake", "invites the OCMW"),
    Step("intake", "open_profile", "the OCMW's intake makes a profile"),
    Step("intake", "join", "reads the invitation, four words up", ("intake_invitation",)),
    Step(
        "coordinator",
        "answer_intake",
        "types the four words, reads out four more",
        ("intake_words_up",),
    ),
    Step("intake", "confirm", "types the four words: joined", ("intake_words_down",)),
    Step("coordinator", "invite_field", "invites the outreach organisation"),
    Step("field", "open_profile", "the outreach worker makes a profile"),
    Step("field", "join", "reads the invitation, four words up", ("field_invitation",)),
    Step("coordinator", "answer_field", "types the four words, reads out four more", ("field_words_up",)),
    Step("field", "confirm", "types the four words: joined", ("field_words_down",)),
    Step("field", "note_place", "notes a meeting place"),
    Step("field", "note_signal", "notes a signal of a person (invented)"),
    Step("field", "choose", "chooses the OCMW and what may leave, nothing more"),
    Step("field", "ask", "reads precisely that aloud; the person says yes"),
    Step("field", "seal", "seals and queues the bytes that were shown"),
    Step("field", "send", "connects: the envelope leaves"),
    Step("intake", "receive", "fetches, checks and opens the request"),
    Step("intake", "take_up", "takes it up"),
    Step("intake", "contact", "notes an attempt, then contact"),
    Step("intake", "close", "closes it: help started"),
    Step("field", "hear", "hears back, up to the end of the line"),
)


class Conductor:
    """Runs the story in one folder."""

    def __init__(self, out: Path, say: Callable[[str], None]) -> None:
        self._out = out
        self._say = say
        self._holding = Holding(out)
        self._known: dict[str, Any] = {}
        self._number = 0
        self._actors: dict[str, Actor] = {}
        self._relay: Relay | None = None

    def play(self) -> int:
        """0 when every step held, 1 with the failing step named."""
        try:
            self._holding.take()
            self._report = Report(self._out)
            self._prepare()
            for step in STORY:
                self._run(step.who, step.does, step.says, lambda step=step: self._perform(step))  # type: ignore[misc]
            self._run(
                "all", "check", "shown = sealed = opened; the ledger holds; nothing in clear", self._check
            )
        except StepFailed as failure:
            self._say(f"     failed: {failure}")
            return 1
        except OSError as error:
            name = Path(str(error.filename)).name if error.filename else "a file"
            self._say(f"     failed: {name} in {self._out}: {error.strerror}")
            return 1
        except KeyboardInterrupt:
            self._say("     broken off; run again to go on")
            return 1
        finally:
            self._close()
        self._say(f"The loop held. Report and pictures: {self._out}")
        return 0

    def _prepare(self) -> None:
        for folder in ("logs", "envelopes"):
            (self._out / folder).mkdir(parents=True, exist_ok=True)
        passphrases = self._report.facts["passphrases"]
        for name in PEOPLE:
            passphrases.setdefault(name, propose_passphrase())
        self._report.set(passphrases=passphrases)
        self._cast = self._mark(load_toml("demo/story.toml"))
        self._run("hub", "start", "starts, and can open nothing", self._start_hub)
        for name in PEOPLE:
            self._actors[name] = Actor(name, self._out)
        assert self._relay is not None
        pids = {"hub": self._relay.pid} | {name: actor.pid for name, actor in self._actors.items()}
        self._holding.note([*pids.values()])
        self._say("     processes: " + "  ".join(f"{name} {pid}" for name, pid in pids.items()))

    def _mark(self, cast: dict[str, Any]) -> dict[str, Any]:
        """Give every personal text of the story a mark of this run, which is searched for in the end."""
        canaries = self._report.facts["canaries"]
        if not canaries["local_only"]:
            canaries = {
                "local_only": [f"kanarie{secrets.token_hex(6)}" for _ in LOCAL_ONLY],
                "disclosed": [f"kanarie{secrets.token_hex(6)}" for _ in DISCLOSED],
            }
        signal = cast["signal"]
        for names, marks in ((LOCAL_ONLY, canaries["local_only"]), (DISCLOSED, canaries["disclosed"])):
            for name, mark in zip(names, marks, strict=True):
                signal[name] = signal[name].replace("{mark}", mark)
        self._report.set(canaries=canaries, stays_here=[signal[name] for name in LOCAL_ONLY])
        return cast

    def _start_hub(self) -> None:
        self._relay = Relay(self._out, lambda pid: self._holding.note([pid]))
        self._known["hub"] = self._relay.facts
        data = self._relay.data
        database = next((str(path) for path in sorted(data.glob("*.db"))), "")
        self._report.set(hub={"data_dir": str(data), "database": database})

    def _run(self, who: str, does: str, says: str, work: Callable[[], object]) -> None:
        self._number += 1
        began = time.monotonic()
        name, line = f"{who}-{does}", f"{self._number:02}  {who:<12} {says}"
        try:
            work()
            ms = round((time.monotonic() - began) * 1000)
            self._report.step(name, True, ms)
        except (StepFailed, OSError):
            self._say(line)
            with contextlib.suppress(OSError):  # the disk is full: the line above says which step it was
                self._report.step(name, False, round((time.monotonic() - began) * 1000))
            raise
        self._say(f"{line}  ({ms} ms)")

    def _perform(self, step: Step) -> None:
        assert self._relay is not None
        if not self._relay.alive():
            raise StepFailed("the hub process ended; run again to go on")
        picture = self._out / f"{self._number:02}-{step.who}-{step.does}.png".replace("_", "-")
        facts = {need: self._known[need] for need in step.needs}
        try:
            answer = self._actors[step.who].ask(
                step.does,
                passphrase=self._report.facts["passphrases"][step.who],
                picture=str(picture),
                cast=self._cast,
                **facts,
            )
        except StepFailed as failure:
            if self._relay.alive():
                raise
            raise StepFailed(f"the hub process ended; run again to go on ({failure})") from failure
        self._learn(step.who, answer)

    def _learn(self, who: str, answer: Answer) -> None:
        self._known.update(answer.get("known", {}))
        # From the folder, not from this run alone: a screen of a step that was done before is not seen again.
        shots = [str(path) for path in sorted(self._out.glob("[0-9][0-9]-*.png"))]
        profiles = self._report.facts["profiles"]
        if "profile" in answer:
            profiles[who] = answer["profile"]
        self._report.set(screenshots=shots, profiles=profiles, **answer.get("report", {}))

    def _check(self) -> None:
        facts = self._report.facts
        digests = {facts[f"{what}_sha256"] for what in ("previewed", "sealed", "opened")}
        if len(digests) != 1 or "" in digests:
            raise StepFailed("what was shown, sealed and opened are not the same bytes")
        if not facts["ledger"]["verified"] or facts["ledger"]["entries"] == 0:
            raise StepFailed("the ledger does not verify")
        for path in facts["envelopes"]:
            if not Path(path).exists():
                raise StepFailed("an envelope that was kept is gone")
        found = searching.in_clear(self._out, facts["canaries"])
        if found:
            raise StepFailed(
                f"a text that must be sealed stands in clear in {len(found)} file(s): {found[0].name}"
            )

    def _close(self) -> None:
        for actor in self._actors.values():
            actor.dismiss()
        if self._relay is not None:
            self._relay.stop()
        self._holding.release()
