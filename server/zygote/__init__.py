"""Kernels by fork: one warm process that has loaded and drawn everything forks each new kernel from itself.

Knows nothing of the product: what to load is given as names. A Jupyter server uses it through
:class:`~server.zygote.provisioner.ForkProvisioner`; where it cannot be used, kernels start the ordinary way.
"""
