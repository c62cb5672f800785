"""Claims and origins to standing: whose word, and how many."""
