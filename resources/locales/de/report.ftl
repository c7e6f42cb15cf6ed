report-title = Microneedling der Kopfhaut: Kurzbericht
report-claim = Selbstangaben, keine Diagnose
report-made-with = Needlewise { $version }
report-made = Needlewise { $version }, { $day }
report-footer = Selbsteinschätzungen, keine ärztlichen Grade. An der Kopfhaut nicht validiert.
report-page = Seite
report-days = { $first } bis { $last }
report-age = etwa { NUMBER($years, useGrouping: 0) } Jahre
report-skin-type = Hauttyp { $type }
report-person-unknown = Keine Angaben zur Person
report-yes = ja
report-no = nein
report-quoted = „{ $name }“
report-not-recorded = nicht erfasst
report-of-scale = { $value }/{ $top }
report-of = { $count }/{ $of }
report-percent = { NUMBER($share, maximumFractionDigits: 0) } %
report-counted = { $what } ({ $count }×)
report-mm = { $length } mm
report-mm-range = { $shortest } bis { $longest } mm, { $count } verschiedene Längen
report-shortened = { $text } (Vollständig auf einer späteren Seite.)

report-question = Warum ich hier bin

report-protocol = So wird genadelt
report-protocol-none = In diesen Tagen ist keine Sitzung erfasst.
report-protocol-sessions = Sitzungen
report-protocol-device = Gerät
report-protocol-length = Nadellänge
report-protocol-zones = Zonen
report-protocol-technique = Technik
report-protocol-spacing = Abstand
report-protocol-load = 28-Tage-Last
report-protocol-over-use = Zu häufig
report-protocol-disinfection = Desinfektion
report-sessions = { $count }, vom { $first } bis { $last }
report-needles = { $count } Nadeln
report-uses = { $count ->
    [one] einmal benutzt
   *[other] { $count }-mal benutzt
}
report-days-old = { $days ->
    [one] 1 Tag alt
   *[other] { $days } Tage alt
}
report-past-uses = (über den üblichen { $uses ->
    [one] 1 Anwendung
   *[other] { $uses } Anwendungen
})
report-past-uses-days = (über den üblichen { $uses } Anwendungen oder { $days } Tagen)
report-more-devices = { $count ->
    [one] 1 weiteres Gerät
   *[other] { $count } weitere Geräte
}
report-passes = Durchgänge: Median { $median }, höchstens { $most }
report-pressure = Druck: { $said }
report-bleeding = Blutung: bei { $count } von { $of }, höchstens { $worst }
report-spacing = Median { $median } Tage, kürzester { $shortest }; { $minimum }; { $closer ->
    [0] nie näher
    [one] einmal näher
   *[other] { $closer }-mal näher
}
report-spacing-none = nur eine Sitzung
report-minimum-clinician = ärztlich festgelegtes Minimum: { $low } Tage
report-minimum-one = übliches vorsichtiges Minimum { $low } Tage
report-minimum-range = übliches vorsichtiges Minimum { $low } bis { $high } Tage je nach Länge
report-load = { $now } des Kontingents am Ende, am höchsten { $highest } am { $day }
report-load-off-scale = mehr als 200 %
report-spells-none = keine Phase nach den Regeln des Programms
report-spells = { $count ->
    [one] 1 Phase nach den Regeln des Programms: { $days }
   *[other] { $count } Phasen nach den Regeln des Programms, { $count ->
        [2] beide
        [3] alle
       *[other] die letzten { $shown }
    }: { $days }
}
report-disinfected = { $done }/{ $of }{ $silent ->
    [0] {""}
   *[other] {" "}({ $silent } nicht erfasst)
}
report-disinfection = { $before } vorher, { $after } nachher

report-treatments = Behandlungen
report-treatments-none = Keine ist erfasst.
report-treatments-name = Behandlung
report-treatments-dose = Dosis
report-treatments-from = Von
report-treatments-to = Bis
report-treatments-uses = Anw.
report-in-use = läuft
report-minoxidil-after = Topisches Minoxidil nach dem Needling: im Median { $median } h danach, frühestens { $soonest } h ({ $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
}).

