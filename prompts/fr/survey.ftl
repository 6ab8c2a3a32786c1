# Le petit appel d'après.

survey-hello = Bonjour, ici { $business }, au sujet de votre dernier appel.
survey-question = Est-ce résolu ? Tapez 1 ou dites oui. Sinon, tapez 2 ou dites non.
survey-question-again = Désolé, je n'ai pas compris. Tapez 1 si c'est résolu, 2 si ce ne l'est pas.
survey-solved = Merci, nous en sommes ravis. Au revoir.
survey-not-solved = Merci de nous l'avoir dit. Pour parler tout de suite à un conseiller expérimenté, tapez 1. Pour être rappelé, tapez 2.
survey-no-answer = Merci. Au revoir.

# Des mots, ou plusieurs à la suite, qui veulent dire oui ou non, séparés par des virgules. Les apostrophes sont omises.
survey-yes-words = oui, ouais, résolu, résolue, réglé, réglée, exact, tout à fait
survey-no-words = non, nan, pas encore, toujours pas, pas du tout
# Des mots qui font d'un oui un non : « ce n'est pas résolu ». Sans rien d'autre, ils veulent dire non.
survey-not-words = pas, jamais, ni, aucun, aucune
