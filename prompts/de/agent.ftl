# Was Mitarbeiter am eigenen Telefon hören. Die Ansage dauert höchstens zehn Sekunden; { $words } sind die Worte des Anrufers.

briefing-new = Erster Anruf.
briefing-repeat =
    { $ordinal ->
        [2] Zweiter Anruf
        [3] Dritter Anruf
        [4] Vierter Anruf
        [5] Fünfter Anruf
       *[other] { $ordinal }. Anruf
    } { $days ->
        [0] heute.
        [one] an einem Tag.
       *[other] in { $days } Tagen.
    }
briefing-repeat-unverified = Unbestätigte Nummer, rief schon an.
briefing-withheld = Nummer unterdrückt.
briefing-reason = Grund: { $label }.
briefing-words = Zitat: „{ $words }“.
briefing-raised =
    Erhobene Stimme, { $rise } Dezibel über dem eigenen Pegel, { $seconds ->
        [one] eine Sekunde lang.
       *[other] { $seconds } Sekunden lang.
    }
briefing-raised-short = Erhobene Stimme, plus { $rise } Dezibel.
briefing-raised-at-once = Erhobene Stimme vom ersten Wort an.
briefing-not-solved = Umfrage: ungelöst.
briefing-not-solved-then = Letztes Mal: ungelöst.
briefing-solved-then = Letztes Mal als gelöst vermerkt.
briefing-follow-up = Nachfassen war zugesagt.
briefing-callback = Rückruf, noch niemand in der Leitung.
briefing-message = Es gibt eine Nachricht.
briefing-urgent = Möglicher Notfall.
briefing-beside = Mit { $agent }.
briefing-cut-off = Wurde eben getrennt.
briefing-open-repeat = Beim Versuchten beginnen.
briefing-open-raised = Ausreden lassen.
briefing-open-new = Anliegen wiederholen.
briefing-open-follow-up = Mit dem Nachfassen beginnen.
briefing-open-unverified = Fragen, wer anruft.
briefing-open-promise = Den versprochenen Rückruf nennen.
briefing-open-cut-off = Für die Trennung entschuldigen.
briefing-open-urgent = Fragen, ob Gefahr besteht.
briefing-open-beside = Erst zuhören.
briefing-keys = 1 zum Annehmen, 2 zum Weitergeben, 3 zum Wiederholen.

direct-key = Drücken Sie die 1 zum Annehmen.

accepted = Sie werden verbunden.
ringing-back = Der Rückruf beginnt.
caller-gone = Es wartet niemand mehr. Danke.
caller-did-not-pick-up = Es hat niemand abgenommen. Wir versuchen es später noch einmal. Danke.
ask-pass-reason = Warum? 1 verhindert, 2 nicht mein Gebiet, 3 genug schwere Anrufe, 4 anderer Grund.
passed = Danke. Der Anruf geht an jemand anderen.

ask-disposition = Das Gespräch ist zu Ende. Drücken Sie die 1, wenn es gelöst ist, die 2, wenn nicht, und die 3, wenn Sie nachfassen.
disposition-kept = Danke.
