greeting You can press 0 at any time.
