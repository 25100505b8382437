"""Bringing in: a participant's own pages of a workshop, shown line by line before anything is saved."""
