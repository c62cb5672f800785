"""What is behind the news: claims, whose word they rest on, and how many newsrooms stand behind them.

Example:
    import secondsource as ss

    dossier = ss.brief(["coverage/"])
    records = list(ss.annotate(["coverage/"]))
    ss.compare("Twelve people died.", "A dozen were killed.")
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from secondsource.runner.local import annotate, brief, compare

__all__ = ["annotate", "brief", "compare"]


def __getattr__(name: str) -> Any:
    """The public functions, imported when first used, so that `import secondsource.model` stays light."""
    if name in __all__:
        from secondsource.runner import local

        return getattr(local, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
