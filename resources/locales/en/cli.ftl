# The command line. Help texts first.

cli-help = A private diary for scalp microneedling at home. Without a command it opens the window.
cli-help-window = Exit codes: 0 done, 1 it ran and found something wrong, 2 wrong arguments, 3 the input or the diary cannot be read. “needlewise --demo” opens the window on a made-up diary.
cli-help-diary = the diary’s folder (default: the platform’s data folder)
cli-help-import = Take a diary document, a bundle or another program’s table into the diary: all of it, or nothing.
cli-help-file-in = a diary document (.json), a bundle (.zip) or another program’s table (.csv, .tsv, .txt, .md, .xlsx, .xls, .ods, or a .zip of such tables)
cli-help-dry-run = say what would come in, what is there and what is refused, and write nothing
cli-help-map = for a table: a JSON file that says what its columns mean; without it, they are taken as they were the last time, or as their names leave no doubt
cli-help-suggest = for a table: write the mapping that would be used to this file, with what is still open, to edit it and give it to --map
cli-help-sheet = for a workbook or a zip of tables: the sheet or table to read, where there are several
cli-help-day-first = for a table: 3/4/2026 is the 3rd of April
cli-help-month-first = for a table: 3/4/2026 is the 4th of March
cli-help-skip-bad-rows = for a table: leave out rows that cannot be read, and take the rest
cli-help-update = for a table: where a row with a time says something else than the diary, take what the row says
cli-help-import-choices = In a mapping, “columns” gives a role to a column: { $roles }. “readings” gives an effect and a scale to a column or a name. Effects: { $effects }. Scales: { $scales }.
cli-map-without-csv = --map, --suggest, --sheet, --day-first, --month-first, --skip-bad-rows and --update are for another program’s table
cli-import-left-out = { $count } { $count ->
    [one] row that says
   *[other] rows that say
} nothing the diary keeps stayed out.
cli-import-totals = { $count } { $count ->
    [one] row of sums was
   *[other] rows of sums were
} passed over.
cli-import-completed = Completed with what the file says beyond them: { $count } { $count ->
    [one] record.
   *[other] records.
}
cli-import-skipped = Refused, { $count } { $count ->
    [one] row:
   *[other] rows:
}
cli-import-kept = Kept as the diary has them, { $count } { $count ->
    [one] row that says something else (--update takes what it says):
   *[other] rows that say something else (--update takes what they say):
}
cli-import-updated = Changed to what the file says, { $count } { $count ->
    [one] row:
   *[other] rows:
}
cli-import-course = { $name } is entered as a course that began on { $day }, its first day in the file; correct that if it began earlier.
cli-import-unread = Not read: { $count ->
    [one] the column
   *[other] the columns
} { $columns }.
cli-dry-file = { $file }: { $rows } { $rows ->
    [one] row
   *[other] rows
}{ $program }.
cli-dry-program = {" "}of { $program }
cli-dry-added = Would be added to { $folder }: { $what }.
cli-dry-nothing-written = A dry run: nothing was written.
cli-suggest-written = The mapping is in { $file }. { $count ->
    [0] Nothing in it is open.
    [one] One thing in it is open:
   *[other] { $count } things in it are open:
}
cli-suggest-over = { $file } is there and is no mapping of columns; give another name.
cli-help-export = Write the diary out, in the form that the ending of OUT says.
cli-help-version = say which version this is, and which SQLite, SQLCipher, Qt and Typst it uses
cli-help-out = the file or folder to write
cli-help-formats = endings of OUT:
cli-no-ending = none
cli-help-from = first day, for instance 2026-03-01 (default: from the beginning)
cli-help-to = last day, included (default: to the end)
cli-help-assess = Say what the rules find in a diary: when to needle next, over-use, and all findings with their sources.
cli-help-file-or-diary = a diary document (.json) or bundle (.zip); without it, the diary itself
cli-help-as-of = use only what was recorded up to the end of this day (default: today)
cli-help-every = assess every N days over the whole diary, oldest first
cli-help-json = answer in JSON
cli-help-report = Write the summary for the dermatologist as a PDF.
cli-help-pdf = the PDF to write
cli-help-paper = paper size (default: a4)
cli-help-anonymise = give initials for the name and an age for the birth year, count days instead of dating them, and leave notes out
cli-help-language = the language of the summary (default: English)
cli-help-sections = parts to print, with commas between: { $sections } (default: all but the two lists)
cli-help-pairs = pairs of photos to print, proposed from the diary, at most 4 (default: 0)
cli-help-pdf-a = make it a PDF/A-2a for archives as well
cli-help-photos = Take photos in, or give them out.
cli-help-photos-add = Take photos into the diary, their bytes unchanged.
cli-help-photo-files = pictures: JPEG, PNG, WebP, TIFF, and HEIC where it is installed
cli-help-view = which part of the scalp the photos show
cli-help-taken-at = when they were taken, for instance 2026-03-01T20:15+01:00 (default: what each picture says, or its file’s time)
cli-help-photos-export = Write upright copies of all photos, without any data beside the picture.
cli-help-photos-folder = the folder to write into; it is made where it is not there
cli-help-originals = write the very bytes that were taken in, with all they hold
cli-help-check = Check that the diary is whole: databases, photos and references.
cli-help-demo = Write a made-up diary, to look around in.
cli-help-demo-folder = a new folder for it
cli-help-years = how many years it spans (default: 2)
cli-help-demo-photos = how many photos are drawn (default: 14, two sets with a skin check each)
cli-help-seed = the same seed on the same day gives the same diary (default: 1)

