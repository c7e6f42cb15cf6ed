# Gründe, warum zwei Fotos nicht vergleichbar sind: Teilsätze, jeder mit dem, was beim nächsten Mal hilft.

compare-reason-views = sie zeigen verschiedene Ansichten
compare-reason-session = das Foto vom { $day } entstand { $hours ->
    [0] innerhalb einer Stunde nach einer Sitzung
    [one] 1 Stunde nach einer Sitzung
   *[other] { $hours } Stunden nach einer Sitzung
}, wenn Rötung täuschen kann
compare-reason-days = sie entstanden { $days ->
    [0] am selben Tag
    [one] mit 1 Tag Abstand
   *[other] mit { $days } Tagen Abstand
}, und Haar wächst etwa 1 cm im Monat: Veränderungen werden ab { $weeks } Wochen verglichen (eigene vorsichtige Festlegung)
compare-reason-hair = das Haar war am { $wet } nass und am { $dry } trocken, und nasses Haar zeigt mehr Kopfhaut

signs-blurred = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} ist deutlich unschärfer, was feine Haare verbirgt (beim nächsten Mal die Linse abwischen, ruhig halten und zum Scharfstellen auf den Kopf tippen)
signs-few-pixels = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} hat zu wenige Bildpunkte, um einzelne Haare zu zeigen (beim nächsten Mal direkt aus der Kamera, nicht aus einer Nachricht oder einem Bildschirmfoto)
signs-too-bright = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} ist teilweise überbelichtet, was feine Haare verbirgt (beim nächsten Mal ohne Blitz oder Lampe direkt darüber)
signs-too-dark = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} ist zu dunkel, um Haar und Kopfhaut zu unterscheiden (beim nächsten Mal nah am Fenster)
signs-darker = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} ist viel dunkler (beim nächsten Mal derselbe Ort und dasselbe Licht für beide)
signs-tint = { $which ->
    [earlier] das frühere Foto
   *[later] das spätere Foto
} hat viel wärmeres Licht, was verändert, wie rot die Haut wirkt (beim nächsten Mal dieselbe Lampe oder Tageslicht für beide)
signs-nearer = das spätere Foto entstand { $percent } % näher oder entsprechend gezoomt (beim nächsten Mal aus demselben Abstand, ohne Zoom)
signs-further = das spätere Foto entstand aus { $percent } % größerem Abstand (beim nächsten Mal aus demselben Abstand, ohne Zoom)
signs-turned = die Kamera war um { $degrees } Grad gedreht (beim nächsten Mal gerade halten, an der gewohnten Markierung)
signs-slanted = der Kopf ist aus einer anderen Neigung zu sehen (beim nächsten Mal Kopf und Kamera wie beim früheren Foto halten)
