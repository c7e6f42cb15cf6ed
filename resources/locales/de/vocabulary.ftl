# Namen dessen, was das Tagebuch enthalten kann, so wie sie im Satz stehen.

day-number = Tag { $number }

effect-redness = Rötung
effect-warmth = Überwärmung
effect-swelling = Schwellung
effect-itch = Juckreiz
effect-pain = Schmerz oder Druckschmerz
effect-burning = Brennen oder Stechen
effect-bleeding = Blutung
effect-bruise = Bluterguss
effect-dryness = Trockenheit
effect-tightness = Spannungsgefühl
effect-flaking = Schuppung
effect-crust = Krusten
effect-headache = Kopfschmerz
effect-pustules = Pusteln (Anzahl)
effect-pus_yellow_crust = Eiter oder gelbe Krusten
effect-spreading_redness = sich ausbreitende Rötung
effect-red_streaks = rote Streifen
effect-fever_c = Fieber (°C)
effect-nodes = geschwollene Lymphknoten
effect-blisters = Bläschen
effect-rash_eczema = ekzemartiger Ausschlag
effect-lumps = Knoten (Anzahl)
effect-track_marks = strichförmige Spuren
effect-dark_marks = dunkle Flecken
effect-light_marks = helle Flecken
effect-raised_scar = erhabene Narbe
effect-numbness = Taubheitsgefühl
effect-dizzy_faint_palp = Schwindel, Ohnmacht oder Herzklopfen
effect-face_eyelid_swelling = Schwellung von Gesicht oder Lidern
effect-confusion = Verwirrtheit
effect-rigors = Schüttelfrost
effect-wheeze = pfeifender Atem oder Atemnot
effect-lip_tongue_swelling = Schwellung von Lippen, Zunge oder Rachen
effect-eye_pain = Augenschmerz, rotes Auge oder Sehstörung
effect-rapid_spread = Rötung, die sich in Stunden ausbreitet
effect-bleeding_not_stopping = Blutung, die nach zehn Minuten Druck nicht aufhört
effect-shedding = Haarausfall (gegenüber dem eigenen Üblichen)
effect-shedding_comb60 = Haarausfall, 60-Sekunden-Kämmtest
effect-shedding_wash = Haarausfall, Waschtest
effect-shedding_bundle = Haarausfall, Selbsteinschätzung nach Bündeln

zone-frontal_hairline = Stirnhaargrenze
zone-temple_left = linke Schläfe
zone-temple_right = rechte Schläfe
zone-mid_scalp = Scheitelregion
zone-vertex = Vertex (Wirbel)
zone-occiput = Hinterkopf

device-roller = Roller
device-stamp = Stempel
device-pen = Pen
device-other = anderes Gerät

material-steel = Stahl
material-titanium = Titan
material-unknown = Material unbekannt

pressure-light = leicht
pressure-medium = mittel
pressure-firm = fest

bleeding-0 = keine
bleeding-1 = punktförmig
bleeding-2 = mehrere Punkte
bleeding-3 = fließende Blutung

treatment-minoxidil = Minoxidil, topisch
treatment-minoxidil_oral = Minoxidil, oral
treatment-finasteride = Finasterid, oral
treatment-finasteride_topical = Finasterid, topisch
treatment-dutasteride = Dutasterid
treatment-ketoconazole = Ketoconazol-Shampoo
treatment-steroid = Kortikosteroid
treatment-retinoid = Retinoid
treatment-acid = Säure oder Peeling
treatment-prp = plättchenreiches Plasma (PRP)
treatment-oil = Öl
treatment-serum = Serum
treatment-dye = Färbung, Blondierung oder Glättung
treatment-other = andere Behandlung
treatment-isotretinoin = Isotretinoin
treatment-steroid_systemic = Kortison, eingenommen oder gespritzt
treatment-anticoagulant = Blutverdünner
treatment-immunosuppressant = Mittel, das das Immunsystem dämpft
treatment-antibiotic = Antibiotikum
treatment-anaesthetic_cream = Betäubungscreme
treatment-antiseptic = Antiseptikum

