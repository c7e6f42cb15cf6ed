# Names of what the diary can hold: one entry for each id of the guidance and of the record kinds, as labels.

effect-redness = Redness
effect-warmth = Warmth
effect-swelling = Swelling
effect-itch = Itch
effect-pain = Pain or tenderness
effect-burning = Burning or stinging
effect-bleeding = Bleeding
effect-bruise = Bruising
effect-dryness = Dryness
effect-tightness = Tightness
effect-flaking = Flaking
effect-crust = Crusts
effect-headache = Headache
effect-pustules = Pustules (count)
effect-pus_yellow_crust = Pus or yellow crust
effect-spreading_redness = Spreading redness
effect-red_streaks = Red streaks
effect-fever_c = Fever (°C)
effect-nodes = Swollen lymph nodes
effect-blisters = Blisters
effect-rash_eczema = Eczema-like rash
effect-lumps = Lumps (count)
effect-track_marks = Linear marks
effect-dark_marks = Dark marks
effect-light_marks = Light marks
effect-raised_scar = Raised scar
effect-numbness = Numbness
effect-dizzy_faint_palp = Dizziness, fainting or palpitations
effect-face_eyelid_swelling = Face or eyelid swelling
effect-shedding = Shedding (against your usual)
effect-shedding_comb60 = Shedding, 60-second comb count
effect-shedding_wash = Shedding, wash count
effect-shedding_bundle = Shedding, bundle self-rating

zone-frontal_hairline = Frontal hairline
zone-temple_left = Left temple
zone-temple_right = Right temple
zone-mid_scalp = Mid-scalp
zone-vertex = Vertex (crown)
zone-occiput = Back of the head

device-roller = Roller
device-stamp = Stamp
device-pen = Pen
device-other = Other device

material-steel = Steel
material-titanium = Titanium
material-unknown = Material not known

pressure-light = Light
pressure-medium = Medium
pressure-firm = Firm

bleeding-0 = None
bleeding-1 = Pinpoint
bleeding-2 = Several dots
bleeding-3 = Free bleeding

disinfectant-isopropyl_70 = Isopropyl alcohol 70 %
disinfectant-isopropyl_other = Isopropyl alcohol, another strength
disinfectant-ethanol = Ethanol
disinfectant-other = Something else

treatment-minoxidil = Minoxidil, on the scalp
treatment-minoxidil_oral = Minoxidil, by mouth
treatment-finasteride = Finasteride, by mouth
treatment-finasteride_topical = Finasteride, on the scalp
treatment-dutasteride = Dutasteride
treatment-ketoconazole = Ketoconazole shampoo
treatment-steroid = Steroid
treatment-retinoid = Retinoid
treatment-acid = Acid or peel
treatment-prp = Platelet-rich plasma
treatment-oil = Oil
treatment-serum = Serum
treatment-dye = Dye, bleach or relaxer
treatment-other = Other treatment

event-illness_fever = Illness or fever
event-surgery = Surgery
event-childbirth = Childbirth
event-diet_weight = Diet or weight change
event-stress = Stress
event-new_medicine = New medicine
event-stopped_medicine = Stopped a medicine
event-travel_sun = Travel or strong sun
event-haircut = Haircut
event-other = Other event

view-frontal = Frontal hairline
view-temple_left = Left temple
view-temple_right = Right temple
view-vertex = Vertex (crown)
view-midline = Midline parting
view-occiput = Back of the head
view-close_up = Close-up
view-skin_check = Skin check
view-other = Other view

sex-female = Female
sex-male = Male
sex-other = Other
sex-undisclosed = Not disclosed

level-info = Note
level-caution = Caution
level-stop = Stop
level-seek_care = Seek care

tier-routine = book an appointment
tier-same_day = same day
tier-emergency = emergency

screening-active_infection = Infection, open wound or rash on the scalp now
screening-active_dermatitis_psoriasis_sebderm = Active eczema, psoriasis or seborrhoeic dermatitis on the scalp
screening-herpes_zoster_active = Cold sore or shingles now
screening-scarring_or_undiagnosed_loss = Scarring hair loss, or patchy loss without a diagnosis
screening-keloid_history = Keloid or raised scars, ever
screening-lesion_mole_skin_cancer_in_area = Mole, lesion or skin cancer in the area
screening-bleeding_disorder_or_anticoagulant = Bleeding disorder or blood thinners
screening-chemo_radio_steroid_immunosuppression = Chemotherapy, radiotherapy, steroids or immune suppression
screening-uncontrolled_diabetes = Diabetes that is not under control
screening-metal_or_anaesthetic_allergy = Allergy to metal or to an anaesthetic
screening-recent_scalp_surgery_transplant = Recent scalp surgery or transplant
screening-under_18 = Under 18
screening-isotretinoin_6m = Isotretinoin now or in the last six months
screening-pregnant_breastfeeding = Pregnant or breastfeeding
screening-hiv_hepatitis = HIV or hepatitis
screening-autoimmune = Autoimmune disease
screening-cold_sore_history = Cold sores, ever
screening-darker_skin_pih_history = Darker skin, or dark marks after irritation
screening-heart_disease_low_bp_with_minoxidil = Heart disease or low blood pressure, with minoxidil
screening-diabetes_smoking_age65 = Diabetes, smoking, or 65 or older
screening-alopecia_areata = Alopecia areata
screening-picking_or_checking_urges = Urges to pick at or keep checking the skin

skip-unwell_or_fever = Unwell or feverish
skip-broken_sunburnt_sore_skin = Broken, sunburnt or sore skin
skip-pimples_or_cold_sore = Pimples or a cold sore
skip-leftover_redness_or_tenderness = Redness or tenderness left from last time
skip-too_soon = Too soon after the last session
skip-scalp_not_clean = Scalp not clean
skip-device_damaged_dropped_expired = Device damaged, dropped or past its use
skip-alcohol_not_dry = Alcohol not dry yet
skip-hands_not_washed = Hands not washed
skip-device_shared = Device shared with someone
skip-retinoid_acid_peel_within_7d = Retinoid, acid or peel in the last 7 days
skip-dye_bleach_relaxer_within_14d = Dye, bleach or relaxer in the last 14 days
skip-alcohol_or_drowsy = Alcohol drunk, or drowsy
skip-new_medicine_not_discussed = New medicine not yet discussed
skip-sport_swim_sauna_planned_48h = Sport, swimming or sauna planned in the next 48 hours
