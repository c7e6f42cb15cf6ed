report-title = Scalp microneedling diary: summary for a clinician
report-claim = Self-reported; not a diagnosis
report-made-with = Needlewise { $version }
report-made = Needlewise { $version }, { $day }
report-footer = Self-ratings, not clinician grades. Not validated on scalp.
report-page = Page
report-days = { $first } to { $last }
report-age = about { NUMBER($years, useGrouping: 0) } years
report-skin-type = skin type { $type }
report-person-unknown = Nothing about the person is given
report-yes = yes
report-no = no
report-quoted = “{ $name }”
report-not-recorded = not recorded
report-of-scale = { $value } of { $top }
report-of = { $count } of { $of }
report-percent = { NUMBER($share, maximumFractionDigits: 0) } %
report-counted = { $what } ({ $count }×)
report-mm = { $length } mm
report-mm-range = { $shortest } to { $longest } mm, { $count } different lengths
report-shortened = { $text } (In full on a later page.)

report-question = Why I am here

report-protocol = How the needling is done
report-protocol-none = No session was recorded in these days.
report-protocol-sessions = Sessions
report-protocol-device = Device
report-protocol-length = Needle length
report-protocol-zones = Zones
report-protocol-technique = Technique
report-protocol-spacing = Spacing
report-protocol-load = 28-day load
report-protocol-over-use = Over-use
report-protocol-disinfection = Disinfection
report-sessions = { $count }, from { $first } to { $last }
report-needles = { $count } needles
report-uses = { $count ->
    [one] used once
   *[other] used { $count } times
}
report-days-old = { $days ->
    [one] 1 day old
   *[other] { $days } days old
}
report-past-uses = (past the usual { $uses ->
    [one] 1 use
   *[other] { $uses } uses
})
report-past-uses-days = (past the usual { $uses } uses or { $days } days)
report-more-devices = { $count ->
    [one] 1 other device
   *[other] { $count } other devices
}
report-passes = passes: median { $median }, most { $most }
report-pressure = pressure: { $said }
report-bleeding = bleeding: in { $count } of { $of }, at most { $worst }
report-spacing = median { $median } days, shortest { $shortest }; { $minimum }; { $closer ->
    [0] never closer
    [one] closer once
   *[other] closer { $closer } times
}
report-spacing-none = only one session
report-minimum-clinician = minimum set by a clinician: { $low } days
report-minimum-one = usual cautious minimum { $low } days
report-minimum-range = usual cautious minimum { $low } to { $high } days by length
report-load = { $now } of the allowance at the end, highest { $highest } on { $day }
report-load-off-scale = more than 200 %
report-spells-none = no spell by the program's rules
report-spells = { $count ->
    [one] 1 spell by the program's rules: { $days }
   *[other] { $count } spells by the program's rules, { $count ->
        [2] both
        [3] all
       *[other] the last { $shown }
    }: { $days }
}
report-disinfected = { $done }/{ $of }{ $silent ->
    [0] {""}
   *[other] {" "}({ $silent } not recorded)
}
report-disinfection = { $before } before, { $after } after

report-treatments = Treatments
report-treatments-none = None was recorded.
report-treatments-name = Treatment
report-treatments-dose = Dose
report-treatments-from = From
report-treatments-to = To
report-treatments-uses = Uses
report-in-use = in use
report-minoxidil-after = Minoxidil on the scalp after needling: median { $median } h later, soonest { $soonest } h ({ $count ->
    [one] 1 session
   *[other] { $count } sessions
}).

report-symptoms = Symptoms
report-symptoms-none = No symptom was recorded in these days.
report-symptoms-none-raised = No symptom was above this person's calm level.
report-symptoms-effect = Symptom
report-symptoms-worst = Worst
report-symptoms-episodes = Episodes
report-symptoms-settle = Days to settle
report-symptoms-now = At the end
report-symptoms-term = CTCAE v5
report-symptoms-worst-on = { $value }, { $day }
report-symptoms-ongoing = ongoing
report-symptoms-over = over
report-symptoms-note = Days to settle: median, – where it cannot be told; in brackets sessions seen to settle. CTCAE: nearest term, approximate and self-reported, not graded by a clinician.
report-symptoms-calm = Recorded, never above calm: { $effects }.
report-settle = { $days } ({ $of })
report-settle-unknown = – ({ $of })

