# A calendar file. Titles show on locked screens: they name neither the program nor what it is for.

calendar-next = Diary: a day to look at
calendar-next-explained = Open your diary before you plan anything for this day. What you have noted since may have moved it.
calendar-photos = Diary: pictures
calendar-photos-explained = The next set of pictures falls on this day.
calendar-nothing = There is no day ahead to write into a calendar yet; log a session first, or look at Today for what has to come before the next one.
