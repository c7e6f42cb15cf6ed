chart-title-symptoms = Symptoms and sessions
chart-about-symptoms = Each dot is a day’s worst value. Shaded and numbered: days on which Needlewise would have warned of over-use.
chart-title-settling = How long the skin takes to settle
chart-about-settling = Days from each session until your log is back at its calm level, against the day of the next session.
chart-title-reaction = How the skin reacts to a session
chart-about-reaction = Days after a session, by needle length: the middle of your sessions, and the middle half around it.
chart-title-spacing = Spacing and allowance
chart-about-spacing = Days between sessions against the least your needle length asks for, and how much of the 28-day allowance was used.

chart-and-then = { $first } { $second }
chart-effect-scale = { $effect }, 0 to { $top }
chart-beside-redness = Redness
chart-beside-itch = Itch
chart-beside-shedding =
    Shedding
    vs usual
chart-beside-sessions =
    Sessions
    needle, mm
chart-beside-marks =
    Treatments ▸
    events ◆, photos |
chart-not-recorded = not recorded in these days
chart-spell-caution = over-use
chart-spell-stop = over-use: stop
chart-spell-numbered = { $number } { $spell }

chart-symptoms-empty = Nothing to draw yet. Log a session or a check-in and it appears here.
chart-symptoms-basis = { $sessions ->
    [0] No sessions
    [one] 1 session
   *[other] { $sessions } sessions
}; check-ins on { $logged } of { $days } days. Dots: a day's worst. Line: { $window }-day median, gaps over 14 days open.
chart-symptoms-described = Symptoms from { $first } to { $last }: { $sessions ->
    [0] no sessions
    [one] 1 session
   *[other] { $sessions } sessions
}, check-ins on { $logged } of { $days } days.
chart-effect-described = For { $effect }: median { $median }, worst { $worst } of { $top } on { $on }, recorded on { $days ->
    [one] 1 day
   *[other] { $days } days
}.
chart-effect-unrecorded = For { $effect }: not recorded.
chart-spells-described = { $spells ->
    [0] No spell of over-use was found.
    [one] One spell of over-use is shaded, { $days } days.
   *[other] { $spells } spells of over-use are shaded, { $days } days in all.
}
chart-day = { $day }: { $said }.
chart-day-session = session with { $length } mm
chart-day-effect = { $effect } { $value }
chart-day-nothing = nothing recorded

chart-reaction-empty = Not enough yet: a curve needs check-ins after at least { $needed } sessions of similar needle length. { $sessions ->
    [0] There is no session so far.
    [one] There is 1 session so far.
   *[other] There are { $sessions } sessions so far.
}
chart-reaction-basis = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}; check-ins on { $logged } days in the two weeks after one. Median and middle half of { $needed } or more sessions.
chart-reaction-described = Days after a session, over { $sessions } sessions with check-ins on { $logged } days.
chart-day-after = { $day ->
    [0] day 0
   *[other] { $day }
}
chart-not-enough-yet = not enough yet
chart-length = { $length } mm
chart-lengths = { $shortest } to { $longest } mm
chart-group-calm = { $lengths } (n = { $sessions }): { $days ->
    [0] mostly calm all along
    [one] calm after 1 day
   *[other] calm after { $days } days
}
chart-group-not-calm = { $lengths } (n = { $sessions })
chart-group-too-few = For { $effect } after { $lengths }: not enough yet, { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}.
chart-group-described = For { $effect } after { $lengths } ({ $sessions } sessions): highest on day { $day }, median { $peak } of { $top }.
chart-group-settled = { $days ->
    [0] Mostly calm all along
    [one] Calm after 1 day
   *[other] Calm after { $days } days
} (median; { $settled } of { $of } seen to settle).
chart-group-unsettled = No time to calm can be given: { $settled } of { $of } were seen to settle.

