"""The generated parts of the pages for lawyer and DPO: `python -m tests.policy_pages` writes them anew."""

import re
import sys
from pathlib import Path

from fieldapp.workflow import processing

DPIA = Path(__file__).parents[1] / "resources/policy/dpia.md"
_PART = re.compile(r"(<!-- gemaakt: (\w+) -->\n).*?(<!-- einde -->)", re.DOTALL)


def filled(text: str) -> str:
    """The page with every generated part as the program is now."""
    facts = processing.facts()
    return _PART.sub(lambda found: f"{found[1]}{facts[found[2]]}\n{found[3]}", text)


def parts(text: str) -> set[str]:
    """The generated parts that stand in a page."""
    return {name for _, name, _ in _PART.findall(text)}


if __name__ == "__main__":
    DPIA.write_text(filled(DPIA.read_text("utf-8")), "utf-8")
    sys.exit(0)
