"""Sound in and out: clips, files, devices, the recorder and the end of an answer."""
