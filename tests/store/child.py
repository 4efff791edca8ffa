"""What a process of its own does in the tests: written so that it can be killed, starved or made powerless.

`python -m tests.store.child WHAT FOLDER [NUMBER]`; it prints one line per thing that was done.
"""

import os
import resource
import sys
from pathlib import Path

from fieldapp.errors import FieldAppError
from fieldapp.store.store import Store, open_store
from tests.store.values import KEY, a_place, a_signal, now

NOBODY = 65534


def write_for_ever(folder: Path) -> None:
    """Save signals until somebody pulls the plug; an id is printed only after it was committed."""
    store = open_store(folder, KEY, now)
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
    count = 0
    while True:
        signal = a_signal(place, own_words="woorden " * (count % 300))
        with store.database.transaction():
            store.signals.save(signal)
        print(signal.id, flush=True)
        count += 1
        if count % 20 == 0:
            store.idle()


def write_until_full(folder: Path, room: int) -> None:
    """Save signals while no file may grow beyond `room` bytes."""
    store = open_store(folder, KEY, now)
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    for _ in range(2000):
        signal = a_signal(place, own_words="vol " * 2000)
        if not _saved(store, signal.id, lambda s=signal: store.signals.save(s)):
            return


def _saved(store: Store, name: str, save: object) -> bool:
    try:
        with store.database.transaction():
            save()  # type: ignore[operator]
    except FieldAppError as error:
        print(error.code, store.database.in_transaction, flush=True)
        return False
    print(name, flush=True)
    return True


def open_as_nobody(folder: Path) -> None:
    """Open as a user who may read the folder and not write in it."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        open_store(folder, KEY, now)
    except FieldAppError as error:
        print(error.code, flush=True)
    else:
        print("opened", flush=True)


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    if what == "write":
        write_for_ever(where)
    elif what == "fill":
        write_until_full(where, int(sys.argv[3]))
    else:
        open_as_nobody(where)
