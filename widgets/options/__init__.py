"""Options compare on the screen: which ways, what matters, marks, and the calm table side by side."""
