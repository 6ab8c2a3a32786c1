# Anrufe: die Liste, und ein Anruf.

calls-title = Anrufe
calls-filters = Welche Anrufe
calls-text = Nummer, Worte oder CallSid
calls-since = Von
calls-until = Bis
calls-days-note = Tage in der Zeitzone des Unternehmens, { $zone }.
calls-line = Leitung
calls-queue = Warteschlange
calls-reason = Anliegen
calls-agent = Agent
calls-result = Ergebnis
calls-voice = Stimme
calls-caller = Anrufer
calls-any = Alle
calls-only-raised = Erhoben
calls-not-raised = Nicht erhoben
calls-only-repeat = Ruft wieder an
calls-not-repeat = Erster Anruf dazu
calls-show = Anzeigen
calls-clear = Alle Anrufe anzeigen
calls-found = Die Anrufe, der neueste zuerst
calls-older = Ältere Anrufe
calls-latest = Zurück zu den neuesten
calls-csv = Diese Anrufe als CSV herunterladen
calls-none-title = Noch keine Anrufe
calls-none = Anrufe stehen hier vom ersten Klingeln an. Rufen Sie die Leitung an, um einen zu sehen.
calls-none-fit-title = Kein Anruf passt
calls-none-fit = Nehmen Sie einen Filter weg, oder suchen Sie nach weniger von der Nummer.

calls-came = Eingang
calls-number = Nummer
calls-about = Anliegen
calls-to = Schlange
calls-lasted = Dauer
calls-with = Agent
calls-waited = Gewartet
calls-talked = Gesprochen
calls-open = Der Anruf von { $number }
calls-withheld = Nummer unterdrückt

calls-result-live = In der Leitung
calls-result-solved = Gelöst
calls-result-not_solved = Nicht gelöst
calls-result-follow_up = Wird weiterverfolgt
calls-result-unknown = Nicht bekannt
calls-result-callback = Rückruf zugesagt
calls-result-message = Nachricht hinterlassen
calls-result-human_line = Direkte Leitung
calls-result-abandoned = Aufgelegt
calls-result-not_reached = Nicht erreicht

calls-raised = Erhoben
calls-raised-by = Erhoben { $db } dB
calls-repeat = Wieder
calls-urgent = Dringend

calls-back = Alle Anrufe
calls-ended = Ende
calls-still = noch in der Leitung
calls-case = Fall
calls-open-case = Der Fall und seine anderen Anrufe
calls-called-back = Rückruf
calls-first-call = der Anruf, in dem er zugesagt wurde
calls-version = Regeldatei
calls-version-of = Aktivierung { $number }
calls-warnings = Gehörte Verwarnungen
calls-call-sid = CallSid
calls-said = Was gesagt wurde

calls-trace = Pegel der Stimme
calls-trace-note = Dezibel über dem eigenen Pegel (gestrichelt), vom ersten gehörten Wort an. Wo die Stimme erhoben war, ist markiert.
calls-trace-none = Von diesem Anruf gibt es keine Pegel: Der Anrufer wurde nicht gehört, oder sie sind gelöscht. Sie werden { $days } Tage aufbewahrt.
calls-trace-script = Das Bild braucht Skripte.
calls-rise-first = Vom ersten Wort an erhoben, { $seconds } s lang.
calls-rise = Erhoben bei { $at }, { $seconds } s lang, bis zu { $db } dB.
calls-no-rise = Die Stimme war nicht erhoben.
calls-said-axis = dB
calls-said-raised = erhoben { $db } dB
calls-said-raised-first = vom ersten Wort an erhoben

calls-decision = Entscheidung
calls-decision-none = Nichts wurde entschieden: Der Anruf endete vorher oder ging an den Regeln vorbei.
calls-decision-to = Warteschlange { $queue }, Vorrang { $priority }
calls-decision-because = Weil
calls-decision-always = Sie gilt für jeden Anruf.
calls-decision-points = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
}
calls-decision-passed-over = Übergangene Regeln
calls-decision-none-passed = Keine: Es war die erste Regel.
calls-decision-failed = ließ sich nicht ausrechnen
calls-decision-facts = Alle Fakten
calls-fact-unknown = unbekannt

