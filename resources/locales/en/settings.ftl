# The page Settings.

settings-title = Settings
settings-sections = Sections of the settings
settings-between = { " · " }
settings-days = days
settings-percent = { $percent } %
settings-cancel = Cancel
settings-yes = Yes
settings-no = No
settings-unanswered = Not said

settings-section-person = You
settings-section-devices = Devices
settings-section-health = Health
settings-section-treatments = Treatments
settings-section-life_events = Life events
settings-section-data = Data
settings-section-appearance = Appearance

settings-act-name = { $act }: { $entry }
settings-act-use = Used now
settings-act-edit = Edit
settings-act-date = Add dates
settings-act-agreed = Agreed
settings-act-retire = Retire
settings-act-end = End
settings-act-delete = Delete
settings-act-restore = Restore

settings-person = About you
settings-person-name = Name
settings-person-name-help = Stands on the report. You can leave it out there.
settings-person-birth-year = Year of birth
settings-person-sex = Sex
settings-person-skin = Skin type
settings-person-skin-help = Fitzpatrick’s scale: how skin takes to the sun. Darker skin keeps dark marks more easily.
settings-skin-1 = I: always burns, never tans
settings-skin-2 = II: burns easily, tans little
settings-skin-3 = III: sometimes burns, tans gradually
settings-skin-4 = IV: burns little, tans well
settings-skin-5 = V: rarely burns, tans deeply
settings-skin-6 = VI: does not burn
settings-person-medicines = Other medicines
settings-person-allergies = Other allergies
settings-hair = Your hair
settings-hair-help = In your own words, for the report. Nothing is judged by it.
settings-hair-change = Change so far
settings-hair-pattern = Where it is thinner
settings-hair-onset = Thinner since the year
settings-hair-family = Thin hair in the family
settings-person-interval = Clinician’s interval
settings-person-interval-none = not set
settings-person-interval-help = The least days between sessions that a clinician gave you. They count in place of the table’s.

settings-screening = What may speak against needling
settings-screening-explained = Answer what you like; what is not said is not taken for a no.
settings-screening-before = Usually advised not to needle: ask a clinician first
settings-screening-first = Ask a clinician before your first session

settings-devices = Devices
settings-devices-explained = A device that was used stays with its sessions: retire it when you stop using it.
settings-devices-add = Add a device
settings-devices-none = No device yet. Add yours, and a session takes one click less.
settings-devices-new = New device
settings-devices-edit = Edit device
settings-length = { $length } mm
settings-needles = { $count } needles
settings-uses = { $uses ->
    [0] not used yet
    [one] used once
   *[other] used { $uses } times
}
settings-uses-of = { $uses ->
    [0] not used yet
    [one] used once
   *[other] used { $uses } times
} (usual limit { $most })
settings-age = { $days ->
    [one] 1 day old
   *[other] { $days } days old
}
settings-age-of = { $days ->
    [one] 1 day old
   *[other] { $days } days old
} (usual limit { $most })
settings-device-worn = Worn out: replace it. Blunt needles tear.
settings-retired = retired on { $day }
settings-retired-because = retired on { $day }: { $reason }

settings-treatments = Treatments
settings-treatments-explained = What you put on your scalp or take, from when to when. Rules and charts go by it.
settings-treatments-add = Add a treatment
settings-treatments-none = No treatment yet.
settings-treatments-new = New treatment
settings-treatments-edit = Edit treatment
settings-course-since = since { $day }
settings-course-days = { $first } to { $last }
settings-course-used = last used { $day }, { $time }

settings-life_events = Life events
settings-life_events-explained = Illness, stress or a new diet can show on your scalp two to four months later.
settings-life_events-add = Add an event
settings-life_events-none = No event yet.
settings-life_events-new = New event
settings-life_events-edit = Edit event

settings-place = Where your diary lives
settings-place-explained = Everything stays on this computer, in this folder. Back it up as you back up your other files, while Needlewise is closed.
settings-place-show = Show in folder

settings-import = Take a file in
settings-import-explained = A diary document (.json) or a bundle with photos (.zip). You see what it would add before anything is written.
settings-import-choose = Choose a file…
settings-import-title = Take a file in
settings-import-kind = Diary documents and bundles
settings-import-reading = Reading { $file }…
settings-import-plan = { $file } adds { $kinds }. { $same ->
    [0] Nothing of it is in your diary yet.
    [one] 1 entry is in your diary already.
   *[other] { $same } entries are in your diary already.
}
settings-import-nothing = { $same ->
    [0] { $file } holds no entry.
   *[other] Everything in { $file } is in your diary already.
}
settings-import-conflicts = { $file } would add { $added } and has { $same } that are in your diary already, but { $conflicts ->
    [one] 1 entry differs
   *[other] { $conflicts } entries differ
} from yours. So that nothing of yours is overwritten, nothing is taken in.
settings-import-conflict = { $entry }: yours differs in { $fields }
settings-import-person-differs = About you: yours differs in { $field }
settings-import-more = and { $count } more
settings-import-take = Take it in
settings-import-taking = Taking it in…
settings-import-leave = Cancel
settings-import-done = Close

