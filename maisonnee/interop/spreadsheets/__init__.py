"""Spreadsheets in and out: CSV, XLSX and ODS, from bytes or paths, without trust."""
