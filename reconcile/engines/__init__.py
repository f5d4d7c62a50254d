"""How the heavy steps are carried out: who is who among millions of mentions, which documents tell one story, and any work
on lists, in processes of this machine or on Spark. The engine makes no difference to what is found.

`crew` and `force` need nothing more. Mentions and stories in columns need `pip install 'reconcile[archive]'` (numpy, pyarrow),
Spark `pip install 'reconcile[archive,spark]'`. Names are compared by the kernel of `compare.name`: the answer for a pair is the
one of the small case, to the last bit.
"""
