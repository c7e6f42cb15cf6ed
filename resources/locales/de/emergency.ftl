# „Etwas stimmt nicht“: Sätze mit weniger als fünfzehn Wörtern, in Eile zu lesen.

emergency-open = Etwas stimmt nicht
emergency-title = Etwas stimmt nicht
emergency-number = Notruf: { $number }
emergency-number-two = Notruf: { $first } oder { $second }
emergency-number-unknown = Der örtliche Notruf
emergency-elsewhere = Das ist die Nummer zur Region Ihres Computers. Anderswo wählen Sie die örtliche.
emergency-unknown = Die Region Ihres Computers verrät nicht, welche Nummer das ist.
emergency-now = Rufen Sie jetzt den Notruf
emergency-now-do = Eines davon genügt. Erst anrufen, dann eintragen. Drücken Sie fest auf eine Blutung.
emergency-chest = Brustschmerz oder Zusammenbruch
emergency-with-infection = Mit Eiter, roten Streifen oder sich ausbreitender Rötung außerdem:
emergency-with-fever = Fieber ab 38 °C
emergency-with-faint = Erbrechen, Herzrasen, schnelle Atmung oder Schwächegefühl
emergency-with-skin = Schwarze, blasige, taube oder sehr schmerzhafte Haut
emergency-today = Gehen Sie heute zum Arzt
emergency-today-do = Setzen Sie das Needling aus. Wird es rasch schlimmer, rufen Sie den Notruf.
emergency-fever = Fieber ab 38 °C nach einer Sitzung
emergency-faint = Ohnmacht oder Herzrasen
emergency-worse = Alles, was ab dem zweiten Tag schlimmer wird
emergency-record = Eintragen
emergency-is-recorded = Eingetragen
emergency-recorded = Für jetzt eingetragen: { $sign }.
emergency-record-else = Etwas anderes eintragen
emergency-sources = Keine Diagnose. Im Zweifel rufen Sie an. Quelle der Zeichen: { $signs }.
emergency-sources-number = Keine Diagnose. Im Zweifel rufen Sie an. Zeichen: { $signs }. Nummer: { $number }.
