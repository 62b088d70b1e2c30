"""Pure: transcripts as people have them. Text in, ``HandedIn`` out; one module a format."""
