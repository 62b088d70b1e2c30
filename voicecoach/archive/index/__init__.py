"""A SQLite index over the sessions, so that lists, search and trends read only what changed.

The files are the truth. Every use brings the index up to date first: answers whose files changed
are read again, those that went are dropped, and an index that is missing, damaged or of another
version is made anew. It may be deleted at any time. ``Archive`` is the way to it.
"""
