"""The records that travel between stages: one noun per file, frozen, no I/O."""
