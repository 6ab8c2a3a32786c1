# Appels : la liste, et un appel.

calls-title = Appels
calls-filters = Quels appels
calls-text = Numéro, paroles ou CallSid
calls-since = Du
calls-until = Au
calls-days-note = Jours dans le fuseau horaire de l’entreprise, { $zone }.
calls-line = Ligne
calls-queue = File
calls-reason = Motif
calls-agent = Agent
calls-result = Résultat
calls-voice = Voix
calls-caller = Appelant
calls-any = Tous
calls-only-raised = Élevée
calls-not-raised = Pas élevée
calls-only-repeat = Rappelle
calls-not-repeat = Premier appel à ce sujet
calls-show = Afficher
calls-clear = Afficher tous les appels
calls-found = Les appels, le dernier en premier
calls-older = Appels plus anciens
calls-latest = Revenir aux derniers
calls-csv = Télécharger ces appels en CSV
calls-none-title = Aucun appel pour l’instant
calls-none = Les appels apparaissent ici dès la première sonnerie. Appelez la ligne pour en voir un.
calls-none-fit-title = Aucun appel ne correspond
calls-none-fit = Retirez un filtre, ou cherchez une partie plus courte du numéro.

calls-came = Arrivée
calls-number = Numéro
calls-about = Motif
calls-to = File
calls-lasted = Durée
calls-with = Agent
calls-waited = Attente
calls-talked = Parole
calls-open = L’appel de { $number }
calls-withheld = Numéro masqué

calls-result-live = En ligne
calls-result-solved = Résolu
calls-result-not_solved = Pas résolu
calls-result-follow_up = À suivre
calls-result-unknown = Inconnu
calls-result-callback = Rappel promis
calls-result-message = Message laissé
calls-result-human_line = Ligne directe
calls-result-abandoned = A raccroché
calls-result-not_reached = Pas joint

calls-raised = Élevée
calls-raised-by = Élevée { $db } dB
calls-repeat = Rappelle
calls-urgent = Urgent

calls-back = Tous les appels
calls-ended = Fin
calls-still = encore en ligne
calls-case = Dossier
calls-open-case = Le dossier et ses autres appels
calls-called-back = Rappel
calls-first-call = l’appel où il a été promis
calls-version = Fichier de règles
calls-version-of = Activation { $number }
calls-warnings = Avertissements entendus
calls-call-sid = CallSid
calls-said = Ce qui a été dit

calls-trace = Niveau de la voix
calls-trace-note = Décibels au-dessus du niveau propre de l’appelant (tirets), depuis le premier mot entendu. Les moments où la voix était élevée sont marqués.
calls-trace-none = Aucun niveau n’est conservé pour cet appel : l’appelant n’a pas été entendu, ou ils ont été effacés. Ils sont conservés { $days } jours.
calls-trace-script = L’image a besoin de scripts.
calls-rise-first = Élevée dès le premier mot, pendant { $seconds } s.
calls-rise = Élevée à { $at } pendant { $seconds } s, jusqu’à { $db } dB.
calls-no-rise = La voix n’a pas été élevée.
calls-said-axis = dB
calls-said-raised = élevée { $db } dB
calls-said-raised-first = élevée dès le premier mot

calls-decision = Décision
calls-decision-none = Rien n’a été décidé : l’appel s’est terminé avant, ou n’est pas passé par les règles.
calls-decision-to = File { $queue }, priorité { $priority }
calls-decision-because = Parce que
calls-decision-always = Elle vaut pour tous les appels.
calls-decision-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
calls-decision-passed-over = Règles écartées
calls-decision-none-passed = Aucune : c’était la première règle.
calls-decision-failed = n’a pas pu être calculée
calls-decision-facts = Tous les faits
calls-fact-unknown = inconnu

calls-survey = Enquête
calls-survey-none = Aucune enquête sur cet appel.
calls-survey-state-scheduled = Prévue
calls-survey-state-dialling = Appel en cours
calls-survey-state-asking = Question en cours
calls-survey-state-solved = Résolu
calls-survey-state-not-solved = Pas résolu
calls-survey-state-unanswered = Pas joint
calls-survey-state-cancelled = Annulée
calls-survey-due = Prévue le
calls-survey-answered = Répondu
calls-survey-rating = Note
calls-survey-rating-of = { $rating } sur 5
calls-survey-comment = Avec ses mots
calls-survey-recorded = Enregistré ; l’enregistrement est chez Twilio.
calls-survey-tries = Essais
calls-survey-why = Pourquoi

calls-promises = Promesses
calls-promise-callback = Rappel
calls-promise-message = Message
calls-promise-open = Ouverte
calls-promise-late = En retard
calls-promise-being-kept = En cours
calls-promise-kept = Tenue
calls-promise-due = Prévue le

calls-timeline = Déroulement
calls-timeline-note = L’horloge part de la sonnerie.
calls-timeline-none = Plus rien n’est conservé de cet appel. Les déroulements sont conservés { $days } jours.
calls-side-caller = Appelant
calls-side-agent = Agent
calls-side-levelhead = Levelhead

