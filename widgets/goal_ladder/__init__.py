"""The goal ladder on the screen: the stairs are the picture and the input at once."""
