"""What is done with a person: practical help, papers, information, the way to a service, pressing on."""
