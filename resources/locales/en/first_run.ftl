welcome-title = Welcome
welcome-step = Step { $step } of { $steps }
welcome-heading = A quiet diary for needling your scalp at home
welcome-lead = It remembers when you needled and how your skin took it, says when to rest and why, and prints one page for your dermatologist.
welcome-private = Everything stays on this computer. There is no account, and the program has no network code.
welcome-what-title = What this is, and what it is not
welcome-disclaimer = This is a personal diary. It does not diagnose, treat or monitor disease, does not tell you that needling is safe for you, and does not replace a clinician. Home needling can cause infection, scars and pigment change. We know of no microneedling device authorised by the FDA for scalp hair loss. In an emergency call your local number.
welcome-accept = I understand, continue
welcome-demo = Look around with a made-up diary

welcome-screening-heading = Does anything speak against needling?
welcome-screening-lead = Tick what is true for you. You can change it later in Settings.
welcome-screening-before = Usually advised not to needle: ask a clinician first
welcome-screening-ask = Ask a clinician before your first session
welcome-screening-none = Nothing ticked. What you leave unticked is kept as “not said”, never as “no”.
welcome-continue = Continue
welcome-back = Back
welcome-rather-not = I would rather not say

welcome-device-heading = Your device
welcome-device-lead = The spacing follows the needle length. You can add more devices in Settings.
welcome-device-kind = Kind
welcome-device-length = Needle length
welcome-device-name = Name
welcome-device-name-hint = For instance “Roller 192”; you may leave it empty
welcome-device-spacing = For { $length } mm the cautious spacing is { $days } days, and at most { $most ->
    [one] one session day
   *[other] { $most } session days
} in 28.
welcome-device-no-spacing = For { $length } mm the table gives no spacing: it allows no session at home.
welcome-device-save = Save and start
welcome-device-none = I have none yet
