"""Getting articles in: what is proposed of one, how far many have come, what became of each."""
