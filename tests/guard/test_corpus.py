"""The corpus is what it says: 300 different sentences, both halves large enough to measure on."""

from collections import Counter

from tests.guard.corpus import KINDS, load


def test_there_are_300_different_sentences() -> None:
    texts = [sentence.text for sentence in load().sentences]

    assert len(texts) == len(set(texts)) == 300


def test_both_halves_hold_enough_of_every_kind() -> None:
    for held_out in (False, True):
        half = load().half(held_out=held_out)
        count = Counter(truth.kind for sentence in half for truth in sentence.truths)

        assert 130 <= len(half) <= 170
        assert all(count[kind] >= 4 for kind in KINDS)
        assert count["name"] >= 40
        assert sum(not sentence.truths for sentence in half) >= 30
