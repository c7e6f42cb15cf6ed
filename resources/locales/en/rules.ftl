# Findings by the rules of the guidance: what the diary shows, with its figures, then the guidance's own advice.
# Every `advice-` entry is the guidance's wording to the letter; a test holds them together.

finding-explained = { $figures } { $advice }
span-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
span-days = { $days } days

title-INT-01 = Closer together than the spacing
finding-INT-01 = Your session on { $session_day } came { $gap_days ->
    [0] on the same day as the one before
    [one] 1 day after the one on { $earlier_day }
   *[other] { $gap_days } days after the one on { $earlier_day }
} in the same zone; { $needle_length_mm } mm asks for { $min_interval_days } days.
advice-INT-01 = Closer than the spacing you set; usual cautious minimum is { $D } days for { $L } mm.

title-INT-02 = Much closer together than the spacing
finding-INT-02 = { $gap_days ->
    [0] Two sessions fell on one day, { $session_day }
    [one] Only 1 day lay between { $earlier_day } and { $session_day }
   *[other] Only { $gap_days } days lay between { $earlier_day } and { $session_day }
}: less than half of the { $min_interval_days } days for { $needle_length_mm } mm.
advice-INT-02 = Much closer than usual spacing. Skin needs longer; consider waiting and asking a clinician.

title-INT-03 = More than 28 days allow
finding-INT-03 = You needled on { $session_days ->
    [one] 1 day
   *[other] { $session_days } days
} of the last 28; your needle length's spacing allows { $max_per_28d }.
finding-INT-03-lengths = You needled on { $session_days } days of the last 28, more than the spacing of your needle lengths allows.
advice-INT-03 = More sessions in 28 days than your chosen spacing allows.

title-INT-04 = Longer needles than home advice
finding-INT-04 = Your last session used { $needle_length_mm } mm, and no clinician's spacing is set in the diary.
advice-INT-04 = Home advice is commonly to stay at 0.25-0.3 mm; longer needles carry more risk.

title-INT-05 = A length for clinics
finding-INT-05 = Your last session used { $needle_length_mm } mm.
advice-INT-05 = Discouraged at home: used in clinics, sterile and supervised.

title-INT-06 = A length not advised at home
finding-INT-06 = Your last session used { $needle_length_mm } mm.
advice-INT-06 = Not advised at home. Discuss with a dermatologist.

title-INT-07 = Needles got longer
finding-INT-07 = On { $raised_on } you went from { $previous_mm } mm to { $needle_length_mm } mm.
advice-INT-07 = Longer needles need longer rest; studies do not show deeper is better.

title-INT-08 = A pen goes deeper
finding-INT-08 = Your last session used a pen set to { $needle_length_mm } mm.
advice-INT-08 = A pen reaches nearer its set depth than a roller of the same length.

title-REC-01 = Taking longer than usual to settle
finding-REC-01 = { $hours } after your session on { $session_day } your log still has { $effect } at { $value }; it has usually gone by { $limit_h } at this needle length.
advice-REC-01 = Still present past the usual time. Hold off needling.

title-REC-02 = Getting worse after day 2
finding-REC-02 = After your session { $effect } rose from { $lowest } to { $value } on { $day }, day { $days } after it, and has not been recorded as settled since.
finding-REC-02-together = After your session several things rose together by { $day }: { $effect }.
advice-REC-02 = Getting worse after day 2 is not expected. Contact a clinician today.

title-REC-03 = There for more than a week
finding-REC-03 = Your log had { $effect } at { $value } after { $days } days, and it has not been recorded as settled since. Past { $limit_days } days it is worth an appointment.
advice-REC-03 = Beyond 7 days is unusual; book an appointment and stop needling.

title-REC-04 = Not settled yet
finding-REC-04 = Spacing alone would let you needle, but on { $last_above_day } your log still has { $effect } at { $value }, above your own calm level.
advice-REC-04 = Wait until back to baseline plus 2 days.

title-REC-05 = Recovery is getting longer
finding-REC-05 = Over your last { $sessions } sessions at this needle length, recovery took { $recovery_days } days.
advice-REC-05 = Recovery has been taking longer in your log. May be chance; consider longer gaps.

