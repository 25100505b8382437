"""The commands of ``askelma``, one file for each noun. What a command needs is imported when it runs."""
