"""What is drawn: pure functions from coaching data to a figure, a sentence and a table."""
