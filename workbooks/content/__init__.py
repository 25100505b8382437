"""Exercises, cards and texts as data, one folder for each language, and their loader."""
