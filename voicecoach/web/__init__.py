"""The review page: a local web server over what was recorded. Only the command line imports it."""
