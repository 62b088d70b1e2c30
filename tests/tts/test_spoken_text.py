import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from voicecoach.tts.spoken_text import STOPS, spoken

PLAIN_WORDS = ("garden", "kite", "window", "often", "quietly", "decided", "because", "nobody")
SIGNS = "0123456789%$€¥£&/@#+=<>~*_|[](){}.,:;?!'\"-\N{EN DASH}—…½²°→腾Ж🎧\u202e\x00"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("650,000 RMB", "six hundred fifty thousand R M B"),
        ("RMB 1.2M", "one point two million R M B"),
        ("$5-8M, $1, €20k", "five to eight million dollars, one dollar, twenty thousand euros"),
        ("¥300 or 65万元", "three hundred yuan or six hundred fifty thousand yuan"),
        ("$9.50 is £2.05", "nine dollars and fifty cents is two pounds and five pence"),
        ("$5/month", "five dollars per month"),
        ("8 % or 4.5%", "eight percent or four point five percent"),
        ("0.05 percent", "zero point zero five percent"),
        ("5-8%", "five to eight percent"),
        ("in Q3 and H1", "in Q three and H one"),
        ("T-1 data, T+1", "T minus one data, T plus one"),
        ("GPT-4 and B2B", "G P T four and B to B"),
        ("24/7, 1/2, 3½, 3/4", "twenty-four seven, one half, three and one half, three quarters"),
        (
            "p95 of 300ms, 1.2 s",
            "p ninety-five of three hundred milliseconds, one point two seconds",
        ),
        ("3x in v2.1.3", "three times in version two point one point three"),
        ("the 95th, the 2nd", "the ninety-fifth, the second"),
        ("in 2026, since 1999", "in twenty twenty-six, since nineteen ninety-nine"),
        ("2000 users in 2005", "two thousand users in two thousand five"),
        ("the 1990s, in her 30s", "the nineteen nineties, in her thirties"),
        ("at 3:30 pm, at 9:05", "at three thirty P M, at nine oh five"),
        ("2026-11-29", "November twenty-ninth, twenty twenty-six"),
        (
            "~12, >5, <= 3, #1, -5",
            "about twelve, more than five, at most three, number one, minus five",
        ),
        ("007", "zero zero seven"),
    ],
)
def test_figures_are_said_in_words(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("an A/B test", "an A-B test"),
        ("DAU and MAU", "D A-U and M A-U"),
        ("the house shape, CAIJ", "the house shape, C A-I J"),
        ("the AI division's KPIs", "the A-I division's K P I's"),
        ("the CEO's P&L", "the C E O's P and L"),
        ("RICE and SWOT, not GDPR", "Rice and Swot, not G D P R"),
        ("EBITDA, SaaS, ChatGPT", "Ebitda, sass, Chat G P T"),
        ("option A won", "option A-won"),
        ("A user said it is NOT so", "A user said it is Not so"),
        ("WHY NOT DO IT", "why not do it"),
        ("McDonald", "McDonald"),
    ],
)
def test_short_forms_are_spelled_or_are_words(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'm Xu Fang.", "I'm Shoo Fahng."),
        ("He Qiang from analytics", "Huh Chee-ahng from analytics"),
        ("Guo Jian, Sun Mei", "Goo-oh Jee-en, Soon Mei"),
        ("Zhao said so", "Jao said so"),
        ("Wang Xiaoming", "Wahng Shee-ao-ming"),
        ("He can. Song Long", "He can. Song Long"),
        ("Quite so, Lin and Mei: Quote Quito", "Quite so, Lin and Mei: Quote Quito"),
        ("腾讯 and Привет", "a Chinese word and a foreign word"),
    ],
)
def test_names_are_respelled_for_an_english_voice(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vs. them, e.g. here", "versus them, for example here"),
        ("and so on, etc. Then no.", "and so on, et cetera. Then no."),
        ("in the U.S. We left at 10 a.m. Then", "in the U S. We left at ten A-M. Then"),
        ("No. 5, w/o it", "number five, without it"),
        ("See https://x.com/a?b=1.", "See a link."),
        ("me@qq.com, Booking.com", "me at qq dot com, Booking dot com"),
        ("So... what?! (Really?) No—yes", "So, what? Really? No, yes"),
        ("Q&amp;A <b>net</b> [[x]]", "Q and A b net b x"),
        ("wor- I wan- the 'thing'", "wor I wan the thing"),
        ("naïve café, don\u2019t", "naïve café, don't"),
    ],
)
def test_abbreviations_addresses_and_signs_are_put_into_words(text, said):
    assert spoken(text) == said


@given(st.text())
@example("٣ Ⅻ ①②③ ²³ ﷺ ﬁ ™ ℃ 🄰 \ud800")
@example("1:2:3:4 1.2.3.4 1-2-3 99:99 0000-00-00 1/0 ,5,,5")
def test_no_sign_survives(text):
    for character in spoken(text):
        assert character == " " or character in STOPS or character.isalpha()


@given(st.text(alphabet=SIGNS + "aAkKmMsxQTvp "))
def test_nor_do_figures_and_signs_in_any_mixture(text):
    assert re.fullmatch(r"[^\W\d_]?[^\d_%$€¥£&/@#+=<>~*|\[\](){}\"\u2013—…½²°→]*", spoken(text))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(PLAIN_WORDS), st.text(alphabet=SIGNS.replace("'", ""), max_size=8)
        )
    )
)
def test_words_keep_their_order(parts):
    text = " ".join(f"{word} {signs}" for word, signs in parts)
    said = [word for word in re.findall(r"[a-z]+", spoken(text)) if word in PLAIN_WORDS]
    assert said == [word for word, _ in parts]


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1.2", "a.", "A&", "1-", "1:", "-", "Xi", "www.", "[ "]
)
def test_a_text_of_nothing_but_repeats_is_read_in_time(unit):
    assert len(spoken(unit * 500)) < 10_000
