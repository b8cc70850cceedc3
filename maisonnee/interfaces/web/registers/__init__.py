"""Pages of a register, made from its description: list, form, detail, end, files."""

from __future__ import annotations

from maisonnee.interfaces.web.registers.forms import PeriodForm, RegisterForm
from maisonnee.interfaces.web.registers.landing import landing
from maisonnee.interfaces.web.registers.register import Fact, Register, Section, Words
from maisonnee.interfaces.web.registers.views import urls

__all__ = ["Fact", "PeriodForm", "Register", "RegisterForm", "Section", "Words", "landing", "urls"]
