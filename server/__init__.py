"""How it is served: the Voila subclass, sign-in, the key agent and the kernels."""
