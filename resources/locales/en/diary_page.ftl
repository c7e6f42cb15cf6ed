# The page Diary.

diary-title = Diary
diary-between = { " · " }
diary-comma = { ", " }

diary-strip = Calendar of the year
diary-strip-lowest = calm
diary-strip-highest = worst
diary-strip-mark = session
diary-strip-today = today
diary-year-before = The year before
diary-year-after = The year after

diary-day = { $day }: { $said }
diary-day-session = { $count ->
    [one] session with { $lengths } mm
   *[other] { $count } sessions with { $lengths } mm
}
diary-day-worst = worst: { $effect }
diary-day-calm = nothing above calm
diary-day-nothing = nothing recorded

diary-search = Search the diary
diary-search-hint = Search notes, names, products and effects
diary-filter-kind = Kind of entry
diary-filter-kind-any = All entries
diary-filter-kind-sessions = Sessions
diary-filter-kind-checkins = Check-ins
diary-filter-kind-treatments = Courses
diary-filter-kind-treatment_uses = Uses of treatments
diary-filter-kind-life_events = Events
diary-filter-kind-photos = Photos
diary-filter-days = Days
diary-filter-days-any = All days
diary-filter-days-month = Last 30 days
diary-filter-days-quarter = Last 3 months
diary-filter-days-year = Last 12 months
diary-filter-days-between = Between two days…
diary-filter-first = First day
diary-filter-last = Last day
diary-filter-to = to
diary-filter-effect = Effect
diary-filter-effect-any = Any effect
diary-found = { $entries ->
    [0] Nothing found
    [one] 1 entry found
   *[other] { $entries } entries found, on { $days ->
        [one] 1 day
       *[other] { $days } days
    }
}
diary-clear = Clear the search

diary-list = Days, newest first
diary-edit = Edit
diary-edit-name = Edit: { $entry }
diary-delete = Delete
diary-delete-name = Delete: { $entry }
diary-open = Open
diary-open-name = Open: { $entry }
diary-near-day = { $day }, { $near }

diary-kept = Nothing in your diary yet
diary-kept-do = Log a session, or check in on Today, and it is listed here by day.
diary-kept-act = Log a session
diary-none-found = No entry fits
diary-none-found-do = Try fewer words, or other days.

diary-session = Session with { $length } mm
diary-session-with = Session with { $length } mm, { $device }
diary-whole-scalp = whole scalp
diary-minutes = { $value } min
diary-pain = pain { $value } of 10
diary-bleeding-none = no bleeding
diary-bleeding = bleeding: { $how }
diary-clean-both-soak = soaked { $value } min before and after
diary-clean-before = disinfected before
diary-clean-before-soak = soaked { $value } min before
diary-clean-before-left-out = not disinfected before
diary-clean-after = disinfected after
diary-clean-after-soak = soaked { $value } min after
diary-clean-after-left-out = not disinfected after

diary-checkin = Check-in: { $effects }
diary-checkin-none = no { $effects }
diary-checkin-note = Check-in with a note
diary-effect = { $effect } { $value } of { $top }
diary-effect-count = { $effect } { $value }
diary-fever = fever { $degrees } °C
diary-short-shedding = shedding
diary-short-shedding_comb60 = hairs in a 60-second comb count
diary-short-shedding_wash = hairs in a wash count
diary-short-shedding_bundle = shedding by bundle
diary-short-pustules = pustules
diary-short-lumps = lumps

diary-course = Started { $course }
diary-course-until = until { $day }
diary-use = Used { $course }
diary-uses = Used { $course }, at { $times }
diary-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}: { $views }

diary-edit-checkin = Edit check-in of { $day }
diary-edit-event = Edit event of { $day }
diary-edit-uses = Edit uses on { $day }
diary-back = Back to the days
