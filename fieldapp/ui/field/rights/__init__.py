"""Looking at rights with a person, or just looking them up."""
