# The routing file: changed, tried, back-tested, made live, rolled back.

rules-parts = Teile dieser Seite
rules-edit = Bearbeiten
rules-back-tests = Rücktests
rules-history = Verlauf
rules-live = Aktivierung { $number } gilt

rules-wrong =
    { $n ->
        [one] 1 Fehler
       *[other] { $n } Fehler
    }
rules-right-but =
    { $n ->
        [one] Richtig, mit 1 Warnung
       *[other] Richtig, mit { $n } Warnungen
    }
rules-right = Alles ist richtig
rules-faults = Was nicht stimmt
rules-faults-here =
    { $n ->
        [one] 1 Hinweis
       *[other] { $n } Hinweise
    }
rules-line = Zeile { $line }, Spalte { $column }:
rules-read-only = Sie sehen die geltende Datei. Ändern kann sie der Betrieb.
rules-draft-of = Ihr Entwurf, begonnen mit Aktivierung { $base }. Gesichert:
rules-as-live = So gilt es. Was Sie ändern, wird Ihr Entwurf; Anrufer merken nichts davon, bis Sie ihn aktivieren.
rules-check = Sichern und prüfen
rules-sides = Zeigen
rules-as-form = Formular
rules-as-text = Text
rules-text-hint = Strg-F sucht. Tab führt zum nächsten Feld, F8 zum nächsten Fehler.
rules-unreadable = Der Text ist gerade nicht lesbar, deshalb fehlt das Formular. Beheben Sie den Fehler oben, dann ist es wieder da.

rules-section-business = Unternehmen
rules-section-lines = Leitungen
rules-section-hours = Öffnungszeiten
rules-section-reasons = Anliegen
rules-section-person-words = Wunsch nach einem Menschen
rules-section-queues = Warteschlangen
rules-section-agents = Agenten
rules-section-rules = Regeln
rules-section-waiting = Warten
rules-section-repeat-callers = Wiederholte Anrufe
rules-section-wrap-up = Nachbearbeitung
rules-section-care = Schutz der Agenten
rules-section-survey = Umfrage
rules-section-conduct = Umgangston
rules-section-urgent = Notfälle
rules-section-retention = Aufbewahrung
rules-section-tests = Beispiele
rules-left-out = weggelassen: { $default }
rules-left-out-none = weggelassen
rules-up = Nach oben
rules-down = Nach unten
rules-take-out = Entfernen
rules-take-out-what = { $what } entfernen
rules-add = Hinzufügen
rules-new-name = Neuer Name in { $what }

rules-overtaken-title = Inzwischen gilt Aktivierung { $number }
rules-overtaken-what = Ihr Entwurf wurde mit Aktivierung { $base } begonnen. Nichts davon ist verloren. Das wurde seitdem geändert, von
rules-take-in = Diese Änderungen in meinen Entwurf übernehmen
rules-taken-in = Was inzwischen gilt, ist nun in Ihrem Entwurf. Sehen Sie nach, was er ändert, bevor Sie ihn aktivieren.
rules-clash = Ihr Entwurf ändert dieselben Zeilen. Übernehmen Sie von Hand, was bleiben soll.
rules-carry-over = Gesehen: mein Entwurf soll an diese Stelle treten

rules-try = Einen Anruf ausprobieren
rules-try-hint = Wohin ginge ein Anruf mit diesen Merkmalen nach dem Text oben? Was leer bleibt, ist wie bei einem gewöhnlichen ersten Anruf.
rules-other-facts = Weitere Merkmale
rules-usual = wie üblich
rules-try-now = Ausprobieren
rules-try-wrong = Der Text hat Fehler. Beheben Sie diese zuerst.
rules-goes-to = Kommt zu
rules-tier-general = allgemein
rules-tier-senior = Senior
rules-by-rule = Nach Regel
rules-because = Weil
rules-priority = Vorrang
rules-points = Punkte
rules-passed-over = Regeln darüber, die nicht galten
rules-rule = Regel
rules-did-not-hold = Galt nicht
rules-as = Wie es war
rules-assumed = Was angenommen wurde

