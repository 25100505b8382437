"""The crisis landing: the plan made ahead, the place to rest, and the card."""
