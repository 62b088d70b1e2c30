"""Where models are trained and measured: a part of the checkout, not of what is installed."""