calls-moment-arrived = { $number_known ->
    [no] L’appel arrive, sans numéro
   *[yes] L’appel arrive
}
calls-moment-said = { $asked ->
    [reason] { $key ->
        [none] { $words ->
            [none] On demande pourquoi l’appel : silence
           *[other] On demande pourquoi l’appel, la réponse est
        }
       *[other] On demande pourquoi l’appel, la réponse est la touche { $key }
    }
    [wait] Dans la file, touche { $key }
    [nobody] { $key ->
        [none] Personne ne peut prendre l’appel : silence
       *[other] Personne ne peut prendre l’appel : touche { $key }
    }
    [solved] { $key ->
        [none] { $words ->
            [none] On demande si c’est résolu : silence
           *[other] On demande si c’est résolu, la réponse est
        }
       *[other] On demande si c’est résolu : touche { $key }
    }
    [talk-or-callback] { $key ->
        [none] Parler maintenant ou être rappelé : silence
       *[other] Parler maintenant ou être rappelé : touche { $key }
    }
   *[other] { $key ->
        [none] Quand rappeler : silence
       *[other] Quand rappeler : touche { $key }
    }
}
calls-moment-raised = { $rise_db ->
    [none] La voix est élevée dès le premier mot
   *[other] La voix est élevée, de { $rise_db } dB au-dessus de son niveau
}
calls-moment-settled = La voix redescend après { $seconds } s
calls-moment-decided = La règle { $rule } décide : file { $queue }, priorité { $priority }
calls-moment-told-of-the-wait = { $minutes ->
    [none] La place dans la file est dite : { $place }
   *[other] { $place ->
        [none] L’attente est dite : moins de { $minutes } minutes
       *[other] La place est dite, { $place }, et l’attente : moins de { $minutes } minutes
    }
}
calls-moment-urgent = Une urgence : tout de suite vers la ligne directe
calls-moment-offered = Proposé à { $agent }
calls-moment-whispered = { $agent } entend le résumé
calls-moment-not-taken = { $why ->
    [passed] { $agent } passe
    [unanswered] { $agent } ne répond pas
    [withdrawn] La proposition à { $agent } est retirée
   *[failed] Le téléphone de { $agent } ne peut pas être appelé
}
calls-moment-passed = { $why ->
    [busy] { $agent } passe : occupé
    [skill] { $agent } passe : quelqu’un d’autre s’y connaît mieux
    [enough] { $agent } passe : assez d’appels difficiles
   *[other] { $agent } passe, pour une autre raison
}
calls-moment-accepted = { $agent } accepte
calls-moment-connected = { $agent } et l’appelant sont en ligne
calls-moment-dialled = { $agent } est appelé sans REST
calls-moment-human-line = La ligne directe est appelée
calls-moment-fallback = Le dernier recours répond : quelque chose a échoué
calls-moment-menu = { $agent } passe au menu et appuie sur { $key }
calls-moment-seat-offered = { $agent } est invité à accompagner
calls-moment-seat-taken = { $role ->
    [listen] { $agent } écoute
    [coach] { $agent } conseille
   *[join] { $agent } se joint
}
calls-moment-seat-left = { $agent } n’accompagne plus
calls-moment-taken-over = { $agent } reprend la conversation
calls-moment-warned = L’avertissement { $warnings } est entendu jusqu’au bout
calls-moment-farewell = L’appel se termine, comme { $agent } l’a demandé
calls-moment-promised = { $kind ->
    [message] Un message est laissé
   *[callback] Un rappel est promis
}
calls-moment-promise-kept = { $by } marque la promesse comme tenue
calls-moment-ringing-back = L’appelant est rappelé pour { $agent }
calls-moment-ended = { $after ->
    [intake] L’appel se termine avant la décision
    [waiting] L’appel se termine dans la file
    [connecting] L’appel se termine avant d’atteindre un agent
   *[talking] L’appel se termine
}
calls-moment-wrap-up = Clôture et repos de { $agent } jusqu’à
calls-moment-disposition = { $outcome ->
    [solved] L’agent dit : résolu
    [not_solved] L’agent dit : pas résolu
    [follow_up] L’agent dit : à suivre
   *[other] L’agent ne dit pas comment cela s’est terminé
}
calls-moment-survey-due = L’enquête est prévue pour
calls-moment-survey-call = L’enquête appelle, essai { $try }
calls-moment-survey-cancelled = L’enquête est annulée : { calls-why }
calls-why = { $why ->
    [newer-conversation] il y a eu une conversation plus récente
    [called-in] l’appelant a rappelé lui-même
    [opted-out] l’appelant ne veut pas de tels appels
    [no-number] il n’y a plus de numéro
    [internal] un numéro à nous
    [emergency] un numéro d’urgence
    [premium] un numéro surtaxé
    [shared-cost] un numéro surtaxé
    [satellite] un téléphone satellite
    [not-a-phone] un numéro qui n’est le téléphone de personne
    [country] un pays qui n’est pas appelé
    [not-verified] personne ne répond du numéro
    [no-lawful-time] il n’y a pas d’heure permise
    [called-enough] l’appelant a été assez appelé
    [refused] Twilio n’appelle pas ce numéro
    [given-up] elle a été sans cesse reportée
   *[by-ops] à la main
}
calls-moment-machine = Une machine répond
calls-moment-survey = { $answer ->
    [solved] La réponse : résolu
    [not-solved] La réponse : pas résolu
   *[other] L’appelant préfère parler à quelqu’un
}
calls-moment-rating = La note : { $rating } sur 5
calls-moment-comment = { $kept_in ->
    [sound] Ses propres mots sont enregistrés
   *[writing] Ses propres mots sont notés
}
calls-moment-opted-out = L’appelant ne veut plus de tels appels
calls-moment-case = { $state ->
    [closed] Le dossier est clos comme résolu
    [reopened] Le dossier est rouvert
   *[unknown] Le dossier est clos sans réponse
}
