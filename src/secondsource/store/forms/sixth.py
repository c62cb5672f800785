"""The sixth form: a decision that takes reports out of a story knows those that stay."""

SIXTH = ("ALTER TABLE decisions ADD COLUMN beside TEXT NOT NULL DEFAULT '[]'",)
