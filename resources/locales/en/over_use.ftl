# What the statistics of over-use say: patterns in the log with their figures, and likelier reasons than needling.

finding-REC-04-pattern = A pattern in your log: when you needled on { $session_day }, and the time before that, your skin had most likely not settled from the sessions before. { $history } { $confidence } This clears when your next sessions come after everything you record is back at its calm level, or with a rest, on { $clears_on }.
finding-REC-05-growing = A pattern in your log: within a day and a half of your last { $last } sessions with this needle, what you recorded rose further above the days after than it did some months before: by { $now } grades on average now, by { $before } then (two points of a 0-10 scale count as one grade).
finding-REC-05-longer = A pattern in the same check-ins: what a session leaves fades more slowly than it used to.

settle-history = After your last { $sessions ->
    [one] session
   *[other] { $sessions } sessions
} { $effect } { $recent }{ $before }.
settle-history-none = Between sessions { $effect } stayed above the level it has when you rest.
settled-all = took { $days } { $last ->
    [one] day
   *[other] days
} to settle
settled-some = took { $days } { $last ->
    [one] day
   *[other] days
} to settle, and { $unseen ->
    [one] once
   *[other] { $unseen } times
} had not settled when the next session came
settled-not-seen = had not settled when the next session came{ $sessions ->
    [one] {""}
   *[other] , each time
}
settled-before-usually = ; before that it usually took { $usual ->
    [one] 1 day
   *[other] { $usual } days
}
settled-before-unseen = ; before that it was mostly not seen to settle either
settled-before-unknown = {""}

confidence-nearly-sure = Your log is very clear on this.
confidence-fairly-sure = Your log is fairly clear on this.
confidence-may-be-chance = It is more likely than not, and may still be chance.

finding-ALL-02-rise = In your log { $effect } has been higher since “{ $product }” began on { $first_day }: about { $now } now, { $before } before. The rise does not follow your sessions, so the product is a likelier reason than needling; neither is proven.
finding-ALL-02-both = In your log { $effect } has been higher since “{ $product }” began on { $first_day }: about { $now } now, { $before } before. Your sessions show a pattern of their own as well, so both may play a part.
finding-SHED-04-season = Your shedding is up since { $since }. In a study of women in the north, hair rested most in July and April and was shed about 100 days later, so the time of year is another possible reason.

not-judged-settling = Whether your skin had settled before your last sessions cannot be judged yet: it takes check-ins on a third of the days, some of them two days or more after a session. Not recorded is not taken for calm.
