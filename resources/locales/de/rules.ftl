# Befunde nach den Regeln der Leitlinie: was das Tagebuch zeigt, mit seinen Zahlen, dann der Rat dazu.

finding-explained = { $figures } { $advice }
span-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
span-days = { $days } Tage

title-INT-01 = Dichter als der Mindestabstand
finding-INT-01 = Ihre Sitzung am { $session_day } kam { $gap_days ->
    [0] am selben Tag wie die davor
    [one] 1 Tag nach der vom { $earlier_day }
   *[other] { $gap_days } Tage nach der vom { $earlier_day }
} in derselben Zone; bei { $needle_length_mm } mm sind { $min_interval_days } Tage vorgesehen.
advice-INT-01 = Dichter als der festgelegte Abstand; als vorsichtiges Minimum gelten { $D } Tage bei { $L } mm.

title-INT-02 = Viel dichter als der Mindestabstand
finding-INT-02 = { $gap_days ->
    [0] Zwei Sitzungen fielen auf einen Tag, { $session_day }
    [one] Nur 1 Tag lag zwischen { $earlier_day } und { $session_day }
   *[other] Nur { $gap_days } Tage lagen zwischen { $earlier_day } und { $session_day }
}: weniger als die Hälfte der { $min_interval_days } Tage bei { $needle_length_mm } mm.
advice-INT-02 = Viel dichter als üblich. Die Haut braucht länger; erwägen Sie zu warten und ärztlich nachzufragen.

title-INT-03 = Mehr, als 28 Tage zulassen
finding-INT-03 = Sie haben an { $session_days ->
    [one] 1 Tag
   *[other] { $session_days } Tagen
} der letzten 28 genadelt; der Abstand für Ihre Nadellänge lässt { $max_per_28d } zu.
finding-INT-03-lengths = Sie haben an { $session_days } Tagen der letzten 28 genadelt, mehr als der Abstand für Ihre Nadellängen zulässt.
advice-INT-03 = Mehr Sitzungen in 28 Tagen, als der gewählte Abstand zulässt.

title-INT-04 = Längere Nadeln als für zu Hause geraten
finding-INT-04 = Ihre letzte Sitzung war mit { $needle_length_mm } mm, und im Tagebuch ist kein ärztlich festgelegter Abstand eingetragen.
advice-INT-04 = Für zu Hause wird meist zu 0,25 bis 0,3 mm geraten; längere Nadeln bergen mehr Risiko.

title-INT-05 = Eine Länge für die Praxis
finding-INT-05 = Ihre letzte Sitzung war mit { $needle_length_mm } mm.
advice-INT-05 = Für zu Hause nicht empfohlen: in Praxen steril und unter Aufsicht verwendet.

title-INT-06 = Eine Länge, von der zu Hause abgeraten wird
finding-INT-06 = Ihre letzte Sitzung war mit { $needle_length_mm } mm.
advice-INT-06 = Für zu Hause wird abgeraten. Besprechen Sie das dermatologisch.

title-INT-07 = Die Nadeln wurden länger
finding-INT-07 = Am { $raised_on } gingen Sie von { $previous_mm } mm auf { $needle_length_mm } mm.
advice-INT-07 = Längere Nadeln brauchen längere Pausen; Studien zeigen nicht, dass tiefer besser ist.

title-INT-08 = Ein Pen dringt tiefer ein
finding-INT-08 = Ihre letzte Sitzung war mit einem Pen, eingestellt auf { $needle_length_mm } mm.
advice-INT-08 = Ein Pen erreicht seine eingestellte Tiefe eher als ein Roller gleicher Länge.

title-REC-01 = Abklingen dauert länger als üblich
finding-REC-01 = { $hours } nach Ihrer Sitzung am { $session_day } steht in Ihrem Protokoll noch: { $effect } { $value }; üblicherweise dauert das bei dieser Nadellänge höchstens { $limit_h }.
advice-REC-01 = Noch da über die übliche Zeit hinaus. Warten Sie mit dem Needling.

