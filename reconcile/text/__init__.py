"""Strings to strings and strings to offsets: folding, words, sentences, evidence. Knows no value types."""
