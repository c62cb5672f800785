"""What is answered where a page cannot be shown: why not, and a way back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from secondsource.errors import SecondSourceError, SettingsError
from secondsource.web.guard import Unsealed
from secondsource.web.served import Served
from secondsource.web.words import say

Answers = Callable[[Request, Exception], Response]


@dataclass(frozen=True, slots=True)
class Troubles(Served):
    """The answers to errors."""

    def handlers(self) -> Mapping[type[Exception], Answers]:
        """What answers each error, the narrower before the wider."""
        return {
            HTTPException: self.no_page,
            SettingsError: self.not_there,
            SecondSourceError: self.not_now,
            Unsealed: self.not_ours,
        }

    def no_page(self, _request: Request, error: Exception) -> Response:
        """Nothing has this address, or is asked in this way."""
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._page(say("trouble.not_found"), say("trouble.none"), status)

    def not_there(self, _request: Request, error: Exception) -> Response:
        """What was asked for is not in the store."""
        return self._page(say("trouble.not_found"), str(error), 404)

    def not_now(self, _request: Request, error: Exception) -> Response:
        """The store cannot be asked now."""
        return self._page(say("trouble.not_now"), str(error), 503)

    def not_ours(self, _request: Request, _error: Exception) -> Response:
        """The form is not one of ours, or no longer."""
        return self._page(say("trouble.refused"), say("refused.old_form"), 403)

    def _page(self, title: str, reason: str, status: int) -> Response:
        return self.page("trouble.html", status=status, title=title, reason=reason)
