"""Reading the contract: its exercises, the facts of a year, what it is worth, simulations."""
