"""The participant app: small plain pages for a group's own phones, in a process without any key."""
