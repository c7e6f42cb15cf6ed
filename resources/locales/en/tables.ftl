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

table-health = conditions, allergies and pregnancies with their days, and what a professional said
table-effects = symptoms that the person added
table-progress_plans = plans for comparing photos without their dates
table-sittings = sittings in which photos were compared; the answers are in sitting_answers.csv
table-sitting_answers = what was answered to two pictures, a line each
table-spots = places of the scalp that are found again for counting
table-hair_counts = hairs counted in a photo
table-clinic_measures = what a clinic measured
table-answers = what the person said when the program asked
table-tuning = what the person changed in the rules

column-hair_onset_year = year in which the hair began to change
column-hair_pattern = id of the drawing that was chosen
column-hair_family_history = whether there is hair loss in the family
column-hair_change = change of the hair, -3 much less to 3 much more
column-hair_on = the day on which that was said
column-medicines_note = medicines, in the person’s words
column-allergies_note = allergies, in the person’s words
column-performed_by = self, other_person or clinician; empty is self
column-side = left, right or both; empty is both
column-spots-side = left or right
column-passes_by_zone = passes as zone=number, parted by spaces
column-steps = steps of the guided session as step=timer, step=by_hand or step=skipped, parted by spaces
column-anaesthetic_cream = anaesthetic cream, as it was written
column-antiseptic = antiseptic on the scalp, as it was written
column-route = scalp, face_or_body, oral, injected_scalp or injected_elsewhere
column-lens = what lay before the camera
column-mid_line = the head’s mid-line as two points, each across and down as fractions, parted by a semicolon
column-date_from = where its date comes from, for instance exif, name or said
column-health-kind = condition, allergy, pregnancy, seen or agreement
column-about = id of what it is about
column-health-about = ids of screening questions, effects and rules, parted by spaces
column-from = first day; empty where it is not known
column-until = last day; empty while it goes on, or where it is not known
column-by = whose word it is
column-scale = 0-3, 0-4, 0-10 or yes_no
column-progress_plans-kind = course, half_head or interval
column-declared_at = when it was declared: local time with its offset from UTC
column-declared_at_day = the local day of declared_at
column-declared_at_time = the local time of declared_at
column-starts_on = the day on which it starts
column-question = what was asked
column-main_view = the view it is judged by
column-control_view = the view it is held against
column-days_per_set = photo days in a set
column-looks = planned looks, each as week and bar, parted by semicolons
column-rater = who compares: self, partner, friend or clinician
column-light_matched = whether the light of pictures is matched
column-needled_side = left or right
column-rests_days = the two rests in days, parted by a space
column-blocks = their order: ab or ba, parted by spaces
column-outcome = id of the effect it is about
column-seed = number that draws what chance decides
column-is_sealed = whether its photos are covered until they are judged
column-ended_why = done, red_flag, over_use, own_wish or other
column-plan_id = id in progress_plans.csv
column-look = which look of the plan, from 1; 0 is practice
column-impression_change = change said before the sitting, -3 much less to 3 much more
column-impression_content = how content with the hair, 0 to 10
column-impression_on_mind = how much the hair was on their mind, 0 to 10
column-seen_before = whether the photos were seen before they were judged
column-finished = whether the sitting was finished
column-zone = zone of the scalp
column-found_by = mark, distances or tattoo
column-distances_mm = distances as landmark and millimetres, parted by semicolons
column-photo_id = id in photos.csv
column-spot_id = id in spots.csv
column-frame = the four corners of the square, each across and down as fractions, parted by semicolons
column-frame_mm = its side in millimetres
column-is_clipped = whether the hair was clipped
column-dots = the hairs, each across and down as fractions and long or short, parted by semicolons
column-counted_by = self, partner or clinic
column-repeat_of = id of the count that it repeats
column-clinic_measures-kind = hair_density_cm2, hair_diameter_um, hair_mass_index, pull_test or scale_total
column-value = the value
column-unit = its unit
column-device = with what
column-answer = what was answered
column-rule_id = id of the rule
column-tuning-kind = snooze, mute or tune
column-tuning-value = what takes the place of the rule’s number
column-why = why
column-sitting_id = id in sittings.csv
column-left = id of the photo on the left
column-right = id of the photo on the right
column-left_mirrored = whether it was shown mirrored
column-right_mirrored = whether it was shown mirrored
column-sitting_answers-kind = pair, catch or half
column-sitting_answers-answer = -3 much more on the left to 3 much more on the right; empty where there is none
column-known = whether a picture was known
column-unjudgeable = whether it could not be judged
column-seconds = how long the answer took, in seconds
