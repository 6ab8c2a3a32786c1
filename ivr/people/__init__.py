"""Who may see and do what on the pages, and what they did."""
