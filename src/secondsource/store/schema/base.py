"""What holds all tables together."""

from sqlalchemy import MetaData

metadata = MetaData()
