# Two photos of a view, compared.

compare-reason-views = they show different views
compare-reason-session = the photo of { $day } was taken { $hours ->
    [0] within an hour of a session
    [one] 1 hour after a session
   *[other] { $hours } hours after a session
}, when redness may mislead
compare-reason-days = they were taken { $days ->
    [0] on the same day
    [one] 1 day apart
   *[other] { $days } days apart
}, and hair grows about 1 cm a month: we compare from { $weeks } weeks on (our own cautious choice)
compare-reason-hair = hair was wet on { $wet } and dry on { $dry }, and wet hair shows more scalp

compare-missing = The picture of { $day } is not in your diary; take its file in again, and it comes back.
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
compare-nothing-against-unaligned = Comparable as far as the pictures tell; distance and angle could not be told.
compare-not-comparable = Not comparable:

compare-view = The two photos
compare-view-said = On the left: { $first }. On the right: { $second }.
compare-days-apart = { $days ->
    [0] Taken on the same day.
    [one] 1 day apart.
   *[other] { $days } days apart.
}
compare-reading = Reading…
compare-waiting = Holding the two against each other…

compare-mode = How the photos are shown
compare-mode-sides = Side by side
compare-mode-slider = Slider
compare-mode-blend = Blend
compare-mode-blink = Blink
compare-opacity = How much of the later photo shows through
compare-pace = How fast the photos change
compare-pace-ms = { $ms ->
    [0] By hand: Space
    [500] Every ½ second
    [1000] Every second
   *[other] Every 2 seconds
}
compare-align = Align
compare-light = Match light
compare-light-note = Shows the later photo in the light of the earlier one. It is a view: the photo stays as it is.
compare-mark-good = Aligned
compare-mark-fair = Aligned roughly
compare-mark-by-hand = Aligned by your points
compare-mark-light = Light matched

compare-side-0 = On the left
compare-side-1 = On the right
compare-step-back = { $side }: the photo before
compare-step-on = { $side }: the photo after

compare-act-out = −
compare-act-out-name = Zoom out
compare-act-in = +
compare-act-in-name = Zoom in
compare-act-fit = Fit
compare-act-fit-name = Show all of both photos
compare-act-true = 1:1
compare-act-true-name = One dot of the screen for each pixel
compare-act-left = ↺
compare-act-left-name = Turn both a little to the left
compare-act-right = ↻
compare-act-right-name = Turn both a little to the right
compare-act-upright = Upright
compare-act-upright-name = Turn both upright again
compare-place = { $percent } %
compare-place-turned = { $percent } %, turned { $turn }°
compare-keys = Keys
compare-keys-all = Wheel, + and −: zoom. Drag, arrows: move. Shift and wheel, [ and ]: turn both a little, 0: upright. F: fit, 1: one dot a pixel. Page Up, Page Down: another date on the right, with Ctrl on the left. Left and right arrows move the slider’s line and the blend; with Shift they move the photos. Space: blink by hand. A: align, L: match light. Esc: back.

compare-points-mark = Mark points…
compare-points-forget = Forget points
compare-points-next = Point { $number }: click a spot you find in both photos, a mole or the end of a parting, in either one. By keys: arrows move the cross, Enter marks.
compare-points-same-in-first = Point { $number }: now the same spot in the left photo.
compare-points-same-in-second = Point { $number }: now the same spot in the right photo.
compare-points-enough = { $done } points marked. Use them, or mark up to 4: they hold better far apart.
compare-points-all = { $done } points marked, which is as many as it takes.
compare-points-undo = Undo last point
compare-points-use = Use these points
compare-points-cancel = Cancel

compare-save = Save pair…
compare-save-title = Save pair
compare-save-png = PNG picture
compare-saving = Saving the pair…
compare-saved = Saved as { $file } in { $folder }.
compare-saved-folder = Show in folder