calls-survey = Umfrage
calls-survey-none = Keine Umfrage zu diesem Anruf.
calls-survey-state-scheduled = Geplant
calls-survey-state-dialling = Wird angerufen
calls-survey-state-asking = Wird gefragt
calls-survey-state-solved = Gelöst
calls-survey-state-not-solved = Nicht gelöst
calls-survey-state-unanswered = Nicht erreicht
calls-survey-state-cancelled = Abgesagt
calls-survey-due = Fällig
calls-survey-answered = Beantwortet
calls-survey-rating = Bewertung
calls-survey-rating-of = { $rating } von 5
calls-survey-comment = In eigenen Worten
calls-survey-recorded = Aufgenommen; die Aufnahme liegt bei Twilio.
calls-survey-tries = Versuche
calls-survey-why = Warum

calls-promises = Zusagen
calls-promise-callback = Rückruf
calls-promise-message = Nachricht
calls-promise-open = Offen
calls-promise-late = Verspätet
calls-promise-being-kept = Wird eingehalten
calls-promise-kept = Eingehalten
calls-promise-due = Fällig

calls-timeline = Verlauf
calls-timeline-note = Die Uhr läuft vom Klingeln an.
calls-timeline-none = Von diesem Anruf ist nichts mehr aufbewahrt. Verläufe werden { $days } Tage aufbewahrt.
calls-side-caller = Anrufer
calls-side-agent = Agent
calls-side-levelhead = Levelhead

