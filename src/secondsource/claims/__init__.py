"""Stories to statements, claims and discrepancies."""
