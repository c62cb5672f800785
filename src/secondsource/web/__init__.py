"""The local web application over a store."""
