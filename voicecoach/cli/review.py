"""``voicecoach review``: a page in the browser over everything that was kept."""

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING

from voicecoach.cli.failure_log import write_failure
from voicecoach.cli.output import print_now
from voicecoach.cli.terminal import show_bytes
from voicecoach.errors import UsageError
from voicecoach.settings import data_folder

if TYPE_CHECKING:  # the web framework is heavy, and --help needs none of it
    from collections.abc import Callable

    from voicecoach.web.app import Pages
    from voicecoach.web.jobs import Jobs


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C, or print one page; 1 where there is no such page."""
    if args.get is not None:
        return _print(args)
    from voicecoach.web.access import Access
    from voicecoach.web.jobs import Jobs
    from voicecoach.web.later import Later
    from voicecoach.web.security import Guard
    from voicecoach.web.server import listen, serve

    taken = listen(args.port)
    access = Access(port=taken.getsockname()[1])
    jobs = Jobs(_teller(args))
    pages = Later(lambda: _pages(args, jobs))

    def ready() -> None:
        pages.begin()
        print_now(f"Your answers: {access.url}\nCtrl-C ends.")
        if not args.no_browser:
            _open(access.url_for_a_moment)

    try:
        serve(Guard(pages, access), taken, ready=ready)
    except KeyboardInterrupt as stop:
        if type(stop) is not KeyboardInterrupt:  # a signal, whose exit code tells of it
            raise
    finally:
        if jobs.is_busy:
            print_now("Stopping what is being heard; what was kept stays.")
        jobs.close()
    print("The page is closed.")
    return 0


def _print(args: argparse.Namespace) -> int:
    from voicecoach.web.access import Access
    from voicecoach.web.calling import call, own_headers
    from voicecoach.web.jobs import Jobs
    from voicecoach.web.security import Guard

    if not args.get.startswith("/"):
        raise UsageError(f"--get takes a path of the page, such as /, not {args.get!r}")
    access = Access(port=1)  # nobody listens there
    answered = call(
        Guard(_pages(args, Jobs(_teller(args))), access), args.get, headers=own_headers(access)
    )
    show_bytes(answered.body)
    return 0 if answered.status < 400 else 1


def _pages(args: argparse.Namespace, jobs: "Jobs") -> "Pages":
    from voicecoach.cli.indexing import opened_archive
    from voicecoach.cli.interviews import find_loop
    from voicecoach.cli.model_answers import readable_model_answer
    from voicecoach.cli.packs import readable_packs
    from voicecoach.cli.page_engines import engines_of
    from voicecoach.cli.planned import plan_today
    from voicecoach.web.app import application
    from voicecoach.web.desk import Desk
    from voicecoach.web.engines import Shelves

    data = data_folder(args.data)
    desk = Desk(
        data=data,
        archive=opened_archive(data),
        today=date.today,
        interview_on=args.preferences.interview_on,
        plan=lambda today: plan_today(args, today=today),
        on_failure=_teller(args),
        engines=engines_of(args),
        shelves=Shelves(
            packs=lambda: [found.pack for found in readable_packs(data)],
            loop=lambda name: find_loop(name, data),
            model_answer=lambda pack, question: readable_model_answer(pack, question, data),
        ),
        jobs=jobs,
    )
    return application(desk)


def _teller(args: argparse.Namespace) -> "Callable[[Exception], None]":
    """Return what tells, on the terminal, of a failure that nobody foresaw."""

    def tell(error: Exception) -> None:
        log = write_failure(data_folder(args.data), "review", error)
        where = f" (written down, without your answers, in {log})" if log else ""
        print(f"voicecoach: a page failed ({type(error).__name__}){where}", file=sys.stderr)

    return tell


def _open(url: str) -> None:
    """Open the browser beside the server, which answers it meanwhile."""
    import threading
    import webbrowser

    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
