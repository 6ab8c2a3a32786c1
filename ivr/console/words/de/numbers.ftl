# Zahlen: was aus Anrufen wurde.

numbers-title = Zahlen
numbers-range = { $first } bis { $last }, nach der Uhr von { $zone }
numbers-days = Tage
numbers-last-days = { $days ->
    [1] Heute
   *[other] { $days } Tage
}
numbers-own-days = Eigene Tage
numbers-from = Von
numbers-to = Bis
numbers-per = Verlauf nach
numbers-per-hour = Stunde
numbers-per-day = Tag
numbers-per-week = Woche
numbers-within = Angenommen in
numbers-seconds = { $seconds } Sekunden
numbers-show = Zeigen
numbers-none-title = In diesen Tagen endete kein Anruf
numbers-none = Wählen Sie mehr Tage, oder nehmen Sie zurück, worauf Sie die Anrufe eingeschränkt haben.
numbers-not-known = (nicht bekannt)
numbers-how = Wie gezählt wird: { $name }
numbers-picture = Bild: { $title }. Die Tabelle darunter sagt dasselbe.

numbers-over-time = Verlauf
numbers-compared = Im Vergleich
numbers-by-period = Zeit
numbers-by-line = Leitung
numbers-by-queue = Warteschlange
numbers-by-reason = Anliegen
numbers-by-rule = Regel

numbers-part-of = { $part } von { $whole }
numbers-hours-of = { $part } von { $whole } Stunden
numbers-average-of = { $whole } angenommen

numbers-calls = Anrufe
numbers-calls-how = Anrufe, die in diesen Tagen endeten, auch Umfrageanrufe, die zu jemandem weitergingen. Anrufe, mit denen wir ein Versprechen halten, zählen nicht.
numbers-raised = Stimme erhoben
numbers-raised-how = Anrufe, in denen die Stimme über den eigenen Pegel des Anrufers stieg und dort blieb, von allen Anrufen.
numbers-repeated = Wiederholte Anrufe
numbers-repeated-how = Anrufe von Nummern mit einem offenen Fall zum selben Anliegen, von allen Anrufen, über die eine Regel entschied.
numbers-speed-of-answer = Mittlere Wartezeit (ASA)
numbers-speed-of-answer-how = Zeit von der Entscheidung der Regeln, bis jemand aus dem Team annimmt, im Mittel aller Anrufe in der Schlange, die angenommen wurden.
numbers-longest-wait = Längste Wartezeit
numbers-longest-wait-how = So lange wartete höchstens jemand in der Schlange, bis der Anruf angenommen oder aufgegeben wurde.
numbers-service-level = Servicelevel
numbers-service-level-how = In { $seconds } Sekunden angenommene Anrufe / (alle Anrufe in der Schlange − die in { $seconds } Sekunden aufgegebenen). Wem ein Rückruf versprochen wurde, wer eine Nachricht hinterließ oder an die direkte Leitung ging, zählt als nicht rechtzeitig angenommen.
numbers-abandoned = Aufgegeben
numbers-abandoned-how = Anrufe, die ohne Gespräch, Versprechen oder direkte Leitung endeten, von allen Anrufen in der Schlange.
numbers-senior-load = Auslastung der Seniors
numbers-senior-load-how = Zeit, die Seniors in Gesprächen und auf Plätzen neben einem verbrachten, von der Zeit, in der sie angemeldet und nicht in der Pause waren. Es zählen alle ihre Anrufe, was oben auch gewählt ist.
numbers-first-contact-resolution = Beim ersten Kontakt gelöst (FCR)
numbers-first-contact-resolution-how = Fälle, von denen es nach dem ersten Gespräch hieß, sie seien gelöst, und zu denen in der Frist kein weiterer Anruf kam; von den Fällen, deren Frist vorbei und deren Ausgang bekannt ist.
numbers-satisfaction = Zufrieden (CSAT)
numbers-satisfaction-how = Bewertungen mit 4 oder 5, von allen Bewertungen von 1 bis 5.
numbers-response-rate = Umfrage beantwortet
numbers-response-rate-how = Wer Ja oder Nein sagte, von allen, deren Telefon für eine Umfrage klingelte und nicht mehr klingeln wird.
numbers-unsolved = Nicht gelöst
numbers-unsolved-how = Wer Nein sagte, von allen, die Ja oder Nein sagten.
numbers-precision = Treffsicherheit der Regeln
numbers-precision-how = Gespräche, die das Anliegen nicht erledigten oder nicht die ersten dazu waren; von denen, die eine Regel zu Seniors schickte und über die etwas gesagt wurde.

numbers-chart-calls = Anrufe
numbers-chart-callers = Erhobene Stimmen und wiederholte Anrufe
numbers-chart-waits = Wartezeiten
numbers-chart-service = Servicelevel und aufgegebene Anrufe
numbers-chart-answers = Was Anrufer sagten
numbers-chart-load = Auslastung der Seniors
numbers-chart-groups = Alle Zahlen im Vergleich
numbers-chart-unsolved = Nicht gelöst, nach Anliegen
numbers-chart-precision = Treffsicherheit, nach Regel
numbers-nothing-drawn-calls = In diesen Tagen endete kein Anruf.
numbers-nothing-drawn-callers = Keine Stimme wurde erhoben, und niemand rief wegen desselben wieder an.
numbers-nothing-drawn-waits = Niemand musste warten.
numbers-nothing-drawn-service = Niemand war in der Schlange.
numbers-nothing-drawn-answers = Noch hat niemand etwas in einer Umfrage gesagt. Gefragt wird einige Zeit nach dem Gespräch.
numbers-nothing-drawn-load = Kein Senior war im Gespräch.
numbers-nothing-drawn-unsolved = Niemand hat gesagt, dass es nicht gelöst ist.
numbers-nothing-drawn-precision = Soweit etwas gesagt wurde, hat keine Regel einen Anruf zu Seniors geschickt, der sie gebraucht hätte.