report-symptoms = Beschwerden
report-symptoms-none = In diesen Tagen ist keine Beschwerde erfasst.
report-symptoms-none-raised = Keine Beschwerde lag über dem persönlichen Ruheniveau.
report-symptoms-effect = Beschwerde
report-symptoms-worst = Maximum
report-symptoms-episodes = Episoden
report-symptoms-settle = Tage bis ruhig
report-symptoms-now = Am Ende
report-symptoms-term = CTCAE v5
report-symptoms-worst-on = { $value }, { $day }
report-symptoms-ongoing = anhaltend
report-symptoms-over = vorbei
report-symptoms-note = Tage bis ruhig: Median, – wo nicht bestimmbar; in Klammern Sitzungen, deren Abklingen zu sehen war. CTCAE: nächstliegender Begriff, ungefähr und Selbstangabe, nicht ärztlich eingestuft.
report-symptoms-calm = Erfasst, nie über dem Ruheniveau: { $effects }.
report-settle = { $days } ({ $of })
report-settle-unknown = – ({ $of })

report-shedding = Haarausfall
report-shedding-by-shedding_comb60 = 60-s-Kämmtest
report-shedding-by-shedding_wash = Waschtest
report-shedding-by-shedding_bundle = Bündelskala
report-shedding-by-shedding = Ggü. üblich
report-shedding-none = In diesen Tagen nicht erfasst.
report-shedding-measured = üblich (Median aus { $count }): { $usual }; zuletzt: { $results }
report-shedding-result = { $value } ({ $day })
report-shedding-changes = 16 Wochen davor
report-shedding-no-changes = keine Veränderung erfasst
report-started = begonnen: { $name }
report-stopped = beendet: { $name }
report-change = { $what } ({ $day })
report-more-changes = { $count } weitere

report-remarks = Worauf das Programm die Person am { $day } hingewiesen hat
report-remarks-none = Auf nichts.
report-not-judged = Mangels Daten nicht beurteilt: { $what }
report-own-choice = eigene vorsichtige Festlegung

report-screening = Vorab-Fragen
report-more-answers = { $count } weitere
report-screening-none = Die Vorab-Fragen wurden nicht beantwortet.
report-screening-yes = Ja
report-screening-no-yes = zu keiner
report-screening-no = Übrige
report-screening-counts = nein zu { $no }, { $open } offen