title-REC-02 = Nach Tag 2 schlimmer
finding-REC-02 = Nach Ihrer Sitzung stieg von { $lowest } auf { $value } am { $day }, Tag { $days } danach, und wurde seither nicht als abgeklungen eingetragen: { $effect }.
finding-REC-02-together = Nach Ihrer Sitzung nahm bis { $day } mehreres zugleich zu: { $effect }.
advice-REC-02 = Eine Verschlechterung nach Tag 2 ist nicht zu erwarten. Lassen Sie sich heute ärztlich beraten.

title-REC-03 = Länger als eine Woche
finding-REC-03 = In Ihrem Protokoll stand nach { $days } Tagen noch { $value } für { $effect }, und seither nichts Abgeklungenes. Nach mehr als { $limit_days } Tagen lohnt ein Termin.
advice-REC-03 = Mehr als 7 Tage sind ungewöhnlich; vereinbaren Sie einen Termin und setzen Sie das Needling aus.

title-REC-04 = Noch nicht abgeklungen
finding-REC-04 = Vom Abstand her wäre eine Sitzung möglich, aber am { $last_above_day } steht in Ihrem Protokoll noch über Ihrem Ruheniveau: { $effect } { $value }.
advice-REC-04 = Warten Sie, bis das Ausgangsniveau erreicht ist, und noch 2 Tage.

title-REC-05 = Die Erholung dauert länger
finding-REC-05 = Bei Ihren letzten { $sessions } Sitzungen mit dieser Nadellänge dauerte die Erholung { $recovery_days } Tage.
advice-REC-05 = In Ihrem Protokoll dauert die Erholung zunehmend länger. Kann Zufall sein; erwägen Sie größere Abstände.

title-SYM-01 = Juckreiz oder Schmerz nach dem ersten Tag
finding-SYM-01 = Am { $day }, { $hours } nach Ihrer Sitzung, haben Sie eingetragen: { $effect } { $value } von 10.
advice-SYM-01 = Mäßig nach Tag 1: Produkte notieren, mit dem Needling warten.

title-SYM-02 = Starke Schmerzen
finding-SYM-02 = Am { $day }, { $hours } nach Ihrer Sitzung, haben Sie eingetragen: { $effect } { $value } von 10.
advice-SYM-02 = Starker Schmerz nach dem ersten Tag ist nicht zu erwarten. Lassen Sie sich heute ärztlich beraten.
finding-SYM-02-headache = Am { $day } haben Sie Kopfschmerz mit { $value } von 10 eingetragen.
advice-SYM-02-headache = Lassen Sie sich heute ärztlich beraten. Bei steifem Nacken, Sehstörung oder Verwirrtheit, oder wenn er plötzlich kam, rufen Sie den Notruf.

title-SYM-02b = Anhaltender starker Juckreiz
finding-SYM-02b = Am { $day }, { $hours } nach Ihrer Sitzung, haben Sie eingetragen: { $effect } { $value } von 10.
finding-SYM-02b-own = Am { $day } haben Sie eingetragen: { $effect } { $value } von 10, etwa Ihr eigener Wert. Das wird einige Wochen lang gesagt; danach zählt, was sich ändert.
advice-SYM-02b = Anhaltender starker Juckreiz: Produkte absetzen, mit dem Needling warten, ärztlich nachfragen.

title-SYM-04 = Eine heftige Sitzung
finding-SYM-04 = Für Ihre Sitzung am { $session_day } haben Sie Schmerz { $pain } von 10 und Blutung { $bleeding } von 3 eingetragen.
advice-SYM-04 = Beenden Sie die Sitzung; Druck oder Länge sind heute zu viel.

