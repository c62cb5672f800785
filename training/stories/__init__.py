"""How the weights of `secondsource.stories` are learnt."""