title-SYM-01 = Itch or pain after the first day
finding-SYM-01 = On { $day }, { $hours } after your session, you recorded { $effect } at { $value } of 10.
advice-SYM-01 = Moderate after day 1: note products, hold off needling.

title-SYM-02 = Severe pain
finding-SYM-02 = On { $day }, { $hours } after your session, you recorded { $effect } at { $value } of 10.
advice-SYM-02 = Severe pain after the first day is not expected. Contact a clinician today.
finding-SYM-02-headache = On { $day } you recorded a headache of { $value } of 10.
advice-SYM-02-headache = Contact a clinician today. With a stiff neck, trouble seeing or confusion, or if it came suddenly, call your emergency number.

title-SYM-02b = Severe itch that lasts
finding-SYM-02b = On { $day }, { $hours } after your session, you recorded { $effect } at { $value } of 10.
finding-SYM-02b-own = On { $day } you recorded { $effect } at { $value } of 10, about your own level. It is said for some weeks; after that, what changes counts.
advice-SYM-02b = Severe itch that lasts: stop products, hold needling, ask a clinician.

title-SYM-04 = A hard session
finding-SYM-04 = For your session on { $session_day } you recorded pain { $pain } of 10 and bleeding { $bleeding } of 3.
advice-SYM-04 = End the session; pressure or length is too much for today.

title-SYM-03 = Strong redness or swelling after day 2
finding-SYM-03 = On { $day }, { $hours } after your session, you recorded { $effect } at { $value } of 4.
advice-SYM-03 = Strong redness/swelling past day 2. Watch for heat, pus, spread.
title-BLD-01 = Bleeding that goes on
finding-BLD-01 = On { $day } you recorded bleeding at { $value } of 3.
finding-BLD-01-unstopped = On { $day } you recorded bleeding that pressing for ten minutes did not stop. If it still bleeds, call your emergency number.
advice-BLD-01 = Press 10-15 min; if it goes on, get care.

title-INF-01 = Signs that can be infection
finding-INF-01 = On { $day } you recorded { $effect }.
advice-INF-01 = These can be infection. Stop needling and see a clinician today.

title-INF-02 = Fever with signs of infection
finding-INF-02 = On { $day } you recorded { $effect }, and a fever of { $fever_c } °C.
advice-INF-02 = Fever with signs of skin infection: go to an emergency department now.

title-INF-02b = Fever after a session
finding-INF-02b = On { $day } you recorded a fever of { $fever_c } °C, { $days } days after a session.
finding-INF-02b-before = You recorded a fever of { $fever_c } °C on { $day }, and needled on { $session_day }.
advice-INF-02b = Fever after a session: contact a clinician today.

title-INF-03 = Signs of an emergency
finding-INF-03 = On { $day } you recorded { $effect }.
finding-INF-03-together = You recorded { $effect } (on { $day }), together with fever or signs of infection.
advice-INF-03 = Call your emergency number now.

title-INF-04 = Blisters
finding-INF-04 = On { $day } you recorded blisters.
advice-INF-04 = Possible herpes/shingles; early treatment helps. Do not needle.

title-INF-05 = Pustules that last
finding-INF-05 = You recorded { $pustules } pustules{ $days ->
    [0] {""}
    [one] , over 1 day
   *[other] , over { $days } days
}.
advice-INF-05 = Persistent bumps need a look. Stop needling.

title-INF-06 = A lump that lasts
finding-INF-06 = You recorded lumps ({ $value }) { $days } days ago, on { $first_day }, and not yet as gone. One that stays this long should be looked at.
advice-INF-06 = Book a dermatologist and tell them what was put on your scalp; it can be a reaction to it, or a slow infection.

sign-pustules = pustules
sign-lumps = lumps
sign-fever_c = a fever

title-SGN-01 = A sign that is still open
finding-SGN-01 = You recorded { $effect }, last on { $day }, and have not recorded it as gone since.
advice-SGN-01 = This is not an ordinary reaction. Rest until you record it as gone; ask a doctor or pharmacist if you are unsure.
advice-seen = A professional looked at it on { $day }. Keep to what they told you, go back if it gets worse, and do not needle until it is gone.
title-ALL-01 = Signs of a severe allergy
finding-ALL-01 = On { $day } you recorded { $effect }.
advice-ALL-01 = Possible severe allergy. Call emergency number.

