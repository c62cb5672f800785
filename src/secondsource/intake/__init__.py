"""Bytes to items: what came in, recognised by content."""
