"""Keys are found on the line they stand on, however the TOML is written."""

from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.toml_lines import find_lines

TRICKY = '''\
# id = "in a comment"
top = """
[[question]]
id = "in a string"
"""

[[question]] # the first
  "id" = 'quoted'
prompt = \'\'\'one
prompt = two\'\'\'
list = [
  1, # id = 2
  [2],
]
id2.dotted = 1

[question.extra]
id = "nested"

[[ question ]]
id = "second"

[other]
id = "elsewhere"
'''


def test_strings_comments_lists_and_nested_tables_do_not_mislead() -> None:
    assert find_lines(TRICKY, "question") == {
        (None, "top"): 2,
        (0, None): 7,
        (0, "id"): 8,
        (0, "prompt"): 9,
        (0, "list"): 11,
        (0, "id2"): 15,
        (0, "extra"): 17,
        (1, None): 20,
        (1, "id"): 21,
        (None, "other"): 23,
    }


def test_windows_line_ends_count_as_one_line() -> None:
    assert find_lines("\r\na = 1\r\nb = '''x\r\ny'''\r\nc = 2\r\n", "question") == {
        (None, "a"): 2,
        (None, "b"): 3,
        (None, "c"): 5,
    }


VALUES = st.sampled_from(["1", '"x"', '"""\nx = 1\n[[question]]\n"""', "[\n1,\n[2],\n]", "{a = 1}"])
GAPS = st.sampled_from(["", "\n", "# a comment = 1\n", "  \n\n"])


@given(st.lists(st.tuples(GAPS, st.booleans(), VALUES), max_size=12))
def test_every_key_is_found_where_it_was_written(
    statements: list[tuple[str, bool, str]],
) -> None:
    text, expected, index = "", {}, None
    for number, (gap, opens_table, value) in enumerate(statements):
        text += gap
        if opens_table:
            index = 0 if index is None else index + 1
            expected[index, None] = text.count("\n") + 1
            text += "[[question]]\n"
        expected[index, f"key{number}"] = text.count("\n") + 1
        text += f"key{number} = {value}\n"
    assert find_lines(text, "question") == expected
