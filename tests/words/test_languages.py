"""The shipped prompts: the same ones in every language, complete, and short enough."""

import re

import pytest

from ivr.words import OwnPrompts, Words, faults_in
from ivr.words.language import PROMPTS, Language, language_of, shipped_languages
from ivr.words.own_prompts import spoken_faults
from ivr.words.prompt_settings import setting_faults
from ivr.words.variables import variable_faults

LANGUAGES = {name: language_of(name, OwnPrompts()) for name in shipped_languages()}
ENGLISH = LANGUAGES["en"]
each_language = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
TAGS = ["en-US", "es-US", "de-DE", "fr-FR"]


def test_four_languages_are_shipped() -> None:
    assert shipped_languages() == ("de", "en", "es", "fr")


@each_language
def test_a_language_has_every_prompt_and_no_other_in_the_same_files(language: Language) -> None:
    def filed(one: Language) -> list[list[str]]:
        return [[prompt.name for prompt in file.prompts] for file in one.files]

    assert filed(language) == filed(ENGLISH)


@each_language
def test_every_prompt_can_be_read_and_said_with_what_it_is_given_and_lasts_no_longer_than_it_may(
    language: Language,
) -> None:
    for file in language.files:
        assert file.faults == ()
    for prompt in language.prompts.values():
        assert [*setting_faults(prompt), *variable_faults(prompt), *spoken_faults(prompt, language)] == []


@each_language
def test_only_english_says_how_long_a_prompt_may_last(language: Language) -> None:
    assert language is ENGLISH or not any(prompt.settings for prompt in language.prompts.values())


def test_every_prompt_that_is_spoken_has_a_limit() -> None:
    silent = {name for name, prompt in ENGLISH.prompts.items() if prompt.setting("seconds") is None}
    assert silent == {f"survey-{kind}-words" for kind in ("yes", "no", "not", "rating", "stop")}


def test_nothing_is_wrong_with_the_shipped_prompts_on_lines_of_every_language() -> None:
    assert faults_in(OwnPrompts(), TAGS, ["sorry-and-through"]) == ()


FAMILIAR = {
    "es": r"\b(tú|te|ti|tu|tus|contigo|puedes|tienes)\b",
    "de": r"\b(du|dich|dir|dein|deine|deinen|deiner)\b",
    "fr": r"\b(tu|te|toi|ton|ta|tes)\b",
}


@pytest.mark.parametrize("name", FAMILIAR)
def test_people_are_addressed_formally(name: str) -> None:
    for file in (PROMPTS / name).glob("*.ftl"):
        assert re.findall(FAMILIAR[name], file.read_text(encoding="utf-8").casefold()) == []


FEELINGS = re.compile(
    r"angry|anger|upset|furious|frustrat|hostil|emotion|enojad|enfad|furios|frustrad|molest|emoci|"
    r"wüten|ärger|verärg|zornig|frustriert|aufgebracht|gefühl|colère|fâch|énerv|furieu|frustr|émoti"
)


@each_language
def test_we_measure_sound_and_no_prompt_speaks_of_what_somebody_feels(language: Language) -> None:
    for file in (PROMPTS / language.name).glob("*.ftl"):
        assert FEELINGS.findall(file.read_text(encoding="utf-8").casefold()) == []


@pytest.mark.parametrize(
    "tag, said",
    [
        ("en-US", "Third call in 1 day."),
        ("es-MX", "Tercera llamada en un día."),
        ("de-AT", "Dritter Anruf an einem Tag."),
        ("fr-CA", "Troisième appel en un jour."),
    ],
)
def test_numbers_are_said_as_the_language_says_them(tag: str, said: str) -> None:
    assert Words(tag, "any").text("briefing-repeat", ordinal=3, days=1) == said


@pytest.mark.parametrize("tag, number", [("en-US", "1,234"), ("de-DE", "1.234"), ("fr-FR", "1 234")])
def test_thousands_are_written_as_the_language_writes_them(tag: str, number: str) -> None:
    assert number in Words(tag, "any").text("briefing-repeat", ordinal=1234, days=2)
