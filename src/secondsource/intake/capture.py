"""A page that was taken from the web: where it stood, and when."""

from dataclasses import dataclass, replace

from secondsource.intake.draft import Draft
from secondsource.model.item import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The address it was taken from, and the time, ISO 8601 in UTC."""

    url: str | None
    when: str | None

    def of(self, draft: Draft) -> Draft:
        """The draft with its capture. What a page gives as its own address is a claim; feed entries keep theirs."""
        if draft.layout is not Layout.HTML:
            return replace(draft, url=draft.url or self.url, captured=self.when)
        return replace(draft, url=self.url or draft.url, canonical_url=draft.url, captured=self.when)
