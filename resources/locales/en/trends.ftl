# The page Trends.

trends-title = Trends
trends-reach = Days shown
trends-reach-quarter = 3 months
trends-reach-half_year = 6 months
trends-reach-year = 1 year
trends-reach-all = All

trends-symptoms = Symptoms and sessions
trends-symptoms-explained = Each dot is a day’s worst value. Shaded: spells of over-use, by needling alone.
trends-reaction = How your skin reacts to a session
trends-reaction-explained = Days after a session, by needle length: the middle of your sessions, and the middle half around it.
trends-spacing = Spacing and allowance
trends-spacing-explained = Days between sessions against the least your needle length asks for, and how much of the 28-day allowance was used.

trends-drawing = Drawing…
trends-empty = Nothing to draw yet
trends-empty-do = Log a session or check in, and your trends appear here.
trends-empty-act = Log a session

trends-save = Save picture…
trends-save-name = Save the picture of { $chart }
trends-save-title = Save picture
trends-save-png = PNG picture
trends-save-svg = SVG drawing

trends-reaction-day = { $day ->
    [0] On the day of the session
    [one] 1 day after the session
   *[other] { $day } days after the session
}, { $effect }: { $groups }.
trends-reaction-group = { $median } after { $lengths } (middle half { $low } to { $high })
trends-reaction-nothing = { $day ->
    [0] On the day of the session
    [one] 1 day after the session
   *[other] { $day } days after the session
}, { $effect }: too few sessions recorded.
