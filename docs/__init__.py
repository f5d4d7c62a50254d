"""The site: pages written by hand beside this file, and `docs.make`, which writes the others and builds it."""