report-shedding = Shedding
report-shedding-by-shedding_comb60 = 60-second comb
report-shedding-by-shedding_wash = Wash count
report-shedding-by-shedding_bundle = Bundle rating
report-shedding-by-shedding = Against usual
report-shedding-none = Not recorded in these days.
report-shedding-measured = usual (median of { $count }): { $usual }; last: { $results }
report-shedding-result = { $value } ({ $day })
report-shedding-changes = Changes, 16 weeks
report-shedding-no-changes = none recorded
report-started = started { $name }
report-stopped = stopped { $name }
report-change = { $what } ({ $day })
report-more-changes = { $count } more

report-remarks = What the program pointed out to the person on { $day }
report-remarks-none = Nothing.
report-not-judged = Not judged for lack of data: { $what }
report-own-choice = own cautious choice

report-screening = Screening answers
report-more-answers = { $count } more
report-screening-none = The screening questions were not answered.
report-screening-yes = Yes
report-screening-no-yes = to none
report-screening-no = Others
report-screening-counts = no to { $no }, { $open } not answered

report-completeness = Completeness
report-check-ins = Check-ins
report-longest-silence = Longest gap
report-silence = { $count ->
    [one] 1 day, { $first }
   *[other] { $count } days, { $first } to { $last }
}
report-length-changes = { $count ->
    [0] needle length never changed
    [one] needle length changed once
   *[other] needle length changed { $count } times
}
report-device-changes = { $count ->
    [0] device never changed
    [one] device changed once
   *[other] device changed { $count } times
}
report-photos = Photos
report-photo-days = { $count ->
    [0] none
   *[other] { $count } on { $days ->
        [one] 1 day
       *[other] { $days } days
    }
}
report-photos-printed = { $held }{ $early ->
    [0] {""}
   *[other] , { $early } before the first session
}{ $pairs ->
    [0] {""}
    [one] ; 1 pair follows
   *[other] ; { $pairs } pairs follow
}

report-anonymised = Anonymised
report-anonymised-is = initials, an age, days counted from the first day reported, no notes; the question and the names of products stand as they were written

report-pairs = Photos
report-pairs-note = Taken by the person; not scored, measured or altered for colour. Light, distance, angle and wet hair change how dense hair looks.
report-pair = { $view }: { $days ->
    [0] same day
    [one] 1 day apart
   *[other] { $days } days apart
}
report-pair-not-comparable = Not comparable: { $why }
report-pair-nothing-against = Nothing was found that speaks against comparing them.
report-hair-dry = hair dry
report-hair-wet = hair wet
report-hair-unknown = dry or wet not noted
report-photo-before-sessions = before the first session
report-photo-hours-after = { $hours ->
    [0] within the hour after a session
    [one] 1 h after a session
   *[other] { $hours } h after a session
}
report-photo-days-after = { $days } days after a session
report-photo-therapy = In use: { $treatments }
report-photo-no-therapy = no treatment recorded
report-photo-missing = The picture of { $day } is not in the diary; choose another pair, or take its file in again.
report-photo-alt = Photo, { $view }: { $caption }.

report-sessions-list = Every session
report-checkins-list = Every check-in
report-checkins-none = No check-in was recorded in these days.
report-list-notes-cut = Notes are cut at { $letters } letters. – means not recorded.
report-list-notes-out = Notes are left out. – means not recorded.
report-list-day = Day
report-list-needle = Needle
report-list-zones = Zones
report-list-how = How
report-list-disinfected = Disinfected before / after
report-list-recorded = Recorded
report-list-where = Where
report-list-notes = Notes
report-list-passes = { $count ->
    [one] 1 pass
   *[other] { $count } passes
}
report-list-bleeding = bleeding: { $level }
report-list-pain = pain { $value } of 10
report-list-soaks = { $before } / { $after }
report-list-yes = yes
report-list-no = no
report-list-value = { $effect } { $value }

