"""CVs and job texts as people have them: one module a format, each making a Document of bytes."""
