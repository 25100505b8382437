"""Support need on the screen: a board of matters, one matter at a time, and what comes first."""
