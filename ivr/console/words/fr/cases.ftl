# Dossiers : la liste, et un dossier avec ses appels.

cases-title = Dossiers
cases-filters = Quels dossiers
cases-text = Numéro
cases-state = État
cases-reason = Motif
cases-any = Tous
cases-show = Afficher
cases-clear = Afficher tous les dossiers
cases-found = Les dossiers, le dernier ouvert en premier
cases-older = Dossiers plus anciens
cases-latest = Revenir aux derniers
cases-none-title = Aucun dossier pour l’instant
cases-none = Un dossier s’ouvre au premier appel d’un numéro pour une affaire. Les numéros masqués n’en ont pas.
cases-none-fit-title = Aucun dossier ne correspond
cases-none-fit = Retirez un filtre, ou cherchez une partie plus courte du numéro.

cases-state-open = Ouvert
cases-state-solved = Résolu
cases-state-unknown = Clos sans réponse
cases-outcome-none = Personne ne l’a dit
cases-outcome-solved = Résolu
cases-outcome-not_solved = Pas résolu
cases-outcome-follow_up = À suivre
cases-outcome-unknown = Inconnu
cases-by-survey = dit dans l’enquête
cases-by-agent = dit par un agent ou un superviseur

cases-number = Numéro
cases-erased = Données effacées
cases-about = Motif
cases-opened = Ouvert
cases-closed = Clos
cases-calls = Appels, et le dernier
cases-count = { $count ->
    [one] { $count } appel
   *[other] { $count } appels
}
cases-last-outcome = Dernier résultat
cases-last-agent = Dernier agent
cases-to-come = À venir
cases-to-come-promises = { $count ->
    [one] { $count } promesse
   *[other] { $count } promesses
}
cases-to-come-surveys = Enquête
cases-open-one = Le dossier de { $number }
cases-back = Tous les dossiers
cases-its-calls = Appels du dossier
cases-its-calls-none = Aucun appel n’est conservé.
cases-timeline = Déroulement au fil des appels
cases-timeline-note = Ce qui a été dit, décidé et répondu. Chaque date mène à l’appel entier.
cases-its-promises = Promesses
cases-its-promises-none = Rien n’a été promis.
cases-its-surveys = Enquêtes
cases-its-surveys-none = Aucune enquête n’a été prévue.
cases-of-call = L’appel

cases-close = Clore comme résolu
cases-reopen = Rouvrir
cases-keep = Marquer comme tenue
cases-cancel = Annuler cette enquête
cases-done-closed = Le dossier est clos comme résolu.
cases-done-reopened = Le dossier est rouvert.
cases-done-kept = La promesse est marquée comme tenue.
cases-done-cancelled = L’enquête est annulée.
cases-done-late = C’était déjà fait, ou ce n’était plus possible.
