"""Make the vectors of the directory's later keys: `python -m tests.vectors.make_directory`.

An agreement with and without a law, how one lies at the hub, an organisation document that says more than the
first ones did, and grants: one hands over an office, one the key of the documents after a departure. All of
it comes out the same every time.
"""

import json
from dataclasses import replace
from pathlib import Path

from sync.directory import NO_DOCUMENT, AgreementDocument, Law
from sync.identity import PairKey, seal_document
from sync.protocol import Grant, Welcome, digest
from tests.sync.invented import NOW, TODAY, a_network, an_id, dice

FILE = Path(__file__).parent / "directory.json"
DIRKEY = dice("vectors: dirkey")(32)

FIRST = AgreementDocument(
    net=a_network().root.net,
    version=1,
    prev=NO_DOCUMENT,
    issued=NOW,
    states=(("klaar", 3), ("ontvangen", 5)),
    answer=(5, 10, 3),
    fields=("naam", "vraag"),
    heard_by=(),
    overdue="eigen",
    catchment=((an_id("vectors: ocmw"), ("44021", "44019")),),
    area=("44019", "44021"),
    social_service=True,
    text="We bellen elkaar de eerste maandag.",
)
SECOND = replace(
    FIRST,
    version=2,
    prev=digest(FIRST.encode()),
    heard_by=("team",),
    overdue="regie",
    text="",
    law=Law("art. 9 decreet", "2026-01-01", "mr. A. Jurist", TODAY, ("niet_gevraagd",), ("beroepsgeheim",)),
)
GRANT = Grant(an_id("vectors: coordination"), (), root=dice("vectors: root")(32))
DIRECTORY_KEY = Grant(
    an_id("vectors: coordination"),
    (),
    dice("vectors: next dirkey")(32),
    earlier=(DIRKEY, dice("vectors: first dirkey")(32)),
)
WELCOME = Welcome(
    DIRECTORY_KEY.dirkey or b"",
    (4, digest(b"vectors: root")),
    an_id("vectors: ocmw"),
    (2, digest(b"vectors: org")),
    earlier=DIRECTORY_KEY.earlier,
)


def organisation() -> bytes:
    """The OCMW of the invented network: full until a day, two agreements accepted, and leaving."""
    document = a_network().organisations["ocmw"].document
    accepted = (digest(FIRST.encode()), digest(SECOND.encode()))
    said = replace(document, full=((an_id("onthaal"), TODAY + 20),), accepted=accepted, left=TODAY + 30)
    return said.encode()


def made() -> dict[str, str]:
    """Name → bytes in hex."""
    seed = GRANT.root or b""
    return {
        "agreement 1": FIRST.encode().hex(),
        "agreement 2": SECOND.encode().hex(),
        "digest of agreement 2": digest(SECOND.encode()).hex(),
        "dirkey": DIRKEY.hex(),
        "agreement 2 at the hub": seal_document(DIRKEY, SECOND.encode(), "agreement").hex(),
        "digest of organisation document": digest(organisation()).hex(),
        "grant of the directory key": DIRECTORY_KEY.encode().hex(),
        "welcome with earlier keys": WELCOME.encode().hex(),
        "grant of the root pair": GRANT.encode().hex(),
        "digest of the root pair's public keys": digest(*PairKey.from_seed(seed).publics).hex(),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", encoding="ascii")
