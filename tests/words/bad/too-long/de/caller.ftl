still-waiting = Einen kleinen Augenblick noch, dann kümmert sich ganz bestimmt sofort jemand um Ihr Anliegen.
