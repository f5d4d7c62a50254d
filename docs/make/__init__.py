"""Makes the site: `python -m docs.make` writes it to build/site, and stops at the first warning.

What exists already is not written twice. Pages for rules, settings, the report's schema and the command line are made from
what they describe; `<!-- include FILE#Heading -->` on a page stands for that section of a file of the project.
"""