rules-back-test = Rücktest
rules-back-test-hint = Entscheidet vergangene Anrufe noch einmal nach Ihrem Entwurf, mit dem, was damals bekannt war. Dadurch ändert sich nichts.
rules-days = Tage zurück
rules-back-test-now = Rücktest starten
rules-last-back-test = Letzter Rücktest
rules-busy = Es laufen schon zwei Rücktests. Versuchen Sie es, wenn sie fertig sind.
rules-days-title = Anrufe
rules-last-days =
    { $n ->
        [one] des letzten Tages
       *[other] der letzten { $n } Tage
    }
rules-state = Stand
rules-state-running = läuft
rules-state-done = fertig
rules-state-failed = gescheitert
rules-running = Er läuft. Diese Seite zeigt das Ergebnis von selbst.
rules-look-again = Noch einmal nachsehen
rules-failed = Der Rücktest ist gescheitert. Prüfen Sie den Entwurf und starten Sie ihn neu.
rules-no-calls = In diesen Tagen wurden keine Anrufe entschieden
rules-no-calls-hint = Wählen Sie mehr Tage, oder kommen Sie wieder, wenn es Anrufe gab.
rules-no-back-tests = Noch hat niemand einen Rücktest gemacht
rules-no-back-tests-hint = Ändern Sie die Regeln unter Bearbeiten und starten Sie dort einen Rücktest.

rules-headline = Von den damals entschiedenen Anrufen, insgesamt { $calls }, kommen nach dem Entwurf { $moved } in eine andere Warteschlange.
rules-headline-unsolved = Laut Umfrage nicht gelöst waren davon { $unsolved }.

# Of the sheets of a back-test.
rules-sheet-from = von
rules-sheet-to = nach
rules-sheet-calls = Anrufe
rules-sheet-of-all = von allen
rules-sheet-then = damals
rules-sheet-draft = Entwurf
rules-sheet-change = Änderung
rules-sheet-moved-calls = verschobene Anrufe
rules-sheet-of-moved = von verschobenen
rules-sheet-other-calls = andere Anrufe
rules-sheet-of-others = von anderen
rules-sheet-rule = Regel
rules-sheet-fact = Merkmal
rules-sheet-asked-for-by = gefragt von
rules-sheet-unknown = unbekannt
rules-sheet-not-recorded-yet = noch nicht erfasst
rules-sheet-call = Anruf
rules-sheet-decided = entschieden
rules-sheet-rule-then = Regel damals
rules-sheet-rule-of-the-draft = Regel des Entwurfs
rules-sheet-survey = Umfrage
rules-sheet-mon = Mo
rules-sheet-tue = Di
rules-sheet-wed = Mi
rules-sheet-thu = Do
rules-sheet-fri = Fr
rules-sheet-sat = Sa
rules-sheet-sun = So
rules-sheet-nothing-changed = nichts geändert
rules-sheet-with-a-higher-priority = mit höherem Vorrang
rules-sheet-with-a-lower-priority = mit niedrigerem Vorrang
rules-sheet-hours-of-talk = Stunden im Gespräch
rules-sheet-calls-in-the-busiest-hour-of-the-week = Anrufe in der vollsten Stunde der Woche
rules-sheet-solved = gelöst
rules-sheet-not-solved = nicht gelöst
rules-sheet-no-answer = keine Antwort
rules-sheet-still-to-come = noch ausstehend
rules-sheet-not-asked = nicht gefragt
rules-sheet-to-be-followed-up = wird verfolgt
rules-sheet-not-said = nicht gesagt
rules-sheet-talk-lasts-as-long-as-it-did-then = Gespräche dauern so lange wie damals
rules-sheet-calls-in-senior-queues-in-each-hour-of-the-week-added-up-over-all-weeks = Anrufe in Warteschlangen der Seniors in jeder Stunde der Woche, über alle Wochen zusammengezählt
rules-sheet-decided-no-call = Haben keinen Anruf entschieden
rules-sheet-calls-in-which-a-rule-asked-for-what-was-not-known-then = Anrufe, bei denen eine Regel nach etwas fragte, das damals nicht bekannt war
rules-sheet-a-comparison-with-it-does-not-hold = Ein Vergleich damit trägt nicht
rules-sheet-none-yet = noch keiner
rules-sheet-no-case = kein Fall
rules-sheet-moved-to-another-queue = In eine andere Warteschlange
rules-sheet-in-the-same-queue = In derselben Warteschlange
rules-sheet-senior-load = Auslastung der Seniors
rules-sheet-senior-calls-by-hour-of-the-week = Anrufe bei Seniors nach Wochenstunde
rules-sheet-what-surveys-said = Was Umfragen ergaben
rules-sheet-last-outcome-of-the-case-as-of-today = Letztes Ergebnis des Falls, Stand heute
rules-sheet-rules-of-the-draft = Regeln des Entwurfs
rules-sheet-not-known-then = Damals nicht bekannt

