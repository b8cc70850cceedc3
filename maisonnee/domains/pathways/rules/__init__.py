"""Pure decisions of the pathways."""
