# Ce qu’entendent les appelants et les agents, à changer.

prompts-intro = Ce qu’entendent les appelants et les agents. Vous le changez dans votre brouillon ; on l’entend dès que le brouillon est actif.
prompts-intro-reader = Ce qu’entendent les appelants et les agents. Seules les opérations le changent.
prompts-language = Langue
prompts-other-languages = Commencer une autre langue
prompts-situation = Situation
prompts-in-caller = Appeler et attendre
prompts-in-conversation = En conversation
prompts-in-survey = Enquête
prompts-in-agent = Le téléphone de l’agent
prompts-in-team = Se connecter par téléphone
prompts-in-others = Nommées par des règles
prompts-only-own = Seulement ce qui diffère du fourni
prompts-count = { $n } annonces sur { $all }
prompts-none = Aucune annonce ne correspond
prompts-none-hint = Cherchez moins de mots, ou partout.
prompts-heard-by-rule = Avant l’attente, quand une règle la nomme.
prompts-own = mots propres
prompts-instead-of = Fourni :
prompts-recorded = enregistrée
prompts-drafted = dans votre brouillon
prompts-missing = manque
prompts-changes =
    { $n ->
        [one] Une annonce a changé dans votre brouillon.
       *[other] { $n } annonces ont changé dans votre brouillon.
    }
prompts-review = Vérifier le brouillon et l’activer
prompts-all = Toutes les annonces
prompts-words = Mots
prompts-words-hint = Ce qui est entre accolades est rempli à chaque appel. Une ligne « .seconds = 9 » permet que cela dure plus.
prompts-given = Rempli à chaque appel
prompts-such-as = par exemple « { $value } »
prompts-save = Garder dans le brouillon
prompts-drop = Reprendre les mots fournis
prompts-check = Résultat de la vérification
prompts-right = Aucun défaut.
prompts-wrong =
    { $n ->
        [one] Un défaut empêche de la garder :
       *[other] { $n } défauts empêchent de la garder :
    }
prompts-at = Ligne { $line }, colonne { $column }
prompts-sounds-like = Comme on l’entend
prompts-lasts = Environ { $seconds } secondes sur { $most }
prompts-hear = Écouter
prompts-hear-note = Les mots sont dits par une voix de votre navigateur, avec des exemples. Au téléphone, c’est la voix de la ligne.
prompts-shipped = Mots fournis
prompts-shipped-none = Aucun dans cette langue. L’annonce anglaise est ci-dessous.
prompts-shipped-never = Aucun : c’est une annonce à vous.
prompts-english = En anglais
prompts-recording = Enregistrement
prompts-recording-note = Il est joué à la place des mots, au son et au volume du téléphone. Que les deux disent la même chose.
prompts-recording-none = Il n’y en a pas : une voix dit les mots.
prompts-recording-lasts = { $seconds } secondes sur { $most }
prompts-obstacle-no-words = Écrivez d’abord les mots : c’est ce qui est dit quand l’enregistrement manque.
prompts-obstacle-filled-in = On ne peut pas l’enregistrer : un enregistrement est le même à chaque appel, pas ces mots. Écrivez d’abord des mots où rien n’est rempli.
prompts-obstacle-inside = On ne peut pas l’enregistrer : on ne l’entend qu’à l’intérieur d’autre chose.
prompts-record = Enregistrer
prompts-stop = Arrêter
prompts-level = Niveau du micro
prompts-file = Fichier son (WAV, FLAC, MP3 et autres)
prompts-listen = Écoutez avant de garder
prompts-keep-recording = Garder cet enregistrement dans le brouillon
prompts-drop-recording = Retirer l’enregistrement
prompts-too-long = Il dure { $seconds } secondes, et { $most } est le maximum. Enregistrez plus court.
prompts-too-large = Le fichier dépasse { $megabytes } Mo. Exportez-le plus court, ou en MP3.
prompts-no-file = Enregistrez quelque chose, ou choisissez un fichier.
prompts-done-words = Gardé dans votre brouillon.
prompts-done-shipped = Votre brouillon reprend les mots fournis.
prompts-done-recording = L’enregistrement est dans votre brouillon.
prompts-done-no-recording = Dans votre brouillon, une voix dit de nouveau les mots.
prompts-said-refused = Le navigateur ne donne pas le micro. Autorisez-le pour cette page, ou choisissez un fichier.
prompts-said-recording = Enregistrement : { $seconds } secondes sur { $most }
prompts-said-recorded = { $seconds } secondes enregistrées. Écoutez, puis gardez.
prompts-said-no-voice = Ce navigateur n’a pas de voix.
