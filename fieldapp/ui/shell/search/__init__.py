"""Search everything: what a workspace offers to it, and the card that lies over the window."""
