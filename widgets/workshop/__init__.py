"""Running a workshop: the leader's view of a room, and the wall that the whole group sees."""
