"""The support stairs on the screen: a staircase to stand on, the contacts in one tap, and the two curves."""