title-SYM-03 = Starke Rötung oder Schwellung nach Tag 2
finding-SYM-03 = Am { $day }, { $hours } nach Ihrer Sitzung, haben Sie eingetragen: { $effect } { $value } von 4.
advice-SYM-03 = Starke Rötung oder Schwellung nach Tag 2. Achten Sie auf Wärme, Eiter und Ausbreitung.
title-BLD-01 = Anhaltende Blutung
finding-BLD-01 = Am { $day } haben Sie Blutung mit { $value } von 3 eingetragen.
finding-BLD-01-unstopped = Am { $day } haben Sie eine Blutung eingetragen, die nach zehn Minuten Druck nicht aufhörte. Blutet es noch, rufen Sie den Notruf.
advice-BLD-01 = Drücken Sie 10 bis 15 Minuten darauf; blutet es weiter, lassen Sie es behandeln.

title-INF-01 = Mögliche Infektionszeichen
finding-INF-01 = Am { $day } haben Sie eingetragen: { $effect }.
advice-INF-01 = Das kann eine Infektion sein. Setzen Sie das Needling aus und gehen Sie heute zum Arzt.

title-INF-02 = Fieber mit Infektionszeichen
finding-INF-02 = Am { $day } haben Sie eingetragen: { $effect }, und Fieber von { $fever_c } °C.
advice-INF-02 = Fieber mit Zeichen einer Hautinfektion: Gehen Sie jetzt in eine Notaufnahme.

title-INF-02b = Fieber nach einer Sitzung
finding-INF-02b = Am { $day } haben Sie Fieber von { $fever_c } °C eingetragen, { $days } Tage nach einer Sitzung.
finding-INF-02b-before = Am { $day } haben Sie { $fever_c } °C Fieber eingetragen und am { $session_day } genadelt.
advice-INF-02b = Fieber nach einer Sitzung: Lassen Sie sich heute ärztlich beraten.

title-INF-03 = Zeichen eines Notfalls
finding-INF-03 = Am { $day } haben Sie eingetragen: { $effect }.
finding-INF-03-together = Sie haben eingetragen: { $effect } (am { $day }), zusammen mit Fieber oder Infektionszeichen.
advice-INF-03 = Rufen Sie jetzt den Notruf.

title-INF-04 = Bläschen
finding-INF-04 = Am { $day } haben Sie Bläschen eingetragen.
advice-INF-04 = Herpes oder Zoster möglich; frühe Behandlung hilft. Nicht nadeln.

title-INF-05 = Anhaltende Pusteln
finding-INF-05 = Sie haben { $pustules } Pusteln eingetragen{ $days ->
    [0] {""}
    [one] , über 1 Tag
   *[other] , über { $days } Tage
}.
advice-INF-05 = Anhaltende Pusteln sollten angesehen werden. Setzen Sie das Needling aus.

title-INF-06 = Ein anhaltender Knoten
finding-INF-06 = Sie haben vor { $days } Tagen, am { $first_day }, Knoten eingetragen ({ $value }) und noch nicht als vorbei. Einer, der so lange bleibt, sollte angesehen werden.
advice-INF-06 = Vereinbaren Sie einen Termin in einer Hautarztpraxis und sagen Sie, was auf der Kopfhaut war; es kann eine Reaktion darauf sein oder eine langsame Infektion.

sign-pustules = Pusteln
sign-lumps = Knoten
sign-fever_c = Fieber

title-SGN-01 = Ein Zeichen ist noch offen
finding-SGN-01 = Sie haben eingetragen, zuletzt am { $day }, und seither nicht als vorbei: { $effect }.
advice-SGN-01 = Das ist keine gewöhnliche Reaktion. Pausieren Sie, bis Sie es als vorbei eintragen; fragen Sie im Zweifel ärztlich oder in der Apotheke nach.
advice-seen = Eine Fachperson hat es am { $day } angesehen. Halten Sie sich an ihren Rat, gehen Sie wieder hin, wenn es schlimmer wird, und nadeln Sie nicht, bis es vorbei ist.
title-ALL-01 = Zeichen einer schweren Allergie
finding-ALL-01 = Am { $day } haben Sie eingetragen: { $effect }.
advice-ALL-01 = Möglicherweise eine schwere Allergie. Rufen Sie den Notruf.

