# The routing file: changed, tried, back-tested, made live, rolled back.

rules-parts = Parties de cette page
rules-edit = Modifier
rules-back-tests = Tests sur le passé
rules-history = Historique
rules-live = L’activation { $number } est en vigueur

rules-wrong =
    { $n ->
        [one] 1 erreur
       *[other] { $n } erreurs
    }
rules-right-but =
    { $n ->
        [one] Correct, avec 1 avertissement
       *[other] Correct, avec { $n } avertissements
    }
rules-right = Tout est correct
rules-faults = Ce qui ne va pas
rules-faults-here =
    { $n ->
        [one] 1 remarque
       *[other] { $n } remarques
    }
rules-line = Ligne { $line }, colonne { $column } :
rules-read-only = Vous voyez le fichier en vigueur. L’exploitation peut le modifier.
rules-draft-of = Votre brouillon, commencé à partir de l’activation { $base }. Enregistré :
rules-as-live = Tel qu’il est en vigueur. Ce que vous modifiez devient votre brouillon ; les appelants ne remarquent rien avant son activation.
rules-check = Enregistrer et vérifier
rules-sides = Afficher
rules-as-form = Formulaire
rules-as-text = Texte
rules-text-hint = Ctrl-F cherche. Tab passe au champ suivant. F8 va à l’erreur suivante.
rules-unreadable = Le texte n’est pas lisible pour l’instant, il n’y a donc pas de formulaire. Corrigez l’erreur ci-dessus et il reviendra.

rules-section-business = Entreprise
rules-section-lines = Lignes
rules-section-hours = Horaires
rules-section-reasons = Motifs
rules-section-person-words = Demander une personne
rules-section-queues = Files d’attente
rules-section-agents = Agents
rules-section-rules = Règles
rules-section-waiting = Attente
rules-section-repeat-callers = Appels répétés
rules-section-wrap-up = Post-appel
rules-section-care = Ménager les agents
rules-section-survey = Enquête
rules-section-conduct = Courtoisie
rules-section-urgent = Urgences
rules-section-retention = Conservation
rules-section-tests = Exemples
rules-left-out = non indiqué : { $default }
rules-left-out-none = non indiqué
rules-up = Monter
rules-down = Descendre
rules-take-out = Retirer
rules-take-out-what = Retirer { $what }
rules-add = Ajouter
rules-new-name = Nouveau nom dans { $what }

rules-overtaken-title = Entre-temps, l’activation { $number } est entrée en vigueur
rules-overtaken-what = Votre brouillon a été commencé à partir de l’activation { $base }. Rien n’est perdu. Voici ce qui a été modifié depuis, par
rules-take-in = Reprendre ces modifications dans mon brouillon
rules-taken-in = Ce qui est entré en vigueur entre-temps est maintenant dans votre brouillon. Regardez ce qu’il change avant de l’activer.
rules-clash = Votre brouillon modifie les mêmes lignes. Reprenez à la main ce qui doit rester.
rules-carry-over = J’ai vu : mon brouillon prendra sa place

rules-try = Essayer un appel
rules-try-hint = Où irait un appel avec ces faits d’après le texte ci-dessus ? Ce qui reste vide est comme lors d’un premier appel ordinaire.
rules-other-facts = Autres faits
rules-usual = comme d’habitude
rules-try-now = Essayer
rules-try-wrong = Le texte contient des erreurs. Corrigez-les d’abord.
rules-goes-to = Va à
rules-tier-general = général
rules-tier-senior = expérimenté
rules-by-rule = Par la règle
rules-because = Parce que
rules-priority = Priorité
rules-points = Points
rules-passed-over = Règles précédentes qui n’étaient pas remplies
rules-rule = Règle
rules-did-not-hold = Non rempli
rules-as = Ce qu’il en était
rules-assumed = Ce qui a été supposé

rules-back-test = Test sur le passé
rules-back-test-hint = Décide à nouveau les appels passés d’après votre brouillon, avec ce qui était connu alors. Rien n’est modifié.
rules-days = Jours en arrière
rules-back-test-now = Lancer le test
rules-last-back-test = Dernier test
rules-busy = Deux tests sont déjà en cours. Réessayez quand ils seront terminés.
rules-days-title = Appels
rules-last-days =
    { $n ->
        [one] du dernier jour
       *[other] des { $n } derniers jours
    }
rules-state = État
rules-state-running = en cours
rules-state-done = terminé
rules-state-failed = échoué
rules-running = Le test est en cours. Cette page affichera d’elle-même le résultat.
rules-look-again = Regarder à nouveau
rules-failed = Le test a échoué. Vérifiez le brouillon et relancez-le.
rules-no-calls = Aucun appel n’a été décidé pendant ces jours
rules-no-calls-hint = Choisissez plus de jours, ou revenez quand il y aura eu des appels.
rules-no-back-tests = Personne n’a encore fait de test
rules-no-back-tests-hint = Modifiez les règles sous Modifier et lancez-y un test.

rules-headline = Des appels décidés alors, { $calls } au total, le brouillon en met { $moved } dans une autre file.
rules-headline-unsolved = D’après l’enquête, { $unsolved } d’entre eux n’étaient pas résolus.

