"""Bodies to annotated items: sentences, entities, places, times, quantities, attributions."""
