"""The commands: parse, wire, print. Nothing imports this package."""
