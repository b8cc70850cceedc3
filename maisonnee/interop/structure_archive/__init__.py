"""Everything a structure holds, in plain files: written (`writing`), taken in again (`reading`). docs/structure-archive.md."""
