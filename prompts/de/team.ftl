# Was Mitarbeiter hören, die vom eigenen Telefon aus anrufen, um sich an- oder abzumelden.

team-pin = Um sich an- oder abzumelden, geben Sie Ihre PIN ein. Für alles andere bleiben Sie am Apparat.
team-pin-again = Das ist nicht Ihre PIN. Geben Sie sie noch einmal ein, oder bleiben Sie am Apparat.
team-locked = Die PIN war zu oft falsch. Sie ist für eine Weile gesperrt. Ich verbinde Sie mit der Leitung.
team-menu = Drücken Sie die 1 für Anrufe, die 2 für eine Pause, die 3 zum Abmelden, oder die 4 für Anrufe sofort, ohne Erholung.

# Wie es steht, vor dem Menü und nach der Wahl.
team-available = Sie bekommen Anrufe.
team-resting = Nach einer Erholung bekommen Sie wieder Anrufe.
team-break = Sie haben Pause.
team-offline = Sie sind abgemeldet.
team-busy = Sie sind in einem Anruf. Was Sie wählen, gilt danach.
