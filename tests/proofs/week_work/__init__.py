"""The week of the proof `week`: hands that press keys, what each role does, what must be there after."""
