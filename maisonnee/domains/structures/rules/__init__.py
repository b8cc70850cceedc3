"""Pure decisions about the team: data in, verdict out."""
