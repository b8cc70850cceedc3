"""Calendars that other software subscribes to."""
