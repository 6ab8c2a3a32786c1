# Rund um ein Gespräch: was Anrufende hören, während die Kollegin oder der Kollege kurz beiseite ist, und was diese dann hören.

held = Einen Moment, bitte.
    .seconds = 3
conduct-warning =
    Wir möchten Ihnen gern helfen, und das können wir nur in einem respektvollen Gespräch. Sonst müssen wir diesen Anruf vielleicht beenden.
    .seconds = 16
conduct-farewell =
    Wir beenden diesen Anruf wegen der Art, in der mit unserem Kollegen gesprochen wurde. Sie können jederzeit wieder anrufen. Um jetzt eine Nachricht zu hinterlassen, drücken Sie die 2.
    .seconds = 20
goodbye = Auf Wiederhören.
    .seconds = 3
urgent = Ich verbinde Sie sofort mit einem Menschen.
    .seconds = 5

menu-senior = Drücken Sie 1, um eine erfahrene Kollegin oder einen erfahrenen Kollegen zu rufen,
    .seconds = 8
menu-warning = 2, um den Hinweis abzuspielen,
    .seconds = 4
menu-end = 3, um den Anruf zu beenden,
    .seconds = 4
menu-back = jede andere Taste, um zum Anruf zurückzukehren.
    .seconds = 5
senior-asked = Es wird jemand mit Erfahrung gefragt.
    .seconds = 4
no-senior-free = Von den erfahrenen Kollegen ist gerade niemand frei.
    .seconds = 5
warning-plays = Der Hinweis wird abgespielt, dann geht es weiter.
    .seconds = 5

seat-offered = Ein Platz neben { $agent }, im Gespräch mit einem Anruf.
    .seconds = 6
seat-keys = Drücken Sie 1 zum Zuhören, 2 zum Beraten, 3 zum Mitsprechen, 4 zum Ablehnen.
    .seconds = 10
seat-passed = Vielen Dank.
    .seconds = 3
seat-menu = Drücken Sie 1 zum Zuhören, 2 zum Beraten, 3 zum Mitsprechen, jede andere Taste, um fortzufahren. Zum Gehen legen Sie auf.
    .seconds = 14
seat-over = Das Gespräch ist zu Ende. Vielen Dank.
    .seconds = 5