cli-not-a-path = a name is needed
cli-not-a-day = “{ $value }” is not a date from 1970 to 2100, such as 2026-03-01
cli-not-a-moment = “{ $value }” is not a local time with its UTC offset, such as 2026-03-01T20:15+01:00
cli-not-whole = “{ $value }” is not a whole number from { $least } to { $most }
cli-wrong-ending = “{ $value }” must end in one of { $endings }
cli-not-an-option-of = { $option } does not go with { $file }
cli-from-after-to = --from ({ $first }) lies after --to ({ $last })
cli-system-fault = the system refused to read or write: { $reason }. Nothing was half-written; mend that and try again.
cli-program-fault = something went wrong that should not have ({ $kind }); nothing was half-written. Run it again with NEEDLEWISE_DEBUG=1 to see where.

# Counts of records, joined to one list.
cli-counted = { $parts }
cli-nothing = nothing
cli-count-person = { $count ->
   *[other] the person
}
cli-count-devices = { $count } { $count ->
    [one] device
   *[other] devices
}
cli-count-sessions = { $count } { $count ->
    [one] session
   *[other] sessions
}
cli-count-checkins = { $count } { $count ->
    [one] check-in
   *[other] check-ins
}
cli-count-treatments = { $count } { $count ->
    [one] treatment
   *[other] treatments
}
cli-count-treatment_uses = { $count } { $count ->
    [one] treatment use
   *[other] treatment uses
}
cli-count-life_events = { $count } { $count ->
    [one] life event
   *[other] life events
}
cli-count-dates = { $count } { $count ->
    [one] day
   *[other] days
}
cli-count-charts = { $count } { $count ->
    [one] chart
   *[other] charts
}
cli-count-health = { $count } { $count ->
    [one] health record
   *[other] health records
}
cli-count-effects = { $count } { $count ->
    [one] own symptom
   *[other] own symptoms
}
cli-count-progress_plans = { $count } { $count ->
    [one] progress plan
   *[other] progress plans
}
cli-count-sittings = { $count } { $count ->
    [one] sitting
   *[other] sittings
}
cli-count-spots = { $count } { $count ->
    [one] spot
   *[other] spots
}
cli-count-hair_counts = { $count } { $count ->
    [one] hair count
   *[other] hair counts
}
cli-count-clinic_measures = { $count } { $count ->
    [one] clinic’s measurement
   *[other] clinic’s measurements
}
cli-count-answers = { $count } { $count ->
    [one] answer
   *[other] answers
}
cli-count-tuning = { $count } { $count ->
    [one] change to a rule
   *[other] changes to rules
}
cli-count-photos = { $count } { $count ->
    [one] photo
   *[other] photos
}

