"""Bring in extension modules so that a signal can do no harm meanwhile.

Modules written in C++ (nanobind, pybind11) end the whole program where Python raises in the middle
of their beginning, and Ctrl-C or SIGTERM raise wherever the main thread is. On another thread
nothing is raised.
"""

import importlib
import sys
import threading


def bring_in(module: str) -> None:
    """Import a module on a thread of its own; ``import`` finds it there from then on.

    Raises what importing it raises.
    """
    if module in sys.modules:
        return
    failures: list[BaseException] = []

    def load() -> None:
        try:
            importlib.import_module(module)
        except BaseException as failure:
            failures.append(failure)

    thread = threading.Thread(target=load, name=f"import of {module}", daemon=True)
    thread.start()
    thread.join()
    for failure in failures:
        raise failure
