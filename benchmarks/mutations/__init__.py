"""Quotations changed on purpose, one operator a kind of change, to see whether each change is told for what it is."""
