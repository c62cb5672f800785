"""Every released form of the file in SQL, each made from the one before. A step that was released is never changed."""

from secondsource.store.forms.fifth import FIFTH
from secondsource.store.forms.first import FIRST
from secondsource.store.forms.fourth import FOURTH
from secondsource.store.forms.second import SECOND
from secondsource.store.forms.sixth import SIXTH
from secondsource.store.forms.third import THIRD

STEPS = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH)
