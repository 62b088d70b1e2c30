"""One module for each page: it reads, it picks a template, it changes nothing."""
