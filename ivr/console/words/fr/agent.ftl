agent-lost = Pas de connexion. Ce que vous voyez n'est peut-être plus à jour.
agent-state = Votre état
agent-offline = Hors service
agent-available = Disponible
agent-offered = Votre téléphone sonne
agent-on-a-call = En appel
agent-wrap-up = Post-appel
agent-cooldown = Récupération
agent-break = En pause
agent-since = depuis
agent-is-offline = Aucun appel ne vous est proposé.
agent-is-available = Le prochain appel peut arriver à tout moment.
agent-is-offered = Votre téléphone vous dit quelle touche taper.
agent-is-break = Aucun appel ne vous est proposé.
agent-rests-until = Le prochain appel n'arrive pas avant

agent-choose-now = Prendre des appels ?
agent-choose-later = Après cet appel :
agent-choose-available = Disponible
agent-choose-break = Pause
agent-choose-offline = Hors service
agent-waive = Je n'ai pas besoin de cette récupération
agent-waive-now = Prendre des appels maintenant

agent-caller = Qui appelle
agent-number-withheld = masqué
agent-called = a appelé à
agent-first = D'abord
agent-who = Qui
agent-what = Quoi
agent-how = Comment
agent-history = Avant
agent-opening = Pour commencer

agent-during = Pendant l'appel
agent-star = L'étoile de votre téléphone fait la même chose que ces boutons.
agent-senior-asked = On demande à { $name }.
agent-senior-there = { $name } est avec vous.
agent-warning-plays = L'appelant entend l'avertissement.
agent-warned = Avertissements entendus jusqu'au bout : { $times }.
agent-ask-senior = Demander un senior
agent-play-warning = Passer l'avertissement
agent-end = Terminer cet appel
agent-end-hears = L'appelant entend pourquoi, et comment nous joindre à nouveau.
agent-end-now = Le terminer maintenant

agent-ended = Comment le dernier appel s'est-il terminé ?
agent-ended-at = Il s'est terminé à
agent-told-solved = Résolu
agent-told-not-solved = Non résolu
agent-told-follow-up = Je m'en occupe

agent-earlier = Appels précédents à ce sujet
agent-earlier-none = Aucun n'est connu : c'est le premier appel à ce sujet.
agent-earlier-not-told = Le numéro n'est pas vérifié : demandez qui appelle avant de parler d'appels précédents.
agent-today = Vos appels d'aujourd'hui
agent-today-none = Vos appels d'aujourd'hui, et leur issue, seront listés ici.
agent-call-with = avec { $agent }
agent-call-alone = Personne ne leur a parlé.
agent-call-raised = voix élevée
agent-wish-callback = Souhaitait être rappelé.
agent-wish-message = A laissé un message.
agent-outcome-solved = résolu, selon l'agent
agent-outcome-not-solved = non résolu, selon l'agent
agent-outcome-follow-up = suivi promis
agent-survey-solved = résolu, selon l'appelant
agent-survey-not-solved = non résolu, selon l'appelant
agent-survey-rating = { $rating } sur 5

agent-notice = Quand un appel arrive
agent-notice-note = Pour ce navigateur seulement ; le téléphone sonne de toute façon.
agent-notice-ring = Sonner ici aussi
agent-notice-show = Afficher une notification

agent-note-over = Cet appel est déjà terminé.
agent-note-senior = On demande à un senior.
agent-note-no-senior = Aucun senior n'est libre en ce moment.
agent-note-warning = L'appelant entend l'avertissement.
agent-note-no-warning = Aucun avertissement ne peut être passé maintenant.
agent-note-end = L'appel est en train d'être terminé.
agent-note-no-end = Vous ne pouvez pas terminer cet appel.
agent-note-disposition = Noté.

agent-briefing = Un appel pour vous
agent-briefing-once = Ce lien ne s'ouvre qu'une fois.
agent-briefing-show = Afficher le briefing
agent-briefing-keys = Votre téléphone vous dit quelle touche taper.
agent-briefing-gone = Il n'y a plus rien ici
agent-briefing-gone-why = Ce lien a déjà été ouvert, ou il est trop ancien. Votre téléphone vous dit la même chose ; tapez 3 pour l'entendre à nouveau.

agent-said-rings = Votre téléphone sonne
agent-said-blocked = Votre navigateur ne le permet pas. Changez cela dans ses réglages pour cette page.
