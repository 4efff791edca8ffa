"""What a scene is handed, and what it gives back."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.demo.driver import Driver
from fieldapp.workflow.session import Session

if TYPE_CHECKING:
    from fieldapp.demo.actor import Stage

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of the story, as one actor plays it. `facts` come from the conductor."""

    stage: "Stage"
    who: str
    facts: dict[str, Any]

    @property
    def hands(self) -> Driver:
        return self.stage.hands

    @property
    def me(self) -> dict[str, str]:
        """The actor's own part in the cast."""
        part: dict[str, str] = self.facts["cast"][self.who]
        return part

    def part(self, name: str) -> dict[str, str]:
        """Somebody else's part, or the place or signal of the story."""
        part: dict[str, str] = self.facts["cast"][name]
        return part

    @property
    def out(self) -> Path:
        """The folder of this run."""
        return Path(self.facts["picture"]).parent

    def picture(self, of: str) -> Path:
        """Where a further picture of this step goes."""
        own = Path(self.facts["picture"])
        return own.with_name(f"{own.stem}-{of}.png")

    def is_member(self) -> bool:
        """Whether this device is in the network, and at work."""
        return self.stage.program.window is not None and self.stage.look_up(_in_network)


def _in_network(session: Session) -> bool:
    return session.membership is not None


def told(**facts: Any) -> Told:
    """What later steps need to know."""
    return {"known": facts}
