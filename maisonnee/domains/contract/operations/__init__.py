"""Changing the contract, one module by subject."""