# Of the sheets of a back-test.
rules-sheet-from = de
rules-sheet-to = vers
rules-sheet-calls = appels
rules-sheet-of-all = de tous
rules-sheet-then = alors
rules-sheet-draft = brouillon
rules-sheet-change = écart
rules-sheet-moved-calls = appels déplacés
rules-sheet-of-moved = des déplacés
rules-sheet-other-calls = autres appels
rules-sheet-of-others = des autres
rules-sheet-rule = règle
rules-sheet-fact = fait
rules-sheet-asked-for-by = demandé par
rules-sheet-unknown = inconnu
rules-sheet-not-recorded-yet = pas encore relevé
rules-sheet-call = appel
rules-sheet-decided = décidé
rules-sheet-rule-then = règle d’alors
rules-sheet-rule-of-the-draft = règle du brouillon
rules-sheet-survey = enquête
rules-sheet-mon = lun.
rules-sheet-tue = mar.
rules-sheet-wed = mer.
rules-sheet-thu = jeu.
rules-sheet-fri = ven.
rules-sheet-sat = sam.
rules-sheet-sun = dim.
rules-sheet-nothing-changed = rien de changé
rules-sheet-with-a-higher-priority = avec plus de priorité
rules-sheet-with-a-lower-priority = avec moins de priorité
rules-sheet-hours-of-talk = heures de conversation
rules-sheet-calls-in-the-busiest-hour-of-the-week = appels dans l’heure la plus chargée de la semaine
rules-sheet-solved = résolu
rules-sheet-not-solved = non résolu
rules-sheet-no-answer = sans réponse
rules-sheet-still-to-come = à venir
rules-sheet-not-asked = non demandé
rules-sheet-to-be-followed-up = à suivre
rules-sheet-not-said = non précisé
rules-sheet-talk-lasts-as-long-as-it-did-then = Les conversations durent autant qu’alors
rules-sheet-calls-in-senior-queues-in-each-hour-of-the-week-added-up-over-all-weeks = Appels dans les files des seniors à chaque heure de la semaine, toutes semaines confondues
rules-sheet-decided-no-call = N’ont décidé d’aucun appel
rules-sheet-calls-in-which-a-rule-asked-for-what-was-not-known-then = Appels pour lesquels une règle demandait ce qui n’était pas connu alors
rules-sheet-a-comparison-with-it-does-not-hold = Une comparaison avec cela ne tient pas
rules-sheet-none-yet = aucun encore
rules-sheet-no-case = pas de dossier
rules-sheet-moved-to-another-queue = Vers une autre file
rules-sheet-in-the-same-queue = Dans la même file
rules-sheet-senior-load = Charge des expérimentés
rules-sheet-senior-calls-by-hour-of-the-week = Appels aux expérimentés par heure de la semaine
rules-sheet-what-surveys-said = Ce qu’ont dit les enquêtes
rules-sheet-last-outcome-of-the-case-as-of-today = Dernier résultat du dossier, à ce jour
rules-sheet-rules-of-the-draft = Règles du brouillon
rules-sheet-not-known-then = Inconnu alors

rules-activate = Activer
rules-activate-hint = Met votre brouillon en vigueur, avec ses annonces. Les appels en cours continuent selon les règles avec lesquelles ils ont commencé.
rules-note = Qu’avez-vous modifié, et pourquoi ? (facultatif)
rules-draft-changes = Ce que change votre brouillon
rules-activate-now = Activer maintenant
rules-discard = Abandonner le brouillon
rules-discard-now = Oui, abandonner mes modifications
rules-discarded = Le brouillon n’existe plus. Voici ce qui est en vigueur.
rules-carried = Votre brouillon prendra la place de ce qui est en vigueur quand vous l’activerez.
rules-is-live = Votre brouillon est en vigueur. Tous les serveurs suivent en deux secondes.
rules-nothing = Il n’y a pas de brouillon. Modifiez d’abord quelque chose.
rules-wrong-still = Le brouillon contient des erreurs. Corrigez-les d’abord.
rules-overtaken = Rien n’a été activé, car autre chose est entré en vigueur entre-temps. Voyez ci-dessous ce qui a changé.

rules-number = Activation
rules-activation = Activation { $number }
rules-is-the-live-one = en vigueur
rules-refused = refusée
rules-when = Quand
rules-by = Par
rules-how = Comment
rules-how-shipped = telle que livrée
rules-how-file = depuis le fichier sur disque
rules-how-command = en ligne de commande
rules-how-console = sur cette page
rules-how-rollback = rétablie
rules-note-title = Note
rules-version = Version
rules-no-history = Rien n’a encore été en vigueur
rules-no-history-hint = Le premier démarrage du serveur active un fichier de règles.
rules-refused-because = Pourquoi elle a été refusée
rules-changed = Ce qu’elle a modifié
rules-roll-back = Rétablir
rules-roll-back-hint = Remet cette version en vigueur, comme nouvelle activation. Les brouillons restent tels quels.
rules-roll-back-changes = Ce que cela modifie maintenant
rules-roll-back-now = Revenir à l’activation { $number }
rules-rolled-back = Rétablie. Tous les serveurs suivent en deux secondes.
rules-too-old = Cette édition du logiciel n’accepte plus cette version.
rules-no-changes = Rien n’est différent.
rules-changes-of = Modifications de { $file }
rules-line-before = Ligne avant
rules-line-after = Ligne après
rules-what = Modification
rules-added = ajoutée
rules-removed = retirée

rules-said-kept = Enregistré comme votre brouillon.
rules-said-not-kept = Non enregistré : le serveur ne répond pas. Votre texte est toujours là.
rules-said-signed-out = Non enregistré : vous êtes déconnecté. Reconnectez-vous dans un autre onglet ; votre texte est toujours là.
rules-said-by-hand = Cela ne peut être modifié que dans le texte : un commentaire serait perdu ou l’endroit n’est pas clair.
