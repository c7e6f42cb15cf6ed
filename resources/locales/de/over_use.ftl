# Was die Statistik zu häufigen Needlings sagt: Muster im Protokoll mit ihren Zahlen, und naheliegendere Gründe.

finding-REC-04-pattern = Ein Muster in Ihrem Protokoll: Als Sie am { $session_day } und in der Zeit davor genadelt haben, war Ihre Haut von den Sitzungen davor höchstwahrscheinlich noch nicht abgeheilt. { $history } { $confidence } Der Hinweis entfällt, wenn Ihre nächsten Sitzungen erst kommen, nachdem alles, was Sie eintragen, wieder auf seinem Ruheniveau ist, oder bei einer Pause am { $clears_on }.
finding-REC-05-growing = Ein Muster in Ihrem Protokoll: Binnen anderthalb Tagen nach Ihren letzten { $last } Sitzungen mit dieser Nadel stieg, was Sie eingetragen haben, weiter über die Tage danach als einige Monate zuvor: jetzt im Mittel um { $now } Grade, damals um { $before } (zwei Punkte einer Skala von 0 bis 10 zählen als ein Grad).
finding-REC-05-longer = Ein Muster in denselben Einträgen: Was eine Sitzung hinterlässt, klingt langsamer ab als früher.

settle-history = Nach { $sessions ->
    [one] Ihrer letzten Sitzung
   *[other] Ihren letzten { $sessions } Sitzungen
} ({ $effect }): { $recent }{ $before }.
settle-history-none = Zwischen den Sitzungen blieb über dem Niveau, das Sie in Ruhe haben: { $effect }.
settled-all = { $days } { $last ->
    [one] Tag
   *[other] Tage
} bis zur Ruhe
settled-some = { $days } { $last ->
    [one] Tag
   *[other] Tage
} bis zur Ruhe, und { $unseen ->
    [one] einmal
   *[other] { $unseen }-mal
} kam die nächste Sitzung davor
settled-not-seen = die nächste Sitzung kam { $sessions ->
    [one] vor der Ruhe
   *[other] jedes Mal vor der Ruhe
}
settled-before-usually = ; davor waren es meist { $usual ->
    [one] 1 Tag
   *[other] { $usual } Tage
}
settled-before-unseen = ; davor war die Ruhe ebenfalls meist nicht zu sehen
settled-before-unknown = {""}

confidence-nearly-sure = Ihr Protokoll ist darin sehr eindeutig.
confidence-fairly-sure = Ihr Protokoll ist darin recht eindeutig.
confidence-may-be-chance = Das ist eher wahrscheinlich als nicht, kann aber noch Zufall sein.

finding-ALL-02-rise = Seit „{ $product }“ am { $first_day } begann, liegt in Ihrem Protokoll höher: { $effect }, jetzt etwa { $now }, vorher { $before }. Der Anstieg folgt nicht Ihren Sitzungen; das Produkt ist daher ein naheliegenderer Grund als das Needling. Bewiesen ist beides nicht.
finding-ALL-02-both = Seit „{ $product }“ am { $first_day } begann, liegt in Ihrem Protokoll höher: { $effect }, jetzt etwa { $now }, vorher { $before }. Auch Ihre Sitzungen zeigen ein eigenes Muster; beides kann mitspielen.
finding-SHED-04-season = Ihr Haarausfall ist seit { $since } erhöht. In einer Studie an Frauen auf der Nordhalbkugel ruhten die Haare am meisten im Juli und im April und fielen rund 100 Tage später aus; die Jahreszeit ist also ein weiterer möglicher Grund.

not-judged-settling = Ob Ihre Haut vor den letzten Sitzungen abgeheilt war, lässt sich noch nicht beurteilen: Dafür braucht es Einträge an einem Drittel der Tage, einige davon zwei Tage oder mehr nach einer Sitzung. Nicht erfasst gilt nicht als ruhig.
