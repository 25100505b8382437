"""What is offered: notebooks, their one call, the command line and the content."""
