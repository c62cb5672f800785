"""The way from every released form of the file to the present one, a transaction a step.

The form is the file's `user_version`, nought for a new file.
"""

from sqlalchemy import Engine

from secondsource.errors import StoreError
from secondsource.store.forms import STEPS
from secondsource.store.forms.first import APPLICATION_ID

PRESENT = len(STEPS)


def migrate(engine: Engine) -> None:
    """Bring the file to the present form; a step that does not finish leaves no trace.

    Raises:
        StoreError: if the file was made by a later version of the program or is another program's.
    """
    while (form := check_form(engine)) < PRESENT:
        with engine.begin() as connection:
            if connection.exec_driver_sql("PRAGMA user_version").scalar() == form:
                for statement in STEPS[form]:
                    connection.exec_driver_sql(statement)
                connection.exec_driver_sql(f"PRAGMA user_version = {form + 1}")


def check_form(engine: Engine) -> int:
    """The form of the file, 0..`PRESENT`.

    Raises:
        StoreError: if the file was made by a later version of the program or is another program's.
    """
    with engine.connect() as connection:
        form = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        owner = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        used = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if owner not in (0, APPLICATION_ID) or (used and not owner):
        raise StoreError("the file is a database of another program: name another file for --store")
    if form > PRESENT:
        raise StoreError(f"the file is of form {form}, this program knows {PRESENT}: use a later version of it")
    return int(form)
