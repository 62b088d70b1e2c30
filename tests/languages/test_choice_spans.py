import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.languages.lines import is_own, plain
from voicecoach.languages.english import choice_verbs as verbs
from voicecoach.languages.english.choice import AskedFor, Choice, ChoiceKind
from voicecoach.languages.english.choice_grammar import choices
from voicecoach.languages.english.grammar import small_words as words


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("So I decided to.", "Close the second line."),
        ("So I decided.", "To stop the presses."),
        ("And me, I opted for.", "The plain blue one."),
        ("We decided to wait.", "And that was on me."),
    ],
)
def test_a_choice_cut_in_two_is_found_in_the_piece_that_names_it(before: str, text: str) -> None:
    assert is_own(text, before=before)
    assert not is_own(text)
    assert not is_own(before)


def test_a_deed_with_an_owner_in_the_same_sentence_is_own() -> None:
    assert is_own("We decided to wait, and that was my call.")


@pytest.mark.parametrize(
    "text",
    [
        "I decided to close it.",
        "I refused the offer.",
        "I proposed a smaller release.",
        "I went with the local printer.",
        "I cancelled the fair.",
    ],
)
def test_a_plain_choice_is_proven(text: str) -> None:
    assert all(each.proven for each in choices(plain(text)))


@pytest.mark.parametrize(
    "text", ["When I decided to close it, it rained.", "I'd build it.", "I pulled the poster back."]
)
def test_what_two_people_may_differ_about_is_not_proven(text: str) -> None:
    assert not any(each.proven for each in choices(plain(text), question=AskedFor.CASE))


def test_a_choice_points_at_its_own_words() -> None:
    line = plain("It rained, and I didn't wait, so I'd already made the decision to close it.")
    (choice,) = (each for each in choices(line) if each.verb_class == "decision")
    assert line[choice.first : choice.last + 1] == ["i'd", "already", "made", "the", "decision"]


WORDS = sorted(
    {
        *words.PRONOUNS, *words.AUXILIARIES, *words.SPLIT, *words.CONJUNCTIONS, *words.SAYING,
        *words.UNREAL_BEFORE, *words.GOVERNORS, *verbs.SETTLES_NOTHING, "to", "not", "decided",
        "chose", "refused", "pulled", "no", "made", "the", "call", "it", "down", "90", "if", "n't",
        "who", "my", "director", "ended", "up", "cutting", "had", "let", "go", "us", "both", "",
    }
)  # fmt: skip


@given(
    line=st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=25),
    before=st.lists(st.sampled_from(WORDS), max_size=12),
    question=st.sampled_from(AskedFor),
)
def test_any_words_give_choices_inside_the_line(
    line: list[str], before: list[str], question: AskedFor
) -> None:
    found = choices(line, question=question, before=before)
    assert all(0 <= each.first <= each.last < len(line) for each in found)
    assert list(found) == sorted(found, key=lambda each: (each.first, each.last))


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_only_a_choice_of_ones_own_is_proven(line: list[str]) -> None:
    found: tuple[Choice, ...] = choices(line)
    assert all(each.kind is ChoiceKind.OWN for each in found if each.proven)
