"""What a whole process does so that nobody else on the machine reads what it handles."""

import os

OURS_ALONE = 0o077
"""The umask under which whatever a library writes is for this user only from its first byte on."""


def be_discreet() -> None:
    """Have all that this process and its children write be private, and have no dump of its memory.

    What of an answer is in memory when a library crashes would otherwise be written to a file, or
    handed to a service of the system that gathers such files.
    """
    os.umask(OURS_ALONE)
    try:
        import resource
    except ImportError:  # on Windows, which dumps nothing unless its user asks for it
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
