# Was auf jeder Seite steht, und was mehrere von ihnen sagen.

common-skip = Zum Inhalt
common-menu = Menü
common-pages = Seiten
common-sign-in = Anmelden
common-sign-out = Abmelden
common-account = Ihr Konto

common-board = Tafel
common-calls = Anrufe
common-cases = Fälle
common-rules = Regeln
common-prompts = Ansagen
common-numbers = Zahlen
common-own = Ihre Anrufe
common-people = Personen
common-audit = Änderungsprotokoll

common-away-title = Im Augenblick kann nichts angezeigt werden
common-away = Anrufe gehen ohne diese Seite weiter: Das Telefon sagt dem Agenten, welche Taste er drücken soll. Was Sie hier zuletzt getan haben, ist vielleicht nicht gespeichert.
common-away-again = Noch einmal versuchen
common-not-yours-title = Diese Seite ist nicht für Sie
common-not-yours = Ihre Rolle öffnet sie nicht. Wer hier die Personen verwaltet, kann das ändern.
common-not-found-title = Diese Seite gibt es nicht
common-not-found = Vielleicht wurde sie gelöscht, oder die Adresse ist falsch geschrieben.

common-yes = Ja
common-no = Nein
common-save = Speichern
common-back = Zurück
common-search = Suchen
common-filter = Filtern
common-all = Alle
common-older = Ältere
common-csv = Als CSV herunterladen
common-as-table = Als Tabelle
