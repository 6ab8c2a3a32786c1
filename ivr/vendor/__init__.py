"""Other people's files that are shipped as they are, each folder with its version and licence."""