cli-import-added = Added to { $folder }: { $what }.
cli-import-same = Already there: { $what }.
cli-import-refused-nothing = Refused: nothing.
cli-import-photos = The bytes of { $count } { $count ->
    [one] photo
   *[other] photos
} came with the bundle.
cli-photos-missing = { $count } { $count ->
    [one] photo is a record without its picture; it is kept as missing until a bundle or a file with it comes.
   *[other] photos are records without their pictures; they are kept as missing until a bundle or files with them come.
}
cli-export-done = Written to { $out }: { $what }.
cli-not-a-section = there is no part “{ $value }”; the parts are { $sections }
cli-report-photos-of-file = Photos are printed from a diary; import the file first, then leave FILE out.
cli-report-pairs = { $count ->
    [0] No pair of photos
    [one] Only 1 pair of photos
   *[other] Only { $count } pairs of photos
} of the { $wanted } asked for: no more are comparable.
cli-report-done = The summary as of { $day } is in { $out }.
cli-check-whole = The diary in { $folder } is whole: { $what }; pictures kept: { $kept }.
cli-check-found = { $count } { $count ->
    [one] problem
   *[other] problems
} found in { $folder }. Export what can be read, and put a backup in its place.
cli-demo-done = A made-up diary is in { $folder }: { $what }.

cli-photos-added-said = { $file }: taken in, as of { $taken }.
cli-photos-added-exif = { $file }: taken in, as of { $taken } by the camera’s clock (EXIF).
cli-photos-added-gps = { $file }: taken in, as of { $taken } by the satellites’ clock (GPS).
cli-photos-added-xmp = { $file }: taken in, as of { $taken } by what a program wrote into the picture (XMP).
cli-photos-added-iptc = { $file }: taken in, as of { $taken } by what a program wrote into the picture (IPTC).
cli-photos-added-png = { $file }: taken in, as of { $taken } by the PNG’s own date.
cli-photos-added-sidecar = { $file }: taken in, as of { $taken } by the album’s JSON file beside it.
cli-photos-added-name = { $file }: taken in, as of { $taken } by the file’s name.
cli-photos-added-file_time = { $file }: taken in, as of { $taken } by the file’s time, because nothing else says; --taken-at sets it.
cli-photos-added-none = { $file }: taken in, as of now, { $taken }, because neither the picture nor its file says; --taken-at sets it.
cli-photos-same = { $file }: already in the diary.
cli-photos-twin = { $file }: the same picture as { $twin }.
cli-photos-others = { $count ->
    [one] 1 other file or folder is hidden or no picture, and was passed over.
   *[other] { $count } other files and folders are hidden or no pictures, and were passed over.
}
cli-photos-unnamed = { $count ->
    [one] 1 picture belongs to no record, which an intake that was cut short leaves behind; it goes when the trash is emptied.
   *[other] { $count } pictures belong to no record, which an intake that was cut short leaves behind; they go when the trash is emptied.
}
cli-photos-exported = { $count } { $count ->
    [one] photo
   *[other] photos
} written to { $folder }.

cli-assess-heading = As of the end of { $day }
cli-assess-nothing = Nothing is recorded, so there is nothing to assess.
cli-assess-row = { $day }: { $verdict }; over-use: { $over_use } ({ $rules })
cli-verdict-ready = Nothing in the log says wait
cli-verdict-ready-open = Nothing in the log says wait
cli-verdict-wait = Rest until { $day }
cli-verdict-wait-open = Rest for now
cli-verdict-stop = Hold off needling until { $day }
cli-verdict-stop-open = Hold off needling
cli-verdict-seek_care = Hold off needling and get care; by spacing alone, not before { $day }
cli-verdict-seek_care-open = Hold off needling and get care
cli-assess-reason = { $words } ({ $rule })
cli-assess-no-over-use = Over-use: none
cli-assess-over-use = Over-use: { $level }, since { $since } ({ $rules })
cli-over-use-none = none
cli-over-use-caution = caution
cli-over-use-stop = stop
cli-assess-finding = { $level }: { $title } ({ $rule })
cli-level-info = For your information
cli-level-caution = Caution
cli-level-stop = Stop
cli-level-seek_care = Get care
cli-assess-sources = Sources: { $sources }
cli-source = { $id }: { $line }
cli-source-own-choice = D: our own cautious choice, no study settles it
cli-source-general = General medical knowledge; no single source is shown for this
cli-assess-not-a-device = This is a diary with rules of thumb, no medical device: it does not diagnose.
