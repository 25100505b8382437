"""The client's home page: what was agreed last, the goal, and the stops of the journey."""