title-ALL-02 = Nach einem neuen Produkt
finding-ALL-02 = { $days } Tage nach Beginn von „{ $product }“ am { $first_day } wurde ein ekzemartiger Ausschlag eingetragen.
advice-ALL-02 = Produkt absetzen, mit dem Needling warten; bei Ausbreitung zum Arzt.

title-PIG-01 = Flecken, die bleiben
finding-PIG-01 = In Ihrem Protokoll: { $effect } ({ $days ->
    [0] eingetragen am { $day }
   *[other] seit { $days } Tagen
}).
advice-PIG-01 = Setzen Sie das Needling aus und fragen Sie dermatologisch nach.

title-SCA-01 = Eine erhabene Narbe
finding-SCA-01 = Am { $day } haben Sie eine erhabene Narbe eingetragen.
advice-SCA-01 = Bis zur Untersuchung nicht mehr nadeln.

title-LN-01 = Geschwollene Lymphknoten
finding-LN-01 = Sie haben vor { $days } Tagen, am { $first_day }, geschwollene Lymphknoten eingetragen und noch nicht als vorbei.
finding-LN-01-sore = Sie haben eingetragen, zuletzt am { $day }: { $effect }.
advice-LN-01-sore = Geschwollene Lymphknoten mit Schmerz, Wärme oder Fieber sollten heute angesehen werden. Lassen Sie sich ärztlich beraten.
advice-LN-01 = Anhaltend geschwollene Lymphknoten sollten untersucht werden.

title-EYE-01 = Augen, Lider oder Gesicht
finding-EYE-01 = Am { $day } haben Sie eingetragen: { $effect }. Schwellen Lippen oder Zunge an oder pfeift Ihr Atem, rufen Sie den Notruf.
advice-EYE-01 = Zeichen am Auge gehören noch am selben Tag untersucht.

title-SHED-01 = Haarausfall über dem eigenen Bereich
finding-SHED-01 = Ihre letzten { $tests } Messungen ({ $effect }) lagen seit { $since } bei { $lowest } oder mehr; davor war Ihr mittlerer Wert { $usual }.
advice-SHED-01 = Über dem eigenen Bereich. Sehen Sie die Liste anderer Ursachen durch.

title-SHED-02 = Haarausfall, der angesehen werden sollte
finding-SHED-02 = Ihre Messungen ({ $effect }) liegen seit { $days } Tagen über Ihrem eigenen Bereich, seit { $since }.
finding-SHED-02-rated = Sie haben Ihren Haarausfall seit { $days } Tagen als viel stärker als sonst bewertet, in { $checkins } Einträgen seit { $since }.
finding-SHED-02-patchy = { $checkins } Einträge der letzten acht Wochen nennen Haarausfall weit über dem Üblichen nur an einer Stelle: { $zone }.
advice-SHED-02 = Gehen Sie zum Hautarzt und nehmen Sie diese Zusammenfassung mit.

title-SHED-03 = Minoxidil begann vor Kurzem
finding-SHED-03 = Ihr Haarausfall ist erhöht, und vor { $days } Tagen, am { $started_on }, begann eine Behandlung mit Minoxidil.
advice-SHED-03 = Mehr Haarausfall ist in den ersten Wochen mit Minoxidil häufig; kein Beweis, dass es am Needling liegt.

title-SHED-04 = Etwas anderes ging voraus
finding-SHED-04 = Ihr Haarausfall ist seit { $since } erhöht, und Ihr Tagebuch enthält zwei bis vier Monate davor eine andere Ursache: { $trigger }, { $trigger_day }.
finding-SHED-04-sooner = Ihr Haarausfall ist seit { $since } erhöht. Ihr Tagebuch enthält auch { $trigger }, { $trigger_day }: { $days } Tage davor, früher, als Haarausfall gewöhnlich folgt.
advice-SHED-04 = Mehreres hat sich geändert; telogener Haarausfall folgt oft mit 2 bis 3 Monaten Verzögerung.

title-SHED-05 = Haarausfall dort, wo genadelt wird
finding-SHED-05 = { $checkins } Einträge der letzten acht Wochen nennen Haarausfall nur in Zonen, die Sie nadeln: { $zone }.
advice-SHED-05 = Setzen Sie das Needling aus und gehen Sie zum Hautarzt.

