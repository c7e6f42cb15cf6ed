chart-title-symptoms = Beschwerden und Sitzungen
chart-about-symptoms = Jeder Punkt ist der höchste Wert eines Tages. Schraffiert und nummeriert: Tage, an denen Needlewise vor zu häufigem Needling gewarnt hätte.
chart-title-settling = Wie lange die Haut braucht, bis sie ruhig ist
chart-about-settling = Tage von jeder Sitzung, bis Ihr Protokoll wieder auf seinem Ruheniveau ist, gegen den Tag der nächsten Sitzung.
chart-title-reaction = Wie die Haut auf eine Sitzung reagiert
chart-about-reaction = Tage nach einer Sitzung, je Nadellänge: die Mitte Ihrer Sitzungen und die mittlere Hälfte darum.
chart-title-spacing = Abstände und Kontingent
chart-about-spacing = Tage zwischen Sitzungen gegen das Mindeste, das Ihre Nadellänge verlangt, und wie viel vom 28-Tage-Kontingent verbraucht war.

chart-and-then = { $first } { $second }
chart-effect-scale = { $effect }, 0–{ $top }
chart-beside-redness = Rötung
chart-beside-itch = Juckreiz
chart-beside-shedding =
    Haarausfall
    ggü. üblich
chart-beside-sessions =
    Sitzungen
    Nadel, mm
chart-beside-marks =
    Therapien ▸
    Ereignis ◆, Foto |
chart-not-recorded = in diesen Tagen nicht erfasst
chart-spell-caution = zu häufig
chart-spell-stop = zu häufig: Stopp
chart-spell-numbered = { $number } { $spell }

chart-symptoms-empty = Noch nichts zu zeichnen: Es ist keine Sitzung und kein Eintrag erfasst.
chart-symptoms-basis = { $sessions ->
    [0] Keine Sitzung
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
}; Einträge an { $logged } von { $days } Tagen. Punkte: Tagesmaxima. Linie: { $window }-Tage-Median, Lücken >14 Tage offen.
chart-symptoms-described = Beschwerden vom { $first } bis { $last }: { $sessions ->
    [0] keine Sitzung
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
}, Einträge an { $logged } von { $days } Tagen.
chart-effect-described = { $effect }: Median { $median }, Höchstwert { $worst } von { $top } am { $on }, erfasst an { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}.
chart-effect-unrecorded = { $effect }: nicht erfasst.
chart-spells-described = { $spells ->
    [0] Keine Phase zu häufigen Needlings wurde gefunden.
    [one] Eine Phase zu häufigen Needlings ist schraffiert, { $days } Tage.
   *[other] { $spells } Phasen zu häufigen Needlings sind schraffiert, zusammen { $days } Tage.
}
chart-day = { $day }: { $said }.
chart-day-session = Sitzung mit { $length } mm
chart-day-effect = { $effect } { $value }
chart-day-nothing = nichts erfasst

chart-reaction-empty = Noch nicht genug: Eine Kurve braucht Einträge nach mindestens { $needed } Sitzungen mit ähnlicher Nadellänge. { $sessions ->
    [0] Bisher gibt es keine Sitzung.
    [one] Bisher gibt es 1 Sitzung.
   *[other] Bisher gibt es { $sessions } Sitzungen.
}
chart-reaction-basis = { $sessions ->
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
}; Einträge an { $logged } Tagen in den zwei Wochen danach. Median und mittlere Hälfte ab { $needed } Sitzungen.
chart-reaction-described = Tage nach einer Sitzung, über { $sessions } Sitzungen mit Einträgen an { $logged } Tagen.
chart-day-after = { $day ->
    [0] Tag 0
   *[other] { $day }
}
chart-not-enough-yet = noch nicht genug
chart-length = { $length } mm
chart-lengths = { $shortest } bis { $longest } mm
chart-group-calm = { $lengths } (n = { $sessions }): { $days ->
    [0] meist durchweg ruhig
    [one] ruhig nach 1 Tag
   *[other] ruhig nach { $days } Tagen
}
chart-group-not-calm = { $lengths } (n = { $sessions })
chart-group-too-few = { $effect } nach { $lengths }: noch nicht genug, { $sessions ->
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
}.
chart-group-described = { $effect } nach { $lengths } ({ $sessions } Sitzungen): am stärksten an Tag { $day }, Median { $peak } von { $top }.
chart-group-settled = { $days ->
    [0] Meist durchweg ruhig
    [one] Ruhig nach 1 Tag
   *[other] Ruhig nach { $days } Tagen
} (Median; bei { $settled } von { $of } bis zum Abklingen verfolgt).
chart-group-unsettled = Die Zeit bis zur Ruhe lässt sich nicht angeben: bei { $settled } von { $of } bis zum Abklingen verfolgt.

