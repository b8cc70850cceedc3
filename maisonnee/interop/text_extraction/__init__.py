"""The text of uploaded proofs, read so that a patient's name can be found before anything is transmitted."""
