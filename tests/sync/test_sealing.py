"""Sealing and sealing again; grants and the welcome of a new device."""

from dataclasses import replace

import pytest

from sync.directory import Epoch, Recipient
from sync.errors import Quarantine, SealRefused
from sync.identity import DeviceKeys, MailboxKey
from sync.protocol import (
    Envelope,
    Grant,
    Head,
    Kind,
    Welcome,
    digest,
)
from sync.sealing import accept_seeds, peek_welcome, reseal
from tests.proofs import seal_bytes
from tests.sync.invented import TODAY, a_mailbox, an_id, refused
from tests.sync.post import PAYLOAD, Post


@pytest.fixture
def post() -> Post:
    return Post()


# --- sealing -----------------------------------------------------------------------------------------------


def test_sealing_again_changes_envelope_and_epoch_only(post: Post) -> None:
    sealed = post.send()
    ocmw = post.network.organisations["ocmw"]
    newer = MailboxKey.generate(post.roll)
    mailboxes = tuple(
        replace(box, epochs=(*box.epochs, Epoch(2, 1, TODAY, TODAY + 28, newer.public)))
        if box.id == an_id("onthaal")
        else box
        for box in ocmw.document.mailboxes
    )
    signed = ocmw.signed(ocmw.next(mailboxes=mailboxes))
    post.theirs, post.ours = (each.accept_org(signed).directory for each in (post.theirs, post.ours))

    again = reseal(
        sealed.kept,
        post.sender,
        post.theirs.recipient(an_id("onthaal"), TODAY),
        heads=post.theirs.heads(ocmw.id),
        expires=TODAY + 60,
        entropy=post.roll,
    )

    before, after = sealed.kept.header, again.kept.header
    assert (after.mid, after.n, after.pd, after.chain_value) == (
        before.mid,
        before.n,
        before.pd,
        before.chain_value,
    )
    assert after.env != before.env
    assert (before.epoch, after.epoch) == (1, 2)
    assert again.wt != sealed.wt
    assert post.open(again.data, keys={(an_id("onthaal"), 2): newer}).payload == PAYLOAD
    with refused(SealRefused, "other_mailbox"):
        reseal(
            sealed.kept,
            post.sender,
            post.theirs.recipient(an_id("an"), TODAY),
            heads=before.heads,
            expires=TODAY,
            entropy=post.roll,
        )


def test_the_withdrawal_token_belongs_to_the_check_on_the_outside(post: Post) -> None:
    sealed = post.send()

    assert Envelope.decode(sealed.data).wc == digest(b"vindplaats/1/withdraw\0", sealed.wt)


def test_nothing_is_sealed_for_a_profile_or_a_key_that_is_not_known(post: Post) -> None:
    recipient = post.theirs.recipient(an_id("onthaal"), TODAY)

    with refused(SealRefused, "profile"):
        post.send(recipient=replace(recipient, profile=2))
    with refused(SealRefused, "recipient_key"):
        post.send(recipient=replace(recipient, public_key=b"short"))


def test_no_byte_of_an_envelope_can_be_changed() -> None:
    """Every 23rd; `python -m tests.proofs` has the long form."""
    assert seal_bytes.prove(full=False).ok


# --- grants and welcome ------------------------------------------------------------------------------------


def test_a_granted_seed_must_give_the_key_that_the_organisation_published(post: Post) -> None:
    ocmw = post.network.organisations["ocmw"]
    onthaal, member = an_id("onthaal"), ocmw.devices["balie"].device_id
    seed = ocmw.seeds[onthaal].to_bytes()

    keys = accept_seeds(post.ours, member, onthaal, [(1, seed)])

    assert keys[onthaal, 1].public == ocmw.seeds[onthaal].public
    for sender, mailbox, seeds in (
        (post.sender.device_id, onthaal, [(1, seed)]),
        (ocmw.devices["regie"].device_id, onthaal, [(1, seed)]),
        (member, an_id("nowhere"), [(1, seed)]),
        (member, onthaal, [(2, seed)]),
        (member, onthaal, [(1, seed), (1, bytes(32))]),
    ):
        with refused(Quarantine, "grant"):
            accept_seeds(post.ours, sender, mailbox, seeds)


def test_a_grant_reaches_the_box_of_a_new_member(post: Post) -> None:
    ocmw = post.network.organisations["ocmw"]
    box = ocmw.devices["balie-2"].device_id
    post.sender, post.theirs = ocmw.devices["balie"], post.ours
    grant = Grant(an_id("onthaal"), ((1, ocmw.seeds[an_id("onthaal")].to_bytes()),), bytes(32))
    recipient, heads = post.theirs.recipient(box, TODAY), post.ours.heads(ocmw.id)

    data = post.send(kind=Kind.GRANT, payload=grant.encode(), heads=heads, recipient=recipient).data

    assert post.open(data, keys={(box, 1): ocmw.devices["balie-2"].box}).content == grant


def test_the_key_of_the_documents_opens_before_the_documents_that_take_it(post: Post) -> None:
    """And nothing else does: who holds newer documents is waited for."""
    veld = post.network.organisations["veld"]
    noor = an_id("noor")
    post.sender, post.theirs = post.network.organisations["ocmw"].devices["regie"], post.ours
    recipient, held = post.ours.recipient(noor, TODAY), post.ours.heads(veld.id)
    heads = (Head(held[0].version + 3, bytes(32)), *held[1:])
    grant = Grant(an_id("regie"), (), bytes(32), earlier=(bytes([1]) * 32,))
    keys = {(noor, 1): veld.seeds[noor]}

    data = post.send(kind=Kind.GRANT, payload=grant.encode(), heads=heads, recipient=recipient).data
    with refused(Quarantine, "directory_behind"):
        post.open(data, keys=keys)
    assert post.open(data, keys=keys, fetched=True).content == grant

    other = post.send(kind=Kind.STRUCTURAL_FEEDBACK, payload=b"{}", heads=heads, recipient=recipient).data
    with refused(Quarantine, "directory_withheld"):
        post.open(other, keys=keys, fetched=True)


def test_a_first_device_reads_its_welcome_before_it_has_a_directory_and_opens_it_again_after(
    post: Post,
) -> None:
    """Its box stands in no document yet; only the coordinator may write to it."""
    ocmw, newcomer = post.network.organisations["ocmw"], DeviceKeys.generate(post.roll)
    welcome = Welcome(bytes(32), (1, post.ours.root.digest), ocmw.id, (1, ocmw.signed().digest))
    box = a_mailbox(newcomer.device_id, "box", (newcomer.device_id,), newcomer.box)
    post.sender, post.theirs = ocmw.devices["regie"], post.ours
    epoch = box.epochs[0]
    recipient = Recipient(ocmw.id, box.id, epoch.number, epoch.profile, epoch.public_key)
    heads = (post.draft().heads[0], post.draft().heads[2], Head(0, bytes(32)))
    data = post.send(kind=Kind.WELCOME, payload=welcome.encode(), heads=heads, recipient=recipient).data

    assert peek_welcome(data, newcomer.box, post.ours.net) == welcome
    opened = post.open(data, keys={(newcomer.device_id, 1): newcomer.box})
    assert opened.content == welcome
    with refused(Quarantine, "seal"):
        peek_welcome(data, newcomer.box, an_id("elsewhere"))


def test_what_is_no_welcome_is_not_peeked_into(post: Post) -> None:
    with refused(Quarantine, "payload"):
        peek_welcome(post.send().data, post.key, post.ours.net)
