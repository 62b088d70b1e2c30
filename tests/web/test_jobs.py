"""Work that takes a while."""

import threading
import time

import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.web.jobs import MOST_REMEMBERED, MOST_WAITING, BusyError, Job, Jobs, Work


@pytest.fixture
def failures() -> list[Exception]:
    return []


@pytest.fixture
def jobs(failures: list[Exception]) -> Jobs:
    return Jobs(failures.append)


def over(job: Job) -> Job:
    while not job.is_over:
        time.sleep(0.005)
    return job


def test_work_is_done_one_after_the_other(jobs: Jobs) -> None:
    order: list[str] = []
    go_on = threading.Event()

    def slow(_job: Job) -> str:
        go_on.wait(20)
        order.append("slow")
        return "/slow"

    def quick(_job: Job) -> str:
        order.append("quick")
        return "/quick"

    first = jobs.start(Job(title="slow"), slow)
    second = jobs.start(Job(title="quick"), quick)
    assert second.state == "waiting"
    go_on.set()

    assert over(second).leads_to == "/quick"
    assert first.leads_to == "/slow"
    assert order == ["slow", "quick"]
    assert jobs.find(second.id) is second


def test_work_that_fails_says_why_and_stops_nothing(jobs: Jobs, failures: list[Exception]) -> None:
    def told(_job: Job) -> str:
        raise VoicecoachError("the disk is full")

    def unforeseen(_job: Job) -> str:
        raise KeyError("secret")

    first = over(jobs.start(Job(title="a"), told))
    second = over(jobs.start(Job(title="b"), unforeseen))
    third = over(jobs.start(Job(title="c"), lambda _job: "/c"))

    assert (first.state, first.told) == ("failed", "the disk is full")
    assert (second.state, second.told) == ("failed", "failed unexpectedly (KeyError)")
    assert third.state == "done"
    assert [type(each) for each in failures] == [KeyError]


def test_no_more_wait_than_can_be_meant(jobs: Jobs) -> None:
    go_on = threading.Event()

    def wait(_job: Job) -> str:
        go_on.wait(20)
        return ""

    for number in range(MOST_WAITING):
        jobs.start(Job(title=str(number)), wait)
    with pytest.raises(BusyError):
        start_two(jobs, wait)
    go_on.set()


def start_two(jobs: Jobs, work: Work) -> None:
    """One may have left the line for the thread."""
    for _ in range(2):
        jobs.start(Job(title="one more"), work)


def test_the_oldest_are_forgotten(jobs: Jobs) -> None:
    done = [over(jobs.start(Job(title="a"), lambda _job: "/")) for _ in range(MOST_REMEMBERED + 5)]

    assert jobs.find(done[0].id) is None
    assert jobs.find(done[-1].id) is done[-1]


def test_closing_stops_what_is_under_way_and_begins_nothing_more(
    jobs: Jobs, failures: list[Exception]
) -> None:
    begun = threading.Event()
    dropped: list[str] = []

    def hear(job: Job) -> str:
        try:
            for second in range(10**9):
                job.progress(float(second))
                begun.set()
        except BaseException:
            dropped.append("what was not whole")
            raise
        return "/never"

    first = jobs.start(Job(title="hears"), hear)
    second = jobs.start(Job(title="waits"), lambda _job: "/never")
    begun.wait(20)
    assert jobs.is_busy

    jobs.close()

    assert dropped == ["what was not whole"]
    assert [(job.state, job.told) for job in (first, second)] == [("failed", "stopped")] * 2
    assert not jobs.is_busy
    assert failures == []


def test_closing_where_nothing_was_done_is_no_wait(jobs: Jobs) -> None:
    jobs.close()
