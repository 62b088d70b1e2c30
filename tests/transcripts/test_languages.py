# ruff: noqa: RUF001 - texts in other languages and with the marks of other programs
import json
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import pytest

from voicecoach.language_id import likely_languages
from voicecoach.transcript import ForeignSpeech, Word
from voicecoach.transcripts.languages import without_foreign
from voicecoach.transcripts.read import read_transcript
from voicecoach.transcripts.text import parse_text
from voicecoach.transcripts.writing import units

BENCHMARK = Path(__file__).parents[2] / "benchmark"

FOREIGN = {
    "es": "Decidí cancelar el lanzamiento nueve días antes. El equipo quería seguir. "
    "No me arrepiento. Bueno, eso fue todo.",
    "de": "Ich habe das Projekt gestoppt. Das Team war dagegen. Ja, genau. Es war richtig.",
    "fr": "J'ai arrêté le projet neuf jours avant. J'ai dit non. Voilà, c'est tout.",
    "pt": "Eu cancelei o lançamento nove dias antes. A equipe queria continuar. Foi isso.",
    "it": "Ho fermato il progetto nove giorni prima. Ho detto di no. Ecco tutto.",
    "nl": "Ik heb het project gestopt. Het team wilde doorgaan. Ik zei nee. Dat is alles.",
    "pl": "Zatrzymałem projekt dziewięć dni przed premierą. Powiedziałem nie.",
    "tr": "Projeyi çıkıştan dokuz gün önce durdurdum. Hayır dedim.",
    "vi": "Tôi đã dừng dự án chín ngày trước khi ra mắt.",
    "id": "Saya menghentikan proyek itu sembilan hari sebelum peluncuran. Saya bilang tidak.",
    "zh": "我决定在发布前九天取消这个项目，因为数据不支持。团队不同意。",
    "he": "החלטתי לעצור את הפרויקט. אמרתי לא.",
    "ja": "私は発売の九日前に中止しました。チームは反対でした。",
    "ko": "저는 출시 전에 프로젝트를 중단했습니다.",
    "ru": "Я остановил проект за девять дней.",
    "uk": "Я зупинив проєкт за дев'ять днів.",
    "ar": "أوقفت المشروع قبل تسعة أيام من الإطلاق.",
    "hi": "मैंने लॉन्च से नौ दिन पहले परियोजना रोक दी।",
}
BEFORE = "I killed the launch nine days before release. The team wanted to go on."
AFTER = "In the end retention rose from thirty to forty percent. I would do it again."


def told_apart(text: str) -> tuple[str, list[ForeignSpeech]]:
    given = read_transcript(text, likely=likely_languages)
    return given.transcript.text, list(given.transcript.foreign)


@pytest.mark.parametrize("code", FOREIGN)
def test_text_in_another_language_has_no_words_to_judge(code: str) -> None:
    words, (foreign,) = told_apart(FOREIGN[code])
    assert words == ""
    assert foreign.language == code
    assert foreign.text == FOREIGN[code].replace("。团", "。 团").replace("。チ", "。 チ")


@pytest.mark.parametrize("code", FOREIGN)
def test_of_a_mixed_text_the_english_is_left_with_its_times(code: str) -> None:
    text = f"{BEFORE} {FOREIGN[code]} {AFTER}"
    given = read_transcript(text, likely=likely_languages).transcript
    assert given.text == f"{BEFORE} {AFTER}"
    assert {item.language for item in given.foreign} == {code}
    last, next_ = given.words[13], given.words[14]
    assert last.end_s <= given.foreign[0].start_s
    assert given.foreign[-1].end_s <= next_.start_s
    assert given.speech[-1].end_s == given.words[-1].end_s


@pytest.mark.parametrize(
    "text",
    [
        "I worked on 微信 and 小程序 for Tencent. QQ音乐 was what I owned.",
        "We moved Bürgeramt Neukölln and Straßenverkehrsamt to it. Café Müller GmbH paid.",
        "So we go Manila first. Po, the boss say no already lah. Can or cannot? Cannot.",
        "i decide cancel product. boss not happy. team angry. i say sorry. user happy now.",
        "MAU DAU ARPU LTV CAC. NPS 45. D7 30%, D30 12%.",
        "Pedro Almodóvar y Penélope Cruz. José María García López. They left.",
        "um uh er hmm mm um uh",
        "Voilà. I killed it, et voilà.",
        "None did. Sure. To 57. Hm.",
        "No.",
    ],
)  # fmt: skip
def test_english_with_names_jargon_and_accents_is_english(text: str) -> None:
    assert told_apart(text) == (text, [])


def test_no_answer_of_the_benchmark_loses_a_word() -> None:
    answers = [
        " ".join(sentence["text"] for sentence in json.loads(line)["sentences"])
        for path in sorted(BENCHMARK.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    bare = [answer.lower().translate(dict.fromkeys(map(ord, ".,?!;"))) for answer in answers]
    lost = [
        answer
        for answer in chain(answers, bare)
        if without_foreign(parse_text(answer).words, likely_languages)[1]
    ]
    assert len(answers) >= 400
    assert lost == []


def words_of(*sentences: str) -> list[Word]:
    return list(parse_text(" ".join(sentences)).words)


def chances(**english: float) -> object:
    def likely(text: str) -> Mapping[str, float]:
        chance = english[text.split(maxsplit=1)[0]]
        return {"en": chance, "es": 1 - chance}

    return likely


def test_one_doubtful_sentence_between_english_ones_is_english() -> None:
    likely = chances(aa=0.99, bb=0.1, cc=0.99)
    words = words_of("aa said so.", "bb said so.", "cc said so.")
    assert without_foreign(words, likely) == (tuple(words), ())  # type: ignore[arg-type]


def test_the_same_sentence_among_its_like_is_not() -> None:
    likely = chances(aa=0.01, bb=0.1, cc=0.01)
    english, (foreign,) = without_foreign(
        words_of("aa said so.", "bb said so.", "cc said so."),
        likely,  # type: ignore[arg-type]
    )
    assert english == ()
    assert (foreign.start_s, foreign.language) == (0.0, "es")
    assert foreign.text == "aa said so. bb said so. cc said so."


def test_the_model_is_not_asked_where_english_words_tell() -> None:
    def likely(text: str) -> Mapping[str, float]:
        raise AssertionError(text)

    words = words_of("I killed the launch before that release.", "They said that you should.")
    assert without_foreign(words, likely) == (tuple(words), ())


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("I said no.", 3),
        ("我决定取消。", 5),
        ("我们的 KPI", 4),
        ("— !", 0),
    ],
)
def test_chinese_is_counted_by_characters(text: str, length: int) -> None:
    assert units(text) == length
