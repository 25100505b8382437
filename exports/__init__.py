"""What leaves the room: PDF, pictures, plain text and the portable file."""