title-HYG-01 = Desinfektion ausgelassen
advice-HYG-01 = Reinigen, dann die Nadeln in 70-prozentigem Isopropylalkohol einlegen und trocknen lassen.

title-HYG-02 = Schwache Desinfektion
advice-HYG-02 = Üblich sind 70 % für etwa 10 Minuten; 91 bis 99 % verdunsten zu schnell.

title-HYG-03 = Geteiltes Gerät
finding-HYG-03 = Für Ihre Sitzung am { $session_day } haben Sie angekreuzt, dass das Gerät geteilt wird. Das bleibt beim Gerät, bis Sie es aussondern.
finding-HYG-03-urgent = Für Ihre Sitzung am { $session_day } haben Sie angekreuzt, dass das Gerät geteilt wird. Falls fremdes Blut daran war, fragen Sie noch heute in einer Notaufnahme: Medikamente, die HIV verhindern können, müssen binnen { $urgent_h } Stunden begonnen werden, je früher, desto besser.
advice-HYG-03 = Nie teilen. Gefahr durch Blut übertragener Infektionen; entsorgen Sie es und sprechen Sie ärztlich darüber.

title-HYG-04 = Gerät über seine Zeit
finding-HYG-04 = Ihr Gerät mit { $needle_length_mm } mm hat { $uses ->
    [one] 1 Anwendung
   *[other] { $uses } Anwendungen
} und ist { $age_days } Tage alt; üblich sind höchstens { $max_uses } Anwendungen oder { $max_days } Tage.
advice-HYG-04 = Ersetzen: Stumpfe Nadeln reißen.

title-HYG-05 = Beschädigtes Gerät
finding-HYG-05 = Für Ihre Sitzung am { $session_day } haben Sie angekreuzt, dass das Gerät beschädigt, heruntergefallen oder abgelaufen war. Das bleibt beim Gerät, bis Sie es aussondern.
advice-HYG-05 = Entsorgen Sie das Gerät.

title-TOP-01 = Minoxidil bald nach dem Needling
finding-TOP-01 = Am { $day } wurde { $hours } nach einer Sitzung Minoxidil aufgetragen; üblich ist eine Pause von { $wait_h }.
advice-TOP-01 = Etwa einen Tag warten; laut Packungsangabe nicht auf gerötete oder schmerzende Kopfhaut.
finding-TOP-01-before = Am { $session_day } haben Sie mit Minoxidil auf der Kopfhaut genadelt.
advice-TOP-01-before = Nadeln Sie auf sauberer, trockener Kopfhaut: sonst gelangt mehr vom Wirkstoff ins Blut.

title-TOP-02 = Produkt auf offener Haut
finding-TOP-02 = Am { $day } wurde { $hours } nach einer Sitzung ein Produkt ({ $kind }) aufgetragen; die Kanäle gelten { $open_h } lang als offen.
finding-TOP-02-under = Ihre Sitzung am { $session_day } nennt „{ $product }“ unter den Nadeln.
advice-TOP-02 = Produkte können in die Haut gedrückt werden und bleibende Knoten verursachen. Warten Sie.

title-TOP-03 = Die Haut ist vielleicht empfindlich
finding-TOP-03 = In Ihrem Tagebuch steht { $kind }, { $days ->
    [0] jetzt in Anwendung
    [one] vor 1 Tag
   *[other] vor { $days } Tagen
}; üblich ist vor dem Needling eine Pause von { $wait_days } Tagen.
advice-TOP-03 = Die Haut kann heute empfindlich sein; lassen Sie es aus.

title-TOP-04 = Schwindel oder Herzrasen unter Minoxidil
finding-TOP-04 = Am { $day } haben Sie Schwindel, Ohnmacht oder Herzklopfen eingetragen, während Minoxidil in Anwendung ist.
advice-TOP-04 = Minoxidil absetzen; bei schweren Beschwerden den Notruf rufen.

