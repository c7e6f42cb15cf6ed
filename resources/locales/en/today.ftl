checkin-title = How is your scalp now?
checkin-not-noted = not noted
checkin-group = Check-in
checkin-step-sev4-0 = none
checkin-step-sev4-1 = very mild
checkin-step-sev4-2 = mild
checkin-step-sev4-3 = moderate
checkin-step-sev4-4 = severe
checkin-step-sev3-0 = none
checkin-step-sev3-1 = slight
checkin-step-sev3-2 = clear
checkin-step-sev3-3 = marked
checkin-step-nrs10-0 = none
checkin-step-nrs10-10 = worst
checkin-step-shedding-0 = usual or less
checkin-step-shedding-1 = slightly more
checkin-step-shedding-2 = more
checkin-step-shedding-3 = much more
checkin-step-shedding-4 = far more
checkin-no = no
checkin-yes = yes
checkin-add = Add another
checkin-add-ordinary = Often after needling
checkin-add-other = Other
checkin-add-sign = Signs to have looked at
checkin-remove = Remove { $effect }
checkin-more = Time, place and notes
checkin-when = When
checkin-where = Where
checkin-notes = Notes
checkin-save = Save check-in
checkin-save-edit = Save changes
checkin-cancel = Cancel
checkin-none = None of these (N)
checkin-nothing = Choose at least one step, or “None of these”.
checkin-problem = { $field }: { $problem }

when-date = Date
when-time = Time
when-future = This time has not come yet.
when-skipped = The clocks went forward over this time. It is kept as written, counted as before the change.

today-title = Today
today-log-session = Log a session

today-verdict-ready = Nothing in your log says wait
today-verdict-wait = Rest until { $day }
today-verdict-wait-open = Rest for now
today-verdict-stop = Hold off needling
today-verdict-stop-until = Hold off needling until { $day }
today-verdict-routine = Hold off needling, and book an appointment
today-verdict-same_day = Hold off needling, and see a clinician today
today-verdict-emergency = Get help now
today-when-tomorrow = That is tomorrow.
today-when-days = That is in { $days } days.
today-ready-no-session = No session is recorded yet, so this rests on your answers alone.
today-ready-since = Your last session was { $when }; spacing, allowance and your check-ins leave today open.
today-over-use-caution = Needling more than your skin settles, since { $day }.
today-over-use-stop = Needling much more than your skin settles, since { $day }.
today-why = Why?
today-why-rest = Why to rest
today-why-over-use = Why it says you needle more than your skin settles
today-why-passed = This reason has passed. The warning stays for { $days } days after the last one, so that a short pause does not hide a pattern.
today-why-chart = See the chart
today-why-chart-name = See the chart: { $title }
today-why-source = Source: { $source }.
today-why-sources = Sources: { $sources }.
today-why-rule = { $source } Rule { $rule }.
today-why-own = our own cautious choice; no study settles it
today-why-uncited = general medical knowledge
today-why-zones = Zone by zone
today-why-zones-said = By spacing alone: { $zones }. Calm and the 28-day allowance count for the whole scalp.
today-why-zones-free = { $zones } free now
today-why-zones-from = { $zones } from { $day }
today-why-not-judged = What could not be judged
today-why-foot = The spacing is a cautious default from clinic studies and skin-healing data. Nobody has proven the exact number.
today-why-ready = What was looked at
today-why-ready-words = Days since your last session in each zone, sessions in the last 28 days, whether your skin is back at its own calm level, and every sign in your check-ins.
today-reason-INT-01 = Rest after your last session
today-reason-INT-03 = The 28-day allowance is used
today-reason-REC-04 = Your skin is not calm yet
today-over-use-REC-04 = Sessions before your skin had settled
today-basis-counted = Counted from your records.
today-basis-estimated = Estimated from your check-ins.
today-basis-recorded = As you recorded it.
today-clears-on = Clears on { $day }.
today-clears-calm-from = Clears two days after a check-in has { $effect } back at your calm level: { $day } at the earliest.
today-clears-over-use = If you rest, the warning clears on { $day }.
today-clears-sign = Clears here once a later check-in no longer has it. The advice holds until someone has looked at it.
today-clears-lower = Clears once a later check-in has it lower.
today-clears-calm = Clears once a check-in has it back at your calm level.
today-clears-answers = Clears when your answers under Settings change.
today-clears-next-session = It speaks of your last session, and clears with one that differs.
today-clears-two-weeks = Clears two weeks after that day.
today-clears-range = Clears when your shedding is back in your own range.
today-emergency-note = If you feel very ill, call your local emergency number.

today-last-session = Last session
today-last-none = No session is recorded yet.
today-last-line = { $when }, { $length } mm
today-last-device = with { $device }
today-last-zones-all = whole scalp
today-last-edit = Edit
today-last-edit-name = Edit the last session
today-clean-both = Disinfected before and after
today-clean-before = Disinfected before; not after
today-clean-after = Disinfected after; not before
today-clean-neither = Not disinfected
today-clean-unknown = Disinfection not recorded

today-devices = Devices
today-devices-none = No device is in the diary.
today-device-add = Add a device
today-device-unnamed = { $kind } { $length } mm
today-device-uses = { $uses ->
    [0] not used yet
    [one] 1 use
   *[other] { $uses } uses
}
today-device-uses-of = { $uses } of { $most } uses
today-device-age = { $days ->
    [one] 1 day old
   *[other] { $days } days old
}
today-device-age-of = { $days } of { $most } days
today-device-worn = Worn out: replace it. Blunt needles tear.
today-device-replace = Replace

today-photos = Photos are due
today-photos-take = Open photos

today-noted = Also in your log
today-noted-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}

today-trend = The last eight weeks
today-trend-open = Open trends
today-trend-redness = Redness
today-trend-itch = Itch
today-trend-shedding = Shedding
today-trend-needling = Sessions
today-trend-empty = Check-ins will show here, with your sessions.
today-trend-described = { $effect }: { $count ->
    [0] not recorded
    [one] recorded once, { $worst } at worst
   *[other] recorded { $count } times, { $worst } at worst
}.
today-trend-sessions = { $count ->
    [0] No session.
    [one] One session.
   *[other] { $count } sessions.
}
today-trend-ago = 8 weeks ago
today-trend-now = today
