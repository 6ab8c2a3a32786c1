# Der kurze Anruf danach.

survey-hello = Guten Tag, hier ist { $business } wegen Ihres letzten Anrufs.
survey-question = Ist Ihr Anliegen gelöst? Drücken Sie die 1, oder sagen Sie ja. Wenn nicht, die 2, oder sagen Sie nein.
survey-question-again = Entschuldigung, das habe ich nicht verstanden. Drücken Sie die 1, wenn es gelöst ist, und die 2, wenn nicht.
survey-solved = Danke, das freut uns. Auf Wiederhören.
survey-not-solved = Danke für Ihre Antwort. Um gleich mit einer erfahrenen Fachkraft zu sprechen, drücken Sie die 1. Für einen Rückruf drücken Sie die 2.
survey-no-answer = Danke. Auf Wiederhören.

# Worte, auch mehrere hintereinander, die ja oder nein bedeuten, durch Kommas getrennt.
survey-yes-words = ja, jawohl, jap, gelöst, erledigt, behoben, geklärt, richtig
survey-no-words = nein, nee, nö, ungelöst, noch nicht, gar nicht, immer noch
# Worte, die aus einem Ja ein Nein machen: »es ist nicht gelöst«. Wird sonst nichts gesagt, bedeuten sie nein.
survey-not-words = nicht, nichts, kein, keine, nie, niemals, leider
