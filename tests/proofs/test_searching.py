"""The search behind the proofs finds a canary in each form it promises, and nothing where there is none."""

import base64
import json
import os
import random
import zlib
from collections.abc import Callable

import pytest

from tests.proofs.searching import Aviary

TEXTS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 odd": lambda text: b"x" + text.encode("utf-16-be"),
    "latin-1": lambda text: text.encode("latin-1"),
    "json": lambda text: json.dumps({"a": text}).encode(),
    "hex": lambda text: text.encode().hex().encode(),
    "hex upper": lambda text: text.encode("latin-1").hex().upper().encode(),
    "base64 0": lambda text: base64.b64encode(text.encode()),
    "base64 1": lambda text: base64.b64encode(b"a" + text.encode()),
    "base64 2": lambda text: base64.urlsafe_b64encode(b"ab" + text.encode()),
    "zlib": lambda text: zlib.compress(text.encode() * 9),
    "gzip": lambda text: zlib.compress(text.encode(), wbits=31),
    "zlib that breaks off": lambda text: zlib.compress(text.encode() + os.urandom(900))[:-40],
    "zlib in base64": lambda text: base64.b64encode(zlib.compress((text + text).encode())),
    "zlib in base64 beside letters": lambda text: b"a" + base64.b64encode(zlib.compress(2 * text.encode())),
    "hex in zlib": lambda text: zlib.compress(text.encode().hex().encode()),
}


@pytest.mark.parametrize("form", TEXTS)
def test_a_canary_is_found_in_every_form(form: str) -> None:
    aviary = Aviary(random.Random(form))
    one, other = aviary.word("field"), aviary.word()

    content = os.urandom(1000) + TEXTS[form](f"Ze zei: {one}. ") + os.urandom(1000)

    assert [canary.word for canary in aviary.found_in(content)] == [one]
    assert [canary.word for canary in aviary.found_in(os.urandom(20_000))] == []
    assert other not in one


@pytest.mark.parametrize("before", [b"", b"A", b"Ab", b"Abc", b"Abc/", b"Abc/_", b"A+bc/_"])
@pytest.mark.parametrize("after", [b"", b"z", b"zy", b"zyx"])
def test_letters_of_base64_beside_it_hide_nothing(before: bytes, after: bytes) -> None:
    """Among random bytes the neighbours of a base64 run are now and then letters of base64 themselves."""
    aviary = Aviary(random.Random("zlib in base64"))
    word = aviary.word("field")
    assert word == "vpqqréhafmwfxwjgcrb"

    for packed in (zlib.compress(f"{word} {word}{filling}".encode()) for filling in ("", "-", "--")):
        text = base64.b64encode(packed).rstrip(b"=")
        assert [each.word for each in aviary.found_in(b"." + before + text + after + b".")] == [word]
