"""Recorded prompts in the store."""

from ivr.records import Records


def test_a_sound_is_kept_under_its_key_as_it_is(records: Records) -> None:
    records.sounds.keep({"a": b"RIFF\x00\xff", "b": b"other"})
    assert records.sounds.find("a") == b"RIFF\x00\xff"
    assert records.sounds.find("c") is None


def test_what_is_kept_already_stays(records: Records) -> None:
    records.sounds.keep({"a": b"first"})
    records.sounds.keep({"a": b"second", "b": b"new"})
    assert (records.sounds.find("a"), records.sounds.find("b")) == (b"first", b"new")


def test_it_is_known_which_sounds_can_be_had(records: Records) -> None:
    records.sounds.keep({"a": b"sound"})
    assert records.sounds.there({"a", "b"}) == {"a"}
    assert records.sounds.there(()) == frozenset()
    records.sounds.keep({})
