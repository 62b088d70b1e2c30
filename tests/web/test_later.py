"""Pages that are put together while the server answers already."""

import threading
import time

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from voicecoach.web.calling import call
from voicecoach.web.later import Later


def test_it_is_made_once_however_many_ask_meanwhile() -> None:
    made: list[int] = []
    go_on = threading.Event()

    def make() -> ASGIApp:
        made.append(1)
        go_on.wait(20)
        return PlainTextResponse("here")

    later = Later(make)
    later.begin()
    answers: list[str] = []
    asking = [
        threading.Thread(target=lambda: answers.append(call(later, "/").text)) for _ in range(3)
    ]
    for thread in asking:
        thread.start()
    while not made:
        time.sleep(0.005)
    go_on.set()
    for thread in asking:
        thread.join(20)

    assert answers == ["here"] * 3
    assert made == [1]
