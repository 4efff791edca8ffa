"""Access lists: what the hub learns of an organisation, in opaque ids."""

from dataclasses import replace
from typing import Any

import pytest

from sync.errors import Malformed, SignatureRefused
from sync.identity import PairKey, SigningKey
from sync.protocol import AccessList, MailboxAccess, cbor, next_digest, organisation_id
from sync.signatures import verify_pair
from tests.sync.invented import an_id, dice, refused

ROLL = dice("access")
PAIR, FOLLOWING = PairKey.generate(ROLL), PairKey.generate(ROLL)
ONE, TWO = SigningKey.generate(ROLL), SigningKey.generate(ROLL)
LIST = AccessList(
    net=an_id("net"),
    organisation=organisation_id(PAIR.publics),
    version=4,
    publics=PAIR.publics,
    next_keys=next_digest(FOLLOWING.publics),
    net_keys=(ONE.public, TWO.public),
    mailboxes=(
        MailboxAccess(an_id("intake"), (ONE.id, TWO.id), True, (3, 4)),
        MailboxAccess(an_id("box"), (TWO.id,), False, (1,)),
    ),
    revoked=(TWO.id,),
    admitted=(an_id("other org"),),
)


def test_an_access_list_comes_back_as_it_was_and_its_signature_holds() -> None:
    encoded = LIST.encode()

    assert AccessList.decode(encoded) == LIST
    verify_pair(PAIR.publics, PAIR.sign("access", encoded), "access", encoded)


def test_a_signature_for_another_use_does_not_pass_for_one_of_the_list() -> None:
    with refused(SignatureRefused, "signature"):
        verify_pair(PAIR.publics, PAIR.sign("org", LIST.encode()), "access", LIST.encode())


def test_a_revoked_device_has_no_key_any_more() -> None:
    assert LIST.keys_by_net_id == {ONE.id: ONE.public}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"mailboxes": (LIST.mailboxes[0], LIST.mailboxes[0])}, id="a mailbox twice"),
        pytest.param({"net_keys": (ONE.public,)}, id="a reader without a key"),
        pytest.param({"version": 0}, id="version 0"),
        pytest.param({"organisation": b"short"}, id="short id"),
    ],
)
def test_a_list_that_does_not_hold_together_is_neither_written_nor_read(changes: dict[str, Any]) -> None:
    with refused(Malformed, "access"):
        replace(LIST, **changes).encode()


def test_a_list_with_a_reader_whose_key_is_missing_is_not_read() -> None:
    value = cbor.decode(LIST.encode()) | {7: [ONE.public]}

    with refused(Malformed, "access"):
        AccessList.decode(cbor.encode(value))
