# The page where the report is made; the words on the paper itself are in report.ftl.

report-page-title = Report
report-page-question = Your question for the clinician
report-page-question-hint = For instance: is the redness after a session to be expected?
report-page-days = Days
report-page-days-and-paper = Days and paper
report-page-days-quarter = Last 3 months
report-page-days-half_year = Last 6 months
report-page-days-year = Last 12 months
report-page-days-all = The whole diary
report-page-days-between = Between two days…
report-page-first = First day
report-page-last = Last day
report-page-paper = Paper
report-page-paper-a4 = A4
report-page-paper-letter = Letter
report-page-sections = What stands on it
report-page-section-question = Your question
report-page-section-charts = Charts
report-page-section-protocol = How you needle
report-page-section-treatments = Treatments
report-page-section-symptoms = Symptoms in figures
report-page-section-shedding = Shedding
report-page-section-findings = What the program pointed out
report-page-section-screening = Screening answers
report-page-privacy = Privacy
report-page-anonymise = Leave out who and when
report-page-anonymise-note = No name, an age in place of the birth year, days counted in place of dates. Read your own notes on the page: names in them stay.

report-page-save = Save as PDF…
report-page-save-title = Save the report
report-page-pdf = PDF
report-page-saved = Saved as { $file } in { $folder }
report-page-open = Open
report-page-folder = Show in folder
report-page-preview = The report as it will print
report-page-preview-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
report-page-making = Setting the page…
report-page-empty = Nothing to report yet
report-page-empty-do = Log a session or check in, and the page for your clinician is set here.
report-page-empty-act = Log a session
