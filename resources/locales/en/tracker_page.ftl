# The sheet for another tracker's file, in Settings.

tracker = From another tracker
tracker-explained = A table that another app or a spreadsheet wrote: CSV, a workbook, or a zip of CSV files. You say what its columns mean, and see what becomes of it before anything is written.
tracker-choose = Choose a file…
tracker-choose-title = From another tracker
tracker-kind = Tables
tracker-file = { $file }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
tracker-looking = Reading it your way…
tracker-head-column = Column
tracker-head-name = What is noted
tracker-head-examples = For instance
tracker-head-meaning = Becomes
tracker-head-scale = Written as
tracker-head-row = Row
tracker-head-when = When
tracker-head-what = What comes in
tracker-meaning-name = What { $column } becomes
tracker-scale-name = How { $column } is written
tracker-stays-out = Stays out

tracker-scale-ours = as here
tracker-scale-ours-top = 0 to { $top }, as here
tracker-scale-0-3 = 0 to 3
tracker-scale-0-4 = 0 to 4
tracker-scale-0-5 = 0 to 5
tracker-scale-0-10 = 0 to 10
tracker-scale-0-100 = 0 to 100
tracker-scale-1-3 = 1 to 3
tracker-scale-1-4 = 1 to 4
tracker-scale-1-5 = 1 to 5, stars
tracker-scale-1-6 = 1 to 6
tracker-scale-1-7 = 1 to 7
tracker-scale-1-10 = 1 to 10
tracker-scale-words = words
tracker-scale-yes-no = yes or no
tracker-scale-above-zero = a number: above 0 is yes
tracker-scale-fahrenheit = °F

tracker-order = Dates such as 3/4/2026
tracker-order-open = Please choose
tracker-day-first = day first: 3 April
tracker-month-first = month first: March 4
tracker-clock = Time of a day without one
tracker-length = Needle length
tracker-length-open = please say

tracker-open = Before it can come in: { $question }.
tracker-plan = This adds { $kinds }. { $same ->
    [0] Nothing of it is in your diary yet.
    [one] 1 entry is in your diary already.
   *[other] { $same } entries are in your diary already.
}
tracker-session = session, { $length } mm
tracker-value = { $effect } { $value }
tracker-when = { $day }, { $time }
tracker-beside = { $count ->
    [one] 1 check-in stands
   *[other] { $count } check-ins stand
} at a time at which your diary has one already: perhaps it came in before, read in another way.
tracker-empty = { $count ->
    [one] 1 row says nothing that is read.
   *[other] { $count } rows say nothing that is read.
}
tracker-unnamed = { $count ->
    [one] 1 row is of something that stays out.
   *[other] { $count } rows are of something that stays out.
}
tracker-totals = { $count ->
    [one] 1 row of sums is passed over.
   *[other] { $count } rows of sums are passed over.
}
tracker-completed = { $count ->
    [one] 1 entry of your diary is completed with what the file says beyond it.
   *[other] { $count } entries of your diary are completed with what the file says beyond them.
}
tracker-updated = { $count ->
    [one] 1 row changes an entry of your diary:
   *[other] { $count } rows change entries of your diary:
}
tracker-update = Change those entries to what the file says
tracker-refused = { $count ->
    [one] 1 row cannot be read and stays out:
   *[other] { $count } rows cannot be read and stay out:
}
tracker-differing = { $count ->
    [one] 1 row stays out, because your diary has it with other content:
   *[other] { $count } rows stay out, because your diary has them with other content:
}
tracker-problem = { $place }: { $problem }
tracker-agree = These scales are right
tracker-take = { $count ->
    [0] Take in
    [one] Take in 1 entry
   *[other] Take in { $count } entries
}
