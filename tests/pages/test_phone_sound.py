"""What the page makes of a microphone's sound: the telephone's code, at the telephone's rate."""

import math
import struct
import warnings
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.browser import Seat
from tests.pages.conftest import apart
from tests.pages.player import Player
from tests.world import world

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

RATES = [16_000, 44_100, 48_000]
CODED = """async (samples) => {
    const { encoded } = await import("/phone/static/mulaw.js");
    return samples.map(encoded);
}"""
RESAMPLED = """async ([rate, hertz, seconds]) => {
    const { Resampler } = await import("/phone/static/resampler.js");
    const resampler = new Resampler(rate);
    const heard = [];
    for (let at = 0; at < rate * seconds; at += 128) {
        const block = Float32Array.from({ length: 128 }, (_, i) => Math.sin((2 * Math.PI * hertz * (at + i)) / rate));
        heard.push(...resampler.take(block));
    }
    return heard;
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    database = f"sqlite:///{tmp_path_factory.mktemp('phone')}/levelhead.sqlite"
    with apart(world(database, pace=5)) as line:
        yield Player(Seat(line, browser)).page


def test_each_code_of_g711_comes_back_from_the_sample_that_it_stands_for(page: Page) -> None:
    """But 0x7F, the negative zero."""
    pcm = audioop.ulaw2lin(bytes(range(256)), 2)
    samples = [sample / 32768 for (sample,) in struct.iter_unpack("<h", pcm)]
    codes = [code if code != 0x7F else 0xFF for code in range(256)]
    assert page.evaluate(CODED, samples) == codes


@pytest.mark.parametrize("rate", RATES)
def test_a_second_of_a_sound_card_is_a_second_of_the_line(page: Page, rate: int) -> None:
    heard = page.evaluate(RESAMPLED, [rate, 1000, 1])
    assert len(heard) == pytest.approx(8000, abs=40)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("hertz", [300, 1000, 3000])
def test_what_a_line_carries_keeps_its_level(page: Page, rate: int, hertz: int) -> None:
    assert level_db(page.evaluate(RESAMPLED, [rate, hertz, 0.5])) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("hertz", [5000, 6000, 7500])
def test_what_a_line_does_not_carry_is_gone(page: Page, rate: int, hertz: int) -> None:
    assert level_db(page.evaluate(RESAMPLED, [rate, hertz, 0.5])) < -35


def level_db(samples: list[float]) -> float:
    """Of a tone, over one of full scale; without what comes in and fades out at the ends."""
    inside = samples[400:-400]
    return 10 * math.log10(2 * sum(sample**2 for sample in inside) / len(inside))
