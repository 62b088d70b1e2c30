"""Pure: how well the analysis agrees with labelled answers, on a time line made for the purpose."""
