"""The page frame: one live widget that shows the exercises and keeps what is written in them."""
