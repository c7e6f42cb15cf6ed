# README.txt in a folder of tables: what every column holds. One entry for each name of a column; an entry with the
# table's name in it goes before the one without.

table-readme =
    Tables of a Needlewise diary. Kept by a person at home, not a medical record.

    Comma-separated text as in RFC 4180, in UTF-8 (marked as such where a text goes beyond ASCII; scripts read it as
    utf-8-sig), a line for each record, the names of the columns in the first line.
    Numbers have a decimal point; days are year-month-day; times have 24 hours. If your spreadsheet shows them wrongly,
    do not double-click the file: import it as text, with UTF-8, the comma and “English (USA)”.

    An empty cell was not recorded: it is never zero and never no. Yes-or-no cells hold yes or no.
    A text that begins with = + - @ or the like has an apostrophe in front, so that no spreadsheet runs it as a
    formula. Take one apostrophe away to have it as it was written.

    The tables are for looking at elsewhere. To bring a diary back, use the document (.json) or the bundle (.zip).
table-person = what the person says about themselves, on one line
table-devices = rollers, stamps and pens
table-sessions = needling sessions
table-checkins = how the scalp was, whenever it was noted
table-treatments = courses of treatment
table-treatment_uses = single times that a treatment was used
table-life_events = events that hair and skin answer to
table-photos = records of photos, without the pictures
table-effect = { $effect }: { $scale }

# An effect's scale in one line.
scale-steps = { $low } to { $high } ({ $steps })
scale-step = { $step } { $words }
scale-past-day = { $scale }, the worst of the past 24 hours
scale-cnt = a count
scale-yn = yes or no
scale-bundle6 = 1 to 6
scale-number = degrees Celsius

column-id = the record’s id
column-name = its name
column-notes = what was noted
column-zones = zones of the scalp, parted by spaces
column-device_id = id in devices.csv
column-treatment_id = id in treatments.csv
column-session_id = id in sessions.csv
column-needle_length_mm = length of the needles in millimetres
column-display_name = name on the report
column-birth_year = year of birth
column-sex = female, male, other or undisclosed
column-skin_type = Fitzpatrick’s skin type, 1 to 6
column-screening = answers to the screening questions as id=yes and id=no, parted by spaces
column-clinician_min_interval_days = least days between sessions that a clinician set
column-question_for_clinician = what the person wants to ask
column-devices-kind = roller, stamp, pen or other
column-needle_count = number of needles
column-material = steel, titanium or unknown
column-acquired_on = day it was acquired
column-retired_on = day it was retired
column-retired_reason = why it was retired
column-started_at = when it began: local time with its offset from UTC
column-started_at_day = the local day of started_at
column-started_at_time = the local time of started_at
column-duration_min = how long it took, in minutes
column-passes = number of passes
column-pressure = light, medium or firm
column-bleeding = 0 none, 1 pinpoint, 2 several dots, 3 free bleeding
column-pain = 0 none to 10 worst imaginable
column-scalp_cleansed = whether the scalp was cleansed before
column-disinfection_before_done = whether the device was disinfected before
column-disinfection_before_method = with what: isopropyl_70, isopropyl_other, ethanol or other
column-disinfection_before_concentration_pct = the disinfectant’s strength in percent
column-disinfection_before_soak_min = minutes in the disinfectant
column-disinfection_after_done = whether the device was disinfected after
column-disinfection_after_method = with what: isopropyl_70, isopropyl_other, ethanol or other
column-disinfection_after_concentration_pct = the disinfectant’s strength in percent
column-disinfection_after_soak_min = minutes in the disinfectant
column-skip_today = what spoke against needling that day as id=yes and id=no, parted by spaces
column-products = what was put on afterwards, parted by semicolons
column-overrode = ids of the rules that were shown and overridden, parted by spaces
column-at = when: local time with its offset from UTC
column-at_day = the local day of at
column-at_time = the local time of at
column-treatments-kind = what kind of treatment, for instance minoxidil
column-dose = dose, as it was written
column-started_on = first day
column-ended_on = last day; empty while it goes on
column-life_events-kind = what kind of event, for instance illness_fever
column-on = its day
column-taken_at = when it was taken: local time with its offset from UTC
column-taken_at_day = the local day of taken_at
column-taken_at_time = the local time of taken_at
column-view = which view of the scalp
column-sha256 = SHA-256 of the picture’s original bytes
column-file = where it is in a bundle
column-media_type = kind of file, for instance image/jpeg
column-width = width in pixels
column-height = height in pixels
column-hair = dry or wet
column-turns = quarter turns clockwise that it is shown with
column-crop = the part that is shown: left, top, right and bottom edge as fractions, parted by spaces
column-covers = parts that are painted over, each as four edges, parted by semicolons
