"""Closing a meeting in three taps: what it gave, what comes next, and what is wished."""