title-ALL-02 = After a new product
finding-ALL-02 = An eczema-like rash was recorded { $days } days after “{ $product }” began on { $first_day }.
advice-ALL-02 = Stop the product, hold needling; see a clinician if it spreads.

title-PIG-01 = Marks that stay
finding-PIG-01 = Your log has { $effect } ({ $days ->
    [0] recorded on { $day }
   *[other] for { $days } days
}).
advice-PIG-01 = Stop needling and ask a dermatologist.

title-SCA-01 = A raised scar
finding-SCA-01 = On { $day } you recorded a raised scar.
advice-SCA-01 = Stop needling for good until assessed.

title-LN-01 = Swollen glands
finding-LN-01 = You recorded swollen lymph nodes { $days } days ago, on { $first_day }, and not yet as gone.
finding-LN-01-sore = You recorded { $effect }, last on { $day }.
advice-LN-01-sore = Swollen glands with pain, warmth or fever should be looked at today. Contact a clinician.
advice-LN-01 = Swollen glands that last need a check.

title-EYE-01 = Eyes, eyelids or face
finding-EYE-01 = On { $day } you recorded { $effect }. If your lips or tongue swell or you wheeze, call your emergency number.
advice-EYE-01 = Eye signs need same-day care.

title-SHED-01 = Shedding above your own range
finding-SHED-01 = Your last { $tests } tests of { $effect } were { $lowest } or more, since { $since }; before that your middle value was { $usual }.
advice-SHED-01 = Above your own range. Check the list of other causes.

title-SHED-02 = Shedding that needs a look
finding-SHED-02 = Your tests of { $effect } have been above your own range for { $days } days, since { $since }.
finding-SHED-02-rated = You have rated your shedding as much more than usual for { $days } days, in { $checkins } check-ins since { $since }.
finding-SHED-02-patchy = { $checkins } check-ins of the last eight weeks name shedding far above your usual in one place only: { $zone }.
advice-SHED-02 = See a dermatologist; bring this summary.

title-SHED-03 = Minoxidil began lately
finding-SHED-03 = Your shedding is up, and a minoxidil course began { $days } days ago, on { $started_on }.
advice-SHED-03 = Extra shedding is common in the first weeks of minoxidil; not proof needling did it.

title-SHED-04 = Something else came before
finding-SHED-04 = Your shedding has been up since { $since }, and your diary has another cause two to four months before that: { $trigger }, { $trigger_day }.
finding-SHED-04-sooner = Your shedding has been up since { $since }. Your diary also has { $trigger }, { $trigger_day }: { $days } days before that, sooner than shedding usually follows.
advice-SHED-04 = Several things changed; telogen shedding often lags 2-3 months.

title-SHED-05 = Shedding where you needle
finding-SHED-05 = { $checkins } check-ins of the last eight weeks name shedding only in zones you needle: { $zone }.
advice-SHED-05 = Stop needling and see a dermatologist.

title-HYG-01 = Disinfection left out
advice-HYG-01 = Clean, then soak needles in 70% isopropyl alcohol and dry.

title-HYG-02 = Weak disinfection
advice-HYG-02 = 70% for about 10 min is the usual advice; 91-99% evaporates too fast.

title-HYG-03 = Shared device
finding-HYG-03 = For your session on { $session_day } you ticked that the device is shared. This stays with the device until you retire it.
finding-HYG-03-urgent = For your session on { $session_day } you ticked that the device is shared. If it may have met someone else's blood, ask an emergency department or a clinic today: medicine that can prevent HIV must be begun within { $urgent_h } hours, the sooner the better.
advice-HYG-03 = Never share. Blood-borne infection risk; discard and talk to a clinician.

title-HYG-04 = Device past its life
finding-HYG-04 = Your { $needle_length_mm } mm device has { $uses ->
    [one] 1 use
   *[other] { $uses } uses
} and is { $age_days } days old; the usual limit is { $max_uses } uses or { $max_days } days.
advice-HYG-04 = Replace: blunt needles tear.

title-HYG-05 = Damaged device
finding-HYG-05 = For your session on { $session_day } you ticked that the device was damaged, dropped or past its use. This stays with the device until you retire it.
advice-HYG-05 = Discard the device.

