# Ce qu'entend la personne qui appelle. On la vouvoie. Les mots entre { $accolades } sont ajoutés à chaque appel.

# D'abord, avant toute mesure.
notice = Merci d'avoir appelé { $business }. Pour orienter votre appel, nous en mesurons le volume sonore. Il n'est pas enregistré.
greeting = À tout moment, tapez 0 pour parler à un conseiller.
ask-reason = En quelques mots, quel est le motif de votre appel ?
ask-reason-again =
    Désolé, je n'ai pas compris. Dites-le en quelques mots, s'il vous plaît, ou appuyez sur une touche. { $choices } Pour parler à un conseiller, tapez 0.
choice = Pour { $label }, tapez { $key }.

# Le motif est connu ; l'appel entre dans la file.
got-reason = Merci. J'ai compris : { $label }. Je vous mets en relation.
got-words = Merci. Je vous mets en relation avec quelqu'un qui peut vous aider.
got-person = Je vous mets en relation avec un conseiller.
# De même quand la voix est élevée, ou qu'il a déjà fallu appeler : bref, et une seule excuse.
sorry-and-through = Toutes nos excuses. Je vous passe directement un conseiller expérimenté.

# Pendant l'attente.
place-in-line = Vous êtes numéro { $place } dans la file d'attente.
expected-wait = Vous devriez être en ligne avec un conseiller dans moins de { $minutes } minutes.
waiting = Tapez 1 pour être rappelé sans perdre votre place, 2 pour laisser un message, ou 3 pour continuer d'attendre.
waiting-unknown-number = Tapez 2 pour laisser un message, ou 3 pour continuer d'attendre.
still-waiting = Nous vous répondrons dès que possible.
in-line-for-person = Vous êtes dans la file d'attente pour parler à un conseiller. Veuillez rester en ligne.

# Personne ne peut prendre l'appel.
closed = Nous sommes fermés pour le moment.
nobody = Personne ne peut prendre votre appel pour le moment.
nobody-choices = Tapez 1 pour être rappelé au numéro d'où vous appelez, ou 2 pour laisser un message.
callback-promised = Nous vous rappellerons au numéro d'où vous appelez. Vous gardez votre place dans la file. Au revoir.
message-invitation = Laissez votre message après le signal sonore. Pour terminer, appuyez sur la touche dièse.
message-invitation-unknown-number =
    Laissez votre message après le signal sonore, avec le numéro où nous pouvons vous joindre. Pour terminer, appuyez sur la touche dièse.
message-kept = Merci. Votre message est enregistré et sera écouté. Au revoir.
message-empty = Je n'ai entendu aucun message.

# La conversation.
returned = La communication avec le conseiller a été coupée. Si vous avez terminé, vous pouvez raccrocher. Sinon, je vous remets en relation.
calling-back = Bonjour, ici { $business }, nous vous rappelons comme promis. Je vous mets en relation.

# En cas d'imprévu : un mot, et quelqu'un.
one-moment = Un instant, s'il vous plaît, je vous mets en relation.
not-now = Désolé, un problème est survenu de notre côté. Nous réessaierons.
