# Forms of small records.

form-save = Save
form-cancel = Cancel
form-not-noted = not noted
form-notes = Notes

form-event-kind = What happened
form-event-on = Day

form-treatment-kind = Treatment
form-treatment-name = Name
form-treatment-dose = Dose
form-treatment-started = Started on
form-treatment-ended = Ended
form-treatment-ended-tick = no longer in use

form-use-at = Used at

form-device-kind = Kind
form-device-name = Name
form-device-length = Needle length
form-device-count = Needles
form-device-material = Needles of
form-device-acquired = New since
form-device-acquired-tick = I know the day
form-device-retired = Retired
form-device-retired-tick = no longer in use
form-device-reason = Reason for retiring
number-not-understood = “{ $typed }” is not taken. A number from { $least } to { $most } { $unit } is.
number-not-whole = “{ $typed }” is not taken. A whole number from { $least } to { $most } { $unit } is, without point or comma.
length-above-device = { $length } mm is longer than the { $own } mm of this device. If it is right, save again; nothing is saved yet.
length-above-limit = { $length } mm is longer than { $limit } mm. If it is right, save again; nothing is saved yet.
