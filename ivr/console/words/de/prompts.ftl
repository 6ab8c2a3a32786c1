# Was Anrufer und Agenten hören, zum Ändern.

prompts-intro = Was Anrufer und Agenten hören. Sie ändern es in Ihrem Entwurf; zu hören ist es, sobald der Entwurf gilt.
prompts-intro-reader = Was Anrufer und Agenten hören. Nur das Operations-Team ändert es.
prompts-language = Sprache
prompts-other-languages = Weitere Sprache beginnen
prompts-situation = Situation
prompts-in-caller = Anrufen und warten
prompts-in-conversation = Im Gespräch
prompts-in-survey = Umfrage
prompts-in-agent = Das Telefon des Agenten
prompts-in-team = Anmelden am Telefon
prompts-in-others = Von Regeln genannt
prompts-only-own = Nur was vom Mitgelieferten abweicht
prompts-count = { $n } von { $all } Ansagen
prompts-none = Keine Ansage passt
prompts-none-hint = Suchen Sie nach weniger Worten oder überall.
prompts-heard-by-rule = Vor dem Warten, wo eine Regel sie nennt.
prompts-own = eigene Worte
prompts-instead-of = Mitgeliefert:
prompts-recorded = aufgenommen
prompts-drafted = in Ihrem Entwurf
prompts-missing = fehlt
prompts-changes =
    { $n ->
        [one] Eine Ansage ist in Ihrem Entwurf geändert.
       *[other] { $n } Ansagen sind in Ihrem Entwurf geändert.
    }
prompts-review = Entwurf prüfen und gelten lassen
prompts-all = Alle Ansagen
prompts-words = Worte
prompts-words-hint = Was in geschweiften Klammern steht, wird bei jedem Anruf eingesetzt. Eine Zeile „.seconds = 9“ lässt es länger dauern.
prompts-given = Bei jedem Anruf eingesetzt
prompts-such-as = etwa „{ $value }“
prompts-save = Im Entwurf behalten
prompts-drop = Die mitgelieferten Worte nehmen
prompts-check = Ergebnis der Prüfung
prompts-right = Es ist nichts daran falsch.
prompts-wrong =
    { $n ->
        [one] Ein Fehler steht dem Behalten im Weg:
       *[other] { $n } Fehler stehen dem Behalten im Weg:
    }
prompts-at = Zeile { $line }, Spalte { $column }
prompts-sounds-like = So ist es zu hören
prompts-lasts = Etwa { $seconds } von { $most } Sekunden
prompts-hear = Anhören
prompts-hear-note = Die Worte spricht eine Stimme Ihres Browsers, mit Beispielen. Am Telefon ist es die Stimme der Leitung.
prompts-shipped = Mitgelieferte Worte
prompts-shipped-none = Keine in dieser Sprache. Unten steht die englische Ansage.
prompts-shipped-never = Keine: Es ist eine eigene Ansage.
prompts-english = Auf Englisch
prompts-recording = Aufnahme
prompts-recording-note = Sie wird anstelle der Worte gespielt und auf Klang und Lautstärke des Telefons gebracht. Beide sollen dasselbe sagen.
prompts-recording-none = Es gibt keine: Eine Stimme spricht die Worte.
prompts-recording-lasts = { $seconds } von { $most } Sekunden
prompts-obstacle-no-words = Schreiben Sie zuerst die Worte: Sie werden gesprochen, wenn die Aufnahme fehlt.
prompts-obstacle-filled-in = Sie kann nicht aufgenommen werden: Eine Aufnahme ist bei jedem Anruf gleich, diese Worte sind es nicht. Schreiben Sie zuerst Worte, in die nichts eingesetzt wird.
prompts-obstacle-inside = Sie kann nicht aufgenommen werden: Sie ist nur innerhalb von etwas anderem zu hören.
prompts-record = Aufnehmen
prompts-stop = Anhalten
prompts-level = Pegel des Mikrofons
prompts-file = Tondatei (WAV, FLAC, MP3 und andere)
prompts-listen = Vor dem Behalten anhören
prompts-keep-recording = Diese Aufnahme im Entwurf behalten
prompts-drop-recording = Aufnahme entfernen
prompts-too-long = Sie dauert { $seconds } Sekunden, höchstens { $most } sind möglich. Nehmen Sie sie kürzer auf.
prompts-too-large = Die Datei ist größer als { $megabytes } MB. Exportieren Sie sie kürzer oder als MP3.
prompts-no-file = Nehmen Sie etwas auf, oder wählen Sie eine Datei.
prompts-done-words = In Ihrem Entwurf behalten.
prompts-done-shipped = In Ihrem Entwurf gelten wieder die mitgelieferten Worte.
prompts-done-recording = Die Aufnahme ist in Ihrem Entwurf.
prompts-done-no-recording = In Ihrem Entwurf spricht wieder eine Stimme die Worte.
prompts-said-refused = Der Browser gibt kein Mikrofon frei. Erlauben Sie es für diese Seite, oder wählen Sie eine Datei.
prompts-said-recording = Aufnahme läuft: { $seconds } von { $most } Sekunden
prompts-said-recorded = { $seconds } Sekunden aufgenommen. Hören Sie sie an, und behalten Sie sie dann.
prompts-said-no-voice = Dieser Browser hat keine Stimme.
