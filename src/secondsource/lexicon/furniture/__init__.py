"""Lines of a page that are not its report."""
