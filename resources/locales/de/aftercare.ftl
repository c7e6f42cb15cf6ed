# Was nach einer Sitzung zu lassen ist, auf der Seite Heute und im Kalender.

aftercare-title = Nach der Sitzung ({ $when }): in Ruhe lassen
aftercare-title-clinic = Nach dem Needling durch eine Fachperson ({ $when }): in Ruhe lassen, wenn sie nichts anderes gesagt hat
aftercare-line = Bis { $until }: { $things }.
aftercare-at = { $day }, { $time } Uhr
aftercare-until = { $thing }: bis { $until } warten.
aftercare-only-minoxidil = Danach nur auf Haut, die weder rot noch wund ist.
aftercare-elsewhere = Das ist unsere eigene Frist. Ein Gesundheitsartikel nennt { $days } Tage, bis { $day }; die längere Frist ist die vorsichtigere.
aftercare-longer = Bis { $day }, nach einem Gesundheitsartikel, der { $days } Tage nennt: { $things }. Unsere eigene Frist ist kürzer; die längere ist die vorsichtigere.
aftercare-each = Jedes mit seiner Quelle
aftercare-source-pages = Gesundheitsartikel und Merkblätter von Praxen; keine Studie klärt es
aftercare-make_up = Make-up in der Nähe des Areals
calendar-aftercare = Tagebuch: eine Notiz für diesen Tag
calendar-aftercare-explained = Öffnen Sie Ihr Tagebuch: Etwas, das warten sollte, ist ab diesem Tag vielleicht wieder möglich.
