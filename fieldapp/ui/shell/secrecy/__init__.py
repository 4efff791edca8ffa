"""What every workspace shows of professional secrecy: the rules, the Logboek, what is kept and how long."""
