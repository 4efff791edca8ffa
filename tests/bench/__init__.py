"""Speed goals, as ratios measured side by side in one run, never as timed tests.

`python -m tests.bench [--rounds N] [--json]`. Each module has `measure(rounds)`, which interleaves the
program's code with its floor and returns rows `{"name", "ratio", "goal", "ok", "unit"}` of medians.
"""
