"""Self-assessment: one question a screen, the picture that grows of it, and what to talk about."""