calls-moment-arrived = { $number_known ->
    [no] Der Anruf kommt an, ohne Nummer
   *[yes] Der Anruf kommt an
}
calls-moment-said = { $asked ->
    [reason] { $key ->
        [none] { $words ->
            [none] Auf die Frage nach dem Anliegen: Stille
           *[other] Auf die Frage nach dem Anliegen, gesagt:
        }
       *[other] Auf die Frage nach dem Anliegen: Taste { $key }
    }
    [wait] In der Schlange: Taste { $key }
    [nobody] { $key ->
        [none] Niemand kann den Anruf annehmen, darauf: Stille
       *[other] Niemand kann den Anruf annehmen, darauf: Taste { $key }
    }
    [solved] { $key ->
        [none] { $words ->
            [none] Auf die Frage, ob es gelöst ist: Stille
           *[other] Auf die Frage, ob es gelöst ist, gesagt:
        }
       *[other] Auf die Frage, ob es gelöst ist: Taste { $key }
    }
    [talk-or-callback] { $key ->
        [none] Jetzt sprechen oder Rückruf: Stille
       *[other] Jetzt sprechen oder Rückruf: Taste { $key }
    }
   *[other] { $key ->
        [none] Wann der Rückruf kommen soll: Stille
       *[other] Wann der Rückruf kommen soll: Taste { $key }
    }
}
calls-moment-raised = { $rise_db ->
    [none] Die Stimme ist vom ersten Wort an erhoben
   *[other] Die Stimme ist erhoben, { $rise_db } dB über dem eigenen Pegel
}
calls-moment-settled = Die Stimme senkt sich nach { $seconds } s
calls-moment-decided = Die Regel { $rule } entscheidet: Warteschlange { $queue }, Vorrang { $priority }
calls-moment-told-of-the-wait = { $minutes ->
    [none] Der Platz in der Schlange wird gesagt: { $place }
   *[other] { $place ->
        [none] Gesagt wird: weniger als { $minutes } Minuten
       *[other] Gesagt wird: Platz { $place }, weniger als { $minutes } Minuten
    }
}
calls-moment-urgent = Ein Notfall: sofort zur direkten Leitung
calls-moment-offered = { $agent } angeboten
calls-moment-whispered = { $agent } hört die Einweisung
calls-moment-not-taken = { $why ->
    [passed] { $agent } gibt weiter
    [unanswered] { $agent } nimmt nicht ab
    [withdrawn] Das Angebot an { $agent } ist zurückgezogen
   *[failed] Das Telefon von { $agent } lässt sich nicht anrufen
}
calls-moment-passed = { $why ->
    [busy] { $agent } gibt weiter: beschäftigt
    [skill] { $agent } gibt weiter: Jemand anderes weiß mehr darüber
    [enough] { $agent } gibt weiter: genug schwere Anrufe
   *[other] { $agent } gibt weiter, aus einem anderen Grund
}
calls-moment-accepted = { $agent } nimmt an
calls-moment-connected = { $agent } und der Anrufer sind verbunden
calls-moment-dialled = { $agent } wird ohne REST angerufen
calls-moment-human-line = Die direkte Leitung wird angerufen
calls-moment-fallback = Der Rückfall antwortet: Etwas ist fehlgeschlagen
calls-moment-menu = { $agent } geht ins Menü und drückt { $key }
calls-moment-seat-offered = { $agent } wird gebeten, sich dazuzusetzen
calls-moment-seat-taken = { $role ->
    [listen] { $agent } hört mit
    [coach] { $agent } flüstert mit
   *[join] { $agent } spricht mit
}
calls-moment-seat-left = { $agent } verlässt den Platz
calls-moment-taken-over = { $agent } übernimmt das Gespräch
calls-moment-warned = Verwarnung { $warnings } wird zu Ende gehört
calls-moment-farewell = Der Anruf wird beendet, wie { $agent } es wollte
calls-moment-promised = { $kind ->
    [message] Eine Nachricht wird hinterlassen
   *[callback] Ein Rückruf wird zugesagt
}
calls-moment-promise-kept = { $by } vermerkt die Zusage als eingehalten
calls-moment-ringing-back = Der Anrufer wird für { $agent } zurückgerufen
calls-moment-ended = { $after ->
    [intake] Der Anruf endet vor der Entscheidung
    [waiting] Der Anruf endet in der Schlange
    [connecting] Der Anruf endet auf dem Weg zu einem Agenten
   *[talking] Der Anruf endet
}
calls-moment-wrap-up = Nacharbeit und Ruhe von { $agent } bis
calls-moment-disposition = { $outcome ->
    [solved] Der Agent sagt: gelöst
    [not_solved] Der Agent sagt: nicht gelöst
    [follow_up] Der Agent sagt: wird weiterverfolgt
   *[other] Der Agent sagt nicht, wie es ausging
}
calls-moment-survey-due = Die Umfrage ist geplant für
calls-moment-survey-call = Die Umfrage ruft an, Versuch { $try }
calls-moment-survey-cancelled = Die Umfrage ist abgesagt: { calls-why }
calls-why = { $why ->
    [newer-conversation] es gab ein neueres Gespräch
    [called-in] es wurde selbst angerufen
    [opted-out] solche Anrufe sind nicht erwünscht
    [no-number] es gibt keine Nummer mehr
    [internal] eine eigene Nummer
    [emergency] eine Notrufnummer
    [premium] eine Nummer, die extra kostet
    [shared-cost] eine Nummer, die extra kostet
    [satellite] ein Satellitentelefon
    [not-a-phone] eine Nummer, die niemandes Telefon ist
    [country] ein Land, in das nicht angerufen wird
    [not-verified] niemand bürgt für die Nummer
    [no-lawful-time] es gibt keine erlaubte Zeit
    [called-enough] es wurde oft genug angerufen
    [refused] Twilio ruft die Nummer nicht an
    [given-up] sie wurde wieder und wieder verschoben
   *[by-ops] von Hand
}
calls-moment-machine = Eine Maschine nimmt ab
calls-moment-survey = { $answer ->
    [solved] Die Antwort: gelöst
    [not-solved] Die Antwort: nicht gelöst
   *[other] Statt einer Antwort wird jemand verlangt
}
calls-moment-rating = Die Bewertung: { $rating } von 5
calls-moment-comment = { $kept_in ->
    [sound] Die eigenen Worte sind aufgenommen
   *[writing] Die eigenen Worte sind aufgeschrieben
}
calls-moment-opted-out = Solche Anrufe sind nicht mehr erwünscht
calls-moment-case = { $state ->
    [closed] Der Fall ist als gelöst geschlossen
    [reopened] Der Fall ist wieder offen
   *[unknown] Der Fall ist ohne Antwort geschlossen
}
