"""Benchmarks: what a worker waits for, measured on this machine in one run."""
