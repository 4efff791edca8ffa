"""Veldwerk: the workspace of outreach workers."""
