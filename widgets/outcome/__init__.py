"""Where it led: a few questions at the end, and whether they may be counted."""
