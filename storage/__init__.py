"""What is kept: encrypted TinyDB client files, locks, atomic saves, history and the use log."""
