"""The own organisation in the network: room at the intake, offices and keys on paper, leaving."""
