"""What a newsroom keeps: one SQLite file of reports, what was read in them and what was found out."""
