# Another tracker's CSV file, on its way in.

csv-empty = { $file } is empty; choose a CSV file with a row of names and rows of entries.
csv-encoding = { $file } is not text that can be read; save it as CSV in UTF-8 and try again.
csv-zero-byte = { $file }, row { $row }: there is a zero byte here, which no CSV file has; export it again from the other program.
csv-only-names = { $file } has names of columns and no entry below them; export it again from the other program.
csv-one-column = { $file }, row { $row }: there is only one column here; a day and something noted on it are needed, in a column each.
csv-no-names = { $file }, row { $row }: there is an entry here where the names of the columns should be; add a row of names above it.
csv-same-name = { $file }, row { $row }: two columns are named “{ $name }”; give one of them another name.
csv-too-many-columns = { $file } has { $found } columns, more than the { $most } that can be told apart here; leave out those you do not need.
csv-too-many-rows = { $file } has more than { $most } rows; split it and bring the parts in one after the other.
csv-cell-too-long = { $file }, row { $row }: a cell is longer than { $most } characters, perhaps because a quotation mark is not closed; mend it and try again.
csv-quote-open = { $file }, row { $row }: a quotation mark is opened here and never closed; mend it and try again.
csv-quote-astray = { $file }, row { $row }: something follows a closing quotation mark here; double the marks inside a cell, and try again.
csv-own-table = { $file } is a table that Needlewise wrote for spreadsheets; choose the diary document (.json) or bundle (.zip), which brings everything back.
csv-map-wrong = { $file } is no mapping of columns ({ $reason }); correct it and try again.
csv-unclear = { $file }: { $question }{ $more ->
    [0] {""}
    [one] , and 1 more thing is open
   *[other] , and { $more } more things are open
}; open the file in the window once (Settings, Data), or describe its columns with --map.

csv-ask-date = it is not clear which column holds the day
csv-ask-value = it is not clear which column holds the values
csv-ask-anything = none of its columns is known as something that the diary keeps
csv-ask-order = it is not clear whether a date such as 3/4/2026 is the 3rd of April or the 4th of March
csv-ask-length = it does not say how long the needles were
csv-ask-scales = it is not certain on which scale { $columns } { $count ->
    [one] is
   *[other] are
}
csv-column-missing = its column “{ $column }” is missing
csv-role-twice = two columns hold { $role }
csv-effect-twice = two columns hold { $effect }
csv-wrong-scale = “{ $column }” is given a scale that { $effect } cannot be written in

# How a scale is read, for the person to agree to.
csv-stated-ours = “{ $column }” is read as { $effect } as it stands, { $scale }.
csv-stated-steps = “{ $column }” is read as { $effect }, from 0 to { $top } to the steps here: { $steps }.
csv-stated-words = “{ $column }” is read as { $effect }, by its words: { $steps }.
csv-stated-above-zero = “{ $column }” is read as { $effect }: 0 is no, everything above is yes.
csv-stated-fahrenheit = “{ $column }” is read as { $effect }, from °F to °C.
csv-step = { $step } → { $ours }

csv-role-date = the day
csv-role-time = the time
csv-role-name = the name of what was noted
csv-role-value = its value
csv-role-notes = notes
csv-role-zones = zones
csv-role-session = whether there was a session
csv-role-needle_length_mm = needle length (mm)
csv-role-duration_min = duration (minutes)
csv-role-device = the device

csv-place-row = row { $row }
csv-place-cell = row { $row }, { $column }
csv-row-crooked = the row has { $found ->
    [one] 1 cell
   *[other] { $found } cells
} where there are { $wanted } columns
csv-not-a-number = “{ $value }” is not a number
csv-not-yes-or-no = “{ $value }” is neither yes nor no
csv-unknown-word = “{ $value }” is no word that can be placed on the scale
csv-unknown-zone = “{ $value }” is not a zone of the scalp
csv-off-scale = { $value } is outside the scale of { $low } to { $high }
csv-out-of = “{ $value }” is not out of { $top }
csv-no-length = the length of the needles is missing
csv-moment-shape = “{ $value }” is not a day
csv-moment-clock = “{ $value }” is not a time of day
csv-moment-range = “{ $value }” lies outside the years 1970 to 2100
csv-moment-offset = “{ $value }” has a UTC offset outside -12:00 to +14:00
csv-moment-future = { $day } is still to come
work-cancelled = Cancelled. Nothing was changed.
