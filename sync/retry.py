"""When to try again: pure arithmetic. The caller brings the number of failures and the dice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackOff:
    """Waits that double up to a limit, each between half and the whole of its step.

    Half is fixed, so that a hub that is down is left alone; half is chance, so that all devices of a network
    do not come back in the same second.
    """

    first: float = 2.0
    longest: float = 900.0

    def seconds(self, failures: int, chance: float, *, retry_after: float | None = None) -> float:
        """The wait after that many failures in a row; `chance` is a random number in [0, 1).

        `retry_after` is what the hub asked for: never less than that, never more than the limit.
        """
        if failures <= 0:
            return 0.0
        step = min(self.longest, self.first * 2.0 ** min(failures - 1, 32))
        wait = step * (0.5 + 0.5 * chance)
        return min(self.longest, max(wait, retry_after or 0.0))
