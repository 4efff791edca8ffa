"""DOES. One module per step of the work; joins domain, store, interop and sync."""