title-TOP-01 = Minoxidil soon after needling
finding-TOP-01 = On { $day } minoxidil went on { $hours } after a session; the usual wait is { $wait_h }.
advice-TOP-01 = Wait about a day; label says not on red or painful scalp.
finding-TOP-01-before = Minoxidil was on your scalp when you needled on { $session_day }.
advice-TOP-01-before = Needle a clean, dry scalp: more of the drug may reach the blood.

title-TOP-02 = Product on open skin
finding-TOP-02 = On { $day } a product ({ $kind }) went on { $hours } after a session; channels count as open for { $open_h }.
finding-TOP-02-under = Your session on { $session_day } lists “{ $product }” under the needles.
advice-TOP-02 = Products can be pushed into skin and cause lasting lumps. Wait.

title-TOP-03 = Skin may be fragile
finding-TOP-03 = Your diary has { $kind } { $days ->
    [0] in use now
    [one] 1 day ago
   *[other] { $days } days ago
}; the usual wait before needling is { $wait_days } days.
advice-TOP-03 = Skin may be fragile today; skip.

title-TOP-04 = Faint or racing heart on minoxidil
finding-TOP-04 = On { $day } you recorded dizziness, fainting or palpitations while minoxidil is in use.
advice-TOP-04 = Stop minoxidil; call emergency if severe.

title-CON-01 = Something speaks against needling
finding-CON-01 = Your answers or your diary say: { $answers }. If a doctor has agreed to needling all the same, enter it with its date.
advice-CON-01 = Usually advised not to needle; ask a clinician first.

title-CON-02 = Ask before the first session
finding-CON-02 = Your answers or your diary say: { $answers }. A professional's word clears it: enter that they agreed, with its date.
advice-CON-02 = Ask a clinician before the first session.
health-medicine = { $name } (since { $day })
health-medicine-ended = { $name } (until { $day })
health-note = { $named } (in your note on medicines)
health-event = { $named } (begun on { $day })
health-procedure = { $what } on { $day }
medicine-anticoagulant = a blood thinner
medicine-aspirin = aspirin
medicine-isotretinoin = isotretinoin
medicine-steroid_systemic = steroid tablets or injections
medicine-immunosuppressant = a medicine that holds back the immune system
procedure-transplant = a hair transplant
procedure-scalp_surgery = an operation on the scalp
procedure-biopsy = a biopsy or stitches
procedure-prp = injections into the scalp

title-CON-03 = Under 18
finding-CON-03 = By the year of birth you gave, you are under 18.
advice-CON-03 = Not for under-18s.

title-PRE-01 = Skip today
finding-PRE-01 = Before today's session you ticked: { $answers }.
finding-PRE-01-diary = Your diary says of these days: { $answers }.
advice-PRE-01 = Skip today: { $item }.

title-ACT-01 = Inside the aftercare time
finding-ACT-01 = Your diary has { $item } { $hours } after a session.
advice-ACT-01 = Usual advice is to wait { $h } h.

title-PHO-01 = Photos are due
finding-PHO-01 = Your last full set of photos is from { $last_full_set }, { $days } days ago.
advice-PHO-01 = Time for a matched photo set: dry, combed, same light.

title-PHO-02 = Photo soon after a session
finding-PHO-02 = Your last photo was taken { $hours } after a session.
advice-PHO-02 = Redness may mislead; compare on a calm day.

title-STA-01 = Not enough for a pattern
finding-STA-01 = Your diary has { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} and check-ins on { $logged_pct } % of the days; a pattern needs 8 sessions and 60 %.
advice-STA-01 = Not enough data for a pattern yet.

title-STA-02 = Nothing recorded lately
finding-STA-02 = Your last check-in was { $days ->
    [0] today, before your session
    [one] 1 day ago
   *[other] { $days } days ago
}.
advice-STA-02 = Not logged is kept apart from none.

