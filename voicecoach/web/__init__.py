"""The review page: a local web server over what was recorded. Only ``cli/review.py`` imports it."""
