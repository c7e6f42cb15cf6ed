# What to leave alone after a session, on Today and in the calendar.

aftercare-title = After your session ({ $when }): leave alone
aftercare-title-clinic = After the needling by a professional { $when }: leave alone, unless they said otherwise
aftercare-line = Until { $until }: { $things }.
aftercare-at = { $day }, { $time }
aftercare-until = { $thing }: leave alone until { $until }.
aftercare-only-minoxidil = Then only on skin that is neither red nor sore.
aftercare-elsewhere = This is our own time. A health article says { $days } days, until { $day }; the longer time is the more careful one.
aftercare-longer = Until { $day }, by a health article that says { $days } days: { $things }. Our own time is shorter; the longer one is the more careful.
aftercare-each = Each with its source
aftercare-source-pages = health articles and aftercare sheets of clinics; no study settles it
aftercare-make_up = make-up near the area
calendar-aftercare = Diary: a note for this day
calendar-aftercare-explained = Open your diary: something that was to wait may be possible from this day on.
