"""How it is served: one server that lets nobody further than the gate without signing in."""