report-second-title = In full, and how to read it
report-scales = How to read this page
report-scale-redness = Redness, swelling, flaking
report-scale-redness-is = 0 none, 1 very mild, 2 mild, 3 moderate, 4 severe; own wording after rosacea self-assessment scales, which were validated on faces, never on the scalp.
report-scale-itch = Itch, pain, burning
report-scale-itch-is = 0 none to 10 worst imaginable, the worst of the last 24 hours; 1 to 3 mild, 4 to 6 moderate, 7 to 8 severe, 9 to 10 very severe.
report-scale-shedding = Shedding
report-scale-shedding-is = 0 usual or less, 1 slightly more, 2 more, 3 much more, 4 far more, each against the person's own usual; or hairs counted in a 60-second comb test or after a wash.
report-scale-episodes = Episode
report-scale-episodes-is = a run of recorded days above the person's own calm level, ended by a day at calm or by two weeks without a record. Nothing recorded is never taken as nothing felt.
report-scale-settle = Days to settle
report-scale-settle-is = local days from a session until the symptom was first recorded at calm for good; the median counts sessions that were not seen to settle as longer than any other.
report-scale-curve = Curves after a session
report-scale-curve-is = the median and the middle half of what was recorded so many days after a session, by needle length, until the next session came; at least three sessions a day.
report-scale-load = 28-day load
report-scale-load-is = each session day uses a share of a rolling allowance: one divided by the session days that 28 days hold at that needle length, or at the clinician's spacing. Above 100 % is over the chosen spacing. A cautious default from clinic studies and skin-healing data, not a proven safe limit.
report-scale-over-use = Over-use
report-scale-over-use-is = sessions closer than the spacing, more than the allowance, or a session before the last reaction had settled, by fixed rules on the person's own log. A pattern in a log is no proof of cause.
report-scale-ctcae = CTCAE
report-scale-ctcae-is = NCI Common Terminology Criteria for Adverse Events v5.0. The nearest term is given for orientation only; v5 has no plain term for erythema.
report-sources = Sources of the rules above
report-sources-none = None of the remarks rests on a source that can be looked up. “Own cautious choice” marks a limit of this program that no study settles.
report-sources-text = Numbers stand behind the remarks. “Own cautious choice” marks a limit of this program that no study settles.

