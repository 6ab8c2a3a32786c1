# Ce qu'entendent les agents qui appellent la ligne de leur propre téléphone, pour commencer ou finir leur service.

team-pin = Pour commencer ou finir votre service, composez votre code. Pour le reste, restez en ligne.
team-pin-again = Ce n'est pas votre code. Composez-le encore, ou restez en ligne.
team-locked = Le code a été faux trop souvent. Il est bloqué pour un moment. Je vous passe la ligne.
team-menu = Tapez 1 pour recevoir des appels, 2 pour une pause, 3 pour finir, ou 4 pour en recevoir tout de suite, sans repos.

# Ce qu'il en est, avant le menu et après le choix.
team-available = Vous recevez des appels.
team-resting = Vous recevrez des appels après un repos.
team-break = Vous êtes en pause.
team-offline = Votre service est fini.
team-busy = Vous êtes en appel. Votre choix vaudra ensuite.
