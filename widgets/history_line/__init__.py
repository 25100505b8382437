"""The history line: events of life that the client chooses, each shared or kept to oneself."""
