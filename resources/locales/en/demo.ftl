# The made-up diary: what its person writes down.

demo-name = Robin (made up)
demo-question = Is 0.5 mm every ten days all right for me while I use minoxidil?
demo-minoxidil = Minoxidil 5 % solution
demo-minoxidil-dose = 1 ml in the evening
demo-shampoo = Ketoconazole shampoo
demo-shampoo-dose = twice a week
demo-note-session-quick = Quick one before the football.
demo-note-session-music = Took my time, light pressure.
demo-note-session-temples = Went easy on the temples.
demo-note-session-again = I know it is early, but I want to see results.
demo-note-session-more = A few more passes than usual.
demo-note-session-still-pink = Still a bit pink from last time.
demo-note-pink = Still pink along the hairline.
demo-note-tight = Feels tight when I raise my brows.
demo-note-pillow = Tender on the pillow.
demo-note-skip = Better leave the roller alone for a bit.
demo-note-hair-shower = More hair in the shower than usual.
demo-note-hair-brush = Brush was full this morning.
demo-note-nothing = Nothing to report.
demo-note-good-day = Looks calm in daylight.
demo-note-wind = Windy ride to work, a bit dry.
demo-note-fever = Flu, two days at 39 °C.
demo-note-holiday = Two weeks by the sea, hat most of the time.
demo-folder-in-use = { $folder } is there already and not empty; choose a new folder for the made-up diary.
