"""Make the vectors of kind 12 and of its keyed rule: `python -m tests.vectors.make_figures`."""

import json
from pathlib import Path
from typing import Any

from fieldapp.domain.figures import Counts, Quarter, Table, encode_counts, encode_table, freeze, rounded
from fieldapp.domain.figures.rounding import moved_by

FILE = Path(__file__).parent / "figures.json"
KEY = bytes(range(32))
QUARTER = Quarter(2026, 3)
COUNTED = {
    "stap.signalen": 143,
    "stap.opgenomen": 4,
    "einde.teruggegeven": 12,
    "domein.wonen": 31,
    "domein.verslaving": 2,
    "terug.niet_bevoegd": 7,
    "opnemen.t2": 3,
}
_WHOLE = {"v": 1, "kind": "figures", "quarter": "2026-Q3", "cells": {"stap.signalen": 5}}

# What is wrong → the payload, and the code of the refusal.
BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "not rounded": ({**_WHOLE, "cells": {"stap.signalen": 7}}, "not_rounded"),
    "negative": ({**_WHOLE, "cells": {"stap.signalen": -5}}, "not_a_number"),
    "no cells": ({**_WHOLE, "cells": {}}, "not_cells"),
    "a block nobody knows": ({**_WHOLE, "cells": {"medewerker.samira": 5}}, "unknown_cell"),
    "a day": ({**_WHOLE, "quarter": "2026-09-14"}, "not_a_quarter"),
    "a worker": ({**_WHOLE, "worker": "Samira"}, "unknown_key"),
    "another kind": ({**_WHOLE, "kind": "status"}, "unknown_kind"),
    "a later version": ({**_WHOLE, "v": 2}, "unknown_version"),
}


def made() -> dict[str, Any]:
    """All of it, the same every time."""
    table = freeze(KEY, QUARTER, COUNTED, COUNTED)
    cells = {
        f"{quarter.code} {cell} {count}": [moved_by(KEY, quarter, cell), rounded(KEY, quarter, cell, count)]
        for quarter in (QUARTER, QUARTER.next)
        for cell in ("stap.signalen", "domein.wonen", "terug.anders", "opnemen.t2", "reden.schaamte")
        for count in (0, 2, 10, 143)
    }
    return {
        "key": KEY.hex(),
        "counts": encode_counts(Counts(QUARTER, COUNTED)).decode(),
        "figures": encode_table(Table(QUARTER, table)).decode(),
        "moved and rounded": cells,
        "broken": {
            name: [json.dumps(payload, sort_keys=True, separators=(",", ":")), code]
            for name, (payload, code) in BROKEN.items()
        },
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1, ensure_ascii=False) + "\n", "utf-8")
