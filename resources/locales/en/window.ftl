window-title = Needlewise
window-page-today = Today
window-page-diary = Diary
window-page-photos = Photos
window-photos-wait = { $count ->
    [one] 1 picture waits
   *[other] { $count } pictures wait
}
window-page-trends = Trends
window-page-report = Report
window-page-settings = Settings

window-day-today = today
window-day-tomorrow = tomorrow
window-day-yesterday = yesterday
window-day-ahead = in { $days } days
window-day-past = { $days } days ago

window-dismiss = Dismiss
window-working = Working
window-undo = Undo
window-undo-failed = That was not undone: { $reason }
window-undo-again = Try again
window-redo = Redo
window-back = Back
window-demo = This is a made-up diary. Look around; nothing you do here is kept.
window-demo-leave = Start your own
window-fault = Something in Needlewise failed ({ $kind }). What you saved before is kept. If it happens again, close the window and open it anew.

window-trouble-title = Your diary cannot be opened
window-trouble-in-use = Close the other window or program that has it open, then try again.
window-trouble-newer = Install the latest version of Needlewise, then try again. Your diary was left as it is.
window-trouble-damaged = Needlewise left it as it is. Restore your latest backup, or keep the folder as it is and start a new diary in another one.
window-trouble-missing = Connect the drive or folder it is in, then try again.
window-trouble-other = Check that the folder can be read and written, then try again. Your diary was left as it is.
window-trouble-where = The diary’s folder: { $folder }
window-trouble-again = Try again
window-trouble-demo = Look around with a made-up diary

window-help-title = Help
window-help-keys = Keys
window-help-what = What this is
window-help-key-pages = Today, Diary, Photos, Trends, Report
window-help-key-settings = Settings
window-help-key-session = Log a session
window-help-key-check-in = Check in
window-help-key-search = Search the diary
window-help-key-undo = Undo the last change
window-help-key-help = This help
window-help-key-emergency = Something is wrong: whom to call, and what to record
window-help-key-steps = On a scale: the number itself, or arrow keys. Backspace takes the answer back.
window-help-key-photos = On a chosen photo: open, edit, turn, crop or cover; on two of a view: compare
window-help-key-compare = While two photos are compared: the keys that move them
window-help-key-back = Back, without saving
