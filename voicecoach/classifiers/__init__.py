"""Learned classifiers behind analysis.classifier.SentenceClassifier, one module each."""
