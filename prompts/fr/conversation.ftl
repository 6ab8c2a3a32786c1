# Autour d'une conversation : ce qu'entend l'appelant quand l'agent s'écarte un instant, et ce qu'entendent les agents.

held = Un instant, s'il vous plaît.
conduct-warning =
    Nous souhaitons vous aider, et cela n'est possible que dans une conversation respectueuse. Sinon, nous devrons peut-être mettre fin à cet appel.
conduct-farewell =
    Nous mettons fin à cet appel en raison de la façon dont on a parlé à notre collègue. Vous pouvez nous rappeler à tout moment. Pour laisser un message maintenant, appuyez sur 2.
conduct-goodbye = Au revoir.
urgent = Je vous mets tout de suite en relation avec une personne.

menu-senior = Appuyez sur 1 pour demander un collègue expérimenté,
menu-warning = 2 pour diffuser l'avertissement,
menu-end = 3 pour mettre fin à l'appel,
menu-back = une autre touche pour revenir à la conversation.
senior-asked = Un collègue expérimenté est sollicité.
no-senior-free = Aucun collègue expérimenté n'est libre pour l'instant.
warning-plays = L'avertissement est diffusé, puis vous continuez.

seat-keys = Appuyez sur 1 pour écouter, 2 pour conseiller, 3 pour participer, 4 pour refuser.
seat-passed = Merci.
seat-menu = Appuyez sur 1 pour écouter, 2 pour conseiller, 3 pour participer, une autre touche pour continuer ainsi. Pour quitter, raccrochez.
seat-over = La conversation est terminée. Merci.
