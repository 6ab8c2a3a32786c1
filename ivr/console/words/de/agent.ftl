agent-lost = Keine Verbindung. Was Sie sehen, kann veraltet sein.
agent-state = Ihr Zustand
agent-offline = Abgemeldet
agent-available = Bereit
agent-offered = Ihr Telefon klingelt
agent-on-a-call = Im Gespräch
agent-wrap-up = Nacharbeit
agent-cooldown = Erholung
agent-break = In der Pause
agent-since = seit
agent-is-offline = Ihnen wird kein Anruf angeboten.
agent-is-available = Der nächste Anruf kann jederzeit kommen.
agent-is-offered = Ihr Telefon sagt Ihnen, welche Taste Sie drücken.
agent-is-break = Ihnen wird kein Anruf angeboten.
agent-rests-until = Der nächste Anruf kommt frühestens um

agent-choose-now = Anrufe annehmen?
agent-choose-later = Nach diesem Anruf:
agent-choose-available = Bereit
agent-choose-break = Pause
agent-choose-offline = Abgemeldet
agent-waive = Ich brauche diese Erholung nicht
agent-waive-now = Jetzt Anrufe annehmen

agent-caller = Wer anruft
agent-number-withheld = unterdrückt
agent-called = rief an um
agent-first = Zuerst
agent-who = Wer
agent-what = Was
agent-how = Wie
agent-history = Bisher
agent-opening = Zu Beginn

agent-during = Während des Gesprächs
agent-star = Der Stern am Telefon kann dasselbe wie die Knöpfe hier.
agent-senior-asked = { $name } wird gefragt.
agent-senior-there = { $name } ist bei Ihnen.
agent-warning-plays = Der Anrufer hört gerade die Warnung.
agent-warned = Zu Ende gehörte Warnungen: { $times }.
agent-ask-senior = Senior dazuholen
agent-play-warning = Warnung abspielen
agent-end = Diesen Anruf beenden
agent-end-hears = Der Anrufer hört, warum, und wie er uns wieder erreicht.
agent-end-now = Jetzt beenden

agent-ended = Wie ging der letzte Anruf aus?
agent-ended-at = Er endete um
agent-told-solved = Gelöst
agent-told-not-solved = Nicht gelöst
agent-told-follow-up = Ich fasse nach

agent-earlier = Frühere Anrufe dazu
agent-earlier-none = Es ist keiner bekannt: Dies ist der erste dazu.
agent-earlier-not-told = Die Nummer ist nicht bestätigt: Fragen Sie, wer anruft, bevor Sie über frühere Anrufe sprechen.
agent-today = Ihre Anrufe heute
agent-today-none = Hier stehen später Ihre Anrufe von heute, und wie sie ausgingen.
agent-call-with = mit { $agent }
agent-call-alone = Niemand hat mit ihnen gesprochen.
agent-call-raised = erhobene Stimme
agent-wish-callback = Wollte zurückgerufen werden.
agent-wish-message = Hat eine Nachricht hinterlassen.
agent-outcome-solved = gelöst, laut Agent
agent-outcome-not-solved = nicht gelöst, laut Agent
agent-outcome-follow-up = Nachfassen zugesagt
agent-survey-solved = gelöst, laut Anrufer
agent-survey-not-solved = nicht gelöst, laut Anrufer
agent-survey-rating = { $rating } von 5

agent-notice = Wenn ein Anruf kommt
agent-notice-note = Nur für diesen Browser; das Telefon selbst klingelt ohnehin.
agent-notice-ring = Auch hier klingeln
agent-notice-show = Benachrichtigung zeigen

agent-note-over = Dieser Anruf ist schon vorbei.
agent-note-senior = Ein Senior wird gefragt.
agent-note-no-senior = Gerade ist kein Senior frei.
agent-note-warning = Der Anrufer hört gerade die Warnung.
agent-note-no-warning = Jetzt kann keine Warnung abgespielt werden.
agent-note-end = Der Anruf wird beendet.
agent-note-no-end = Sie können diesen Anruf nicht beenden.
agent-note-disposition = Notiert.

agent-briefing = Ein Anruf für Sie
agent-briefing-once = Dieser Link öffnet sich einmal.
agent-briefing-show = Kurzinformation zeigen
agent-briefing-keys = Ihr Telefon sagt Ihnen, welche Taste Sie drücken.
agent-briefing-gone = Hier ist nichts mehr
agent-briefing-gone-why = Dieser Link wurde schon geöffnet oder ist zu alt. Ihr Telefon sagt Ihnen dasselbe; mit der 3 hören Sie es noch einmal.

agent-said-rings = Ihr Telefon klingelt
agent-said-blocked = Ihr Browser erlaubt es nicht. Ändern Sie das in seinen Einstellungen für diese Seite.
