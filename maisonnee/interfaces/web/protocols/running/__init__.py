"""Pages of patients followed under a protocol."""