event-illness_fever = Krankheit oder Fieber
event-surgery = Operation
event-childbirth = Geburt
event-diet_weight = Diät oder Gewichtsänderung
event-stress = Stress
event-new_medicine = neues Medikament
event-stopped_medicine = Medikament abgesetzt
event-travel_sun = Reise oder starke Sonne
event-haircut = Haarschnitt
event-other = anderes Ereignis
event-sunburn = Sonnenbrand
event-biopsy = Gewebeprobe
event-hair_dye = Haare gefärbt oder blondiert
event-camera_changed = andere Kamera oder anderes Handy

view-frontal = Stirnhaargrenze
view-temple_left = linke Schläfe
view-temple_right = rechte Schläfe
view-vertex = Vertex (Wirbel)
view-midline = Mittelscheitel
view-occiput = Hinterkopf
view-close_up = Nahaufnahme
view-skin_check = Hautkontrolle
view-other = andere Ansicht

sex-female = weiblich
sex-male = männlich
sex-other = divers
sex-undisclosed = ohne Angabe zum Geschlecht

level-info = Hinweis
level-caution = Vorsicht
level-stop = Stopp
level-seek_care = ärztlich abklären

tier-routine = Termin vereinbaren
tier-same_day = noch am selben Tag
tier-emergency = Notfall

screening-active_infection = Infektion, offene Wunde oder Ausschlag an der Kopfhaut
screening-active_dermatitis_psoriasis_sebderm = aktives Ekzem, Psoriasis oder seborrhoische Dermatitis der Kopfhaut
screening-herpes_zoster_active = aktueller Lippenherpes oder Herpes Zoster
screening-scarring_or_undiagnosed_loss = vernarbender oder fleckiger, nicht abgeklärter Haarausfall
screening-keloid_history = Keloide oder hypertrophe Narben in der Vorgeschichte
screening-lesion_mole_skin_cancer_in_area = Muttermal, Hautveränderung oder Hautkrebs im Areal
screening-bleeding_disorder_or_anticoagulant = Gerinnungsstörung oder Blutverdünner
screening-chemo_radio_steroid_immunosuppression = Chemotherapie, Bestrahlung, Kortikosteroide oder Immunsuppression
screening-uncontrolled_diabetes = schlecht eingestellter Diabetes
screening-metal_or_anaesthetic_allergy = Allergie gegen Metall oder Lokalanästhetika
screening-recent_scalp_surgery_transplant = kürzliche Operation oder Haartransplantation an der Kopfhaut
screening-under_18 = unter 18 Jahre
screening-isotretinoin_6m = Isotretinoin jetzt oder in den letzten sechs Monaten
screening-pregnant_breastfeeding = Schwangerschaft oder Stillzeit
screening-hiv_hepatitis = HIV oder Hepatitis
screening-autoimmune = Autoimmunerkrankung
screening-cold_sore_history = Lippenherpes in der Vorgeschichte
screening-sensitive_skin = empfindliche Haut
screening-darker_skin_pih_history = dunklere Haut oder Hyperpigmentierung nach Reizung
screening-heart_disease_low_bp_with_minoxidil = Herzerkrankung oder niedriger Blutdruck unter Minoxidil
screening-diabetes_smoking_age65 = Diabetes, Rauchen oder Alter ab 65
screening-alopecia_areata = Alopecia areata
screening-picking_or_checking_urges = Drang, an der Haut zu zupfen oder sie ständig zu kontrollieren
screening-chemotherapy = Chemotherapie
screening-radiotherapy = Bestrahlung
screening-systemic_steroids = Kortikosteroide als Tabletten oder Spritze
screening-immune_suppression = Immunsuppression
screening-steel_allergy = Allergie gegen Edelstahl
screening-nickel_allergy = Nickelallergie
screening-anaesthetic_allergy = Allergie gegen ein Lokalanästhetikum
screening-mole_in_area = Muttermal im Areal
screening-birthmark_in_area = Feuermal oder angeborenes Mal im Areal
screening-scar_in_area = Narbe im Areal
screening-skin_cancer_in_area = Hautkrebs oder Hautveränderung im Areal
screening-pregnancy = Schwangerschaft
screening-breastfeeding = Stillzeit

