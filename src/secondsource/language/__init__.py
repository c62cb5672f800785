"""Third-party language models behind small protocols: parser, encoder, gazetteer, language identifier."""
