"""Dialogue cards: decks that help two people to begin talking."""