chart-spacing-empty = Abstände lassen sich ab der zweiten Sitzung zeichnen.
chart-spacing-basis = { $sessions } Sitzungen in { $days } Tagen. Das Kontingent zählt jeden Sitzungstag der letzten 28 Tage.
chart-spacing-described = { $sessions } Sitzungen vom { $first } bis { $last }: Abstand im Median { $median } Tage, kürzester { $shortest }. { $short ->
    [0] Keine lag näher als der Mindestabstand.
    [one] Eine lag näher als der Mindestabstand.
   *[other] { $short } lagen näher als der Mindestabstand.
}
chart-load-described = Das 28-Tage-Kontingent war am { $on } am stärksten ausgeschöpft: { NUMBER($share, maximumFractionDigits: 0) } %.
chart-load-off-scale = In der Spitze war mehr als das Doppelte des 28-Tage-Kontingents verbraucht.
chart-gap-days = Tage seit der Sitzung davor
chart-gap-key = gestrichelt: Mindestabstand der Nadellänge · ✕ näher · ▲ über der Skala
chart-gap-key-clinician = gestrichelt: ärztlich festgelegter Mindestabstand · ✕ näher · ▲ über der Skala
chart-allowance = Verbrauchter Anteil des 28-Tage-Kontingents
chart-allowance-key = über 1: mehr als vorgesehen
chart-day-load = { NUMBER($share, maximumFractionDigits: 0) } % des 28-Tage-Kontingents verbraucht
chart-day-gap = { $gap } Tage nach der Sitzung davor, Mindestabstand { $minimum }

chart-reaction-day = { $day ->
    [0] Am Tag der Sitzung
    [one] 1 Tag nach der Sitzung
   *[other] { $day } Tage nach der Sitzung
}, { $effect }: { $groups }.
chart-reaction-group = { $median } nach { $lengths } (mittlere Hälfte { $low } bis { $high })
chart-reaction-nothing = { $day ->
    [0] Am Tag der Sitzung
    [one] 1 Tag nach der Sitzung
   *[other] { $day } Tage nach der Sitzung
}, { $effect }: zu wenige Sitzungen erfasst.

chart-table-day = Tag
chart-table-needle = Nadel, mm
chart-table-effect = Beschwerde
chart-table-settled = Tage bis ruhig
chart-table-unsettled = Tage über dem Ruheniveau, Ende nicht zu sehen
chart-table-rest = Tage bis zur nächsten Sitzung
chart-table-lengths = Nadellänge
chart-table-after = Tage nach einer Sitzung
chart-table-median = Median
chart-table-low = Unteres Quartil
chart-table-high = Oberes Quartil
chart-table-sessions = Sitzungen
chart-table-gap = Tage seit der Sitzung davor
chart-table-minimum = Geforderte Tage
chart-table-load = Verbrauchtes 28-Tage-Kontingent, %

chart-title-strip = Das ganze Tagebuch
chart-about-strip = Sitzungen in je 28 Tagen, Phasen zu häufigen Needlings schraffiert.
chart-title-compared = Nach einer Sitzung
chart-about-compared = Tage nach einer Sitzung: die letzten 90 Tage gegen die Zeit davor.
chart-beside-strip =
    Sitzungen
    in 28 Tagen
chart-strip-basis = { $spells ->
    [0] {""}
   *[other] Schraffiert: zu häufig.{" "}
}{ $framed ->
    [0] {""}
   *[other] Umrahmt: die letzten 90 Tage.
}
chart-strip-described = { $sessions ->
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
} vom { $first } bis { $last }, höchstens { $most } in 28 Tagen, ab { $since }.
chart-strip-day = { $sessions ->
    [0] keine Sitzung
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
} in den 28 Tagen um den { $day }
chart-symptoms-brief = Punkte: Höchstwert des Tages. Linie: Median über { $window } Tage.
chart-period-recent = letzte 90 Tage
chart-period-before = davor

chart-compared-basis = Median und mittlere Hälfte; gepunktet: wieder auf dem üblichen Wert.
chart-group-period = { $period } (n={ $sessions })

