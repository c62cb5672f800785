"""When two names are one: of persons, of bodies, and in what spelling."""