chart-settling-empty = Nothing to draw yet: it takes check-ins in the days after a session.
chart-settling-basis = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}. Calm is your own level away from sessions. A session without check-ins after it has no dot.
chart-settling-head = { $effect }: days until calm
chart-settling-key = △ still above calm when last recorded · ― the next session
chart-settling-described = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} from { $first } to { $last }, by how long your skin took to be calm again.
chart-settling-typical = For { $effect }: usually { $days ->
    [0] never above calm
    [one] 1 day
   *[other] { $days } days
}, over { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}{ $unseen ->
    [0] {""}
   *[other] ; { $unseen } not seen to settle
}.
chart-settling-unseen = For { $effect }: { $unseen } of { $sessions } sessions were not seen to settle before the next one.
chart-day-settled = { $effect } calm after { $days ->
    [0] 0 days
    [one] 1 day
   *[other] { $days } days
}
chart-day-unsettled = { $effect } still above calm after { $days ->
    [0] 0 days
    [one] 1 day
   *[other] { $days } days
}
chart-day-next-session = next session after { $days ->
    [0] 0 days
    [one] 1 day
   *[other] { $days } days
}
chart-day-no-session = no session

chart-spacing-empty = Spacing is drawn from the second session on.
chart-spacing-basis = { $sessions } sessions in { $days } days. The allowance counts every session day of the last 28.
chart-spacing-described = { $sessions } sessions from { $first } to { $last }: median { $median } days apart, shortest { $shortest }. { $short ->
    [0] None came closer than the minimum.
    [one] One came closer than the minimum.
   *[other] { $short } came closer than the minimum.
}
chart-load-described = The 28-day allowance was used most on { $on }: { NUMBER($share, maximumFractionDigits: 0) } %.
chart-load-off-scale = At its highest, more than twice the 28-day allowance was used.
chart-gap-days = Days since the session before
chart-gap-key = dashed: minimum for the needle length · ✕ closer · ▲ off the scale
chart-gap-key-clinician = dashed: minimum set by a clinician · ✕ closer · ▲ off the scale
chart-allowance = Share of the 28-day allowance used
chart-allowance-key = above 1: more than it holds
chart-day-load = { NUMBER($share, maximumFractionDigits: 0) } % of the 28-day allowance used
chart-day-gap = { $gap } days after the session before, minimum { $minimum }

chart-reaction-day = { $day ->
    [0] On the day of the session
    [one] 1 day after the session
   *[other] { $day } days after the session
}, { $effect }: { $groups }.
chart-reaction-group = { $median } after { $lengths } (middle half { $low } to { $high })
chart-reaction-nothing = { $day ->
    [0] On the day of the session
    [one] 1 day after the session
   *[other] { $day } days after the session
}, { $effect }: too few sessions recorded.

chart-table-day = Day
chart-table-needle = Needle, mm
chart-table-effect = Symptom
chart-table-settled = Days to settle
chart-table-unsettled = Days recorded above calm, end not seen
chart-table-rest = Days until the next session
chart-table-lengths = Needle length
chart-table-after = Days after a session
chart-table-median = Median
chart-table-low = Lower quartile
chart-table-high = Upper quartile
chart-table-sessions = Sessions
chart-table-gap = Days since the session before
chart-table-minimum = Days asked for
chart-table-load = 28-day allowance used, %

chart-title-strip = The whole diary
chart-about-strip = Sessions in every 28 days, with spells of over-use shaded.
chart-title-compared = After a session
chart-about-compared = Days after a session: the last 90 days against the time before.
chart-beside-strip =
    Sessions
    in 28 days
chart-strip-basis = { $spells ->
    [0] {""}
   *[other] Hatched: over-use.{" "}
}{ $framed ->
    [0] {""}
   *[other] Framed: the last 90 days.
}
chart-strip-described = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} from { $first } to { $last }, at most { $most } in 28 days, from { $since } on.
chart-strip-day = { $sessions ->
    [0] no sessions
    [one] 1 session
   *[other] { $sessions } sessions
} in the 28 days around { $day }
chart-symptoms-brief = Dots: a day’s worst. Line: { $window }-day median.
chart-period-recent = last 90 days
chart-period-before = before

chart-compared-basis = Median and middle half; dotted: back at the usual level.
chart-group-period = { $period } (n={ $sessions })

