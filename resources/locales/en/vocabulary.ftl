# Names of what the diary can hold: one entry for each id of the guidance and of the record kinds, as they stand
# inside a sentence. `Catalogue.label` gives them a capital for labels and headings.

day-number = day { $number }

effect-redness = redness
effect-warmth = warmth
effect-swelling = swelling
effect-itch = itch
effect-pain = pain or tenderness
effect-burning = burning or stinging
effect-bleeding = bleeding
effect-bruise = bruising
effect-dryness = dryness
effect-tightness = tightness
effect-flaking = flaking
effect-crust = crusts
effect-headache = headache
effect-pustules = pustules (count)
effect-pus_yellow_crust = pus or yellow crust
effect-spreading_redness = spreading redness
effect-red_streaks = red streaks
effect-fever_c = fever (°C)
effect-nodes = swollen lymph nodes
effect-blisters = blisters
effect-rash_eczema = eczema-like rash
effect-lumps = lumps (count)
effect-track_marks = linear marks
effect-dark_marks = dark marks
effect-light_marks = light marks
effect-raised_scar = raised scar
effect-numbness = numbness
effect-dizzy_faint_palp = dizziness, fainting or palpitations
effect-face_eyelid_swelling = face or eyelid swelling
effect-confusion = confusion
effect-rigors = shivering fits
effect-wheeze = wheezing or trouble breathing
effect-lip_tongue_swelling = swelling of the lips, tongue or throat
effect-eye_pain = eye pain, a red eye or trouble seeing
effect-rapid_spread = redness spreading within hours
effect-bleeding_not_stopping = bleeding that ten minutes of pressure do not stop
effect-shedding = shedding (against your usual)
effect-shedding_comb60 = shedding, 60-second comb count
effect-shedding_wash = shedding, wash count
effect-shedding_bundle = shedding, bundle self-rating

zone-frontal_hairline = frontal hairline
zone-temple_left = left temple
zone-temple_right = right temple
zone-mid_scalp = mid-scalp
zone-vertex = vertex (crown)
zone-occiput = back of the head

device-roller = roller
device-stamp = stamp
device-pen = pen
device-other = other device

material-steel = steel
material-titanium = titanium
material-unknown = material not known

pressure-light = light
pressure-medium = medium
pressure-firm = firm

bleeding-0 = none
bleeding-1 = pinpoint
bleeding-2 = several dots
bleeding-3 = free bleeding

disinfectant-isopropyl_70 = isopropyl alcohol 70 %
disinfectant-isopropyl_other = isopropyl alcohol, another strength
disinfectant-ethanol = ethanol
disinfectant-other = something else

treatment-minoxidil = minoxidil, on the scalp
treatment-minoxidil_oral = minoxidil, by mouth
treatment-finasteride = finasteride, by mouth
treatment-finasteride_topical = finasteride, on the scalp
treatment-dutasteride = dutasteride
treatment-ketoconazole = ketoconazole shampoo
treatment-steroid = steroid
treatment-retinoid = retinoid
treatment-acid = acid or peel
treatment-prp = platelet-rich plasma
treatment-oil = oil
treatment-serum = serum
treatment-dye = dye, bleach or relaxer
treatment-other = other treatment
treatment-isotretinoin = isotretinoin
treatment-steroid_systemic = steroid, by mouth or injected
treatment-anticoagulant = blood thinner
treatment-immunosuppressant = medicine that dampens the immune system
treatment-antibiotic = antibiotic
treatment-anaesthetic_cream = anaesthetic cream
treatment-antiseptic = antiseptic

event-illness_fever = illness or fever
event-surgery = surgery
event-childbirth = childbirth
event-diet_weight = diet or weight change
event-stress = stress
event-new_medicine = new medicine
event-stopped_medicine = stopped a medicine
event-travel_sun = travel or strong sun
event-haircut = haircut
event-other = other event
event-sunburn = sunburn
event-biopsy = biopsy
event-hair_dye = hair dyed or bleached
event-camera_changed = another camera or phone

view-frontal = frontal hairline
view-temple_left = left temple
view-temple_right = right temple
view-vertex = vertex (crown)
view-midline = midline parting
view-occiput = back of the head
view-close_up = close-up
view-skin_check = skin check
view-other = other view

sex-female = female
sex-male = male
sex-other = other
sex-undisclosed = not disclosed

level-info = note
level-caution = caution
level-stop = stop
level-seek_care = seek care

tier-routine = book an appointment
tier-same_day = same day
tier-emergency = emergency

