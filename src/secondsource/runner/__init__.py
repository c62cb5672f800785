"""The same pipeline, run in this process or in a pool."""
