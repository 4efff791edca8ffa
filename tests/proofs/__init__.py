"""Figures that are more than a test, each with its negative control.

`python -m tests.proofs [NAME…] [--full] [--json]` runs them and exits 1 if one falls short.
A proof counts only if the same harness, with the protection that it proves switched off, fails.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    """What one proof found.

    `tried`: how many cases; `figure`: how many of them went wrong; `goal`: how many may;
    `control`: how many went wrong in the same harness with the protection off, to be more than `goal`;
    `lines`: what to print below it.
    """

    name: str
    tried: int
    figure: int
    goal: int
    control: int
    lines: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return self.tried > 0 and self.figure <= self.goal < self.control
