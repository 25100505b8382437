"""Application help: what is applied for, papers, sentences of one's own, and a sheet to copy from."""
