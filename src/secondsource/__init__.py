"""What is behind the news: claims, whose word they rest on, and how many newsrooms stand behind them."""

__version__ = "0.1.0"