settings-count-person = what is said about you
settings-count-devices = { $count ->
    [one] 1 device
   *[other] { $count } devices
}
settings-count-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
settings-count-checkins = { $count ->
    [one] 1 check-in
   *[other] { $count } check-ins
}
settings-count-treatments = { $count ->
    [one] 1 course
   *[other] { $count } courses
}
settings-count-treatment_uses = { $count ->
    [one] 1 use
   *[other] { $count } uses
}
settings-count-life_events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
settings-count-health = { $count ->
    [one] 1 health record
   *[other] { $count } health records
}
settings-count-effects = { $count ->
    [one] 1 own symptom
   *[other] { $count } own symptoms
}
settings-count-progress_plans = { $count ->
    [one] 1 progress plan
   *[other] { $count } progress plans
}
settings-count-sittings = { $count ->
    [one] 1 sitting
   *[other] { $count } sittings
}
settings-count-spots = { $count ->
    [one] 1 spot
   *[other] { $count } spots
}
settings-count-hair_counts = { $count ->
    [one] 1 hair count
   *[other] { $count } hair counts
}
settings-count-clinic_measures = { $count ->
    [one] 1 clinic’s measurement
   *[other] { $count } clinic’s measurements
}
settings-count-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
settings-count-tuning = { $count ->
    [one] 1 change to a rule
   *[other] { $count } changes to rules
}
settings-count-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
settings-count-dates = { $count ->
    [one] 1 day
   *[other] { $count } days
}
settings-count-charts = { $count ->
    [one] 1 chart
   *[other] { $count } charts
}
settings-count-none = no entry

settings-export = Give it out
settings-export-explained = Your whole diary, to keep or to take elsewhere. Anyone who has a file can read it; a calendar file holds only days, with titles that say nothing.
settings-export-whole = To keep, or to bring back
settings-export-elsewhere = For other programs
settings-export-as = { $name }…
settings-export-writing = Writing { $file }…
settings-export-title = Give the diary out
settings-export-folder-title = Where should the folder { $name } be made?
settings-export-done = Written to { $file }: { $kinds }.
settings-export-missing = { $count ->
    [one] 1 photo is missing in it: its bytes are not in this diary.
   *[other] { $count } photos are missing in it: their bytes are not in this diary.
}

settings-check = Is it whole?
settings-check-explained = Reads every entry and every photo, and changes nothing.
settings-check-now = Check the diary
settings-check-running = Checking…
settings-check-right = Nothing is wrong. Looked at { $kinds }.
settings-check-photos = { $count ->
    [one] The bytes of 1 photo are whole.
   *[other] The bytes of { $count } photos are whole.
}
settings-check-missing = { $count ->
    [one] The bytes of 1 photo are not here. Take in a bundle that holds them.
   *[other] The bytes of { $count } photos are not here. Take in a bundle that holds them.
}
settings-check-wrong = { $count ->
    [one] One thing is wrong:
   *[other] { $count } things are wrong:
}

settings-trash = Trash
settings-trash-explained = What you delete stays here for 30 days.
settings-trash-none = The trash is empty.
settings-trash-empty = Empty the trash…
settings-trash-sure = { $count ->
    [one] 1 entry will be gone for good.
   *[other] { $count } entries will be gone for good.
}
settings-trash-remove = Remove for good
settings-trash-keep = Keep
settings-trash-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
settings-trash-since = deleted { $day }
settings-trash-devices = Device: { $name }
settings-trash-sessions = Session of { $day }
settings-trash-checkins = Check-in of { $day }
settings-trash-treatments = Course from { $day }
settings-trash-treatment_uses = Use on { $day }
settings-trash-life_events = Event of { $day }
settings-trash-photos = Photo of { $day }
settings-trash-health = Health record
settings-trash-effects = Own symptom
settings-trash-progress_plans = Plan of { $day }
settings-trash-sittings = Sitting of { $day }
settings-trash-spots = Spot
settings-trash-hair_counts = Hair count of { $day }
settings-trash-clinic_measures = Clinic’s measurement of { $day }
settings-trash-answers = Answer of { $day }
settings-trash-tuning = Change to a rule

settings-appearance = Appearance
settings-appearance-explained = Kept on this computer, not in the diary.
settings-scheme = Colours
settings-scheme-system = As the system
settings-scheme-light = Light
settings-scheme-dark = Dark
settings-text-size = Size of text
