# Der kurze Anruf danach: im Ganzen unter 45 Sekunden.

# Nur Tasten: Wer sich meldet, unterbricht das nicht.
survey-hello = Guten Tag, hier ist { $business }.
survey-opt-out = Mit der 9 bestellen Sie diese Anrufe ab.
# Mit Tasten oder Worten.
survey-question = Ist Ihr Anliegen vom letzten Anruf geklärt? Drücken Sie die 1, oder sagen Sie ja. Wenn nicht, die 2, oder nein.
survey-question-again = Entschuldigung, das habe ich nicht verstanden. Drücken Sie die 1, wenn es geklärt ist, und die 2, wenn nicht.
survey-solved = Danke, das freut uns.
survey-not-solved = Danke. Ihr Anliegen ist wieder offen.
survey-rating = Wie war unser Service, von 1, schlecht, bis 5, sehr gut?
# Ein eigenes Wort, nach einem Ja.
survey-comment = Möchten Sie uns noch etwas sagen?
survey-comment-audio = Möchten Sie uns noch etwas sagen? Sprechen Sie jetzt, oder drücken Sie die 1, und wir nehmen es auf.
survey-record = Bitte sprechen Sie nach dem Ton.
# Nach einem Nein.
survey-choice = Um jetzt mit jemandem zu sprechen, drücken Sie die 1; für einen Rückruf die 2.
survey-callback-time = Wann? So bald wie möglich: die 1. In drei Stunden: die 2. Morgen um diese Zeit: die 3.
survey-callback-soon = Wir rufen Sie so bald wie möglich zurück. Auf Wiederhören.
# Nach der Uhr des Anrufers; nach unserer, wo wir seine nicht kennen können.
survey-callback-at =
    Wir rufen Sie { $days ->
        [0] heute
        [1] morgen
       *[other] am { $day }
    } um { $time } Uhr{ $clock ->
        [ours] { " " }unserer Zeit
       *[yours] { "" }
    } zurück. Auf Wiederhören.
# Zum Schluss.
survey-opted-out = Sie erhalten diese Anrufe nicht mehr. Auf Wiederhören.
survey-goodbye = Danke. Auf Wiederhören.
# Für einen Anrufbeantworter.
survey-message =
    Guten Tag, hier ist { $business }. Es geht um Ihren letzten Anruf: Wir wollten fragen, ob Ihr Anliegen geklärt ist.
    Wenn nicht, rufen Sie uns bitte an. Auf Wiederhören.
# Worte, auch mehrere hintereinander, die ja oder nein bedeuten, durch Kommas getrennt.
survey-yes-words = ja, jawohl, jap, gelöst, erledigt, behoben, geklärt, richtig
survey-no-words = nein, nee, nö, ungelöst, ungeklärt, noch nicht, gar nicht, immer noch
# Worte, die aus einem Ja ein Nein machen: »es ist nicht gelöst«. Wird sonst nichts gesagt, bedeuten sie nein.
survey-not-words = nicht, nichts, kein, keine, nie, niemals, leider
# Die Zahlen von 1 bis 5.
survey-rating-words = eins, zwei, drei, vier, fünf
# Worte, die dasselbe bedeuten wie die 9.
survey-stop-words = nicht mehr anrufen, rufen sie nicht mehr an, rufen sie mich nicht, keine anrufe, keine solchen anrufe
