from typing import Any

import pytest

from tests.transcripts.builders import read_value, timed
from voicecoach.errors import VoicecoachError

WORDS = [
    (" I", 0.5, 0.7, 0.9), (" killed", 0.7, 1.1, 0.8), (" the", 1.1, 1.2, 0.9),
    (" data", 1.2, 1.6, 0.9), ("-driven", 1.6, 2.0, 0.5), (" launch.", 2.0, 2.5, 0.9),
    (" It", 3.0, 3.2, 0.9), (" made", 3.2, 3.5, 0.9), (" 2", 3.5, 3.6, 0.9),
    (",500", 3.6, 3.8, 0.9), (",000", 3.8, 4.0, 0.9), (" yuan.", 4.0, 4.5, 0.9),
]  # fmt: skip
WHOLE = [
    ("I", 0.5, 0.7), ("killed", 0.7, 1.1), ("the", 1.1, 1.2), ("data-driven", 1.2, 2.0),
    ("launch.", 2.0, 2.5), ("It", 3.0, 3.2), ("made", 3.2, 3.5), ("2,500,000", 3.5, 4.0),
    ("yuan.", 4.0, 4.5),
]  # fmt: skip
TEXTS = (" I killed the data-driven launch.", " It made 2,500,000 yuan.")
DECODING = {"avg_logprob": -0.2, "compression_ratio": 1.1, "no_speech_prob": 0.01, "seek": 0}


def words(parts: list[Any], **names: str) -> list[dict[str, Any]]:
    keys = {"word": "word", "probability": "probability"} | names
    return [
        {keys["word"]: text, "start": start, "end": end, keys["probability"]: probability}
        for text, start, end, probability in parts
    ]


def segments(*, with_words: bool = True, **names: str) -> list[dict[str, Any]]:
    cut = (WORDS[:6], WORDS[6:])
    return [
        {
            "id": index, "start": part[0][1], "end": part[-1][2], "text": text, "tokens": [50363],
            **DECODING, **({"words": words(part, **names)} if with_words else {}),
        }
        for index, (part, text) in enumerate(zip(cut, TEXTS, strict=True))
    ]  # fmt: skip


def tokens(parts: list[Any]) -> list[dict[str, Any]]:
    return [
        {"text": "[_BEG_]", "offsets": {"from": 0, "to": 0}, "id": 50363, "p": 0.9, "t_dtw": -1},
        *(
            {"text": text, "offsets": {"from": round(start * 1000), "to": round(end * 1000)},
             "id": 1, "p": probability, "t_dtw": -1}
            for text, start, end, probability in parts
        ),
        {"text": "[_TT_550]", "offsets": {"from": 4500, "to": 4500}, "id": 1, "p": 0.1},
    ]  # fmt: skip


