"""Verdicts to a dossier: build, summary, timeline, and its JSON, HTML and Markdown forms."""