screening-active_infection = infection, open wound or rash on the scalp now
screening-active_dermatitis_psoriasis_sebderm = active eczema, psoriasis or seborrhoeic dermatitis on the scalp
screening-herpes_zoster_active = cold sore or shingles now
screening-scarring_or_undiagnosed_loss = scarring hair loss, or patchy loss without a diagnosis
screening-keloid_history = keloid or raised scars, ever
screening-lesion_mole_skin_cancer_in_area = mole, lesion or skin cancer in the area
screening-bleeding_disorder_or_anticoagulant = bleeding disorder or blood thinners
screening-chemo_radio_steroid_immunosuppression = chemotherapy, radiotherapy, steroids or immune suppression
screening-uncontrolled_diabetes = diabetes that is not under control
screening-metal_or_anaesthetic_allergy = allergy to metal or to an anaesthetic
screening-recent_scalp_surgery_transplant = recent scalp surgery or transplant
screening-under_18 = under 18
screening-isotretinoin_6m = isotretinoin now or in the last six months
screening-pregnant_breastfeeding = pregnant or breastfeeding
screening-hiv_hepatitis = HIV or hepatitis
screening-autoimmune = autoimmune disease
screening-cold_sore_history = cold sores, ever
screening-sensitive_skin = sensitive skin
screening-darker_skin_pih_history = darker skin, or dark marks after irritation
screening-heart_disease_low_bp_with_minoxidil = heart disease or low blood pressure, with minoxidil
screening-diabetes_smoking_age65 = diabetes, smoking, or 65 or older
screening-alopecia_areata = alopecia areata
screening-picking_or_checking_urges = urges to pick at or keep checking the skin
screening-chemotherapy = chemotherapy
screening-radiotherapy = radiotherapy
screening-systemic_steroids = steroids by mouth or injection
screening-immune_suppression = immune suppression
screening-steel_allergy = allergy to stainless steel
screening-nickel_allergy = allergy to nickel
screening-anaesthetic_allergy = allergy to a local anaesthetic
screening-mole_in_area = mole in the area
screening-birthmark_in_area = birthmark in the area
screening-scar_in_area = scar in the area
screening-skin_cancer_in_area = skin cancer or a lesion in the area
screening-pregnancy = pregnancy
screening-breastfeeding = breastfeeding

skip-unwell_or_fever = unwell or feverish
skip-broken_sunburnt_sore_skin = broken, sunburnt or sore skin
skip-pimples_or_cold_sore = pimples or a cold sore
skip-leftover_redness_or_tenderness = redness or tenderness left from last time
skip-too_soon = too soon after the last session
skip-scalp_not_clean = scalp not clean
skip-device_damaged_dropped_expired = device damaged, dropped or past its use
skip-alcohol_not_dry = alcohol not dry yet
skip-hands_not_washed = hands not washed
skip-device_shared = device shared with someone
skip-retinoid_acid_peel_within_7d = retinoid, acid or peel in the last 7 days
skip-dye_bleach_relaxer_within_14d = dye, bleach or relaxer in the last 14 days
skip-alcohol_or_drowsy = alcohol drunk, or drowsy
skip-new_medicine_not_discussed = new medicine not yet discussed
skip-sport_swim_sauna_planned_48h = sport, swimming or sauna planned in the next 48 hours

route-scalp = on the scalp
route-face_or_body = on the face or body
route-oral = by mouth
route-injected_scalp = injected into the scalp
route-injected_elsewhere = injected elsewhere

performer-self = by yourself
performer-other_person = by another person
performer-clinician = by a clinician

side-left = left side
side-right = right side
side-both = both sides

tick-timer = by the timer
tick-by_hand = by hand
tick-skipped = skipped

health-condition = condition
health-allergy = allergy
health-pregnancy = pregnancy or breastfeeding
health-seen = seen by a professional
health-agreement = a professional’s agreement

plan-course = course
plan-half_head = half of the head
plan-interval = two rests compared

rater-self = yourself
rater-partner = partner
rater-friend = friend
rater-clinician = clinician

block-ab = the shorter rest first
block-ba = the longer rest first

plan-end-done = done
plan-end-red_flag = warning sign
plan-end-over_use = over-use
plan-end-own_wish = own wish
plan-end-other = another reason

pair-pair = two photos
pair-catch = a photo and its mirror image
pair-half = two halves of one photo

found-by-mark = by a mark
found-by-distances = by distances
found-by-tattoo = by a tattoo

dot-long = long hair
dot-short = short hair

counted-by-self = yourself
counted-by-partner = partner
counted-by-clinic = clinic

measure-hair_density_cm2 = hairs per cm²
measure-hair_diameter_um = hair diameter
measure-hair_mass_index = hair mass index
measure-pull_test = pull test
measure-scale_total = total of a scale

date-from-exif = from the photo’s Exif data
date-from-xmp = from the photo’s XMP data
date-from-iptc = from the photo’s IPTC data
date-from-png = from the PNG’s own data
date-from-gps = from the photo’s GPS time
date-from-sidecar = from a file beside it
date-from-name = from the file’s name
date-from-file_time = from the file’s time
date-from-said = as you said

tuning-snooze = put off
tuning-mute = muted
tuning-tune = changed
