"""Whether one sentence means, implies or contradicts another: sides, measures, weights, relation."""
