from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.clip import Clip, silence
from voicecoach.commands.end_phrases import END_PHRASES, SpokenEnd, ends_answer, without_end_phrase
from voicecoach.transcript import Word

WORD_S = 0.3


def words(text: str, *, confidence: float = 0.9) -> tuple[Word, ...]:
    """Words of equal length without gaps; " / " stands for a pause of half a second."""
    spoken: list[Word] = []
    now_s = 0.0
    for part in text.split():
        if part == "/":
            now_s += 0.5
            continue
        spoken.append(Word(text=part, start_s=now_s, end_s=now_s + WORD_S, confidence=confidence))
        now_s += WORD_S
    return tuple(spoken)


ENDS = {
    "that's my answer": "",
    "That's my answer.": "",
    "THAT'S MY ANSWER!": "",
    "That\u2019s my answer.": "",
    "thats my answer": "",
    "That is my answer.": "",
    "I'm done.": "",
    "i am done": "",
    "Okay, I'm done.": "",
    "So, that's my answer. Thank you.": "",
    "I'm done, thanks!": "",
    "Um, I think I'm done.": "",
    "That's it, I'm done.": "",
    "Retention rose to forty percent. That's my answer.": "Retention rose to forty percent.",
    "retention rose to forty percent that's my answer": "retention rose to forty percent",
    "retention rose / i'm done": "retention rose",
    "retention rose / okay i'm done": "retention rose",
    "retention rose and / i'm done": "retention rose and",
    "Retention rose. Okay, so, I'm done.": "Retention rose.",
    'She said "ship it." I\'m done.': 'She said "ship it."',
    "We shipped it... and that's my answer.": "We shipped it...",
}

GOES_ON = [
    "",
    "answer",
    "done",
    "my answer",
    "I'm not done.",
    "That's not my answer.",
    "That was the answer.",
    "They call me when I'm done.",
    "they never ask me until i'm done",
    "That's my answer to the board, and it held.",
    "I'm done with pivots.",
    "So I asked what my answer was.",
    "We were done.",
    "I'm Dan.",
    "Thank you.",
    "thanks",
]


@pytest.mark.parametrize(("said", "rest"), ENDS.items())
def test_an_end_phrase_ends_the_answer_and_is_no_part_of_it(said: str, rest: str) -> None:
    spoken = words(said)

    assert ends_answer(spoken)
    assert " ".join(word.text for word in without_end_phrase(spoken)) == rest


@pytest.mark.parametrize("said", GOES_ON)
def test_other_words_do_not_end_it_and_all_stay(said: str) -> None:
    spoken = words(said)

    assert not ends_answer(spoken)
    assert without_end_phrase(spoken) == spoken


@pytest.mark.parametrize("phrase", END_PHRASES)
def test_each_phrase_of_the_list_ends_an_answer(phrase: str) -> None:
    assert ends_answer(words(phrase))


@given(st.lists(st.text(), max_size=8))
def test_what_is_left_is_always_the_beginning(texts: list[str]) -> None:
    spoken = tuple(Word(text=text, start_s=0.0, end_s=0.0) for text in texts)

    rest = without_end_phrase(spoken)

    assert spoken[: len(rest)] == rest


@pytest.fixture(scope="module")
def spoken_end() -> SpokenEnd:
    return SpokenEnd()


def test_clear_words_are_enough(spoken_end: SpokenEnd) -> None:
    assert spoken_end.closing_words(silence(2.0), words("Retention rose. That's my answer.")) == 3
    assert spoken_end.closing_words(silence(2.0), words("we shipped it / okay i'm done")) == 3


def test_unsure_words_are_checked_by_sound(spoken_end: SpokenEnd, im_done: Clip) -> None:
    # As in the recording, the speech does not begin at once.
    assert spoken_end.closing_words(im_done, words("/ and then", confidence=0.3)) == 2


def test_a_phrase_by_sound_alone_stands_apart_from_the_words_before(
    spoken_end: SpokenEnd, im_done: Clip
) -> None:
    """As "out of Dubbo" was heard: one unsure word in the middle of a sentence sounds like it."""
    fluent = words("sheep out of and then", confidence=0.3)
    assert spoken_end.closing_words(im_done, _ending_with(fluent)) is None
    apart = words("sheep out of / and then", confidence=0.3)
    assert spoken_end.closing_words(im_done, _ending_with(apart)) == 2


def _ending_with(said: tuple[Word, ...]) -> tuple[Word, ...]:
    """Move words so that the last two lie where the clip has its phrase."""
    late_s = 0.5 - said[-2].start_s
    return tuple(
        replace(word, start_s=word.start_s + late_s, end_s=word.end_s + late_s) for word in said
    )


def test_no_words_at_all_are_checked_by_sound(spoken_end: SpokenEnd, im_done: Clip) -> None:
    assert spoken_end.closing_words(im_done, ()) == 0


def test_sure_words_are_believed_over_the_sound(spoken_end: SpokenEnd, im_done: Clip) -> None:
    assert spoken_end.closing_words(im_done, words("hi I'm Dan")) is None


def test_a_phrase_within_a_sentence_is_not_saved_by_the_sound(
    spoken_end: SpokenEnd, im_done: Clip
) -> None:
    unsure = words("they call when i'm done", confidence=0.2)
    assert spoken_end.closing_words(im_done, unsure) is None


def test_unsure_words_over_other_sound_end_nothing(spoken_end: SpokenEnd, answer: Clip) -> None:
    assert spoken_end.closing_words(answer, words("i stopped", confidence=0.1)) is None


def test_each_piece_is_heard_for_itself(spoken_end: SpokenEnd) -> None:
    assert spoken_end.closing_words(silence(1.0), words("i'm done")) == 2
    assert spoken_end.closing_words(silence(1.0), words("no wait one more thing")) is None


def test_the_recognizer_and_the_phrases_work_together(
    spoken_end: SpokenEnd, sphinx, answer: Clip, thats_my_answer: Clip
) -> None:
    assert spoken_end.closing_words(answer, sphinx.transcribe(answer).words) is None
    heard = sphinx.transcribe(thats_my_answer).words
    assert spoken_end.closing_words(thats_my_answer, heard) is not None
