"""A curriculum or a plan → rows ready to be laid out: the only place where an item becomes words."""
