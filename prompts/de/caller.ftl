# Was Anrufer hören. Sie werden gesiezt. Worte in { $Klammern } werden eingesetzt.

# Zuerst, bevor etwas gemessen wird.
notice = Vielen Dank für Ihren Anruf bei { $business }. Um Sie richtig zu verbinden, messen wir, wie laut gesprochen wird. Wir zeichnen nichts auf.
greeting = Mit der 0 erreichen Sie jederzeit einen Menschen.
ask-reason = Bitte sagen Sie in wenigen Worten, warum Sie anrufen.
ask-reason-again =
    Entschuldigung, das habe ich nicht verstanden. Bitte sagen Sie es in wenigen Worten, oder drücken Sie eine Taste. { $choices } Um mit einem Menschen zu sprechen, drücken Sie die 0.
# Bezeichnungen stehen hier im vierten Fall: »Für einen Vertrag drücken Sie die 3.«
choice = Für { $label } drücken Sie die { $key }.

# Der Grund ist bekannt, der Anruf kommt in die Warteschlange.
got-reason = Danke. Ich habe verstanden: { $label }. Ich verbinde Sie.
got-words = Danke. Ich verbinde Sie mit jemandem, der Ihnen helfen kann.
got-person = Ich verbinde Sie mit einem Menschen.
# Dasselbe bei erhobener Stimme, oder wenn es nicht der erste Anruf ist: kurz, und nur eine Entschuldigung.
sorry-and-through = Das tut mir leid. Ich verbinde Sie direkt mit einer erfahrenen Fachkraft.

# In der Warteschlange.
place-in-line = Sie sind Nummer { $place } in der Warteschlange.
expected-wait = Sie werden voraussichtlich in weniger als { $minutes } Minuten verbunden.
waiting = Mit der 1 rufen wir Sie zurück, und Sie behalten Ihren Platz. Mit der 2 hinterlassen Sie eine Nachricht. Mit der 3 warten Sie weiter.
waiting-unknown-number = Mit der 2 hinterlassen Sie eine Nachricht. Mit der 3 warten Sie weiter.
still-waiting = Wir sind so bald wie möglich für Sie da.
in-line-for-person = Sie sind in der Warteschlange und werden persönlich verbunden. Bitte bleiben Sie am Apparat.

# Gerade kann niemand den Anruf annehmen.
closed = Zurzeit haben wir geschlossen.
nobody = Im Moment kann niemand Ihren Anruf annehmen.
nobody-choices = Drücken Sie die 1, wenn wir Sie unter Ihrer jetzigen Nummer zurückrufen sollen, oder die 2 für eine Nachricht.
callback-promised = Wir rufen Sie unter Ihrer jetzigen Nummer zurück. Sie behalten Ihren Platz in der Warteschlange. Auf Wiederhören.
message-invitation = Bitte sprechen Sie nach dem Ton. Drücken Sie die Rautetaste, wenn Sie fertig sind.
message-invitation-unknown-number =
    Bitte sprechen Sie nach dem Ton, und nennen Sie die Nummer, unter der wir Sie erreichen. Drücken Sie die Rautetaste, wenn Sie fertig sind.
message-kept = Danke. Ihre Nachricht ist gespeichert und wird abgehört. Auf Wiederhören.
message-empty = Ich habe keine Nachricht gehört.

# Das Gespräch.
returned = Die Verbindung wurde unterbrochen. Wenn alles besprochen ist, können Sie auflegen. Sonst verbinde ich Sie noch einmal.
calling-back = Guten Tag, hier ist { $business } mit dem versprochenen Rückruf. Ich verbinde Sie jetzt.

# Bei allem Unerwarteten: ein Wort, und ein Mensch.
one-moment = Einen Moment bitte, ich verbinde Sie.
not-now = Entschuldigung, bei uns ist etwas schiefgegangen. Wir versuchen es noch einmal.