finding-INT-03-none-allowed = { $session_days ->
    [one] One session day
   *[other] { $session_days } session days
} of the last 28 days used a needle length for which the table allows none.
finding-INF-03-alone = On { $day } you recorded dizziness, fainting or palpitations.
advice-INF-03-alone = Contact a clinician today. If you faint, or your heart keeps racing, call your emergency number.
finding-HYG-01-left-out = You recorded that the device was not disinfected before your session on { $session_day }.
finding-HYG-01-left-out-after = You recorded that the device was not disinfected after your session on { $session_day }. Before and after each session is the usual advice.
finding-HYG-01-not-recorded = No disinfection is recorded before your session on { $session_day }.
finding-HYG-02-soak = Your last session has a soak of { $soak_min } minutes.
finding-HYG-02-strength = Your last session has alcohol of { $concentration_pct } %.
finding-HYG-02-other = Your last session was disinfected with something other than alcohol; soap and most household cleaners do not do it.
finding-HYG-04-uses = Your { $needle_length_mm } mm device has { $uses } uses; the usual limit is { $max_uses }.
finding-TOP-01-sore = On { $day } minoxidil went on while your log had { $effect } above your own calm level.
finding-PHO-01-never = Your diary has no full set of photos yet.
finding-STA-02-never = Your diary has no check-in yet.

trigger-illness_fever = illness or fever
trigger-surgery = surgery
trigger-childbirth = childbirth
trigger-diet_weight = diet or weight change
trigger-stress = stress
trigger-new_medicine = a new medicine
trigger-stopped_medicine = a medicine stopped
trigger-started-finasteride = finasteride started
trigger-started-finasteride_topical = finasteride on the scalp started
trigger-started-dutasteride = dutasteride started
trigger-stopped-minoxidil = minoxidil stopped
trigger-stopped-minoxidil_oral = minoxidil by mouth stopped
trigger-stopped-finasteride = finasteride stopped
trigger-stopped-finasteride_topical = finasteride on the scalp stopped
trigger-stopped-dutasteride = dutasteride stopped

aftercare-minoxidil = minoxidil
aftercare-other_leave_on_products = a leave-on product
aftercare-hair_wash = a hair wash
aftercare-retinoid_acid_scrub = a retinoid, acid or scrub
aftercare-medicated_shampoo = medicated shampoo
aftercare-dye_bleach_relaxer = dye, bleach or relaxer
aftercare-topical_nsaid = an anti-inflammatory gel
aftercare-direct_sun = strong sun
aftercare-sweat_exercise = exercise
aftercare-swim_sauna_hot_tub = swimming or sauna
aftercare-tight_hat_occlusion = a tight hat
aftercare-styling_fibres_dry_shampoo = styling fibres or dry shampoo

readiness-spacing = You last needled on { $last_day } with { $needle_length_mm } mm; the cautious spacing is { $min_interval_days } days.
readiness-spacing-zones = A zone you needled earlier with a longer needle has its spacing until { $until }.
readiness-spacing-clinician = You last needled on { $last_day }; you set { $min_interval_days } days on a clinician's word, where the table says { $table_days }.
readiness-spacing-slow = You last needled on { $last_day } with { $needle_length_mm } mm; by your answers skin may heal more slowly, so the cautious spacing is half as long again: { $min_interval_days } days.
readiness-spacing-bled = You last needled on { $last_day } and recorded free bleeding, so the cautious spacing is half as long again: { $min_interval_days } days.
readiness-spacing-slow-recovery = You last needled on { $last_day }, and your skin took longer than usual to settle, so the cautious spacing is half as long again: { $min_interval_days } days.
readiness-calm-not-yet = On { $last_above_day } your log still had { $effect } above your own calm level, which is what you record away from sessions. Rest until it is calm, and two days more.
readiness-calm-lately = Your log first had { $effect } back at your own calm level on { $calm_since_day }; two more days of rest follow.
readiness-allowance = { $session_days ->
    [one] One session day
   *[other] { $session_days } session days
} in 28 days fill what that spacing allows ({ $max_per_28d }).

not-judged-no-sessions = No session is recorded, so spacing and recovery cannot be judged.
not-judged-no-checkins = No check-in is recorded, so how your skin settles cannot be judged. Not recorded is not taken for zero.
not-judged-recovery-trend = Whether recovery is getting longer cannot be judged yet: { $followed } of { $needed } sessions at this needle length were followed by check-ins.
not-judged-shedding-counts = Shedding against your own range cannot be judged yet: { $tests } of { $needed } counts (comb or wash) are recorded.
