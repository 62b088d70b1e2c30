"""The same figure in a line of a CV and in what somebody says."""

import pytest

from tests.interview.builders import report_of
from voicecoach.interview.figures import figures_of, same_figure
from voicecoach.interview.reread import read_again


def said_same(line: str, said: str) -> bool:
    ours, theirs = (figures_of(read_again(report_of(text))) for text in (line, said))
    assert ours, f"no figure in {line!r}"
    return any(same_figure(one, other) for one in ours for other in theirs)


SAME = [
    ("Cut churn by 18%", "churn went down by eighteen percent"),
    ("Cut churn by 18 %", "it fell by about twenty percent"),
    ("Cut churn from 5.1% to 3.8%", "we lost about five percent of them"),
    ("Cut churn to 3.8%", "I got that down to three point eight"),
    ("Freed 20% of capacity", "a fifth of the team was free"),
    ("Freed 30% of capacity", "it freed up a third of the team"),
    ("Reached 40,000 subscribers", "there were forty thousand of them"),
    ("Grew to 1.2 million users", "we had one point two million users"),
    ("Won EUR 6.5 million", "a tender of six and a half million euros"),
    ("Halved complaints", "complaints fell by fifty percent"),
    ("Doubled revenue", "revenue rose by a hundred percent"),
    ("Fraud losses down 90%", "losses are now a tenth of what they were"),
    ("Zero results down to 5%", "now it is one in twenty"),
    ("Adopted by 70% of advertisers", "seven out of ten choose that today"),
    ("Zero-result rate of 17%", "one search in six found nothing"),
    ("Used in 20% of homes", "every fifth household had it"),
    ("Cut fields from 11 to 3", "we went from eleven fields to three fields"),
    ("Reached 1.2 million daily users", "more than a million people used it"),
    ("Saved $400k a year", "that saved four hundred thousand dollars"),
]
DIFFERENT = [
    ("Cut churn by 18%", "churn went down by eight percent"),
    ("Cut churn by 18%", "it took eighteen months"),
    ("Reached 40,000 subscribers", "there were four thousand of them"),
    ("Won EUR 6.5 million", "six and a half percent"),
    ("Doubled revenue", "revenue rose by ten percent"),
    ("Down 90%", "we lost a tenth"),
    ("Reached 4 million daily users", "more than a million people used it"),
    ("Reached 800,000 daily users", "more than a million people used it"),
    ("Down to 5%", "one in three"),
    ("Cut it by 45 minutes", "it took forty-five days"),
]


@pytest.mark.parametrize(("line", "said"), SAME)
def test_a_figure_is_known_however_it_is_said(line: str, said: str) -> None:
    assert said_same(line, said)


@pytest.mark.parametrize(("line", "said"), DIFFERENT)
def test_another_figure_is_another(line: str, said: str) -> None:
    assert not said_same(line, said)
