"""Operations, one module per noun: short functions that change things through the unit of work."""
