"""Pages of delegations: the matrix, the register, patients followed, reports, assistants."""
