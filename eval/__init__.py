"""The quality gate: the labelled real data and the scenarios, their scorers, and the floors under the figures."""
