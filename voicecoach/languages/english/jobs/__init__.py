"""Words of job texts: their headings, what asks for something, and the topics of the trade."""
