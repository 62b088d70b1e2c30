"""The loop: ask, listen, transcribe, assess, speak, keep."""
