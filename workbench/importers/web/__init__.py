"""Pages fetched from an address, only ever because a person asked for this one."""
