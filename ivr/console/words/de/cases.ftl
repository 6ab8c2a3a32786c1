# Fälle: die Liste, und ein Fall mit seinen Anrufen.

cases-title = Fälle
cases-filters = Welche Fälle
cases-text = Nummer
cases-state = Stand
cases-reason = Anliegen
cases-any = Alle
cases-show = Anzeigen
cases-clear = Alle Fälle anzeigen
cases-found = Die Fälle, der zuletzt eröffnete zuerst
cases-older = Ältere Fälle
cases-latest = Zurück zu den neuesten
cases-none-title = Noch keine Fälle
cases-none = Ein Fall beginnt mit dem ersten Anruf einer Nummer zu einer Sache. Unterdrückte Nummern haben keinen.
cases-none-fit-title = Kein Fall passt
cases-none-fit = Nehmen Sie einen Filter weg, oder suchen Sie nach weniger von der Nummer.

cases-state-open = Offen
cases-state-solved = Gelöst
cases-state-unknown = Ohne Antwort geschlossen
cases-outcome-none = Niemand hat etwas gesagt
cases-outcome-solved = Gelöst
cases-outcome-not_solved = Nicht gelöst
cases-outcome-follow_up = Wird weiterverfolgt
cases-outcome-unknown = Nicht bekannt
cases-by-survey = laut Umfrage
cases-by-agent = laut Agent oder Aufsicht

cases-number = Nummer
cases-erased = Anrufer gelöscht
cases-about = Anliegen
cases-opened = Eröffnet
cases-closed = Geschlossen
cases-calls = Anrufe, und der letzte
cases-count = { $count ->
    [one] { $count } Anruf
   *[other] { $count } Anrufe
}
cases-last-outcome = Letztes Ergebnis
cases-last-agent = Letzter Agent
cases-to-come = Steht aus
cases-to-come-promises = { $count ->
    [one] { $count } Zusage
   *[other] { $count } Zusagen
}
cases-to-come-surveys = Umfrage
cases-open-one = Der Fall von { $number }
cases-back = Alle Fälle
cases-its-calls = Anrufe dazu
cases-its-calls-none = Kein Anruf dazu ist aufbewahrt.
cases-timeline = Verlauf über die Anrufe
cases-timeline-note = Was gesagt, entschieden und geantwortet wurde. Jedes Datum führt zum ganzen Anruf.
cases-its-promises = Zusagen
cases-its-promises-none = Nichts wurde zugesagt.
cases-its-surveys = Umfragen
cases-its-surveys-none = Keine Umfrage war geplant.
cases-of-call = Der Anruf

cases-close = Als gelöst schließen
cases-reopen = Wieder öffnen
cases-keep = Als eingehalten vermerken
cases-cancel = Diese Umfrage absagen
cases-done-closed = Der Fall ist als gelöst geschlossen.
cases-done-reopened = Der Fall ist wieder offen.
cases-done-kept = Die Zusage ist als eingehalten vermerkt.
cases-done-cancelled = Die Umfrage ist abgesagt.
cases-done-late = Das war schon geschehen, oder es ging nicht mehr.
