"""The exercises on paper: blank A4 forms in the order and words of the screen."""
