"""The actions that ``models`` and ``voices`` share."""

from pathlib import Path

from voicecoach.cli.arguments import Actions, add_action


def add_shelf_actions(actions: Actions, kind: str) -> None:
    """Declare ``fetch`` and ``remove`` for a model or a voice."""
    fetch = add_action(
        actions, "fetch", f"bring a {kind} onto this machine and check that it loads"
    )
    fetch.add_argument("name", metavar="NAME", help=f"a {kind}, as the list shows it")
    fetch.add_argument(
        "--from",
        dest="source",
        default=None,
        type=Path,
        metavar="DIR",
        help="copy it from this folder instead of the network",
    )
    remove = add_action(actions, "remove", f"delete a {kind} from this machine")
    remove.add_argument("name", metavar="NAME", help=f"a {kind}, as the list shows it")
    remove.add_argument("--yes", action="store_true", default=False, help="do not ask")
