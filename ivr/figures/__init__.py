"""What callers' calls came to, as numbers: resolution, satisfaction, response, and how well each rule chose."""
