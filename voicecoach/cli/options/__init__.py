"""What each command can be told: light modules, so that help is instant.

A command is two modules of one name: here its options and the foot of its help, beside this package
what it does. Whatever its options need that takes long to load is loaded where a value is read.
"""
