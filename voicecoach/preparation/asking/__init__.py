"""The questions that only one candidate would be asked, and how they are worded."""
