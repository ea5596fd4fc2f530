"""Status: whether an act took place, with all that its clause and those about it say."""
