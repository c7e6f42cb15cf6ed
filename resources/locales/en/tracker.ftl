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
csv-foreign-archive = { $file } is an archive of another program ({ $program }), which cannot be read here; export its entries there as CSV, and bring that file in.
csv-book-password = { $file } has a password; save it without one in the program it comes from, and try again.
csv-book-damaged = { $file } is no workbook that can be read; save it again as .xlsx or .csv and try that file.
csv-book-too-large = { $file } unpacks to more than { $most_mb } MB; save the sheet with your entries alone, and try again.
csv-book-formulas = { $file } holds formulas that were never worked out; open it in a spreadsheet, save it there, and try again.
csv-zip-damaged = { $file } is a zip that cannot be read; export it again, or unpack it and bring in the CSV file.
csv-zip-password = { $file } has a password; unpack it and bring in the CSV file.
csv-zip-many = { $file } holds { $found } files, more than the { $most } that are looked through here; unpack it and bring in the CSV file.
csv-zip-climbs = { $file } holds a file whose path leads out of it ({ $name }); nothing was read. Export it again, or unpack it and bring in the CSV file.
csv-zip-large = { $file } holds tables of { $size_mb } MB ({ $name }), more than the { $most_mb } MB that are read here; bring in the parts one by one.
csv-zip-no-table = { $file } holds no CSV file; choose another one.
csv-no-such-table = { $file } has no table { $name }; it has { $names }.
csv-no-table-with-days = { $file }: in none of its tables ({ $names }) is there a column of days; a day and something noted on it are needed, in a column each.
csv-several-tables = { $file } has several tables with days in them: { $names }; name one with --sheet.
csv-said-above = { $rows } { $rows ->
    [one] row
   *[other] rows
} above the names of the columns, which stand in row { $names }, were passed over.
csv-said-table = Read: { $names }. Not read: { $others }.
csv-said-categories = Not for this diary, { $rows } { $rows ->
    [one] row
   *[other] rows
} of { $count ->
    [one] the category
   *[other] the categories
} { $categories }.

csv-map-wrong = { $file } is no mapping of columns ({ $reason }); correct it and try again. Roles: { $roles }. Scales: { $scales }.
csv-unclear = { $file }: { $questions }. To answer, write the mapping with --suggest MAP.json, mend what is open in it, and import with --map MAP.json; or open the file in the window (Settings, Data).

csv-ask-date = it is not clear which column holds the day
csv-ask-value = it is not clear which column holds the values
csv-ask-anything = none of its columns is known as something that the diary keeps
csv-ask-order = it is not clear whether a date such as 3/4/2026 is the 3rd of April or the 4th of March
csv-order-contradicts = “{ $column }” holds days in two orders: { $one } can only be day first, { $other } only month first; write them one way
csv-ask-length = it does not say how long the needles were
csv-ask-scales = it is not certain on which scale { $columns } { $count ->
    [one] is
   *[other] are
}
csv-ask-undecided = it is not clear whether { $columns } { $count ->
    [one] means
   *[other] mean
} a symptom or a session
csv-question = { $question } ({ $mend })
csv-mend-date = in the mapping, “columns”: its name with "date"
csv-mend-value = in the mapping, “columns”: its name with "value"
csv-mend-order = --day-first or --month-first
csv-mend-length = in the mapping, "needle_length_mm"
csv-mend-scales = in the mapping, “readings”: the scale, and "is_sure": true
csv-mend-undecided = in the mapping, take { $count ->
    [one] it
   *[other] them
} out of “undecided”, and put { $count ->
    [one] it
   *[other] them
} into “columns”, “names”, “readings” or “ignored”
csv-column-missing = its column “{ $column }” is missing
csv-role-twice = two columns hold { $role }
csv-role-not-of-name = “{ $column }” is a name and cannot hold { $role }
csv-effect-twice = two columns hold { $effect }
csv-unknown-effect = there is no effect “{ $id }”; the effects are { $effects }
csv-wrong-scale = “{ $column }” is given a scale that { $effect } cannot be written in; it can be { $scales }

csv-described-role = “{ $column }” is read as { $role }.
csv-described-unread = “{ $column }” is not read.
csv-described-open = “{ $column }” is not decided.

# How a scale is read, for the person to agree to.
csv-stated-ours = “{ $column }” is read as { $effect } as it stands, { $scale }.
csv-stated-steps = “{ $column }” is read as { $effect }, from { $low } to { $top } to the steps here: { $steps }.
csv-stated-words = “{ $column }” is read as { $effect }, by its words: { $steps }.
csv-stated-above-zero = “{ $column }” is read as { $effect }: 0 is no, everything above is yes.
csv-stated-yes-no = “{ $column }” is read as { $effect }: yes is 1, the least that is not none, and no is 0.
csv-stated-fahrenheit = “{ $column }” is read as { $effect }, from °F to °C.
csv-step = { $step } → { $ours }

csv-role-date = the day
csv-role-time = the time
csv-role-utc_offset = the UTC offset
csv-role-name = the name of what was noted
csv-role-value = its value
csv-role-label = its value in words
csv-role-list = names of what was there
csv-role-notes = notes
csv-role-zones = zones
csv-role-session = whether there was a session
csv-role-needle_length_mm = needle length (mm)
csv-role-duration_min = duration (minutes)
csv-role-device = the device
csv-role-passes = passes
csv-role-pressure = pressure
csv-role-session_pain = pain during a session
csv-role-session_bleeding = bleeding during a session
csv-role-scalp_cleansed = whether the scalp was cleansed
csv-role-disinfection_before = disinfection before a session
csv-role-disinfection_after = disinfection after a session
csv-role-products = products
csv-role-treatment = treatments
csv-role-treatment_use = whether that treatment was used
csv-role-life_event = life events

csv-place-row = row { $row }
csv-place-part = table { $part }, row { $row }
csv-place-cell = { $row }, { $column }
csv-bad-row = { $place }: { $problem }
csv-bad-rows = { $file }: { $count ->
    [one] 1 row cannot be read
   *[other] { $count } rows cannot be read
} – { $rows }{ $more ->
    [0] {""}
    [one] , and 1 more
   *[other] , and { $more } more
}; nothing was imported. Mend { $count ->
    [one] it
   *[other] them
}, or leave { $count ->
    [one] it
   *[other] them
} out with --skip-bad-rows.
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
