from __future__ import annotations

from maisonnee.interfaces.web.exchanges import registers
from maisonnee.interfaces.web.registers import urls

app_name = "exchanges"
urlpatterns = urls(registers.PARTNERS)
