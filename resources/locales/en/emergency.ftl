# "Something is wrong": sentences of fewer than fifteen words, read in a hurry.

emergency-open = Something is wrong
emergency-title = Something is wrong
emergency-number = Emergency number: { $number }
emergency-number-two = Emergency number: { $first } or { $second }
emergency-number-unknown = Your local emergency number
emergency-elsewhere = This is the number of your computer’s region. Elsewhere, call the local one.
emergency-unknown = Your computer’s region does not say which number that is.
emergency-now = Call the emergency number now
emergency-now-do = One of these is enough. Call first, record later. Press firmly on what bleeds.
emergency-chest = Chest pain or collapse
emergency-with-infection = With pus, red streaks or spreading redness, also:
emergency-with-fever = Fever of 38 °C or more
emergency-with-faint = Vomiting, a racing heart, fast breathing or faintness
emergency-with-skin = Black, blistered, numb or very painful skin
emergency-today = See a doctor today
emergency-today-do = Stop needling. If it quickly gets worse, call the emergency number.
emergency-fever = Fever of 38 °C or more after a session
emergency-faint = Fainting or a racing heart
emergency-worse = Anything that gets worse from the second day on
emergency-record = Record
emergency-is-recorded = Recorded
emergency-recorded = Recorded for now: { $sign }.
emergency-record-else = Record something else
emergency-sources = Not a diagnosis. If in doubt, call. Source of the signs: { $signs }.
emergency-sources-number = Not a diagnosis. If in doubt, call. Signs: { $signs }. Number: { $number }.
