"""How the heavy steps are carried out for archives: who is who among millions of mentions, in columns.

Needs `pip install 'reconcile[archive]'` (numpy, pyarrow). The names are compared by the kernel of `compare.name`: the answer
for a pair is the one of the small case, to the last bit.
"""
