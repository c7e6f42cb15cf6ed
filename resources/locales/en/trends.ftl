# The page Trends.

trends-title = Trends
trends-reach = Days shown
trends-reach-quarter = 3 months
trends-reach-half_year = 6 months
trends-reach-year = 1 year
trends-reach-all = All

trends-past = Past warnings
trends-past-lead = What Today would have said then, with what was recorded until then, and what your log has after it. A pattern in your log; it does not show what caused what.
trends-past-looking = Looking back through your log…
trends-past-none = In these days Needlewise would not have warned of over-use.
trends-past-more = { $count ->
    [one] 1 earlier warning
   *[other] { $count } earlier warnings
}
trends-past-caution = caution
trends-past-stop = stop
trends-past-over = { $number }. { $first } to { $last }: { $level }, { $days ->
    [one] 1 day
   *[other] { $days } days
}
trends-past-present = { $number }. Since { $first }: { $level }, { $days ->
    [one] 1 day
   *[other] { $days } days
} so far
trends-past-why = Why: { $reasons }.
trends-past-why-and = { $first }; { $second }
trends-past-why-unsaid = Why: by reasons that had just passed.
trends-past-spacing = { $count ->
    [one] 1 session came
   *[other] { $count } sessions came
} closer than the spacing, the last { $gap ->
    [0] on the same day as another
    [one] 1 day after another
   *[other] { $gap } days after another
} where { $minimum } are asked for
trends-past-allowance = { NUMBER($share, maximumFractionDigits: 0) } % of the 28-day allowance used
trends-past-settling = before { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} your skin had most likely not settled; after the last of them { $effect } { $how }
trends-past-settling-bare = before { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} your skin had most likely not settled, by { $effect }
trends-past-rest-over = { $sessions ->
    [0] You did not needle while it stood: { $days } days from the session before to the next one.
    [one] You needled once more while it stood, then not for { $days } days.
   *[other] You needled { $sessions } more times while it stood, then not for { $days } days.
}
trends-past-rest-goes-on = { $sessions ->
    [0] You have not needled since; the last session is { $days } days ago.
    [one] You have needled once since; that is { $days } days ago.
   *[other] You have needled { $sessions } times since, the last time { $days } days ago.
}
trends-past-calm = { $days ->
    [0] After that session { $effect } stayed at your calm level.
    [one] It took a day from that session until { $effect } was back at your calm level.
   *[other] It took { $days } days from that session until { $effect } was back at your calm level.
}
trends-past-never-calm = After that session { $effect } was not seen back at your calm level.
trends-past-not-calm-yet = Since then { $effect } has not been seen back at your calm level.
trends-past-levels = In the four weeks after the warning { $effect } was { $after } on average; while it stood, { $warned }.
trends-past-unrecorded = No check-in tells how your skin was.

trends-drawing = Drawing…
trends-empty = Nothing to draw yet
trends-empty-do = Log a session or check in, and your trends appear here.
trends-empty-act = Log a session

trends-save = Save picture…
trends-save-name = Save the picture of { $chart }
trends-save-title = Save picture
trends-save-png = PNG picture
trends-save-svg = SVG drawing

