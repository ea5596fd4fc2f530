"""Names: what stands in a text for a person, state, body, organisation, place, conference or document."""
