"""The network map: people and organisations around the client, placed by tapping."""
