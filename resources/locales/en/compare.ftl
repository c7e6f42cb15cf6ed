# Two photos of a view, compared.

compare-reason-views = they show different views
compare-reason-session = the one of { $day } was taken { $hours ->
    [0] within an hour of a session
    [one] 1 hour after a session
   *[other] { $hours } hours after a session
}, when redness may mislead
compare-reason-days = they were taken { $days ->
    [0] on the same day
    [one] 1 day apart
   *[other] { $days } days apart
}, and hair grows about 1 cm a month: we compare for change from { $weeks } weeks on (our own cautious choice)
compare-reason-hair = hair was wet on { $wet } and dry on { $dry }, and wet hair shows more scalp

compare-missing = The picture of { $day } is not in your diary; take its file in again, and it comes back.
compare-laid-by-hand = Aligned by the points you marked.
compare-laid = The photo of { $day } is aligned by your points.
compare-laid-forgotten = The points for the photo of { $day } are forgotten.

compare-taken = { $day }
compare-hair-dry = dry hair
compare-hair-wet = wet hair
compare-hair-unknown = dry or wet not noted
compare-no-session = no session before
compare-hours-since = { $hours ->
    [0] within an hour of a session
    [one] 1 hour after a session
   *[other] { $hours } hours after a session
}
compare-days-since = { $days ->
    [one] 1 day after a session
   *[other] { $days } days after a session
}
compare-apart = { $view }, { $days ->
    [0] on the same day
    [one] 1 day apart
   *[other] { $days } days apart
}
compare-saved-laid = The later picture was moved, turned and sized to lie on the earlier one.
compare-saved-light = The later picture was shown in the light of the earlier one.
compare-nothing-against = Comparable as far as the pictures tell.
compare-not-comparable = Not comparable: { $why }.
