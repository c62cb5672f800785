"""Strings and numbers only: normalise, tokenise, shingle, align, distance."""
