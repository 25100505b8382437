"""The first meeting on the screen: cards to read aloud, a free decision, and the call that was agreed."""
