# Chiffres : ce que les appels ont donné.

numbers-title = Chiffres
numbers-range = Du { $first } au { $last }, à l’heure de { $zone }
numbers-days = Jours
numbers-last-days = { $days ->
    [1] Aujourd’hui
   *[other] { $days } jours
}
numbers-own-days = Autres jours
numbers-from = Du
numbers-to = Au
numbers-per = Évolution par
numbers-per-hour = Heure
numbers-per-day = Jour
numbers-per-week = Semaine
numbers-within = Réponse en
numbers-seconds = { $seconds } secondes
numbers-show = Afficher
numbers-none-title = Aucun appel ne s’est terminé ces jours-là
numbers-none = Choisissez plus de jours, ou retirez les filtres des appels.
numbers-not-known = (inconnu)
numbers-how = Comment c’est compté : { $name }
numbers-picture = Graphique : { $title }. Le tableau en dessous dit la même chose.

numbers-over-time = Évolution
numbers-compared = Comparaison
numbers-by-period = Temps
numbers-by-line = Ligne
numbers-by-queue = File
numbers-by-reason = Motif
numbers-by-rule = Règle

numbers-part-of = { $part } sur { $whole }
numbers-hours-of = { $part } sur { $whole } heures
numbers-average-of = { $whole } pris

numbers-calls = Appels
numbers-calls-how = Appels terminés ces jours-là, et appels d’enquête transmis à quelqu’un. Les appels par lesquels nous tenons une promesse ne comptent pas.
numbers-raised = Voix élevée
numbers-raised-how = Appels où la voix est montée au-dessus de son propre niveau et y est restée, sur tous les appels.
numbers-repeated = Appels répétés
numbers-repeated-how = Appels de numéros ayant un dossier ouvert sur le même sujet, sur tous ceux qu’une règle a décidés.
numbers-speed-of-answer = Délai moyen de réponse (ASA)
numbers-speed-of-answer-how = Temps entre la décision des règles et l’acceptation par un agent, en moyenne sur les appels en file auxquels un agent a répondu.
numbers-longest-wait = Plus longue attente
numbers-longest-wait-how = Le plus long temps que quelqu’un a attendu en file jusqu’à l’acceptation d’un agent, ou jusqu’à l’abandon.
numbers-service-level = Niveau de service
numbers-service-level-how = Appels pris en { $seconds } secondes / (tous les appels en file − ceux abandonnés en { $seconds } secondes). Les personnes à qui un rappel a été promis, qui ont laissé un message ou sont passées à la ligne directe comptent comme non prises à temps.
numbers-abandoned = Abandonnés
numbers-abandoned-how = Appels terminés sans agent, sans promesse et sans ligne directe, sur tous les appels en file.
numbers-senior-load = Charge des seniors
numbers-senior-load-how = Temps que les agents seniors ont passé en conversation ou à côté d’une, sur le temps où ils étaient connectés et hors pause. Tous leurs appels comptent, quel que soit le choix ci-dessus.
numbers-first-contact-resolution = Résolu au premier contact (FCR)
numbers-first-contact-resolution-how = Dossiers résolus selon l’appelant après la première conversation, sans autre appel dans le délai ; sur ceux dont le délai est passé et dont on sait l’issue.
numbers-satisfaction = Satisfaits (CSAT)
numbers-satisfaction-how = Notes de 4 ou 5, sur toutes les notes de 1 à 5.
numbers-response-rate = Réponses à l’enquête
numbers-response-rate-how = Les personnes qui ont dit oui ou non, sur toutes celles dont le téléphone a sonné pour une enquête et ne sonnera plus.
numbers-unsolved = Non résolu
numbers-unsolved-how = Les personnes qui ont dit non, sur celles qui ont dit oui ou non.
numbers-precision = Précision des règles
numbers-precision-how = Conversations qui n’ont pas réglé l’affaire ou n’étaient pas les premières à son sujet ; sur celles qu’une règle a envoyées à des seniors et dont on sait l’issue.

numbers-chart-calls = Appels
numbers-chart-callers = Voix élevées et appels répétés
numbers-chart-waits = Attentes
numbers-chart-service = Niveau de service et appels abandonnés
numbers-chart-answers = Ce qu’ont dit les appelants
numbers-chart-load = Charge des seniors
numbers-chart-groups = Tous les chiffres, comparés
numbers-chart-unsolved = Non résolu, par motif
numbers-chart-precision = Précision, par règle
numbers-nothing-drawn-calls = Aucun appel ne s’est terminé ces jours-là.
numbers-nothing-drawn-callers = Aucune voix ne s’est élevée, et personne n’a rappelé pour la même chose.
numbers-nothing-drawn-waits = Personne n’a dû attendre.
numbers-nothing-drawn-service = Personne n’était en file.
numbers-nothing-drawn-answers = Personne n’a encore rien dit dans une enquête. Elle est faite quelque temps après la conversation.
numbers-nothing-drawn-load = Aucun senior n’était en conversation.
numbers-nothing-drawn-unsolved = Personne n’a dit que ce n’était pas résolu.
numbers-nothing-drawn-precision = Pour autant qu’on sache, aucune règle n’a envoyé à un senior un appel qui en avait besoin.
