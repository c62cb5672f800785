"""Fuzz targets: one for each form of input. Run one with `python -m fuzz NAME`, all with `make fuzz`."""
