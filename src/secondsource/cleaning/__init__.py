"""Items with page furniture to items with a body and credits."""
