"""Building blocks shared by the workspaces; they take values and announce one thing."""
