"""Background work: `python -m maisonnee.interfaces.worker`."""
