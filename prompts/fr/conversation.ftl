# Autour d'une conversation : ce qu'entend l'appelant quand l'agent s'écarte un instant, et ce qu'entendent les agents.

held = Un instant, s'il vous plaît.
    .seconds = 3
conduct-warning =
    Nous souhaitons vous aider, et cela n'est possible que dans une conversation respectueuse. Sinon, nous devrons peut-être mettre fin à cet appel.
    .seconds = 16
conduct-farewell =
    Nous mettons fin à cet appel en raison de la façon dont on a parlé à notre collègue. Vous pouvez nous rappeler à tout moment. Pour laisser un message maintenant, appuyez sur 2.
    .seconds = 20
goodbye = Au revoir.
    .seconds = 3
urgent = Je vous mets tout de suite en relation avec une personne.
    .seconds = 6

menu-senior = Appuyez sur 1 pour demander un collègue expérimenté,
    .seconds = 6
menu-warning = 2 pour diffuser l'avertissement,
    .seconds = 4
menu-end = 3 pour mettre fin à l'appel,
    .seconds = 4
menu-back = une autre touche pour revenir à la conversation.
    .seconds = 6
senior-asked = Un collègue expérimenté est sollicité.
    .seconds = 5
no-senior-free = Aucun collègue expérimenté n'est libre pour l'instant.
    .seconds = 6
warning-plays = L'avertissement est diffusé, puis vous continuez.
    .seconds = 6

seat-offered = Une place auprès de { $agent }, en conversation.
    .seconds = 6
seat-keys = Appuyez sur 1 pour écouter, 2 pour conseiller, 3 pour participer, 4 pour refuser.
    .seconds = 10
seat-passed = Merci.
    .seconds = 3
seat-menu = Appuyez sur 1 pour écouter, 2 pour conseiller, 3 pour participer, une autre touche pour continuer ainsi. Pour quitter, raccrochez.
    .seconds = 14
seat-over = La conversation est terminée. Merci.
    .seconds = 5
