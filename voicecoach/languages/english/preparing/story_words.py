"""Words by which a line of a CV promises a story of a domain.

A CV tells what came out, seldom what was weighed. So only words that name the situation itself
count (a launch called off, a law, a dispute), and a line without any promises no story: a proposal
that is wrong sends a candidate off to tell the wrong story, one that is missed costs a look.
"""

from voicecoach.languages.english.preparing.story_words_people import OF_PEOPLE
from voicecoach.languages.english.preparing.story_words_products import OF_PRODUCTS
from voicecoach.languages.english.preparing.story_words_rules import OF_RULES

STORY_WORDS = (*OF_PRODUCTS, *OF_RULES, *OF_PEOPLE)
"""A domain may have several."""
