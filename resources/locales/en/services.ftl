services-undone = Undone: { $what }
services-record-gone = this entry is no longer in the diary
services-session-logged = session of { $day } logged
services-session-edited = session of { $day } changed
services-session-deleted = session of { $day } deleted
services-checkin-saved = check-in of { $day } saved
services-checkin-edited = check-in of { $day } changed
services-checkin-deleted = check-in of { $day } deleted
services-device-added = { $device } added
services-device-edited = { $device } changed
services-device-retired = { $device } retired
services-device-deleted = { $device } deleted
services-unnamed-device = { $length } mm device
services-device-in-use = { $count } { $count ->
    [one] session names
   *[other] sessions name
} this device; retire it instead
services-treatment-added = course from { $day } added
services-treatment-edited = course from { $day } changed
services-treatment-ended = course ended on { $day }
services-treatment-deleted = course from { $day } deleted
services-use-logged = use on { $day } logged
services-use-edited = use on { $day } changed
services-use-deleted = use on { $day } deleted
services-life-event-added = event of { $day } added
services-life-event-edited = event of { $day } changed
services-life-event-deleted = event of { $day } deleted
services-person-saved = about you: saved
services-restored = { $count } { $count ->
    [one] entry
   *[other] entries
} restored from the trash
