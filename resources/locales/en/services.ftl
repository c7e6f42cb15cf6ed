# What was just done, beside the offer to undo it.

services-undone = Undone: { $what }
services-session-logged = Session of { $day } logged.
services-session-edited = Session of { $day } changed.
services-session-deleted = Session of { $day } deleted.
services-checkin-saved = Check-in of { $day } saved.
services-checkin-edited = Check-in of { $day } changed.
services-visits-saved = { $count ->
    [one] Recorded that a professional looked at it.
   *[other] Recorded that a professional looked at them.
}
services-sign-is-open = { $effect }, recorded on { $day }, is not yet recorded as gone.
services-checkin-deleted = Check-in of { $day } deleted.
services-device-added = Device added: { $device }.
services-device-edited = Device changed: { $device }.
services-device-retired = Device retired: { $device }.
services-device-deleted = Device deleted: { $device }.
services-unnamed-device = { $length } mm device
services-treatment-added = Course from { $day } added.
services-treatment-edited = Course from { $day } changed.
services-treatment-ended = Course ended on { $day }.
services-treatment-deleted = Course from { $day } deleted.
services-use-logged = Use on { $day } logged.
services-use-edited = Use on { $day } changed.
services-use-deleted = Use on { $day } deleted.
services-life-event-added = Event of { $day } added.
services-life-event-edited = Event of { $day } changed.
services-life-event-deleted = Event of { $day } deleted.
services-person-saved = What you said about yourself is saved.
services-restored = { $count } { $count ->
    [one] entry
   *[other] entries
} restored from the trash.

# Problems of a record that was to be written.
services-record-gone = this entry is no longer in the diary
services-device-in-use = { $count } { $count ->
    [one] session names
   *[other] sessions name
} this device; retire it instead
