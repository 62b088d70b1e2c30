import pytest

from voicecoach.languages.english.ruled_out import RULED_OUT


@pytest.mark.parametrize(
    ("signal", "line"),
    [
        ("decision", "i guess i would move the date"),
        ("dissent", "my manager agreed"),
        ("dissent", "everyone was on board"),
        ("dissent", "nobody objected"),
        ("accepted_cost", "i knew that if i wanted to succeed i had to be early"),
        ("accepted_cost", "i feel really bad about that week because i was ill"),
        ("impact_number", "it went really well and people were glad"),
        ("framework_named", "we did a rapid risk assessment"),
    ],
)
def test_plain_words_rule_a_signal_out(signal, line):
    assert RULED_OUT[signal](line)


@pytest.mark.parametrize(
    ("signal", "line"),
    [
        ("decision", "i would move the date"),
        ("decision", "i'd probably take 85"),
        ("dissent", "my manager agreed but sales was furious"),
        ("dissent", "in the end they agreed although two of them had fought it"),
        ("accepted_cost", "i was tired and we lost the spring"),
        ("impact_number", "sign ups doubled"),
        ("impact_number", "churn fell by 3 points"),
        ("framework_named", "we did a swot analysis"),
    ],
)
def test_and_leave_it_where_something_speaks_for_it(signal, line):
    assert not RULED_OUT[signal](line)
