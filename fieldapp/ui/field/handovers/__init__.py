"""What colleagues hand over: worries of aides, persons of colleagues, and slips of paper."""
