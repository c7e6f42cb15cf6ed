# Signs that were recorded and not yet as gone.

open-sign-recorded = Recorded on { $day } and not yet recorded as gone.
open-sign-recorded-seen = Recorded on { $day } and not yet recorded as gone. Seen by a professional on { $seen }.
open-sign-there = Still there
open-sign-gone = Gone
open-sign-seen = Seen by a professional
open-sign-seen-on = { $effect }: day on which a professional looked at it
open-sign-clears = Say here or in a check-in whether it is gone. A visit to a professional is worth recording; it does not end the rest.
open-sign-is-gone = It is gone
open-sign-is-there = It is still there
open-sign-named = { $sign }, recorded on { $day }
open-sign-second-question = “None of these” would also record these as gone:
    { $signs }
    Are they gone?
open-sign-all-gone = Yes, all of these are gone
open-sign-leave-open = No, leave them open
open-sign-temperature = Enter your temperature: a fever is gone below { $below } °C.
