"""Taking it to the file: the client chooses what leaves the room and sees the very page before it goes."""
