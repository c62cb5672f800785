"""Items to stories: which reports are about one event."""