skip-unwell_or_fever = krank oder fiebrig
skip-broken_sunburnt_sore_skin = verletzte, sonnenverbrannte oder wunde Haut
skip-pimples_or_cold_sore = Pickel oder Lippenherpes
skip-leftover_redness_or_tenderness = noch Rötung oder Druckempfindlichkeit vom letzten Mal
skip-too_soon = zu früh nach der letzten Sitzung
skip-scalp_not_clean = Kopfhaut nicht gereinigt
skip-device_damaged_dropped_expired = Gerät beschädigt, heruntergefallen oder verbraucht
skip-alcohol_not_dry = Alkohol noch nicht getrocknet
skip-hands_not_washed = Hände nicht gewaschen
skip-device_shared = Gerät mit jemandem geteilt
skip-retinoid_acid_peel_within_7d = Retinoid, Säure oder Peeling in den letzten 7 Tagen
skip-dye_bleach_relaxer_within_14d = Färbung, Blondierung oder Glättung in den letzten 14 Tagen
skip-alcohol_or_drowsy = Alkohol getrunken oder benommen
skip-new_medicine_not_discussed = neues Medikament, noch nicht besprochen
skip-sport_swim_sauna_planned_48h = Sport, Schwimmen oder Sauna in den nächsten 48 Stunden geplant

route-scalp = auf der Kopfhaut
route-face_or_body = im Gesicht oder am Körper
route-oral = zum Einnehmen
route-injected_scalp = in die Kopfhaut gespritzt
route-injected_elsewhere = anderswo gespritzt

performer-self = selbst
performer-other_person = durch eine andere Person
performer-clinician = durch eine Fachperson

side-left = linke Seite
side-right = rechte Seite
side-both = beide Seiten

tick-timer = durch die Uhr
tick-by_hand = von Hand
tick-skipped = übersprungen

health-condition = Erkrankung
health-allergy = Allergie
health-pregnancy = Schwangerschaft oder Stillzeit
health-seen = von einer Fachperson angesehen
health-agreement = Zustimmung einer Fachperson

plan-course = Verlauf
plan-half_head = halber Kopf
plan-interval = zwei Pausen im Vergleich

rater-self = selbst
rater-partner = Partnerin oder Partner
rater-friend = Freundin oder Freund
rater-clinician = Fachperson

block-ab = zuerst die kürzere Pause
block-ba = zuerst die längere Pause

plan-end-done = abgeschlossen
plan-end-red_flag = Warnzeichen
plan-end-over_use = zu viel
plan-end-own_wish = eigener Wunsch
plan-end-other = anderer Grund

pair-pair = zwei Fotos
pair-catch = ein Foto und sein Spiegelbild
pair-half = zwei Hälften eines Fotos

found-by-mark = durch ein Mal
found-by-distances = durch Abstände
found-by-tattoo = durch eine Tätowierung

dot-long = langes Haar
dot-short = kurzes Haar

counted-by-self = selbst
counted-by-partner = Partnerin oder Partner
counted-by-clinic = Praxis oder Klinik

measure-hair_density_cm2 = Haare pro cm²
measure-hair_diameter_um = Haardurchmesser
measure-hair_mass_index = Haarmasse-Index
measure-pull_test = Zupftest
measure-scale_total = Summe einer Skala

date-from-exif = aus den Exif-Daten des Fotos
date-from-xmp = aus den XMP-Daten des Fotos
date-from-iptc = aus den IPTC-Daten des Fotos
date-from-png = aus den Angaben der PNG-Datei
date-from-gps = aus der GPS-Zeit des Fotos
date-from-sidecar = aus einer Datei daneben
date-from-name = aus dem Dateinamen
date-from-file_time = aus der Zeit der Datei
date-from-said = nach Ihrer Angabe

tuning-snooze = aufgeschoben
tuning-mute = stummgeschaltet
tuning-tune = geändert
