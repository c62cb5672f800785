"""Who the sources of attributions are: names, descriptions, pronouns."""
