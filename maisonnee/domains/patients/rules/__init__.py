"""Pure decisions about identities, periods and imported lines."""
