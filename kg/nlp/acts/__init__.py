"""Acts: the claims that verbs and nouns make, with all that fills their roles."""
