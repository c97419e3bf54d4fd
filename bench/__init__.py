"""Benchmarks: figures of this machine, printed, never judged."""