report-completeness = Vollständigkeit
report-check-ins = Einträge
report-longest-silence = Längste Lücke
report-silence = { $count ->
    [one] 1 Tag, { $first }
   *[other] { $count } Tage, { $first } bis { $last }
}
report-length-changes = { $count ->
    [0] Nadellänge nie gewechselt
    [one] Nadellänge einmal gewechselt
   *[other] Nadellänge { $count }-mal gewechselt
}
report-device-changes = { $count ->
    [0] Gerät nie gewechselt
    [one] Gerät einmal gewechselt
   *[other] Gerät { $count }-mal gewechselt
}
report-photos = Fotos
report-photo-days = { $count ->
    [0] keine
   *[other] { $count } an { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
}
report-photos-printed = { $held }{ $early ->
    [0] {""}
   *[other] , { $early } vor der ersten Sitzung
}{ $pairs ->
    [0] {""}
    [one] ; 1 Paar folgt
   *[other] ; { $pairs } Paare folgen
}
report-anonymised = Anonymisiert
report-anonymised-is = Initialen, Alter, Tage ab dem ersten Berichtstag gezählt, keine Notizen; die Frage und die Namen von Produkten stehen so da, wie sie geschrieben wurden

report-pairs = Fotos
report-pairs-note = Von der Person selbst aufgenommen; nicht bewertet, nicht vermessen, Farben unverändert. Licht, Abstand, Winkel und nasses Haar verändern, wie dicht das Haar wirkt.
report-pair = { $view }: { $days ->
    [0] am selben Tag
    [one] 1 Tag dazwischen
   *[other] { $days } Tage dazwischen
}
report-pair-not-comparable = Nicht vergleichbar: { $why }
report-pair-nothing-against = Nichts gefunden, was gegen einen Vergleich spricht.
report-hair-dry = Haar trocken
report-hair-wet = Haar nass
report-hair-unknown = trocken oder nass nicht notiert
report-photo-before-sessions = vor der ersten Sitzung
report-photo-hours-after = { $hours ->
    [0] innerhalb einer Stunde nach einer Sitzung
    [one] 1 h nach einer Sitzung
   *[other] { $hours } h nach einer Sitzung
}
report-photo-days-after = { $days } Tage nach einer Sitzung
report-photo-therapy = In Anwendung: { $treatments }
report-photo-no-therapy = keine Behandlung erfasst
report-photo-missing = Das Bild vom { $day } ist nicht im Tagebuch; wählen Sie ein anderes Paar oder nehmen Sie die Datei erneut auf.
report-photo-alt = Foto, { $view }: { $caption }.

report-sessions-list = Alle Sitzungen
report-checkins-list = Alle Einträge zum Befinden
report-checkins-none = In diesen Tagen ist kein Eintrag zum Befinden erfasst.
report-list-notes-cut = Notizen sind nach { $letters } Zeichen gekürzt. – heißt nicht erfasst.
report-list-notes-out = Notizen sind weggelassen. – heißt nicht erfasst.
report-list-day = Tag
report-list-needle = Nadel
report-list-zones = Zonen
report-list-how = Wie
report-list-disinfected = Desinfiziert davor / danach
report-list-recorded = Erfasst
report-list-where = Wo
report-list-notes = Notizen
report-list-passes = { $count ->
    [one] 1 Durchgang
   *[other] { $count } Durchgänge
}
report-list-bleeding = Blutung: { $level }
report-list-pain = Schmerz { $value }/10
report-list-soaks = { $before } / { $after }
report-list-yes = ja
report-list-no = nein
report-list-value = { $effect } { $value }

report-second-title = Vollständig, und wie es zu lesen ist
report-scales = Wie diese Seite zu lesen ist
report-scale-redness = Rötung, Schwellung, Schuppung
report-scale-redness-is = 0 keine, 1 sehr leicht, 2 leicht, 3 mäßig, 4 stark; eigener Wortlaut nach Selbsteinschätzungsskalen der Rosazea, die im Gesicht validiert wurden, nie an der Kopfhaut.
report-scale-itch = Juckreiz, Schmerz, Brennen
report-scale-itch-is = 0 nicht vorhanden bis 10 schlimmste vorstellbare Ausprägung, der stärkste Wert der letzten 24 Stunden; 1 bis 3 leicht, 4 bis 6 mäßig, 7 bis 8 stark, 9 bis 10 sehr stark.
report-scale-shedding = Haarausfall
report-scale-shedding-is = 0 üblich oder weniger, 1 etwas mehr, 2 mehr, 3 viel mehr, 4 weit mehr, jeweils gegenüber dem eigenen Üblichen; oder Haare, gezählt im 60-Sekunden-Kämmtest oder nach einer Wäsche.
report-scale-episodes = Episode
report-scale-episodes-is = aufeinanderfolgende erfasste Tage über dem eigenen Ruheniveau, beendet durch einen ruhigen Tag oder zwei Wochen ohne Eintrag. Nicht erfasst gilt nie als nicht empfunden.
report-scale-settle = Tage bis ruhig
report-scale-settle-is = Kalendertage von einer Sitzung bis zum ersten Eintrag, ab dem die Beschwerde dauerhaft auf Ruheniveau war; Sitzungen, deren Abklingen nicht zu sehen war, zählen im Median als länger als alle anderen.
report-scale-curve = Kurven nach einer Sitzung
report-scale-curve-is = Median und mittlere Hälfte dessen, was so viele Tage nach einer Sitzung erfasst wurde, je Nadellänge und bis zur nächsten Sitzung; mindestens drei Sitzungen je Tag.
report-scale-load = 28-Tage-Last
report-scale-load-is = jeder Sitzungstag verbraucht einen Anteil eines gleitenden Kontingents: eins geteilt durch die Sitzungstage, die in 28 Tage bei dieser Nadellänge oder beim ärztlich festgelegten Abstand passen. Über 100 % liegt über dem gewählten Abstand. Ein vorsichtiger Richtwert aus klinischen Studien und Daten zur Hautheilung, keine bewiesene sichere Grenze.
report-scale-over-use = Zu häufig
report-scale-over-use-is = Sitzungen dichter als der Abstand, mehr als das Kontingent oder eine Sitzung vor dem Abklingen der letzten Reaktion, nach festen Regeln am eigenen Protokoll. Ein Muster im Protokoll beweist keine Ursache.
report-scale-ctcae = CTCAE
report-scale-ctcae-is = NCI Common Terminology Criteria for Adverse Events v5.0. Der nächstliegende englische Begriff dient nur der Orientierung; v5 kennt keinen einfachen Begriff für Erythem.
report-sources = Quellen der Regeln oben
report-sources-none = Keiner der Hinweise stützt sich auf eine nachschlagbare Quelle. „Eigene vorsichtige Festlegung“ kennzeichnet eine Grenze dieses Programms, die keine Studie klärt.
report-sources-text = Die Zahlen stehen hinter den Hinweisen. „Eigene vorsichtige Festlegung“ kennzeichnet eine Grenze dieses Programms, die keine Studie klärt.

report-not-said = nicht angegeben
report-since = seit { $day }
report-signs = Warnzeichen
report-signs-none-open = Keines offen.
report-signs-open = Offen
report-signs-first = Zuerst
report-signs-last = Zuletzt
report-signs-advice = Rat an die Person
report-signs-last-on = { $day } ({ $days ->
    [one] 1 Tag
   *[other] { $days } Tage
})
report-signs-hold = Pause, bis abgeklungen
report-signs-seen = ärztlich angesehen am { $day }
report-signs-also = Ebenfalls offen: { $signs }.
report-signs-gone = Vorhanden, dann abgeklungen
report-signs-absent = Gefragt, nicht vorhanden
report-signs-unrecorded = Nie erfasst
report-signs-went = { $sign }, { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}, abgeklungen am { $day }
report-signs-was = { $sign }, { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}, zuletzt am { $last }
report-signs-worst = { $sign } bis { $value }
report-health = Gegenanzeigen und Vorsicht
report-health-none = Keine angegeben.
report-health-named = { $said }.
report-health-unsaid = { $count } von { $of } Fragen nicht beantwortet.
report-health-with = { $name } ({ $more })
report-health-medicine = { $name }, seit { $day }
report-health-medicine-ended = { $name }, bis { $day }
report-health-note = { $named }, laut Notiz zu Medikamenten
report-health-professional = eine Fachperson
report-health-agreed = { $by } hat zugestimmt
report-health-agreed-on = { $by } hat am { $day } zugestimmt
report-recent = Die letzten { $count } Tage
report-recent-all = Alle { $count } Tage
report-comparison = Letzte 90 Tage und davor
report-comparison-short = In Zahlen
report-comparison-what = Erfasst
report-comparison-recent = Letzte { $count } Tage
report-comparison-before = { $count } Tage davor
report-comparison-all = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
report-comparison-note = Beschwerden: Höchstwert; Median der Tage, bis der eigene Wert zwischen den Sitzungen wieder erreicht war.
report-window-sessions = { $count ->
    [0] keine
   *[other] { $count }
}
report-window-spacing = { $count }, alle { $median } Tage, kürzester { $shortest }
report-window-closer-name = Dichter als die Grenze
report-window-closer = { $count ->
    [0] nie
   *[other] { $count }×
}; Grenze { $range }{ $whose ->
    [clinician] {" "}(ärztlich)
   *[table] {""}
}
report-window-limit-one = { $low } Tage
report-window-limit-range = { $low } bis { $high } Tage
report-window-no-spell = nie
report-window-spells = { $count ->
    [one] { $days }
   *[other] { $count } Phasen, zuletzt { $days }
}
report-window-worst = { $worst }
report-window-settled = { $worst }; { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
report-window-usual = üblich { $usual }, höchstens { $worst }
report-window-check-ins = { $logged } von { $days } Tagen
report-steps = geführte Schritte: { $timer } mit Timer, { $hand } von Hand, { $skipped } ausgelassen
report-hair = Die Haare, mit eigenen Worten
report-hair-unsaid = Veränderung, Muster, Beginn, Familie: nicht angegeben.
report-hair-change = Veränderung
report-hair-pattern = Muster
report-hair-onset = Beginn
report-hair-family = In der Familie
report-hair-changed = { $said } ({ $step } von −3 bis +3)
report-hair-changed-on = { $said } ({ $step } von −3 bis +3), { $day }
report-hair-since = { NUMBER($year, useGrouping: 0) }
report-hair-years-ago = { $years ->
    [0] dieses Jahr
    [one] vor 1 Jahr
   *[other] vor { $years } Jahren
}
report-hair-drawing = Zeichnung eines Kopfes von oben, dünner: { $pattern }.
hair-change-much_less = viel weniger Haare
hair-change-less = weniger Haare
hair-change-slightly_less = etwas weniger Haare
hair-change-same = gleich
hair-change-slightly_more = etwas mehr Haare
hair-change-more = mehr Haare
hair-change-much_more = viel mehr Haare
hair-pattern-full = nirgends dünner
hair-pattern-temples = Schläfen
hair-pattern-crown = Wirbel
hair-pattern-temples_and_crown = Schläfen und Wirbel
hair-pattern-top = ganzer Oberkopf
hair-pattern-parting = entlang des Scheitels
hair-pattern-hairline = vorderer Haaransatz
hair-pattern-patches = einzelne Stellen
hair-pattern-all_over = überall
report-medicines = Medikamente und Allergien
report-medicines-in-use = In Gebrauch
report-medicines-medicines = Andere
report-medicines-allergies = Allergien
report-medicines-none = keine erfasst
report-medicines-ended = { $count } beendet
report-medicines-since = { $name }, seit { $day }
report-medicines-dosed = { $name }, { $dose }, seit { $day }
report-medicines-allergy = gegen Metall oder ein Betäubungsmittel
report-medicines-no-allergy = keine gegen Metall oder Betäubungsmittel; andere nicht gefragt
report-shedding-no-peak = Keine Phase über dem für die Person Üblichen.
report-shedding-peak = Über dem Üblichen vom { $first } bis { $last }, höchstens { $highest } am { $day }. Davor: { $causes }.
report-shedding-no-cause = nichts erfasst
report-shedding-cause = { $what }, { $days } Tage davor
report-shedding-more = { $count ->
    [one] Eine frühere Phase.
   *[other] { $count } frühere Phasen.
}
report-pointed-out = Worauf das Programm hinwies
report-muted = Stumm geschaltet
report-tuned = { $title }: geändert auf { $value }
report-snoozed = { $title }, bis { $day }
report-silenced = { $title }
report-protocol-method = Vorgehen
report-scale-disinfection = Desinfektion
report-scale-disinfection-is = des Geräts, vor und nach einer Sitzung, wie die Person sie erfasst hat. Schritte einer geführten Sitzung sind mit Timer erledigt, wo er bis zum Ende lief, von Hand abgehakt oder ausgelassen.

report-window-scale = { $name } (0–{ $top })

report-health-unasked = Nicht angegeben: keine der { $of } Fragen wurde beantwortet.
report-comparison-years = { $years } Jahre davor
report-window-clinician = { $said }; { $count } durch Fachpersonal
report-window-bled = { $worst }, bei { $count } von { $of }
