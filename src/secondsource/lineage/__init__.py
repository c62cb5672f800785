"""Items to derivations and origins: who was made from whom."""
