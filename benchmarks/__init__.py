"""Speed, as ratios to the bare parse of the same text in the same run."""
