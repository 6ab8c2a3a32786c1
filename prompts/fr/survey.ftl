# Le petit appel d'après : moins de 45 secondes en tout.

# Des touches seulement : qui dit bonjour ne l'interrompt pas.
survey-hello = Bonjour, ici { $business }.
survey-opt-out = Tapez 9 pour ne plus recevoir ces appels.
# Par touche ou de vive voix.
survey-question = Vous nous avez appelés récemment. Est-ce résolu ? Tapez 1 ou dites oui. Sinon, tapez 2 ou dites non.
survey-question-again = Désolé, je n'ai pas compris. Tapez 1 si c'est résolu, 2 si ce ne l'est pas.
survey-solved = Merci, nous en sommes ravis.
survey-not-solved = Merci. Votre dossier est rouvert.
survey-rating = Comment notez-vous notre service, de 1, mauvais, à 5, très bon ?
# Un mot à eux, après un oui.
survey-comment = Souhaitez-vous ajouter quelque chose ?
survey-comment-audio = Souhaitez-vous ajouter quelque chose ? Parlez maintenant, ou tapez 1 pour être enregistré.
survey-record = Veuillez parler après le bip.
# Après un non.
survey-choice = Pour parler à quelqu'un maintenant, tapez 1. Pour être rappelé, 2.
survey-callback-time = Quand ? Dès que possible : tapez 1. Dans trois heures : 2. Demain à cette heure : 3.
survey-callback-soon = Nous vous rappelons dès que possible. Au revoir.
# À l'heure de l'appelant ; à la nôtre si nous ne pouvons pas savoir la sienne.
survey-callback-at =
    Nous vous rappelons { $days ->
        [0] aujourd'hui
        [1] demain
       *[other] le { $day }
    } à { $time }{ $clock ->
        [ours] , à notre heure
       *[yours] { "" }
    }. Au revoir.
# À la fin.
survey-opted-out = Vous ne recevrez plus ces appels. Au revoir.
survey-goodbye = Merci. Au revoir.
# Pour un répondeur.
survey-message =
    Bonjour, ici { $business }. Vous nous avez appelés récemment, et nous voulions savoir si c'est résolu. Sinon, veuillez nous
    rappeler. Au revoir.
# Des mots, ou plusieurs à la suite, qui veulent dire oui ou non, séparés par des virgules. Les apostrophes sont omises.
survey-yes-words = oui, ouais, résolu, résolue, réglé, réglée, exact, tout à fait
survey-no-words = non, nan, pas encore, toujours pas, pas du tout
# Des mots qui font d'un oui un non : « ce n'est pas résolu ». Sans rien d'autre, ils veulent dire non.
survey-not-words = pas, jamais, ni, aucun, aucune
# Les nombres de 1 à 5.
survey-rating-words = un, deux, trois, quatre, cinq
# Des mots qui veulent dire la même chose que le 9.
survey-stop-words = ne mappelez plus, ne me rappelez plus, ne plus mappeler, plus dappels, arrêtez dappeler
