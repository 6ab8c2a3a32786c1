# Ce qui est sur chaque page, et ce que plusieurs d'entre elles disent.

common-skip = Aller au contenu
common-menu = Menu
common-pages = Pages
common-sign-in = Se connecter
common-sign-out = Se déconnecter
common-account = Votre compte

common-board = Tableau
common-calls = Appels
common-cases = Dossiers
common-rules = Règles
common-prompts = Annonces
common-numbers = Chiffres
common-own = Vos appels
common-people = Personnes
common-audit = Journal des modifications

common-away-title = Rien ne peut être affiché pour l'instant
common-away = Les appels continuent sans cette page : le téléphone dit à l'agent sur quelle touche appuyer. Ce que vous avez fait en dernier ici n'est peut-être pas enregistré.
common-away-again = Réessayer
common-not-yours-title = Cette page n'est pas pour vous
common-not-yours = Votre rôle ne l'ouvre pas. La personne qui gère les accès peut changer cela.
common-not-found-title = Cette page n'existe pas
common-not-found = Elle a peut-être été supprimée, ou l'adresse est mal écrite.

common-yes = Oui
common-no = Non
common-save = Enregistrer
common-back = Retour
common-search = Rechercher
common-filter = Filtrer
common-all = Tous
common-older = Plus anciens
common-csv = Télécharger en CSV
common-as-table = En tableau
