"""Quality and speed, measured from the command line: `python -m benchmarks.dossiers`, `python -m benchmarks.speed`."""
