"""What the owner of a CV puts right in what was found in it."""
