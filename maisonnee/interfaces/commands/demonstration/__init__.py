"""Demonstration data: invented teams, loaded on the first start. Same seed, same data; dates follow the current year."""
