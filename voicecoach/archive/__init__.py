"""Recordings and records on disk, and an index that can always be rebuilt from them."""