rules-activate = Aktivieren
rules-activate-hint = Ab dann gilt Ihr Entwurf, mit seinen Ansagen. Laufende Anrufe gehen nach den Regeln weiter, mit denen sie begannen.
rules-note = Was haben Sie geändert, und warum? (freiwillig)
rules-draft-changes = Was Ihr Entwurf ändert
rules-activate-now = Jetzt aktivieren
rules-discard = Entwurf verwerfen
rules-discard-now = Ja, meine Änderungen verwerfen
rules-discarded = Der Entwurf ist weg. Dies ist, was gilt.
rules-carried = Ihr Entwurf tritt an die Stelle dessen, was jetzt gilt, sobald Sie ihn aktivieren.
rules-is-live = Ihr Entwurf gilt. Alle Server folgen innerhalb von zwei Sekunden.
rules-nothing = Es gibt keinen Entwurf. Ändern Sie erst etwas.
rules-wrong-still = Der Entwurf hat Fehler. Beheben Sie diese zuerst.
rules-overtaken = Nichts wurde aktiviert, weil inzwischen etwas anderes gilt. Unten steht, was dadurch geändert wurde.

rules-number = Aktivierung
rules-activation = Aktivierung { $number }
rules-is-the-live-one = gilt
rules-refused = abgelehnt
rules-when = Wann
rules-by = Von
rules-how = Wie
rules-how-shipped = wie geliefert
rules-how-file = aus der Datei auf der Platte
rules-how-command = auf der Kommandozeile
rules-how-console = auf dieser Seite
rules-how-rollback = zurückgesetzt
rules-note-title = Notiz
rules-version = Version
rules-no-history = Noch hat nichts gegolten
rules-no-history-hint = Der erste Start des Servers aktiviert eine Regeldatei.
rules-refused-because = Warum sie abgelehnt wurde
rules-changed = Was dadurch geändert wurde
rules-roll-back = Zurücksetzen
rules-roll-back-hint = Diese Version gilt dann wieder, als neue Aktivierung. Entwürfe bleiben, wie sie sind.
rules-roll-back-changes = Was das jetzt ändert
rules-roll-back-now = Auf Aktivierung { $number } zurücksetzen
rules-rolled-back = Zurückgesetzt. Alle Server folgen innerhalb von zwei Sekunden.
rules-too-old = Diese Ausgabe der Software nimmt jene Version nicht mehr an.
rules-no-changes = Nichts ist anders.
rules-changes-of = Änderungen von { $file }
rules-line-before = Zeile vorher
rules-line-after = Zeile nachher
rules-what = Änderung
rules-added = neu
rules-removed = entfernt

rules-said-kept = Als Ihr Entwurf gesichert.
rules-said-not-kept = Nicht gesichert: der Server antwortet nicht. Ihr Text ist noch hier.
rules-said-signed-out = Nicht gesichert: Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an; Ihr Text ist noch hier.
rules-said-by-hand = Das lässt sich nur im Text ändern, weil sonst ein Kommentar verloren ginge oder die Stelle nicht eindeutig ist.
