"""What is compared in two statements: one small function a feature, whose docstring is shown to the reader."""
