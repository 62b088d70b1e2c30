"""What a judged answer shows, drawn by nobody: terminal, page and exports share these records."""
