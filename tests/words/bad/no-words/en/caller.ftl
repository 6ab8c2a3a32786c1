closed =
    .seconds = 5
