"""Shared records on paper: the synthesis of one page, extracts for a patient or a colleague, packs for a breakdown."""