title-CON-01 = Etwas spricht gegen Needling
finding-CON-01 = Ihre Antworten oder Ihr Tagebuch sagen: { $answers }. Hat ein Arzt dem Needling trotzdem zugestimmt, tragen Sie es mit Datum ein.
advice-CON-01 = Meist wird davon abgeraten; fragen Sie zuerst ärztlich nach.

title-CON-02 = Vor der ersten Sitzung fragen
finding-CON-02 = Ihre Antworten oder Ihr Tagebuch sagen: { $answers }. Das Wort einer Fachperson klärt es: tragen Sie ihre Zustimmung mit Datum ein.
advice-CON-02 = Fragen Sie vor der ersten Sitzung ärztlich nach.
health-medicine = { $name } (seit { $day })
health-medicine-ended = { $name } (bis { $day })
health-note = { $named } (in Ihrer Notiz zu Medikamenten)
health-event = { $named } (begonnen am { $day })
health-procedure = { $what } am { $day }
medicine-anticoagulant = ein Blutverdünner
medicine-aspirin = ASS (Aspirin)
medicine-isotretinoin = Isotretinoin
medicine-steroid_systemic = Kortison als Tablette oder Spritze
medicine-immunosuppressant = ein Medikament, das das Immunsystem bremst
procedure-transplant = Haartransplantation
procedure-scalp_surgery = Operation an der Kopfhaut
procedure-biopsy = Gewebeprobe oder Naht
procedure-prp = Spritzen in die Kopfhaut

title-CON-03 = Unter 18
finding-CON-03 = Nach dem angegebenen Geburtsjahr sind Sie unter 18.
advice-CON-03 = Nicht für unter 18-Jährige.

title-PRE-01 = Heute auslassen
finding-PRE-01 = Vor der heutigen Sitzung haben Sie angekreuzt: { $answers }.
finding-PRE-01-diary = Ihr Tagebuch sagt von diesen Tagen: { $answers }.
advice-PRE-01 = Heute auslassen: { $item }.

title-ACT-01 = Innerhalb der Nachsorgezeit
finding-ACT-01 = In Ihrem Tagebuch steht { $hours } nach einer Sitzung: { $item }.
advice-ACT-01 = Üblich ist, { $h } Stunden zu warten.

title-PHO-01 = Fotos sind fällig
finding-PHO-01 = Ihre letzte vollständige Fotoserie ist vom { $last_full_set }, vor { $days } Tagen.
advice-PHO-01 = Zeit für eine vergleichbare Fotoserie: trocken, gekämmt, gleiches Licht.

title-PHO-02 = Foto bald nach einer Sitzung
finding-PHO-02 = Ihr letztes Foto entstand { $hours } nach einer Sitzung.
advice-PHO-02 = Rötung kann täuschen; vergleichen Sie an einem ruhigen Tag.

title-STA-01 = Nicht genug für ein Muster
finding-STA-01 = Ihr Tagebuch enthält { $sessions ->
    [one] 1 Sitzung
   *[other] { $sessions } Sitzungen
} und Einträge an { $logged_pct } % der Tage; für ein Muster braucht es 8 Sitzungen und 60 %.
advice-STA-01 = Noch nicht genug Daten für ein Muster.

title-STA-02 = Zuletzt nichts eingetragen
finding-STA-02 = Ihr letzter Eintrag war { $days ->
    [0] heute, vor Ihrer Sitzung
    [one] vor 1 Tag
   *[other] vor { $days } Tagen
}.
advice-STA-02 = „Nicht erfasst“ wird von „nicht vorhanden“ getrennt gehalten.

