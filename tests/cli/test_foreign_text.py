"""Text in another language through ``analyze``: never one word, never judged."""

import json
from pathlib import Path

import pytest

from voicecoach.cli.main import main

CHINESE = "我决定在发布前九天取消这个项目因为用户数据不支持团队不同意但是我坚持了"
HEBREW = "החלטתי לעצור את הפרויקט תשעה ימים לפני ההשקה. הצוות רצה להמשיך."
SPANISH = "Decidí cancelar el lanzamiento nueve días antes. El equipo quería seguir adelante."
ENGLISH = "I killed the launch nine days before release, and it cost us a quarter of the revenue."
WHISPER = {
    "language": "es",
    "segments": [{"start": 1.0, "end": 6.0, "text": SPANISH}],
}
FORMS = {
    "Chinese": ("Chinese", CHINESE),
    "Hebrew": ("Hebrew", HEBREW),
    "Spanish": ("Spanish", SPANISH),
    "subtitles": ("Chinese", f"1\n00:00:01,000 --> 00:00:09,000\n{CHINESE}\n"),
    "one of two speakers": ("Spanish", f"Interviewer: Why?\n\nCandidate: {SPANISH}"),
    "Whisper": ("Spanish", json.dumps(WHISPER)),
    "words with times": (
        "Chinese",
        json.dumps([{"text": CHINESE, "start_s": 0.5, "end_s": 9.0}]),
    ),
}


@pytest.mark.parametrize(("language", "content"), FORMS.values(), ids=FORMS)
def test_only_english_is_judged_and_that_is_said(
    language: str, content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(content, encoding="utf-8")
    assert main(["analyze", "--classifier", "rules", str(path)]) == 0
    text = capsys.readouterr().out
    assert f"This is in {language}, not English, and only English answers are judged." in text
    assert "word" not in text
    for verdict in ("CHOICE", "TOO SHORT", "NO WORDS", "Choice of your own"):
        assert verdict not in text
    assert main(["analyze", "--classifier", "rules", "--format", "json", str(path)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["transcript"]["words"] == []
    assert report["signals"] == report["rubric"] == []
    assert report["transcript"]["foreign"]


def test_a_mixed_text_is_judged_on_its_english_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answer.txt"
    path.write_text(f"{ENGLISH} {SPANISH} {ENGLISH}", encoding="utf-8")
    assert main(["analyze", "--classifier", "rules", str(path)]) == 0
    text = capsys.readouterr().out
    assert "are in Spanish; judged is the English" in " ".join(text.split())
    assert "Choice of your own" in text
    assert "Spanish, not judged" in text
