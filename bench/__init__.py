"""Measurements of the product: `bin/bench` runs them all, `bin/bench engine` one of them."""