WHISPER_CPP = {
    "systeminfo": "AVX = 1",
    "model": {"type": "base", "multilingual": False},
    "params": {"model": "models/ggml-base.en.bin", "language": "en", "translate": False},
    "result": {"language": "en"},
    "transcription": [
        {
            "timestamps": {"from": "00:00:00,500", "to": "00:00:02,500"},
            "offsets": {"from": 500, "to": 2500}, "text": TEXTS[0], "tokens": tokens(WORDS[:6]),
        },
        {
            "timestamps": {"from": "00:00:03,000", "to": "00:00:04,500"},
            "offsets": {"from": 3000, "to": 4500}, "text": TEXTS[1], "tokens": tokens(WORDS[6:]),
        },
    ],
}  # fmt: skip
BARE = [
    {"word": text.strip(",."), "start": start, "end": end} for text, start, end in WHOLE
]  # as the API has them: without punctuation and without spaces
API = {
    "task": "transcribe", "language": "english", "duration": 8.5, "text": "".join(TEXTS).strip(),
    "segments": segments(with_words=False), "words": BARE,
}  # fmt: skip
WHISPERX = {
    "segments": [
        {
            "start": 0.5, "end": 4.5, "text": "".join(TEXTS),
            "words": [
                {"word": text, "start": start, "end": end, "score": 0.8}
                for text, start, end in WHOLE
            ],
        }
    ],
    "word_segments": [],
    "language": "en",
}  # fmt: skip
EVERY = {
    "openai-whisper": {"text": "".join(TEXTS), "segments": segments(), "language": "en"},
    "faster-whisper": segments(),
    "faster-whisper with info": {"segments": segments(), "info": {"language": "en"}},
    "whisper-timestamped": {"segments": segments(word="text", probability="confidence")},
    "whisper.cpp": WHISPER_CPP,
    "whisper.cpp, a word a line": {
        "result": {"language": "en"},
        "transcription": [
            {"offsets": {"from": round(start * 1000), "to": round(end * 1000)}, "text": text}
            for text, start, end, _ in [("", 0.0, 0.0, 0.0), *WORDS]
        ],
    },
    "verbose_json": API,
    "verbose_json, words only": {key: API[key] for key in ("language", "text", "words")},
    "whisperx": WHISPERX,
    "transformers": {
        "text": "".join(TEXTS),
        "chunks": [{"text": text, "timestamp": [start, end]} for text, start, end, _ in WORDS],
    },
    "words alone": words(WORDS),
}  # fmt: skip


@pytest.mark.parametrize("value", EVERY.values(), ids=EVERY)
def test_words_come_whole_with_their_times(value):
    given = read_value(value)
    assert timed(given.transcript) == WHOLE
    assert given.transcript.times_from == "words"
    assert given.transcript.fillers_may_lack
    assert given.engine.startswith("whisper")
    assert given.transcript.foreign == ()


def test_a_word_of_several_pieces_is_as_sure_as_they_are_by_length():
    confidences = [word.confidence for word in read_value(segments()).transcript.words]
    assert confidences[1] == pytest.approx(0.8)
    assert confidences[3] == pytest.approx((4 * 0.9 + 6 * 0.5) / 10)


def test_segments_without_words_lend_them_their_times():
    transcript = read_value({"segments": segments(with_words=False)}).transcript
    assert transcript.text == "".join(TEXTS).strip()
    assert transcript.words[0].start_s == 0.5
    assert transcript.words[4].end_s == 2.5
    assert transcript.words[5].start_s == 3.0


def test_the_model_is_named_where_the_document_tells_it():
    assert read_value(WHISPER_CPP).engine == "whisper base.en"
    assert read_value(API).engine == "whisper"


def test_the_length_of_the_recording_is_that_of_the_document():
    assert read_value(API).transcript.duration_s == 8.5


def test_a_word_without_times_lies_between_its_neighbours():
    parts = [
        {"word": "We", "start": 1.0, "end": 1.5, "score": 0.9},
        {"word": "won"},
        {"word": "45"},
        {"word": "points.", "start": 2.5, "end": 3.0, "score": 0.9},
        {"word": "Done."},
    ]
    value = {"segments": [{"start": 1.0, "end": 3.0, "text": "We won 45 points.", "words": parts}]}
    assert timed(read_value(value).transcript) == [
        ("We", 1.0, 1.5), ("won", 1.5, 2.06), ("45", 2.06, 2.5), ("points.", 2.5, 3.0),
        ("Done.", 3.0, 3.0),
    ]  # fmt: skip


def test_what_the_text_and_the_words_of_the_api_write_differently_keeps_its_place():
    value = {
        "text": "We won 2.5 points, folks.",
        "words": [
            {"word": "We", "start": 0, "end": 1},
            {"word": "won", "start": 1, "end": 2},
            {"word": "2", "start": 2, "end": 3},
            {"word": "5", "start": 3, "end": 4},
            {"word": "points", "start": 4, "end": 5},
            {"word": "folks", "start": 6, "end": 7},
        ],
    }
    assert timed(read_value(value).transcript) == [
        ("We", 0, 1), ("won", 1, 2), ("2.5", 2, 4), ("points,", 4, 5), ("folks.", 6, 7),
    ]  # fmt: skip


