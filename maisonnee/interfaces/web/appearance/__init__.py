"""Light or dark, by choice."""
