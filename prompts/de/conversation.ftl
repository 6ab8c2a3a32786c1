# Rund um ein Gespräch: was Anrufende hören, während die Kollegin oder der Kollege kurz beiseite ist, und was diese dann hören.

held = Einen Moment, bitte.
conduct-warning =
    Wir möchten Ihnen gern helfen, und das können wir nur in einem respektvollen Gespräch. Sonst müssen wir diesen Anruf vielleicht beenden.
conduct-farewell =
    Wir beenden diesen Anruf wegen der Art, in der mit unserem Kollegen gesprochen wurde. Sie können jederzeit wieder anrufen. Um jetzt eine Nachricht zu hinterlassen, drücken Sie die 2.
conduct-goodbye = Auf Wiederhören.
urgent = Ich verbinde Sie sofort mit einem Menschen.

menu-senior = Drücken Sie 1, um eine erfahrene Kollegin oder einen erfahrenen Kollegen zu rufen,
menu-warning = 2, um den Hinweis abzuspielen,
menu-end = 3, um den Anruf zu beenden,
menu-back = jede andere Taste, um zum Anruf zurückzukehren.
senior-asked = Es wird jemand mit Erfahrung gefragt.
no-senior-free = Von den erfahrenen Kollegen ist gerade niemand frei.
warning-plays = Der Hinweis wird abgespielt, dann geht es weiter.

seat-keys = Drücken Sie 1 zum Zuhören, 2 zum Beraten, 3 zum Mitsprechen, 4 zum Ablehnen.
seat-passed = Vielen Dank.
seat-menu = Drücken Sie 1 zum Zuhören, 2 zum Beraten, 3 zum Mitsprechen, jede andere Taste, um fortzufahren. Zum Gehen legen Sie auf.
seat-over = Das Gespräch ist zu Ende. Vielen Dank.