def test_speakers_of_whisperx_are_speakers():
    asked = {"start": 0.0, "end": 0.4, "text": " How so?", "speaker": "SPEAKER_01"}
    answered = [{**segment, "speaker": "SPEAKER_00"} for segment in segments()]
    given = read_value({"segments": [asked, *answered], "language": "en"})
    assert timed(given.transcript) == WHOLE
    assert given.transcript.asked_s == 0.4
    assert "judged is SPEAKER_00" in given.notes[0]


def test_noted_sounds_are_no_words():
    quiet = {"start": 5.0, "end": 6.0, "text": " [BLANK_AUDIO]"}
    music = {"start": 6.0, "end": 7.0, "text": " (upbeat music)"}
    value = {"segments": [*segments(with_words=False), quiet, music]}
    assert read_value(value).transcript.text == "".join(TEXTS).strip()
    noted = words([(" [MUSIC", 5.0, 5.5, 0.9), (" PLAYING]", 5.5, 6.0, 0.9)])
    value = {"segments": [{"start": 0.5, "end": 6.0, "text": "", "words": words(WORDS) + noted}]}
    assert timed(read_value(value).transcript) == WHOLE


@pytest.mark.parametrize(("name", "code"), [("es", "es"), ("spanish", "es"), ("zh-CN", "zh")])
def test_what_whisper_heard_in_another_language_is_not_english(name, code):
    value = {"language": name, "segments": segments(with_words=False)}
    transcript = read_value(value).transcript
    assert transcript.words == ()
    (foreign,) = transcript.foreign
    assert (foreign.start_s, foreign.end_s, foreign.language) == (0.5, 4.5, code)
    assert foreign.text == "".join(TEXTS).strip()


def test_text_without_times_is_timed_at_the_assumed_pace():
    given = read_value({"text": "I killed it. It was late."})
    assert given.transcript.text == "I killed it. It was late."
    assert given.transcript.times_from == "assumed"
    assert given.transcript.fillers_may_lack


def test_a_long_text_that_lacks_words_keeps_each_words_own_time():
    said = [f"word{number}" for number in range(3_000)]
    written = [f"{word}," for at, word in enumerate(said) if not 500 <= at % 1_000 < 560]
    timed = [{"word": word, "start": at / 10, "end": at / 10} for at, word in enumerate(said)]
    transcript = read_value({"text": " ".join(written), "words": timed}).transcript
    assert [word.text.rstrip(",") for word in transcript.words] == said
    assert [word.start_s for word in transcript.words] == [at / 10 for at in range(3_000)]
    assert transcript.words[600].text == "word600,"


def test_the_last_segment_may_lack_its_end():
    value = {"chunks": [{"text": " I killed it.", "timestamp": [2.0, None]}]}
    transcript = read_value(value).transcript
    assert transcript.words[0].start_s == 2.0
    assert transcript.duration_s == pytest.approx(3.2)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"start": "x"}, r"^segments\[0\]\.start: expected seconds from 0 to 86400, found 'x'"),
        ({"end": 1e9}, r"^segments\[0\]\.end: expected seconds"),
        ({"start": -5}, r"^segments\[0\]\.start: expected seconds"),
        ({"words": words([(" I", 0, 1, 7)])}, r"^segments\[0\]\.words\[0\]: .* probability .* 7"),
    ],
)
def test_a_figure_that_cannot_be_right_is_named_by_its_place(change, place):
    first, second = segments(with_words=False)
    with pytest.raises(VoicecoachError, match=place):
        read_value({"segments": [{**first, **change}, second]})


def test_silence_has_no_words():
    with pytest.raises(VoicecoachError, match="there are no words in it"):
        read_value({"text": "", "segments": [], "language": "en"})
