"""Pure decisions about delegations: data in, verdict out."""
