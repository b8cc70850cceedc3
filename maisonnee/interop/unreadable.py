"""A file of another software that cannot be read, said in a sentence."""

from __future__ import annotations


class UnreadableFileError(Exception):
    """The file cannot be read. `sentence`, in French, says what is wrong and the remedy."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