report-not-said = not said
report-since = since { $day }
report-signs = Warning signs
report-signs-none-open = None open.
report-signs-open = Open
report-signs-first = First
report-signs-last = Last
report-signs-advice = Advice to the person
report-signs-last-on = { $day } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
report-signs-hold = rest until gone
report-signs-seen = seen by a professional { $day }
report-signs-also = Open as well: { $signs }.
report-signs-gone = Present, then gone
report-signs-absent = Asked, not present
report-signs-unrecorded = Never recorded
report-signs-went = { $sign }, { $days ->
    [one] 1 day
   *[other] { $days } days
}, gone { $day }
report-signs-was = { $sign }, { $days ->
    [one] 1 day
   *[other] { $days } days
}, last { $last }
report-signs-worst = { $sign } up to { $value }
report-health = Contraindications and cautions
report-health-none = None said.
report-health-named = { $said }.
report-health-unsaid = { $count } of { $of } questions not answered.
report-health-with = { $name } ({ $more })
report-health-medicine = { $name }, since { $day }
report-health-medicine-ended = { $name }, until { $day }
report-health-note = { $named }, by the note on medicines
report-health-professional = a professional
report-health-agreed = { $by } agreed
report-health-agreed-on = { $by } agreed on { $day }
report-recent = The last { $count } days
report-recent-all = All { $count } days
report-comparison = Last 90 days, and before
report-comparison-short = In figures
report-comparison-what = Recorded
report-comparison-recent = Last { $count } days
report-comparison-before = { $count } days before
report-comparison-all = { $count ->
    [one] 1 day
   *[other] { $count } days
}
report-comparison-note = Symptoms: worst; median days until back at the person’s own level between sessions.
report-window-sessions = { $count ->
    [0] none
   *[other] { $count }
}
report-window-spacing = { $count }, every { $median } days, shortest { $shortest }
report-window-closer-name = Closer than limit
report-window-closer = { $count ->
    [0] never
    [one] once
   *[other] { $count } times
}; limit { $range }{ $whose ->
    [clinician] {" "}(clinician’s)
   *[table] {""}
}
report-window-limit-one = { $low } days
report-window-limit-range = { $low } to { $high } days
report-window-no-spell = none
report-window-spells = { $count ->
    [one] { $days }
   *[other] { $count } spells, last { $days }
}
report-window-worst = { $worst }
report-window-settled = { $worst }; { $days ->
    [one] 1 day
   *[other] { $days } days
}
report-window-usual = usual { $usual }, worst { $worst }
report-window-check-ins = { $logged } of { $days } days
report-steps = guided steps: { $timer } timed, { $hand } ticked by hand, { $skipped } skipped
report-hair = Hair, in the person’s words
report-hair-unsaid = Change, pattern, onset, family history: not said.
report-hair-change = Change
report-hair-pattern = Pattern
report-hair-onset = Onset
report-hair-family = In family
report-hair-changed = { $said } ({ $step } of −3 to +3)
report-hair-changed-on = { $said } ({ $step } of −3 to +3), { $day }
report-hair-since = { NUMBER($year, useGrouping: 0) }
report-hair-years-ago = { $years ->
    [0] this year
    [one] 1 year ago
   *[other] { $years } years ago
}
report-hair-drawing = Drawing of a head from above, with hair thinner: { $pattern }.
hair-change-much_less = much less hair
hair-change-less = less hair
hair-change-slightly_less = slightly less hair
hair-change-same = the same
hair-change-slightly_more = slightly more hair
hair-change-more = more hair
hair-change-much_more = much more hair
hair-pattern-full = nowhere thinner
hair-pattern-temples = temples
hair-pattern-crown = crown
hair-pattern-temples_and_crown = temples and crown
hair-pattern-top = whole top
hair-pattern-parting = along the parting
hair-pattern-hairline = front hairline
hair-pattern-patches = patches
hair-pattern-all_over = all over
report-medicines = Medicines and allergies
report-medicines-in-use = In use
report-medicines-medicines = Other
report-medicines-allergies = Allergies
report-medicines-none = none recorded
report-medicines-ended = { $count } ended
report-medicines-since = { $name }, since { $day }
report-medicines-dosed = { $name }, { $dose }, since { $day }
report-medicines-allergy = to metal or an anaesthetic
report-medicines-no-allergy = none to metal or anaesthetics; others not asked
report-shedding-no-peak = No stretch above the person’s usual.
report-shedding-peak = Above usual { $first } to { $last }, highest { $highest } on { $day }. Before it: { $causes }.
report-shedding-no-cause = nothing recorded
report-shedding-cause = { $what }, { $days } days before
report-shedding-more = { $count ->
    [one] One earlier run.
   *[other] { $count } earlier runs.
}
report-pointed-out = What the program pointed out
report-muted = Muted
report-tuned = { $title }: changed to { $value }
report-snoozed = { $title }, until { $day }
report-silenced = { $title }
report-protocol-method = Method
report-scale-disinfection = Disinfection
report-scale-disinfection-is = of the device, before and after a session, as the person recorded it. Steps of a guided session are timed where a timer ran to its end, ticked by hand, or skipped.

report-window-scale = { $name } (0–{ $top })

report-health-unasked = Not said: none of the { $of } questions was answered.
report-comparison-years = { $years } years before
report-window-clinician = { $said }; { $count } by a clinician
report-window-bled = { $worst }, in { $count } of { $of }
