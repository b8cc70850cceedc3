"""The team's pages: members (`team`, `member`), the structure (`house`), « À qui m’adresser » (`directory`), lists
of professionals (`imports`)."""