finding-INT-03-none-allowed = { $session_days ->
    [one] Ein Sitzungstag
   *[other] { $session_days } Sitzungstage
} der letzten 28 Tage mit einer Nadellänge, für die die Tabelle keinen zulässt.
finding-INF-03-alone = Am { $day } haben Sie Schwindel, Ohnmacht oder Herzklopfen eingetragen.
advice-INF-03-alone = Lassen Sie sich heute ärztlich beraten. Bei Ohnmacht oder anhaltendem Herzrasen rufen Sie den Notruf.
finding-HYG-01-left-out = Sie haben eingetragen, dass das Gerät vor Ihrer Sitzung am { $session_day } nicht desinfiziert wurde.
finding-HYG-01-left-out-after = Sie haben eingetragen, dass das Gerät nach Ihrer Sitzung am { $session_day } nicht desinfiziert wurde. Üblich ist es vor und nach jeder Sitzung.
finding-HYG-01-not-recorded = Vor Ihrer Sitzung am { $session_day } ist keine Desinfektion eingetragen.
finding-HYG-02-soak = Bei Ihrer letzten Sitzung betrug die Einlegezeit { $soak_min } Minuten.
finding-HYG-02-strength = Bei Ihrer letzten Sitzung hatte der Alkohol { $concentration_pct } %.
finding-HYG-02-other = Ihre letzte Sitzung wurde mit etwas anderem als Alkohol desinfiziert; Seife und die meisten Haushaltsreiniger genügen nicht.
finding-HYG-04-uses = Ihr Gerät mit { $needle_length_mm } mm hat { $uses } Anwendungen; üblich sind höchstens { $max_uses }.
finding-TOP-01-sore = Am { $day } wurde Minoxidil aufgetragen, während in Ihrem Protokoll über Ihrem Ruheniveau stand: { $effect }.
finding-PHO-01-never = Ihr Tagebuch enthält noch keine vollständige Fotoserie.
finding-STA-02-never = Ihr Tagebuch enthält noch keinen Eintrag zum Befinden.

trigger-illness_fever = Krankheit oder Fieber
trigger-surgery = Operation
trigger-childbirth = Geburt
trigger-diet_weight = Diät oder Gewichtsänderung
trigger-stress = Stress
trigger-new_medicine = ein neues Medikament
trigger-stopped_medicine = ein abgesetztes Medikament
trigger-started-finasteride = Finasterid begonnen
trigger-started-finasteride_topical = topisches Finasterid begonnen
trigger-started-dutasteride = Dutasterid begonnen
trigger-stopped-minoxidil = Minoxidil abgesetzt
trigger-stopped-minoxidil_oral = orales Minoxidil abgesetzt
trigger-stopped-finasteride = Finasterid abgesetzt
trigger-stopped-finasteride_topical = topisches Finasterid abgesetzt
trigger-stopped-dutasteride = Dutasterid abgesetzt

aftercare-minoxidil = Minoxidil
aftercare-other_leave_on_products = ein Produkt, das auf der Haut bleibt
aftercare-hair_wash = eine Haarwäsche
aftercare-retinoid_acid_scrub = ein Retinoid, eine Säure oder ein Peeling
aftercare-medicated_shampoo = ein medizinisches Shampoo
aftercare-dye_bleach_relaxer = Färbung, Blondierung oder Glättung
aftercare-topical_nsaid = ein entzündungshemmendes Gel
aftercare-direct_sun = starke Sonne
aftercare-sweat_exercise = Sport
aftercare-swim_sauna_hot_tub = Schwimmen oder Sauna
aftercare-tight_hat_occlusion = eine enge Kopfbedeckung
aftercare-styling_fibres_dry_shampoo = Streuhaar oder Trockenshampoo

not-judged-no-sessions = Es ist keine Sitzung erfasst; Abstände und Erholung lassen sich daher nicht beurteilen.
not-judged-no-checkins = Es ist kein Eintrag zum Befinden erfasst; wie sich Ihre Haut beruhigt, lässt sich daher nicht beurteilen. Nicht erfasst gilt nicht als null.
not-judged-recovery-trend = Ob die Erholung länger dauert, lässt sich noch nicht beurteilen: Auf { $followed } von { $needed } Sitzungen mit dieser Nadellänge folgten Einträge.
not-judged-shedding-counts = Haarausfall gegenüber dem eigenen Bereich lässt sich noch nicht beurteilen: { $tests } von { $needed } Zählungen (Kämm- oder Waschtest) sind erfasst.
