# Was Mitarbeiter am eigenen Telefon hören. Die Ansage dauert höchstens zehn Sekunden; { $words } sind die Worte des Anrufers.

briefing-new = Erster Anruf.
briefing-repeat =
    { $ordinal ->
        [2] Zweiter Anruf
        [3] Dritter Anruf
        [4] Vierter Anruf
        [5] Fünfter Anruf
       *[other] { $ordinal }. Anruf
    } in dieser Sache, { $days ->
        [0] heute.
        [one] innerhalb eines Tages.
       *[other] innerhalb von { $days } Tagen.
    }
briefing-repeat-unverified = Von dieser Nummer kam dazu schon ein Anruf, sie ist aber nicht bestätigt.
briefing-withheld = Nummer unterdrückt.
briefing-reason = Grund: { $label }.
briefing-words = Zitat: „{ $words }“.
briefing-raised =
    Erhobene Stimme, { $rise } Dezibel über dem eigenen Pegel, { $seconds ->
        [one] eine Sekunde lang.
       *[other] { $seconds } Sekunden lang.
    }
briefing-raised-at-once = Erhobene Stimme vom ersten Wort an.
briefing-not-solved = Umfrage: nicht gelöst.
briefing-follow-up = Beim letzten Mal wurde Nachfassen zugesagt.
briefing-callback = Rückruf, noch ist niemand in der Leitung.
briefing-message = Es gibt eine Nachricht.
briefing-open-repeat = Beginnen Sie mit dem, was schon versucht wurde.
briefing-open-raised = Lassen Sie zuerst ausreden.
briefing-keys = 1 zum Annehmen, 2 zum Weitergeben, 3 zum Wiederholen.

direct-key = Drücken Sie die 1 zum Annehmen.

accepted = Sie werden verbunden.
ringing-back = Der Rückruf beginnt.
caller-gone = Es wartet niemand mehr. Danke.
caller-did-not-pick-up = Es hat niemand abgenommen. Wir versuchen es später noch einmal. Danke.
passed = Danke. Der Anruf geht an jemand anderen.

ask-disposition = Das Gespräch ist zu Ende. Drücken Sie die 1, wenn es gelöst ist, die 2, wenn nicht, und die 3, wenn Sie nachfassen.
disposition-kept = Danke.
