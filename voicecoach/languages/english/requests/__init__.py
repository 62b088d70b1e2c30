"""What is said in the place of an answer: words, a grammar of them, questions asked back."""
