# Ce qu'entend un conseiller sur son propre téléphone. Le résumé dure dix secondes au plus ; { $words } sont les mots de la personne qui appelle.

briefing-new = Premier appel.
briefing-repeat =
    { $ordinal ->
        [2] Deuxième appel
        [3] Troisième appel
        [4] Quatrième appel
        [5] Cinquième appel
       *[other] Appel numéro { $ordinal }
    } { $days ->
        [0] aujourd'hui.
        [one] en un jour.
       *[other] en { $days } jours.
    }
briefing-repeat-unverified = Numéro non vérifié, a déjà appelé.
briefing-withheld = Numéro masqué.
briefing-reason = Motif : { $label }.
briefing-words = Citation : « { $words } ».
briefing-raised =
    Voix élevée, { $rise } décibels de plus que son propre niveau pendant { $seconds ->
        [one] une seconde.
       *[other] { $seconds } secondes.
    }
briefing-raised-short = Voix élevée, plus { $rise } décibels.
briefing-raised-at-once = Voix élevée dès le premier mot.
briefing-not-solved = Enquête : non résolu.
briefing-not-solved-then = Dernière fois : non résolu.
briefing-solved-then = Noté résolu la dernière fois.
briefing-follow-up = Un suivi a été promis.
briefing-callback = Rappel : pas encore en ligne.
briefing-message = La personne a laissé un message.
briefing-urgent = Urgence possible.
briefing-beside = Avec { $agent }.
briefing-cut-off = Vient d'être coupé.
briefing-open-repeat = Partez de ce qui a été essayé.
briefing-open-raised = Laissez finir.
briefing-open-new = Reformulez la demande.
briefing-open-follow-up = Commencez par le suivi.
briefing-open-unverified = Demandez qui appelle.
briefing-open-promise = Annoncez le rappel promis.
briefing-open-cut-off = Excusez-vous de la coupure.
briefing-open-urgent = Demandez s'il y a un risque.
briefing-open-beside = Écoutez d'abord.
briefing-keys = Tapez 1 pour accepter, 2 pour passer, 3 pour réécouter.

direct-key = Tapez 1 pour accepter.

accepted = Mise en relation.
ringing-back = Nous appelons la personne.
caller-gone = La personne n'attend plus. Merci.
caller-did-not-pick-up = La personne n'a pas décroché. Nous réessaierons plus tard. Merci.
ask-pass-reason = Pourquoi ? 1 pas disponible, 2 pas mon domaine, 3 assez d'appels difficiles, 4 autre raison.
passed = Merci. L'appel passe à quelqu'un d'autre.

ask-disposition = La personne a raccroché. Tapez 1 si c'est résolu, 2 si ce ne l'est pas, 3 si vous assurez un suivi.
disposition-kept = Merci.
